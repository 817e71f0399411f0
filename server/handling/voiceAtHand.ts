import type { Command, CommandType } from '@tawafuq/domain/commands'
import type { DelegationId, MeetingId, ParticipantId } from '@tawafuq/domain/ids'
import type { Participant } from '@tawafuq/domain/meeting'
import { type Voice, voiceOf } from '@tawafuq/domain/voice'
import type { MeetingStore } from './ports.ts'

/** The acts whose decision asks how the actor's delegation speaks (rules OB5, OB6). */
const asking: ReadonlySet<CommandType> = new Set([
  'lodgeObjection',
  'withdrawObjection',
  'confirmObjection',
  'disownObjection',
  'explainPosition',
  'breakSilence',
])

/** Those who may speak as head of a delegation: delegates alone, for no other role may do what is the head's. */
export function headsOf(everybody: readonly Participant[], id: DelegationId): readonly ParticipantId[] {
  return everybody
    .filter(({ delegationId, head, role }) => delegationId === id && head === true && role === 'delegate')
    .map((one) => one.id)
}

/** How a participant's delegation speaks now, where the command asks it: read afresh, for set-up may have changed it. */
export async function voiceAtHand(
  store: MeetingStore,
  by: Participant,
  meetingId: MeetingId,
  command: Command,
): Promise<Voice | undefined> {
  const { delegationId } = by
  if (delegationId === null || !asking.has(command.type)) return undefined
  const [everybody, delegations] = await Promise.all([
    store.listParticipants(meetingId),
    store.listDelegations(meetingId),
  ])
  const delegation = delegations.find(({ id }) => id === delegationId)
  return voiceOf(by.id, delegation && { ...delegation, headIds: headsOf(everybody, delegationId) })
}
