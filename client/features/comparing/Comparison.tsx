import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { isPublished } from '@tawafuq/domain/views/isPublished'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { SelectField } from '../../design-system/Field.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ComparedRow } from './ComparedRow.tsx'
import { type ComparedParagraph, compareTexts, countChanges } from './compareTexts.ts'
import { paragraphVersions, statementVersions, type TextVersion } from './statementVersions.ts'
import { useChangeKeys } from './useChangeKeys.ts'
import { entryOf, useVersionAt, versionAtEntry } from './useVersionAt.ts'
import { useVersionName } from './useVersionName.ts'
import './comparing.css'

const counted = ['substance', 'cosmetic', 'added', 'gone', 'same'] as const

/** How many acts of the ledger are offered, the latest: a longer list nobody goes through; any act may stand in the address. */
const mostActs = 400

/** Two versions, chosen by the reader and kept in the address, so that a comparison can be sent to somebody. */
export function Comparison() {
  const clock = useClock()
  const { t } = useTranslation('comparing')
  const [chosen, choose] = useSearchParams()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const name = useParagraphNames()
  const versionName = useVersionName()
  const [hidesCosmetic, setHidesCosmetic] = useState(false)
  const [showsSame, setShowsSame] = useState(false)
  const of = paragraphs.find(({ id }) => id === chosen.get('paragraph'))?.id ?? null
  const versions = useMemo(
    () =>
      of === null
        ? statementVersions(entries, paragraphs)
        : paragraphVersions(
            entries,
            of,
            paragraphs.find(({ id }) => id === of),
          ),
    [entries, paragraphs, of],
  )
  const statementId = useSnapshot((snapshot) => snapshot.statement?.id ?? '')
  const fromEntry = useVersionAt(statementId, of === null ? chosen.get('from') : null)
  const toEntry = useVersionAt(statementId, of === null ? chosen.get('to') : null)
  const fetched = [fromEntry, toEntry]
  const at = (entry: typeof fromEntry) => (entry.state.at === 'here' ? entry.state.value : null)
  const from = at(fromEntry) ?? versions.find(({ id }) => id === chosen.get('from')) ?? versions[0]
  const to = at(toEntry) ?? versions.find(({ id }) => id === chosen.get('to')) ?? versions.at(-1)
  const compared = useMemo(
    () => (from === undefined || to === undefined ? [] : compareTexts(from.paragraphs, to.paragraphs)),
    [from, to],
  )
  const counts = useMemo(() => countChanges(compared), [compared])
  const isChange = ({ change }: ComparedParagraph) => change !== 'same' && (change !== 'cosmetic' || !hidesCosmetic)
  const changes = compared.filter(isChange)
  const shown = showsSame ? compared : changes
  const { place, go } = useChangeKeys(changes.map(({ id }) => id))

  const put = (key: 'from' | 'to' | 'paragraph', value: string | null) =>
    choose(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(key)
        else next.set(key, value)
        if (key === 'paragraph') for (const stale of ['from', 'to']) next.delete(stale)
        return next
      },
      { replace: true },
    )
  const swap = () =>
    choose(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('from', to?.id ?? '')
        next.set('to', from?.id ?? '')
        return next
      },
      { replace: true },
    )
  if (from === undefined || to === undefined) return null
  const named = versions.map((version) => ({ value: version.id, name: versionName(version) }))
  const acts =
    of !== null || statement === null
      ? []
      : entries.filter(({ event }) => isPublished(event, statement)).slice(-mostActs)
  // The day stands over its acts and under the chosen one: with it, a name would be cut off on a phone.
  const options = [
    ...named,
    ...acts.map(({ version, at: instant }) => ({
      value: versionAtEntry(version),
      name: t('entryOption', { version, time: clock.time(instant) }),
      group: clock.day(instant),
    })),
  ]
  const refused = fetched.find(({ state }) => state.at === 'refused')
  const isLoading = fetched.some(({ state }) => state.at === 'loading')
  const chosenId = (key: 'from' | 'to', version: TextVersion) =>
    entryOf(chosen.get(key)) === null || of !== null ? version.id : (chosen.get(key) ?? '')
  return (
    <>
      <section className="panel compare-choices">
        <SelectField
          label={t('of')}
          value={of ?? 'whole'}
          onChange={(value) => put('paragraph', value === 'whole' ? null : value)}
          options={[
            { value: 'whole' as ParagraphId | 'whole', name: t('ofWhole') },
            ...paragraphs.map(({ id, text }) => ({ value: id, name: `${name(id).spoken} · ${opening(text)}` })),
          ]}
        />
        <SelectField
          label={t('from')}
          value={chosenId('from', from)}
          onChange={(value) => put('from', value)}
          options={options}
          {...(from.at !== null && { hint: clock.day(from.at) })}
        />
        <div className="compare-swap">
          <Button sign="undo" onPress={swap}>
            {t('swap')}
          </Button>
        </div>
        <SelectField
          label={t('to')}
          value={chosenId('to', to)}
          onChange={(value) => put('to', value)}
          options={options}
          {...(to.at !== null && { hint: clock.day(to.at) })}
        />
      </section>
      {refused?.state.at === 'refused' ? (
        <ProblemNotice problem={refused.state.problem} onRetry={() => void refused.reload()} />
      ) : isLoading ? (
        <section className="panel">
          <Skeleton lines={8} />
        </section>
      ) : options.length < 2 ? (
        <section className="panel">
          <Empty sign="text" title={t('one')}>
            {t('oneText')}
          </Empty>
        </section>
      ) : (
        <>
          <div className="compare-bar">
            <dl className="compare-counts" aria-label={t('counts')}>
              {counted.map((change) => (
                <div key={change} data-change={change}>
                  <dt>{t(`count_${change}`)}</dt>
                  <dd className="num">{counts[change]}</dd>
                </div>
              ))}
            </dl>
            <div className="filters">
              <button
                type="button"
                className="filter"
                aria-pressed={hidesCosmetic}
                title={t('hideCosmeticNote')}
                onClick={() => setHidesCosmetic(!hidesCosmetic)}
              >
                {t('hideCosmetic')}
              </button>
              <button
                type="button"
                className="filter"
                aria-pressed={showsSame}
                onClick={() => setShowsSame(!showsSame)}
              >
                {t('showSame')}
              </button>
            </div>
            <div className="compare-steps">
              <Button sign="down" isDisabled={changes.length === 0} onPress={() => go(1)}>
                {t('next')}
              </Button>
              <Button tone="quiet" isDisabled={changes.length === 0} onPress={() => go(-1)}>
                {t('previous')}
              </Button>
              <span className="num small soft" role="status">
                {changes.length > 0 && t('place', { at: place === null ? '–' : place + 1, of: changes.length })}
              </span>
              <Keys keys={['Alt', '↓', '↑']} />
            </div>
          </div>
          <section className="panel compare-sheet" aria-label={t('title')}>
            {shown.length === 0 ? (
              <Empty sign="check" title={t(counts.cosmetic > 0 ? 'noneCosmetic' : 'none')}>
                {t(counts.cosmetic > 0 ? 'noneCosmeticText' : 'noneText')}
              </Empty>
            ) : (
              shown.map((one) => (
                <ComparedRow
                  key={one.id}
                  compared={one}
                  hidesCosmetic={hidesCosmetic}
                  isHere={place !== null && changes[place]?.id === one.id}
                />
              ))
            )}
          </section>
        </>
      )}
    </>
  )
}

/** Words by which a paragraph is known in a list. */
function opening(text: string): string {
  return text.split(/\s+/u, 6).join(' ')
}
