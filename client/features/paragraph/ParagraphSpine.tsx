import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { State } from '../../design-system/State.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphName } from '../citation/index.ts'

/** Beside the text: by what name it is cited, and in what state it is. */
export function ParagraphSpine({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('statement')
  const { dir } = useLanguage()
  const { part, number } = useParagraphName(paragraph.id)
  const isNamed = number !== null || paragraph.kind === 'chapeau'
  const isShut = paragraph.state === 'agreed'
  return (
    <header className="spine">
      {isNamed && (
        <p className="plabel">
          {part}
          {number !== null && (
            <>
              {' '}
              <bdi className="num" dir={dir}>
                {number}
              </bdi>
            </>
          )}
        </p>
      )}
      <State state={paragraph.state} />
      {isShut && isNamed && (
        <span className="plock">
          <Icon name="lock" />
          {t('closed')}
        </span>
      )}
    </header>
  )
}
