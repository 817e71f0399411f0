import { type NegotiationRecord, negotiationRecord, type RecordLine } from '@tawafuq/domain/views/negotiationRecord'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Empty } from '../../design-system/Empty.tsx'
import { State } from '../../design-system/State.tsx'
import { useTellingNames } from '../../statement/useTellingNames.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { formatDays } from '../../words/formatDate.ts'
import { Hour } from '../../words/Hour.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useClock } from '../../words/useClock.ts'
import { Pictures } from '../pictures/index.ts'
import { CourseByDay } from './CourseByDay.tsx'

interface NegotiationMinutesProps {
  /** The paragraph whose minutes alone are shown, or null for those of the whole. */
  readonly of?: string | null
}

/** The minutes: the course day by day, then the course of each paragraph, then what is printed with the text (rule RE2). */
export function NegotiationMinutes({ of = null }: NegotiationMinutesProps) {
  const { t } = useTranslation(['record', 'names'])
  const { meeting, language } = useWorkspace()
  const clock = useClock()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const names = useTellingNames()
  const record = useMemo(() => (names === null ? null : negotiationRecord(entries, names)), [entries, names])
  const last = entries.at(-1)
  if (record === null || names === null) return null
  const one = of === null ? undefined : record.paragraphs.find(({ paragraphId }) => paragraphId === of)
  if (of !== null && one === undefined) return <Empty sign="list" title={t('noParagraph')} />
  return (
    <article className="minutes">
      <header className="minutes-head">
        {meeting !== null && (
          <p className="soft">
            {[
              printBilingual(meeting.title, language),
              meeting.place,
              formatDays(meeting.startsOn ?? null, meeting.endsOn ?? null, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        <h2>{record.title[language]}</h2>
        {one !== undefined && (
          <p className="minutes-of">
            {one.citation[language]} <State state={one.state} />
          </p>
        )}
        <p className="small soft">
          {t(`stage_${names.statement.stage}`, { ns: 'names' })} · {t('entries', { count: entries.length })} ·{' '}
          {t('hoursIn', { zone: clock.zone ?? clock.zoneAt(Date.now()) })}
        </p>
      </header>
      <CourseByDay entries={entries} of={one?.paragraphId ?? null} />
      {one === undefined ? (
        <>
          <Pictures />
          <Course record={record} />
          <Paragraphs record={record} />
          <Told title={t('reservations')} lines={record.reservations} />
          <Told title={t('explanations')} lines={record.explanations} />
        </>
      ) : one.lines.length === 0 ? (
        <p className="small faint">{t('untouched')}</p>
      ) : (
        <section>
          <h3>{t('courseOfIt')}</h3>
          <Lines lines={one.lines} hasDays />
        </section>
      )}
      {last !== undefined && (
        <footer className="small faint">
          {t('head', { version: last.version })} <code className="hash">{last.hash}</code>
        </footer>
      )}
    </article>
  )
}

function Course({ record }: { readonly record: NegotiationRecord }) {
  const { t } = useTranslation('record')
  const { language } = useWorkspace()
  return (
    <section>
      <h3>{t('course')}</h3>
      {record.sittings.map(({ day, lines }) => (
        <section key={lines[0]?.version}>
          <h4>{day[language]}</h4>
          <Lines lines={lines} />
        </section>
      ))}
    </section>
  )
}

function Paragraphs({ record }: { readonly record: NegotiationRecord }) {
  const { t } = useTranslation('record')
  const { language } = useWorkspace()
  const id = useSnapshot((snapshot) => snapshot.statement?.id ?? '')
  return (
    <section>
      <h3>{t('paragraphs')}</h3>
      {record.paragraphs.map(({ paragraphId, citation, state, lines }) => (
        <section key={paragraphId} id={paragraphId}>
          <h4>
            <Link href={`/statements/${id}/record/${paragraphId}`}>{citation[language]}</Link> <State state={state} />
          </h4>
          {lines.length === 0 ? <p className="small faint">{t('untouched')}</p> : <Lines lines={lines} />}
        </section>
      ))}
    </section>
  )
}

interface LinesProps {
  readonly lines: readonly RecordLine[]
  /** Whether each line says its day: where no heading does. */
  readonly hasDays?: boolean
}

function Lines({ lines, hasDays = false }: LinesProps) {
  const { language } = useWorkspace()
  return (
    <ol className="minutes-lines">
      {lines.map(({ number, at, sentence }) => (
        <li key={number}>
          <span className="num">{number}</span>
          <p>{sentence[language]}</p>
          <Hour at={at} className="num" hasDay={hasDays} />
        </li>
      ))}
    </ol>
  )
}

interface ToldProps {
  readonly title: string
  readonly lines: NegotiationRecord['reservations']
}

function Told({ title, lines }: ToldProps) {
  const { language } = useWorkspace()
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ol className="minutes-told">
        {lines.map(({ sentence }) => (
          <li key={sentence.en}>{sentence[language]}</li>
        ))}
      </ol>
    </section>
  )
}
