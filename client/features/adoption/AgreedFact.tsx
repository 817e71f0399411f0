import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'

/** After the gavel: when, under which entry, and the chair's way back. */
export function AgreedFact({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation(['adoption', 'statement'])
  const { store, language } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const mayReopen = useRight('reopenParagraph')
  const { id } = paragraph
  const agreement = useSnapshot((snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === id)?.agreement)
  const version = useSnapshot(
    (snapshot) =>
      snapshot.entries.findLast(({ event }) => event.type === 'ParagraphAgreed' && event.paragraphId === id)?.version,
  )
  if (!mayReopen) return null
  const refusal = dryRun({ type: 'reopenParagraph', paragraphId: id, reason: '…' }, id)
  return (
    <section className="gavel is-agreed" aria-label={t('gavel')}>
      <div className="seen">
        {agreement != null && (
          <>
            <strong>
              <Icon name="agreed" /> {t(agreement.adReferendum ? 'agreedAdRef' : 'agreedTitle')}
            </strong>
            <span>
              <Hour at={agreement.at} />
              {version !== undefined && ` · ${t('agreedEntry', { version })}`}
            </span>
          </>
        )}
        {refusal !== null && <span id={`reopen-${id}`}>{refusalSentence(refusal, language)}</span>}
      </div>
      <Button
        tone="quiet"
        sign="undo"
        blockedBy={refusal === null ? undefined : `reopen-${id}`}
        onPress={() => store.open(id, { kind: 'reopen' })}
      >
        {t('reopen', { ns: 'statement' })}
      </Button>
    </section>
  )
}
