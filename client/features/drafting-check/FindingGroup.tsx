import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import type { RewordingWay } from '../../statement/useRewording.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName, useParagraphName } from '../citation/index.ts'
import type { PlacedFinding } from './useDraftingCheck.ts'
import { wordsAround } from './wordsAround.ts'

interface FindingGroupProps {
  readonly id: ParagraphId
  readonly findings: readonly PlacedFinding[]
  readonly way: RewordingWay
  readonly here: string | null
  readonly busy: string | null
  readonly onGo: (key: string) => void
  readonly onFix: (finding: PlacedFinding) => void
  readonly onTerm: ((finding: PlacedFinding) => void) | null
}

/** Findings about words: what stands and what is meant may be worth settling for the whole meeting. */
const ofWords: ReadonlySet<string> = new Set(['near-miss', 'spelling-differs', 'word-misprint', 'verb-misprint'])

/** What the check points at in one paragraph: the words, why, and the way to mend them. */
export const FindingGroup = memo(function FindingGroup(props: FindingGroupProps) {
  const { id, findings, way, here, busy, onGo, onFix, onTerm } = props
  const { t } = useTranslation('draftingCheck')
  const { language, store } = useWorkspace()
  const { spoken } = useParagraphName(id)
  return (
    <li>
      <p className="drafting-where">
        <ParagraphName id={id} />
      </p>
      <ul>
        {findings.map((finding) => {
          const reason = finding.reason[language]
          return (
            <li key={finding.key} className="finding" data-here={finding.key === here ? '' : undefined}>
              <button
                type="button"
                className="finding-place"
                aria-current={finding.key === here || undefined}
                onClick={() => {
                  store.turnTo(id)
                  onGo(finding.key)
                }}
              >
                <Words finding={finding} />
                <span className="finding-why">{reason}</span>
              </button>
              {finding.fix !== undefined && (
                <div className="finding-fix">
                  <Change finding={finding} fix={finding.fix} />
                  {onTerm !== null && ofWords.has(finding.code) && (
                    <Button
                      tone="quiet"
                      aria-label={t('toTermsNamed', { words: finding.fix.trim() })}
                      onPress={() => onTerm(finding)}
                    >
                      {t('toTerms')}
                    </Button>
                  )}
                  {way !== null && (
                    <Button
                      isPending={busy === finding.key}
                      isDisabled={busy !== null && busy !== finding.key}
                      aria-label={t(way === 'edit' ? 'fixNamed' : 'proposeNamed', { name: spoken, reason })}
                      onPress={() => onFix(finding)}
                    >
                      {t(way === 'edit' ? 'fix' : 'propose')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </li>
  )
})

/** The words with a few around them, in the direction of the text. */
function Words({ finding }: { readonly finding: PlacedFinding }) {
  const { t } = useTranslation('draftingCheck')
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const { text, start, end } = finding
  if (start === end && start === 0) return <span className="finding-words faint">{t('whole')}</span>
  const { before, words, after } = wordsAround(text, start, end)
  return (
    <bdi className="finding-words" dir={dir}>
      <IsolatedText text={before} />
      <mark>{words}</mark>
      <IsolatedText text={after} />
    </bdi>
  )
}

/** What goes and what comes. A blank that goes or comes is no mark to be seen, so it is said in a word. */
function Change({ finding, fix }: { readonly finding: PlacedFinding; readonly fix: string }) {
  const { t } = useTranslation('draftingCheck')
  const { text, start, end } = finding
  const from = text.slice(start, end)
  if (fix.trim() === '') return <span className="finding-change">{t('remove')}</span>
  if (from.trim() === '') {
    return (
      <span className="finding-change">
        {t('insert')} <ins>{fix}</ins>
      </span>
    )
  }
  return (
    <span className="finding-change">
      <del>{from}</del> <span className="hidden">{t('becomes')}</span> <ins>{fix}</ins>
    </span>
  )
}
