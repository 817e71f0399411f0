/** A list of people, whole: read against those who are there, and added in one transaction. */
import { asId, type DelegationId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application } from '../application.ts'
import { setsUp } from '../belongsTo.ts'
import { type MeetingNames, namesOfDelegation } from '../commands/meetingNames.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { makeInvitation } from '../invitation.ts'
import { understandRoster } from './understandRoster.ts'

export function addRoster(deps: Dependencies, names: MeetingNames): Application['addRoster'] {
  const store = deps.storage.meetings
  return async (by, meetingId, records, { dry, role, attendance }) => {
    if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
    const present = {
      delegations: await store.listDelegations(meetingId),
      participants: await store.listParticipants(meetingId),
    }
    const { delegations, rows, problems } = understandRoster(records, present, { role, attendance })
    if (dry) return answer({ delegations, rows, problems })

    const named = delegations.map((one) => ({ ...one, id: one.id ?? asId<DelegationId>(deps.freshId()) }))
    const newDelegations = named.flatMap(({ isNew, ...one }): readonly Delegation[] =>
      isNew ? [{ ...one, meetingId }] : [],
    )
    const idOf = new Map(named.map(({ code, id }) => [code, id]))
    const coming = rows.flatMap((row) => {
      if (row.state === 'matched') return []
      const participant: Participant = {
        id: asId<ParticipantId>(deps.freshId()),
        meetingId,
        delegationId: idOf.get(row.delegationCode ?? '') ?? null,
        name: row.name,
        role: row.role,
        attendance: row.attendance,
        ...(row.head && row.role === 'delegate' && { head: true }),
        ...(row.email !== undefined && { email: row.email }),
      }
      return [{ line: row.line, participant, ...makeInvitation(deps) }]
    })
    const write = () => store.addRoster({ delegations: newDelegations, participants: coming })
    const people = await names.people.claim(
      meetingId,
      coming.map(({ participant }) => participant.name),
      async () => (await store.listParticipants(meetingId)).map(({ id, name }) => ({ id, names: [name] })),
      () =>
        names.delegations.claim(
          meetingId,
          newDelegations.flatMap(namesOfDelegation),
          async () =>
            (await store.listDelegations(meetingId)).map((one) => ({ id: one.id, names: namesOfDelegation(one) })),
          write,
        ),
    )
    if (!people.given) return refused('name-taken', ...(people.by === null ? [] : [people.by]))
    if (!people.value.given) return refused('delegation-taken', ...(people.value.by === null ? [] : [people.value.by]))
    const byLine = new Map(coming.map((one) => [one.line, one]))
    return answer({
      delegations: named,
      problems,
      rows: rows.map((row) => {
        const one = byLine.get(row.line)
        return one === undefined ? row : { ...row, id: one.participant.id, ...one.invitation }
      }),
    })
  }
}
