import type { Bilingual, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { MeetingStore } from '../application/ports.ts'

/** A place that somebody may take: who they are there, in which meeting, and for whom. */
export interface Seat {
  readonly participant: Participant
  readonly meeting: { readonly id: string; readonly title: Bilingual }
  readonly delegation: Bilingual | null
}

/** The seats of an account: those of participants who are listed under it as their e-mail address. */
export async function seatsOf(
  meetings: Pick<MeetingStore, 'listParticipantsByEmail' | 'findMeeting' | 'listDelegations'>,
  account: string,
): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  for (const participant of await meetings.listParticipantsByEmail(account)) {
    const { meetingId, delegationId } = participant
    const meeting = meetingId === null ? null : await meetings.findMeeting(meetingId)
    if (meeting === null) continue
    const delegations = delegationId === null ? [] : await meetings.listDelegations(meeting.id)
    const delegation = delegations.find(({ id }) => id === delegationId)
    seats.push({
      participant,
      meeting: { id: meeting.id, title: meeting.title },
      delegation: delegation?.name ?? null,
    })
  }
  return seats
}
