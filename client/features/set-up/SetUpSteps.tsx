import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from '../../design-system/Icon.tsx'
import { useAddresses } from './useAddresses.ts'

interface SetUpStepsProps {
  readonly meetingId: string | null
  readonly meeting: Meeting | null
  readonly delegations: number
  readonly participants: number
  readonly statements: number
  /** How many participants have come in. */
  readonly entered: number
}

/** The steps of a set-up with how far each is; each leads to its place. The first that is empty is the present one. */
export function SetUpSteps({ meetingId, meeting, delegations, participants, statements, entered }: SetUpStepsProps) {
  const { t } = useTranslation(['setUp', 'meeting'])
  const isReachable = useAddresses()?.isLocal === false
  const count = (key: 'delegations' | 'participants', of: number) => t(key, { ns: 'meeting', count: of })
  const steps = [
    {
      id: 'addresses',
      name: t('stepAddresses'),
      isDone: isReachable,
      note: isReachable ? null : t('addressLocalShort'),
    },
    {
      id: 'meeting',
      name: t('stepMeeting'),
      isDone: meetingId !== null,
      note: meeting?.zone ?? meeting?.place ?? null,
    },
    {
      id: 'delegations',
      name: t('stepDelegations'),
      isDone: delegations > 0,
      note: meetingId === null ? t('notYet') : count('delegations', delegations),
    },
    {
      id: 'participants',
      name: t('stepParticipants'),
      isDone: participants > 0,
      note: meetingId === null ? t('notYet') : count('participants', participants),
    },
    {
      id: 'statement',
      name: t('stepStatement'),
      isDone: statements > 0,
      note: statements > 0 ? null : t('noStatementYet'),
    },
    {
      id: 'participants-heading',
      name: t('stepHandOut'),
      isDone: entered > 0 && entered === participants,
      note: participants === 0 ? null : t('enteredOf', { entered, participants }),
    },
  ]
  const present = steps.findIndex(({ isDone }) => !isDone)
  return (
    <nav aria-label={t('steps')}>
      <ol className="steps">
        {steps.map(({ id, name, isDone, note }, at) => {
          const content = (
            <>
              <Icon name={isDone ? 'check' : 'open'} />
              <span>{name}</span>
              {note !== null && <small>{note}</small>}
            </>
          )
          const current = at === present ? 'step' : undefined
          return (
            <li key={id}>
              {meetingId === null ? (
                <span className="step" aria-current={current}>
                  {content}
                </span>
              ) : id === 'statement' ? (
                <Link className="step" aria-current={current} href={`/meetings/${meetingId}/import`}>
                  {content}
                </Link>
              ) : (
                <a className="step" aria-current={current} href={`#${id}`}>
                  {content}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
