import type { Bracket } from '@tawafuq/domain/acts/statement'
import { attributedText, type TextView } from '@tawafuq/domain/views/attributedText'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { stateLooks } from '../../design-system/State.tsx'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphSpine } from './ParagraphSpine.tsx'

interface ViewedTextProps {
  readonly view: TextView
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
}

/** The text to be read in one dress: attributed compilation, the chair's unattributed text, or clean (rule VI1). */
export function ViewedText({ view, dir, lang }: ViewedTextProps) {
  const { t } = useTranslation('names')
  const workspace = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  if (statement === null) return null
  const ownerOf = ({ delegationId, placedBy }: Bracket) =>
    faceOf(workspace, delegationId)?.name ?? t(`role_${placedBy.role}`)
  return paragraphs
    .filter(({ state }) => state !== 'struck')
    .map((paragraph) => {
      const known = statement.paragraphs.find(({ id }) => id === paragraph.id)
      if (known === undefined) return null
      return (
        <section
          key={paragraph.id}
          className="para"
          data-kind={paragraph.kind}
          data-state={stateLooks[paragraph.state]}
        >
          <ParagraphSpine paragraph={paragraph} />
          <div className="pbody">
            <p className="ptext" dir={dir} lang={lang}>
              <BidiText text={attributedText(statement, known, readings.get(paragraph.id), view, ownerOf)} />
            </p>
          </div>
        </section>
      )
    })
}
