import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useSession } from '../api/useSession.ts'
import { LinkButton } from '../design-system/LinkButton.tsx'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { useMeeting, useStatements } from '../features/meeting/index.ts'
import {
  AddressPart,
  ConfirmersPart,
  DelegationsPart,
  EndPart,
  MeetingForm,
  NewMeetingForm,
  ParticipantsPart,
  SetUpSteps,
  TermsPart,
} from '../features/set-up/index.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { ZoneContext } from '../words/useClock.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { NotYours } from './NotYours.tsx'
import { Page } from './Page.tsx'
import '../features/set-up/setUp.css'
import '../features/set-up/participants.css'

/** The secretariat's set-up of a meeting: its details, delegations, participants with their links, and on to the text. */
export function SetUpPage({ meetingId }: { readonly meetingId: string | null }) {
  const { t } = useTranslation('setUp')
  const isSecretariat = useSession()?.participant.role === 'secretariat'
  if (!isSecretariat) {
    return (
      <Page title={t('title')} width="narrow">
        <NotYours />
      </Page>
    )
  }
  if (meetingId !== null) return <MeetingSetUp meetingId={meetingId} />
  return (
    <Page title={t('newTitle')} width="full">
      <div className="setup">
        <SetUpSteps meeting={null} delegations={0} participants={0} statements={0} entered={0} meetingId={null} />
        <div className="form-sheet">
          <NewMeetingForm />
        </div>
      </div>
    </Page>
  )
}

function MeetingSetUp({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('setUp')
  const { language } = useLanguage()
  const { state, reload, ...acts } = useMeeting(meetingId)
  const isOfDeployment = useSession()?.participant.meetingId === null
  const [, go] = useLocation()
  const statements = useStatements(meetingId).state
  const statementCount = statements.at === 'here' ? statements.value.lines.length + statements.value.apart.length : 0
  const view = state.at === 'here' ? state.value : null
  return (
    <ZoneContext value={view?.meeting.zone}>
      <Page title={t('title')} subtitle={view && printBilingual(view.meeting.title, language)} width="full">
        <div className="setup">
          <SetUpSteps
            meetingId={meetingId}
            meeting={view?.meeting ?? null}
            delegations={view?.delegations.length ?? 0}
            participants={view?.participants.length ?? 0}
            statements={statementCount}
            entered={view?.participants.filter(({ enteredAt }) => enteredAt !== undefined).length ?? 0}
          />
          <div className="form-sheet">
            {state.at === 'loading' && <Skeleton lines={8} />}
            {state.at === 'refused' && <ProblemNotice problem={state.problem} onRetry={() => void reload()} />}
            {view && (
              <>
                <AddressPart />
                <MeetingForm meeting={view.meeting} acts={acts} />
                <DelegationsPart delegations={view.delegations} acts={acts} />
                <ParticipantsPart view={view} acts={acts} />
                <ConfirmersPart meetingId={meetingId} participants={view.participants} />
                <TermsPart meetingId={meetingId} />
                <EndPart meeting={view.meeting} acts={acts} mayDelete={isOfDeployment} onDeleted={() => go('/')} />
                <footer className="form-foot">
                  <NextStep
                    meetingId={meetingId}
                    hasDelegations={view.delegations.length > 0}
                    hasParticipants={view.participants.length > 0}
                    hasStatement={statementCount > 0}
                  />
                </footer>
              </>
            )}
          </div>
        </div>
      </Page>
    </ZoneContext>
  )
}

interface NextStepProps {
  readonly meetingId: string
  readonly hasDelegations: boolean
  readonly hasParticipants: boolean
  readonly hasStatement: boolean
}

function NextStep({ meetingId, hasDelegations, hasParticipants, hasStatement }: NextStepProps) {
  const { t } = useTranslation('setUp')
  if (hasStatement) {
    return (
      <LinkButton href={`/meetings/${meetingId}`} tone="primary" size="large">
        {t('toMeeting')}
      </LinkButton>
    )
  }
  const isReady = hasDelegations && hasParticipants
  return (
    <>
      <p className="small soft">
        {t(isReady ? 'nextStatement' : hasDelegations ? 'nextParticipants' : 'nextDelegations')}
      </p>
      <LinkButton href={`/meetings/${meetingId}/import`} tone={isReady ? 'primary' : 'plain'} size="large">
        {t('toStatement')}
      </LinkButton>
    </>
  )
}
