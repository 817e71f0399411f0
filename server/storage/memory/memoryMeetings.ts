import type { Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { emptyTermBase, type TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import { type MeetingStore, type StatementListing, VersionConflict } from '../../application/ports.ts'
import { termsConflict } from '../conflictSentence.ts'

export interface MemoryMeetings {
  readonly store: MeetingStore
  /** Throws where a statement could not be listed: its id is taken, or there is no such meeting. */
  readonly refuseListing: (listing: StatementListing) => void
  readonly list: (listing: StatementListing) => void
}

/** Meetings with their delegations, participants and statements, in memory. Maps keep the order of adding. */
export function memoryMeetings(): MemoryMeetings {
  const meetings = new Map<string, Meeting>()
  const delegations = new Map<string, Delegation>()
  const participants = new Map<string, Participant>()
  const statements = new Map<string, StatementListing>()
  const terms = new Map<string, TermBase>()
  const joinTokens = new Map<string, string>()
  const feedTokens = new Map<string, string>()
  const removed = new Set<string>()

  function refuseUnknownMeeting(id: string | null): void {
    if (id !== null && !meetings.has(id)) throw new Error(`There is no meeting ${id}.`)
  }

  function refuseTakenToken(joinTokenHash: string): void {
    if (joinTokens.has(joinTokenHash)) throw new Error('The join token is another participant’s.')
  }

  function change<Noun extends { readonly id: string }>(
    nouns: Map<string, Noun>,
    id: string,
    into: (noun: Noun) => Noun,
  ) {
    const noun = nouns.get(id)
    if (noun === undefined) throw new Error(`There is no ${id}.`)
    nouns.set(id, into(noun))
  }

  function forget(tokens: Map<string, string>, id: string): void {
    for (const [hash, holder] of tokens) if (holder === id) tokens.delete(hash)
  }

  function refuseListing({ id, meetingId }: StatementListing): void {
    refuseUnknownMeeting(meetingId)
    refuseTaken(statements, id)
  }

  const store: MeetingStore = {
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
      forget(joinTokens, id)
      joinTokens.set(joinTokenHash, id)
    },
    async setHead(id, isHead) {
      change(participants, id, ({ head: _, ...rest }) => (isHead ? { ...rest, head: true as const } : rest))
    },
    async setHeadConfirms(id, headConfirms) {
      change(delegations, id, ({ headConfirms: _, ...rest }) => (headConfirms ? { ...rest, headConfirms } : rest))
    },
    async removeParticipant(id) {
      change(participants, id, ({ head: _, ...rest }) => rest)
      removed.add(id)
      forget(joinTokens, id)
      forget(feedTokens, id)
    },
    async setFeedToken(id, feedTokenHash) {
      if (!participants.has(id) || removed.has(id)) throw new Error(`There is no participant ${id}.`)
      forget(feedTokens, id)
      if (feedTokenHash !== null) feedTokens.set(feedTokenHash, id)
    },
    async hasFeed(id) {
      return [...feedTokens.values()].includes(id)
    },
    async findParticipantByFeedToken(feedTokenHash) {
      const id = feedTokens.get(feedTokenHash)
      return structuredClone((id === undefined ? undefined : participants.get(id)) ?? null)
    },
    async findParticipant(id) {
      return structuredClone(participants.get(id) ?? null)
    },
    async findParticipantByJoinToken(joinTokenHash) {
      const id = joinTokens.get(joinTokenHash)
      return structuredClone((id === undefined ? undefined : participants.get(id)) ?? null)
    },
    async listParticipants(meetingId) {
      return of(participants, meetingId).filter(({ id }) => !removed.has(id))
    },
    async findStatement(id) {
      return structuredClone(statements.get(id) ?? null)
    },
    async listStatements(meetingId) {
      return of(statements, meetingId)
    },
    async findTerms(meetingId) {
      return structuredClone(terms.get(meetingId) ?? emptyTermBase)
    },
    async writeTerms(meetingId, next) {
      refuseUnknownMeeting(meetingId)
      const { version } = terms.get(meetingId) ?? emptyTermBase
      if (next.version !== version + 1) throw new VersionConflict(termsConflict(meetingId, next.version, version))
      terms.set(meetingId, structuredClone(next))
    },
  }
  return { store, refuseListing, list: (listing) => add(statements, listing) }
}

function add<Noun extends { readonly id: string }>(nouns: Map<string, Noun>, noun: Noun): void {
  refuseTaken(nouns, noun.id)
  nouns.set(noun.id, structuredClone(noun))
}

function refuseTaken(nouns: ReadonlyMap<string, unknown>, id: string): void {
  if (nouns.has(id)) throw new Error(`The id ${id} is taken.`)
}

function of<Noun extends { readonly meetingId: string | null }>(
  nouns: ReadonlyMap<string, Noun>,
  meetingId: string,
): readonly Noun[] {
  return structuredClone([...nouns.values()].filter((noun) => noun.meetingId === meetingId))
}
