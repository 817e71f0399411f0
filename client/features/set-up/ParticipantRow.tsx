import type { Delegation as MeetingDelegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CellField } from '../../design-system/CellField.tsx'
import { Delegation } from '../../design-system/Delegation.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useClock } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs, ParticipantChange } from '../meeting/index.ts'
import { EntryActs } from './EntryActs.tsx'
import { sayProblem } from './sayProblem.ts'
import { attendancesOffered, changeOfSeat, seatOf, seats } from './seats.ts'

interface ParticipantRowProps {
  readonly participant: Participant
  readonly delegations: readonly MeetingDelegation[]
  readonly acts: MeetingActs
}

/** One participant, each cell put right in its place, and how they come in. Drawn again only when what it shows has changed. */
export const ParticipantRow = memo(
  Row,
  (before, after) =>
    before.delegations === after.delegations &&
    JSON.stringify(before.participant) === JSON.stringify(after.participant),
)

function Row({ participant, delegations, acts }: ParticipantRowProps) {
  const clock = useClock()
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { language } = useLanguage()
  const [isPending, setPending] = useState(false)
  const { id, name, attendance, delegationId, email, enteredAt } = participant
  const number = delegations.findIndex((one) => one.id === delegationId)
  const delegation = delegations[number]
  const seat = seatOf(participant)
  const save = async (change: ParticipantChange) => {
    setPending(true)
    const answer = await acts.changeParticipant(id, change)
    setPending(false)
    return answer.ok ? null : sayProblem(answer.problem, t('notSaved'))
  }
  const of = (what: string) => t('cellOf', { what, name })
  const choose =
    <Value extends string>(known: readonly Value[], change: (value: Value) => ParticipantChange) =>
    (next: string) => {
      const chosen = known.find((value) => value === next)
      return chosen === undefined ? Promise.resolve(null) : save(change(chosen))
    }
  return (
    <tr aria-busy={isPending || undefined}>
      <th scope="row">
        <CellField label={of(t('name'))} value={name} onSave={(next) => save({ name: next })}>
          <bdi>{name}</bdi>
        </CellField>
      </th>
      <td>
        <CellField
          label={of(t('delegation'))}
          value={delegationId ?? ''}
          options={[
            { value: '', name: t('noDelegation') },
            ...delegations.map((one) => ({ value: one.id as string, name: printBilingual(one.name, language) })),
          ]}
          onSave={(next) => save({ delegationId: next })}
        >
          {delegation ? (
            <Delegation number={number} name={printBilingual(delegation.name, language)} />
          ) : (
            <span className="faint">{t('noDelegation')}</span>
          )}
        </CellField>
      </td>
      <td>
        <CellField
          label={of(t('role'))}
          value={seat}
          options={seats.map((value) => ({ value, name: seatName(value) }))}
          onSave={choose(seats, changeOfSeat)}
        >
          {seatName(seat)}
        </CellField>
      </td>
      <td>
        <CellField
          label={of(t('attendance'))}
          value={attendance}
          options={attendancesOffered.map((value) => ({ value, name: t(`attendance_${value}`, { ns: 'names' }) }))}
          onSave={choose(attendancesOffered, (value) => ({ attendance: value }))}
        >
          <span className="att">
            <Icon name={attendance} />
            {t(`attendance_${attendance}`, { ns: 'names' })}
          </span>
        </CellField>
      </td>
      <td>
        <CellField
          label={of(t('email'))}
          value={email ?? ''}
          dir="ltr"
          type="email"
          onSave={(next) => save({ email: next })}
        >
          {email === undefined ? <span className="faint">{t('nothingYet')}</span> : <bdi dir="ltr">{email}</bdi>}
        </CellField>
      </td>
      <td>
        {enteredAt === undefined ? (
          <span className="not-in">{t('notIn')}</span>
        ) : (
          <span className="is-in">{t('enteredAt', { time: clock.time(enteredAt) })}</span>
        )}
      </td>
      <td>
        <EntryActs participantId={id} name={name} acts={acts} />
      </td>
    </tr>
  )

  function seatName(value: (typeof seats)[number]): string {
    return value === 'head' ? t('seat_head') : t(`role_${value}`, { ns: 'names' })
  }
}
