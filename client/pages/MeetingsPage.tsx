import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Empty } from '../design-system/Empty.tsx'
import { Facts } from '../design-system/Facts.tsx'
import { Icon } from '../design-system/Icon.tsx'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { useMeetings } from '../features/meeting/index.ts'
import { formatDays } from '../words/formatDate.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import './meetings.css'

/** The secretariat's first page: every meeting, and the way to a new one. */
export function MeetingsPage() {
  const { t } = useTranslation('meeting')
  const { state, reload } = useMeetings()
  const isEmpty = state.at === 'here' && state.value.meetings.length === 0
  return (
    <Page title={t('meetingsTitle')}>
      <div className="page-head">
        <div>
          <h2>{t('meetingsTitle')}</h2>
          <p className="soft">{t('meetingsLead')}</p>
        </div>
        {!isEmpty && (
          <LinkButton href="/meetings/new" sign="plus" tone={state.at === 'here' ? 'primary' : 'plain'}>
            {t('openMeeting')}
          </LinkButton>
        )}
      </div>
      {state.at === 'loading' && (
        <section className="panel">
          <Skeleton lines={4} />
        </section>
      )}
      {state.at === 'refused' && <ProblemNotice problem={state.problem} onRetry={() => void reload()} />}
      {isEmpty && (
        <section className="panel">
          <Empty
            sign="people"
            title={t('noMeetings')}
            act={
              <LinkButton href="/meetings/new" sign="plus" tone="primary" size="large">
                {t('openMeeting')}
              </LinkButton>
            }
          >
            {t('noMeetingsText')}
          </Empty>
        </section>
      )}
      {state.at === 'here' && !isEmpty && (
        <ul className="lines">
          {state.value.meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function MeetingLine({ meeting: { id, title, place, startsOn, endsOn } }: { readonly meeting: Meeting }) {
  const { language } = useLanguage()
  const days = formatDays(startsOn, endsOn, language)
  return (
    <li>
      <Link className="line" href={`/meetings/${id}`}>
        <span className="line-main">
          <strong className="line-title">{printBilingual(title, language)}</strong>
          {(place || days) && (
            <span className="line-facts">
              <Facts facts={[place, days]} />
            </span>
          )}
        </span>
        <Icon name="next" />
      </Link>
    </li>
  )
}
