import { useTranslation } from 'react-i18next'
import type { ServedProceedings } from '../api/proceedingsCalls.ts'
import { useReloadWhileShown } from '../api/useReloadWhileShown.ts'
import { useSession } from '../api/useSession.ts'
import { Button } from '../design-system/Button.tsx'
import { Facts } from '../design-system/Facts.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { type MeetingView, useMeeting } from '../features/meeting/index.ts'
import {
  Attendance,
  Outcomes,
  Sittings,
  SpeakingTimes,
  Transcript,
  useProceedings,
} from '../features/proceedings/index.ts'
import { formatDays } from '../words/formatDate.ts'
import { Hour } from '../words/Hour.tsx'
import { printBilingual } from '../words/printBilingual.ts'
import { useClock, ZoneContext } from '../words/useClock.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import '../features/record/minutes.css'
import '../features/proceedings/proceedings.css'

/** What a meeting did, beside its texts: sittings, decisions, action items, who was there, who spoke, what was said. */
export function ProceedingsPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('proceedings')
  const { language } = useLanguage()
  const { state } = useMeeting(meetingId)
  const view = state.at === 'here' ? state.value : null
  return (
    <Page
      title={t('title')}
      subtitle={view && printBilingual(view.meeting.title, language)}
      bar={
        <div className="minutes-bar">
          <LinkButton href={`/meetings/${meetingId}`}>{t('toMeeting')}</LinkButton>
          <Button sign="print" aria-label={t('print')} onPress={() => print()}>
            <span className="bar-word">{t('print')}</span>
          </Button>
        </div>
      }
    >
      {state.at === 'refused' ? (
        <ProblemNotice problem={state.problem} />
      ) : view === null ? (
        <section className="panel">
          <Skeleton lines={10} label={t('loading')} />
        </section>
      ) : (
        <ZoneContext value={view.meeting.zone}>
          <Recorded meetingId={meetingId} view={view} />
        </ZoneContext>
      )}
    </Page>
  )
}

function Recorded({ meetingId, view }: { readonly meetingId: string; readonly view: MeetingView }) {
  const { t } = useTranslation('proceedings')
  const { language } = useLanguage()
  const clock = useClock()
  const role = useSession()?.participant.role
  const { record, attendance, transcript, act, isBusy, problem, reloadAll } = useProceedings(meetingId)
  useReloadWhileShown(reloadAll)
  const runsSittings = role === 'chair' || role === 'secretariat'
  const work = { act, isBusy }
  const { title, place, startsOn, endsOn } = view.meeting
  if (record.state.at === 'loading') return <Skeleton lines={8} label={t('loading')} />
  if (record.state.at === 'refused') {
    return <ProblemNotice problem={record.state.problem} onRetry={() => void record.reload()} />
  }
  const { sittings, decisions, actionItems, rules, speaking, lines } = record.state.value
  return (
    <article className="minutes">
      <header className="minutes-head">
        <h2>{printBilingual(title, language)}</h2>
        <p className="small soft">
          <Facts
            facts={[
              place,
              formatDays(startsOn, endsOn, language),
              t('hoursIn', { zone: clock.zone ?? clock.zoneAt(Date.now()) }),
            ]}
          />
        </p>
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Sittings sittings={sittings} {...(runsSittings && { work })} />
      <Outcomes
        decisions={decisions}
        actionItems={actionItems}
        {...((runsSittings || role === 'rapporteur') && { work })}
      />
      <section>
        <h3>{t('rules')}</h3>
        {rules.length === 0 && <p className="small faint">{t('noRules')}</p>}
        <ul className="proceedings-rules">
          {rules.map((rule) => (
            <li key={rule.en}>{rule[language]}</li>
          ))}
        </ul>
      </section>
      {attendance.state.at === 'here' && <Attendance attendance={attendance.state.value} />}
      <SpeakingTimes speaking={speaking} delegations={view.delegations} />
      {transcript.state.at === 'here' && <Transcript captions={transcript.state.value} />}
      <Course lines={lines} />
    </article>
  )
}

function Course({ lines }: Pick<ServedProceedings, 'lines'>) {
  const { t } = useTranslation('proceedings')
  const { language } = useLanguage()
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{t('course')}</h3>
      <ol className="minutes-lines">
        {lines.map(({ version, at, sentence }) => (
          <li key={version}>
            <span className="num">{version}</span>
            <p>{sentence[language]}</p>
            <Hour at={at} className="num" hasDay />
          </li>
        ))}
      </ol>
    </section>
  )
}
