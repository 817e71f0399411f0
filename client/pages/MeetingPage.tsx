import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { useReloadWhileShown } from '../api/useReloadWhileShown.ts'
import { useSession } from '../api/useSession.ts'
import { Delegation } from '../design-system/Delegation.tsx'
import { Empty } from '../design-system/Empty.tsx'
import { Facts } from '../design-system/Facts.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { type MeetingView, type StatementLines, useMeeting, useStatements } from '../features/meeting/index.ts'
import { formatDays } from '../words/formatDate.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import { StatementApart } from './StatementApart.tsx'
import { StatementRow } from './StatementRow.tsx'
import './meetings.css'

/** A meeting for each of its participants: its statements with stage and progress, its delegations. */
export function MeetingPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation(['meeting', 'terms', 'proceedings'])
  const { language } = useLanguage()
  const { state, reload } = useMeeting(meetingId)
  const statements = useStatements(meetingId)
  useReloadWhileShown(statements.reload)
  const isSecretariat = useSession()?.participant.role === 'secretariat'

  if (state.at === 'refused') {
    return (
      <Page title={t('statements')}>
        <ProblemNotice problem={state.problem} onRetry={() => void reload()} />
      </Page>
    )
  }
  const meeting = state.at === 'here' ? state.value.meeting : null
  const title = meeting ? printBilingual(meeting.title, language) : t('statements')
  return (
    <Page title={title} subtitle={meeting && <MeetingDays meeting={meeting} />}>
      <div className="meeting">
        <section aria-labelledby="statements">
          <div className="page-head">
            <h2 id="statements">{t('statements')}</h2>
            <p className="acts">
              <LinkButton href={`/meetings/${meetingId}/record`} sign="text">
                {t('link', { ns: 'proceedings' })}
              </LinkButton>
              <LinkButton href={`/meetings/${meetingId}/terms`} sign="list">
                {t('link', { ns: 'terms' })}
              </LinkButton>
              {isSecretariat && (
                <LinkButton href={`/meetings/${meetingId}/set-up`} sign="people">
                  {t('setUp')}
                </LinkButton>
              )}
              {isSecretariat && (
                <LinkButton href={`/c/desk?meeting=${meetingId}`} sign="list" leaves>
                  {t('consultations')}
                </LinkButton>
              )}
              {isSecretariat && statements.state.at === 'here' && statements.state.value.lines.length > 0 && (
                <LinkButton href={`/meetings/${meetingId}/import`} sign="plus">
                  {t('addStatement')}
                </LinkButton>
              )}
            </p>
          </div>
          {statements.state.at === 'loading' && (
            <div className="panel">
              <Skeleton lines={4} />
            </div>
          )}
          {statements.state.at === 'refused' && (
            <ProblemNotice problem={statements.state.problem} onRetry={() => void statements.reload()} />
          )}
          {statements.state.at === 'here' && (
            <Statements {...statements.state.value} meetingId={meetingId} isSecretariat={isSecretariat} />
          )}
        </section>
        <Delegations view={state.at === 'here' ? state.value : null} />
      </div>
    </Page>
  )
}

function MeetingDays({ meeting: { place, startsOn, endsOn } }: { readonly meeting: Meeting }) {
  const { language } = useLanguage()
  return <Facts facts={[place, formatDays(startsOn, endsOn, language)]} />
}

interface StatementsProps extends StatementLines {
  readonly meetingId: string
  readonly isSecretariat: boolean
}

function Statements({ lines, apart, meetingId, isSecretariat }: StatementsProps) {
  const { t } = useTranslation('meeting')
  if (lines.length === 0 && apart.length === 0) {
    return (
      <div className="panel">
        <Empty
          sign="text"
          title={t('noStatements')}
          act={
            isSecretariat && (
              <LinkButton href={`/meetings/${meetingId}/import`} tone="primary" size="large" sign="plus">
                {t('addStatement')}
              </LinkButton>
            )
          }
        >
          {isSecretariat ? t('noStatementsSecretariat') : t('noStatementsOthers')}
        </Empty>
      </div>
    )
  }
  const next = lines.find(({ stage }) => stage !== 'adopted') ?? lines[0]
  return (
    <ul className="lines">
      {lines.map((line) => (
        <StatementRow key={line.id} line={line} isNext={line === next} />
      ))}
      {apart.map((statement) => (
        <StatementApart key={statement.id} title={statement.title} />
      ))}
    </ul>
  )
}

function Delegations({ view }: { readonly view: MeetingView | null }) {
  const { t } = useTranslation('meeting')
  const { language } = useLanguage()
  const own = useSession()?.participant.delegationId
  return (
    <aside aria-labelledby="delegations">
      <h2 id="delegations" className="aside-title">
        {t('delegations')}
        {view && <span className="faint num">{view.delegations.length}</span>}
      </h2>
      {view === null && <Skeleton lines={4} />}
      {view?.delegations.length === 0 && <p className="small soft">{t('noDelegations')}</p>}
      <ul className="delegations">
        {view?.delegations.map(({ id, name }, number) => (
          <li key={id}>
            <Delegation number={number} name={printBilingual(name, language)} />
            {id === own && <span className="delegations-own">{t('yours')}</span>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
