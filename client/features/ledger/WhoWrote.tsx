import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { paragraphsOf } from '@tawafuq/domain/views/paragraphsOf'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { Select } from '../../design-system/Field.tsx'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { useTellingNames } from '../../statement/useTellingNames.ts'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { useWriting, type Writer, type Writing } from './useWriting.ts'

/** Who wrote which words of a paragraph and when, draft by draft, also of drafts that are closed (rule UI34). */
export function WhoWrote({ id }: { readonly id: ParagraphId }) {
  const clock = useClock()
  const { t } = useTranslation('ledger')
  const latest = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === id)?.draft.number ?? 1,
  )
  const [chosen, choose] = useState<number | null>(null)
  const draft = chosen ?? latest
  const { writing, problem } = useWriting(id, draft)
  const drafts = Array.from({ length: latest }, (_, nth) => String(nth + 1)).toReversed()
  return (
    <section className="who-wrote" aria-label={t('whoWrote')}>
      {latest > 1 && (
        <Select
          label={t('draft')}
          className="select select-small"
          value={String(draft)}
          onChange={(number) => choose(Number(number))}
          options={drafts.map((value) => ({ value, name: t('draftNumber', { number: value }) }))}
        />
      )}
      {writing === null && problem === null && <Skeleton lines={3} label={t('reading')} />}
      <ActProblem problem={problem} />
      {writing !== null && (
        <>
          <WrittenWords writing={writing} />
          {!writing.whole && <p className="hint">{t('notWhole')}</p>}
          <h4>{t('passages')}</h4>
          {writing.passages.length === 0 && <p className="small faint">{t('untouchedDraft')}</p>}
          <ol className="passages">
            {writing.passages.toReversed().map(({ by, from, until, before, after }) => (
              <li key={`${from} ${after}`}>
                <p className="row small">
                  {by === null ? <ByAct id={id} at={from} /> : <Hand by={by} />}
                  <time className="num faint push" dateTime={from}>
                    {clock.day(from)} {clock.time(from)}
                    {clock.time(until) !== clock.time(from) && ` – ${clock.time(until)}`}
                  </time>
                </p>
                <p className="passage">
                  <WordDiff before={before} after={after} isBrief />
                </p>
              </li>
            ))}
          </ol>
          {writing.earlierPassages > 0 && (
            <p className="hint">{t('earlierPassages', { passages: writing.earlierPassages })}</p>
          )}
        </>
      )}
    </section>
  )
}

/** The words with their hands: a line in the colour of the delegation, and under them who is who. */
function WrittenWords({ writing }: { readonly writing: Writing }) {
  const clock = useClock()
  const { t } = useTranslation('ledger')
  const workspace = useWorkspace()
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const nameOf = (by: Writer, first: boolean) => (first ? t('first') : by === null ? t('byAct') : by.name)
  const hands = new Map(
    writing.runs.map(({ by, first }) => [first ? 'first' : (by?.participantId ?? 'act'), { by, first }]),
  )
  const colourOf = (by: Writer) => delegationSigns(faceOf(workspace, by?.delegationId ?? null)?.number ?? null).colour
  return (
    <>
      <p className="written-words" dir={dir}>
        {writing.runs.map(({ text, by, at, first }, nth) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
            key={nth}
            className={first ? undefined : `written ${colourOf(by)}`}
            data-hand={first ? undefined : (by?.participantId ?? 'act')}
            title={`${nameOf(by, first)} · ${clock.day(at)} ${clock.time(at)}`}
          >
            <IsolatedText text={text} />
          </span>
        ))}
      </p>
      <ul className="hands" aria-label={t('hands')}>
        {[...hands].map(([key, { by, first }]) => (
          <li key={key} className={first ? undefined : colourOf(by)}>
            <span className={first ? 'hand-mark is-first' : 'hand-mark'} aria-hidden="true" />
            {first || by === null ? <span>{nameOf(by, first)}</span> : <Hand by={by} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Hand({ by }: { readonly by: NonNullable<Writer> }) {
  return (
    <span>
      <bdi>{by.name}</bdi> · <DelegationLabel delegationId={by.delegationId} role={by.role} />
    </span>
  )
}

/** The act by which the server wrote: its instant is that of its entry. */
function ByAct({ id, at }: { readonly id: ParagraphId; readonly at: string }) {
  const { t } = useTranslation('ledger')
  const { language } = useWorkspace()
  const names = useTellingNames()
  const entry = useSnapshot(({ entries, statement }) =>
    entries.find((one) => one.at === at && statement !== null && paragraphsOf(statement, one.event).includes(id)),
  )
  if (entry === undefined || names === null) return <span>{t('byAct')}</span>
  return <span>{ledgerSentence(entry, names)[language]}</span>
}
