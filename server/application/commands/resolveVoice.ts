import type { DelegationId, MeetingId, ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { type Voice, voiceOf } from '@tawafuq/domain/acts/meeting/voice'
import type { MeetingStore } from '../ports.ts'

/** Those who may speak as head of a delegation: delegates alone, for no other role may do what is the head's. */
export function headsOf(everybody: readonly Participant[], id: DelegationId): readonly ParticipantId[] {
  return everybody
    .filter(({ delegationId, head, role }) => delegationId === id && head === true && role === 'delegate')
    .map((one) => one.id)
}

/** How a participant's delegation speaks now: read afresh, for set-up may have changed it. Undefined for one of none. */
export async function resolveVoice(
  store: MeetingStore,
  by: Participant,
  meetingId: MeetingId,
): Promise<Voice | undefined> {
  const { delegationId } = by
  if (delegationId === null) return undefined
  const [everybody, delegations] = await Promise.all([
    store.listParticipants(meetingId),
    store.listDelegations(meetingId),
  ])
  const delegation = delegations.find(({ id }) => id === delegationId)
  return voiceOf(by.id, delegation && { ...delegation, headIds: headsOf(everybody, delegationId) })
}
