import type { Delegation, Meeting, Participant } from '@tawafuq/domain/meeting'
import type { MeetingStore, StatementListing } from '../../handling/ports.ts'

/** Meetings with their delegations, participants and statements, in memory. Maps keep the order of adding. */
export function memoryMeetings(): MeetingStore {
  const meetings = new Map<string, Meeting>()
  const delegations = new Map<string, Delegation>()
  const participants = new Map<string, Participant>()
  const statements = new Map<string, StatementListing>()
  const joinTokens = new Map<string, string>()

  function refuseUnknownMeeting(id: string | null): void {
    if (id !== null && !meetings.has(id)) throw new Error(`There is no meeting ${id}.`)
  }

  function refuseTakenToken(joinTokenHash: string): void {
    if (joinTokens.has(joinTokenHash)) throw new Error('The join token is another participant’s.')
  }

  return {
    async addMeeting(meeting) {
      add(meetings, meeting)
    },
    async findMeeting(id) {
      return structuredClone(meetings.get(id) ?? null)
    },
    async listMeetings() {
      return structuredClone([...meetings.values()])
    },
    async addDelegation(delegation) {
      refuseUnknownMeeting(delegation.meetingId)
      add(delegations, delegation)
    },
    async listDelegations(meetingId) {
      return of(delegations, meetingId)
    },
    async addParticipant(participant, joinTokenHash) {
      const { id, meetingId, delegationId } = participant
      refuseUnknownMeeting(meetingId)
      if (delegationId !== null && !delegations.has(delegationId))
        throw new Error(`There is no delegation ${delegationId}.`)
      refuseTakenToken(joinTokenHash)
      add(participants, participant)
      joinTokens.set(joinTokenHash, id)
    },
    async replaceJoinToken(id, joinTokenHash) {
      if (!participants.has(id)) throw new Error(`There is no participant ${id}.`)
      refuseTakenToken(joinTokenHash)
      for (const [hash, holder] of joinTokens) if (holder === id) joinTokens.delete(hash)
      joinTokens.set(joinTokenHash, id)
    },
    async findParticipant(id) {
      return structuredClone(participants.get(id) ?? null)
    },
    async findParticipantByJoinToken(joinTokenHash) {
      const id = joinTokens.get(joinTokenHash)
      return structuredClone((id === undefined ? undefined : participants.get(id)) ?? null)
    },
    async listParticipants(meetingId) {
      return of(participants, meetingId)
    },
    async addStatement(listing) {
      refuseUnknownMeeting(listing.meetingId)
      add(statements, listing)
    },
    async findStatement(id) {
      return structuredClone(statements.get(id) ?? null)
    },
    async listStatements(meetingId) {
      return of(statements, meetingId)
    },
  }
}

function add<Noun extends { readonly id: string }>(nouns: Map<string, Noun>, noun: Noun): void {
  if (nouns.has(noun.id)) throw new Error(`The id ${noun.id} is taken.`)
  nouns.set(noun.id, structuredClone(noun))
}

function of<Noun extends { readonly meetingId: string | null }>(
  nouns: ReadonlyMap<string, Noun>,
  meetingId: string,
): readonly Noun[] {
  return structuredClone([...nouns.values()].filter((noun) => noun.meetingId === meetingId))
}
