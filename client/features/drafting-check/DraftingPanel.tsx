import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { type RewordingWay, useRewording } from '../../statement/useRewording.ts'
import { useTextTools } from '../../statement/useTextTools.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActProblem } from '../form/index.ts'
import { useTerms } from '../terms/index.ts'
import { FindingGroup } from './FindingGroup.tsx'
import { followFinding } from './followFinding.ts'
import { Terms } from './Terms.tsx'
import { type PlacedFinding, useDraftingCheck } from './useDraftingCheck.ts'
import './draftingCheck.css'

interface Outcome {
  readonly told: 'edited' | 'proposed' | 'moved' | 'refused' | 'undone'
  readonly id: ParagraphId
  /** The paragraph before the fix: once it reads so again, there is nothing left to take back. */
  readonly before: string
  /** What would take an edit back: the words that came in, and those that they replaced. */
  readonly undo: {
    readonly base: string
    readonly start: number
    readonly end: number
    readonly replacement: string
  } | null
}

/** مدقق الصياغة: what looks wrong in the text and why, fault before style, each a press from its place and its fix. */
export function DraftingPanel() {
  const { t } = useTranslation('draftingCheck')
  const { meeting } = useWorkspace()
  const tools = useTextTools()
  return (
    <section className="drafting" aria-label={t('title')}>
      <header className="drafting-head">
        <h2>{t('title')}</h2>
        <Button tone="quiet" sign="cross" aria-label={t('close')} onPress={() => tools.show({ isChecking: false })} />
      </header>
      {meeting === null ? <Skeleton lines={6} /> : <Checked meetingId={meeting.id} />}
    </section>
  )
}

function Checked({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('draftingCheck')
  const tools = useTextTools()
  // What others type is drawn where they type first, and here when there is time for it.
  const paragraphs = useDeferredValue(useSnapshot((snapshot) => snapshot.paragraphs))
  const name = useParagraphNames()
  const heard = useSnapshot((snapshot) => snapshot.termsHeard)
  const terms = useTerms(meetingId, heard)
  const { at, findings } = useDraftingCheck(terms.base.terms)
  const { wayAt, reword, problem } = useRewording()
  const [here, setHere] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [made, setOutcome] = useState<Outcome | null>(null)
  const madeText = useSnapshot((snapshot) => snapshot.paragraphs.find(({ id }) => id === made?.id)?.text)
  const isBack = made !== null && made.undo !== null && madeText === made.before
  const outcome: Outcome | null = isBack ? { ...made, told: 'undone', undo: null } : made
  const byId = useMemo(() => new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])), [paragraphs])
  const current = useSteady(
    useMemo(
      () =>
        findings.flatMap((finding) => {
          const text = byId.get(finding.id)?.text
          return (text === undefined ? null : followFinding(finding, text)) ?? []
        }),
      [findings, byId],
    ),
  )

  useEffect(() => {
    tools.mark(
      current
        .filter(({ end, start, severity, key }) => end > start && (severity === 'fault' || key === here))
        .map(({ key, id, start, end }) => ({ id, start, end, look: key === here ? 'here' : 'finding' })),
    )
  }, [tools, current, here])
  useEffect(() => () => tools.mark([]), [tools])

  const fix = async (finding: PlacedFinding) => {
    const paragraph = byId.get(finding.id)
    if (paragraph === undefined || finding.fix === undefined) return
    setBusy(finding.key)
    setOutcome(null)
    const { text, start, end, fix: replacement } = finding
    const told = await reword(paragraph, { base: text, start, end, replacement })
    setBusy(null)
    const base = text.slice(0, start) + replacement + text.slice(end)
    const undo = { base, start, end: start + replacement.length, replacement: text.slice(start, end) }
    setOutcome({ told, id: finding.id, before: text, undo: told === 'edited' ? undo : null })
  }
  const takeBack = async (fixed: Outcome) => {
    const { id, undo } = fixed
    const paragraph = byId.get(id)
    if (paragraph === undefined || undo === null) return
    // A second stroke while the first is on its way finds nothing more to take back.
    setOutcome({ ...fixed, undo: null })
    const told = await reword(paragraph, undo, true)
    setOutcome({ ...fixed, told: told === 'edited' ? 'undone' : told, undo: null })
  }

  // The stroke that takes back typing takes back the fix too, as long as nobody writes: an editor has its own steps.
  const latestOutcome = useRef({ outcome, takeBack })
  latestOutcome.current = { outcome, takeBack }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { outcome: fixed, takeBack: undo } = latestOutcome.current
      if (fixed?.undo == null || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')) return
      event.preventDefault()
      void undo(fixed)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const latestFix = useRef(fix)
  latestFix.current = fix
  const onFix = useCallback((finding: PlacedFinding) => void latestFix.current(finding), [])
  const want = useCallback(
    ({ text, start, end, fix: preferred = '' }: PlacedFinding) =>
      tools.show({ termWanted: { preferred: preferred.trim(), variants: [text.slice(start, end).trim()] } }),
    [tools],
  )
  const faults = useMemo(() => current.filter(({ severity }) => severity === 'fault'), [current])
  const style = useMemo(() => current.filter(({ severity }) => severity === 'style'), [current])
  const mayAnywhere = useMemo(() => paragraphs.some((paragraph) => wayAt(paragraph) !== null), [paragraphs, wayAt])
  const onTerm = terms.mayKeep ? want : null
  const list = (of: readonly PlacedFinding[]) => (
    <Findings
      findings={of}
      paragraphs={byId}
      wayAt={wayAt}
      here={here}
      busy={busy}
      onGo={setHere}
      onFix={onFix}
      onTerm={onTerm}
    />
  )
  return (
    <>
      <p className="small soft">{t(mayAnywhere ? 'intro' : 'introReader')}</p>
      <div className="drafting-told" role="status">
        {outcome !== null && (
          <Notice
            tone={outcome.told === 'moved' || outcome.told === 'refused' ? 'awaiting' : 'agreed'}
            title={t(outcome.told, { name: name(outcome.id).spoken })}
          >
            {outcome.undo !== null && (
              <Button sign="undo" onPress={() => void takeBack(outcome)}>
                {t('undo')}
              </Button>
            )}
          </Notice>
        )}
      </div>
      <ActProblem problem={problem} />
      {at === 'failed' ? (
        <Notice tone="contested" title={t('failed')} />
      ) : at === 'running' ? (
        <Skeleton lines={6} label={t('running')} />
      ) : faults.length + style.length === 0 ? (
        <Empty sign="check" title={t('clean')}>
          {t('cleanText')}
        </Empty>
      ) : (
        <>
          <h3 className="docket-group">
            <span>{t('faults')}</span>
            <span className="num">{faults.length}</span>
          </h3>
          {faults.length === 0 ? <p className="small faint">{t('faultsNone')}</p> : list(faults)}
          {style.length > 0 && (
            <details className="drafting-style">
              <summary className="docket-group">
                <span>{t('style')}</span>
                <span className="num">{style.length}</span>
              </summary>
              {list(style)}
            </details>
          )}
        </>
      )}
      <Terms meetingId={meetingId} terms={terms} />
    </>
  )
}

/** The same findings as the same list, so that nothing is drawn anew for letters typed elsewhere. */
function useSteady(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const last = useRef(findings)
  const isSame = last.current.length === findings.length && last.current.every((one, at) => isAlike(one, findings[at]))
  if (!isSame) last.current = findings
  return last.current
}

/** Alike to a reader: what others type elsewhere in a paragraph changes its text, and no finding before it. */
function isAlike(one: PlacedFinding, other: PlacedFinding | undefined): boolean {
  return one === other || (one.key === other?.key && one.text === other.text && one.fix === other.fix)
}

interface FindingsProps {
  readonly findings: readonly PlacedFinding[]
  readonly paragraphs: ReadonlyMap<ParagraphId, SheetParagraph>
  readonly wayAt: (paragraph: SheetParagraph) => RewordingWay
  readonly here: string | null
  readonly busy: string | null
  readonly onGo: (key: string) => void
  readonly onFix: (finding: PlacedFinding) => void
  /** Null for who does not keep the term base. */
  readonly onTerm: ((finding: PlacedFinding) => void) | null
}

/** Findings under the paragraphs that they are in, in the order of the text. */
function Findings({ findings, paragraphs, wayAt, ...rest }: FindingsProps) {
  const groups = useMemo(() => [...Map.groupBy(findings, ({ id }) => id)], [findings])
  return (
    <ul className="drafting-list">
      {groups.map(([id, here]) => {
        const paragraph = paragraphs.get(id)
        return (
          paragraph !== undefined && <FindingGroup key={id} id={id} findings={here} way={wayAt(paragraph)} {...rest} />
        )
      })}
    </ul>
  )
}
