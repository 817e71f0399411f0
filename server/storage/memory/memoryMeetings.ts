// Above 250 lines: one port, whose maps are read and written by all of its promises.
import type { Instant, MeetingId, ParticipantId, StatementId } from '@tawafuq/domain/acts/ids'
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

/** What is kept elsewhere of a meeting that is taken out. */
export interface RemovedMeeting {
  readonly id: MeetingId
  readonly statementIds: readonly StatementId[]
  readonly participantIds: readonly ParticipantId[]
}

/** Meetings with their delegations, participants and statements, in memory. Maps keep the order of adding. */
export function memoryMeetings(removedMeeting: (removed: RemovedMeeting) => void = () => undefined): MemoryMeetings {
  const meetings = new Map<string, Meeting>()
  const delegations = new Map<string, Delegation>()
  const participants = new Map<string, Participant>()
  const statements = new Map<string, StatementListing>()
  const terms = new Map<string, TermBase>()
  const joinTokens = new Map<string, string>()
  const feedTokens = new Map<string, string>()
  const removed = new Set<string>()
  const cards = new Map<string, string>()
  const pins = new Map<string, { readonly id: string; readonly expiresAt: Instant }>()
  const codes = new Map<string, string>()

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

  function forgetPin(id: string): void {
    for (const [hash, pin] of pins) if (pin.id === id) pins.delete(hash)
  }

  function giveCard(id: string, cardCodeHash: string | undefined): void {
    forget(cards, id)
    if (cardCodeHash !== undefined) cards.set(cardCodeHash, id)
  }

  function refuseTakenCard(cardCodeHash: string | undefined): void {
    if (cardCodeHash !== undefined && cards.has(cardCodeHash)) throw new Error('The card is another participant’s.')
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
    async changeMeeting(id, { title, place, startsOn, endsOn, zone, streamUrl }) {
      change(meetings, id, ({ zone: ownZone, streamUrl: ownStream, ...meeting }) => ({
        ...meeting,
        ...(title !== undefined && { title }),
        ...(place !== undefined && { place }),
        ...(startsOn !== undefined && { startsOn }),
        ...(endsOn !== undefined && { endsOn }),
        ...present('zone', zone, ownZone),
        ...present('streamUrl', streamUrl, ownStream),
      }))
    },
    async findMeetingCode(id) {
      return [...codes].find(([, meetingId]) => meetingId === id)?.[0] ?? null
    },
    async setMeetingCode(id, code) {
      refuseUnknownMeeting(id)
      if (codes.has(code)) throw new Error('The code is another meeting’s.')
      forget(codes, id)
      codes.set(code, id)
    },
    async findMeetingByCode(code) {
      return structuredClone(meetings.get(codes.get(code) ?? '') ?? null)
    },
    async removeMeeting(id) {
      if (!meetings.delete(id)) throw new Error(`There is no meeting ${id}.`)
      forget(codes, id)
      terms.delete(id)
      for (const one of of(delegations, id)) delegations.delete(one.id)
      const participantIds = of(participants, id).map((one) => one.id)
      for (const one of participantIds) {
        participants.delete(one)
        for (const tokens of [joinTokens, feedTokens, cards]) forget(tokens, one)
        forgetPin(one)
      }
      const statementIds = of(statements, id).map((one) => one.id)
      for (const one of statementIds) statements.delete(one)
      removedMeeting({ id, statementIds, participantIds })
    },
    async addDelegation(delegation) {
      refuseUnknownMeeting(delegation.meetingId)
      add(delegations, delegation)
    },
    async listDelegations(meetingId) {
      return of(delegations, meetingId)
    },
    async changeDelegation(id, given) {
      change(delegations, id, (delegation) => ({ ...delegation, ...given }))
    },
    async addParticipant(participant, joinTokenHash, cardCodeHash) {
      const { id, meetingId, delegationId } = participant
      refuseUnknownMeeting(meetingId)
      if (delegationId !== null && !delegations.has(delegationId))
        throw new Error(`There is no delegation ${delegationId}.`)
      refuseTakenToken(joinTokenHash)
      refuseTakenCard(cardCodeHash)
      add(participants, participant)
      joinTokens.set(joinTokenHash, id)
      giveCard(id, cardCodeHash)
    },
    async addRoster(roster) {
      const before = [delegations, participants, joinTokens, cards].map((map) => new Map<string, never>(map as never))
      try {
        for (const delegation of roster.delegations) await store.addDelegation(delegation)
        for (const { participant, joinTokenHash, cardCodeHash } of roster.participants)
          await store.addParticipant(participant, joinTokenHash, cardCodeHash)
      } catch (fault) {
        for (const [at, map] of [delegations, participants, joinTokens, cards].entries()) {
          map.clear()
          for (const [key, value] of before[at] ?? []) map.set(key, value)
        }
        throw fault
      }
    },
    async changeParticipant(id, { head, email, ...given }) {
      change(participants, id, ({ email: ownEmail, head: ownHead, ...participant }) => ({
        ...participant,
        ...given,
        ...present('email', email, ownEmail),
        ...((head ?? ownHead === true) && { head: true as const }),
      }))
    },
    async replaceJoinToken(id, joinTokenHash, cardCodeHash) {
      if (!participants.has(id)) throw new Error(`There is no participant ${id}.`)
      refuseTakenToken(joinTokenHash)
      refuseTakenCard(cardCodeHash)
      forget(joinTokens, id)
      joinTokens.set(joinTokenHash, id)
      giveCard(id, cardCodeHash)
      forgetPin(id)
    },
    async findParticipantByCard(cardCodeHash) {
      return structuredClone(participants.get(cards.get(cardCodeHash) ?? '') ?? null)
    },
    async setPin(id, pinHash, expiresAt) {
      if (!participants.has(id) || removed.has(id)) throw new Error(`There is no participant ${id}.`)
      if ((pins.get(pinHash)?.id ?? id) !== id) throw new Error('The PIN is another participant’s.')
      forgetPin(id)
      pins.set(pinHash, { id, expiresAt })
    },
    async takePin(pinHash, at) {
      const pin = pins.get(pinHash)
      if (pin === undefined || pin.expiresAt <= at) return null
      pins.delete(pinHash)
      return structuredClone(participants.get(pin.id) ?? null)
    },
    async noteEntered(id, at) {
      if (participants.get(id)?.enteredAt !== undefined) return
      change(participants, id, (participant) => ({ ...participant, enteredAt: at }))
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
      for (const tokens of [joinTokens, feedTokens, cards]) forget(tokens, id)
      forgetPin(id)
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
    async listParticipantsByEmail(email) {
      const own = (one: Participant): boolean =>
        one.email?.toLowerCase() === email.toLowerCase() && !removed.has(one.id)
      return structuredClone([...participants.values()].filter(own))
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

/** A member as it stands after a change: that given, none where null was, else the one before. */
function present<Name extends string>(name: Name, given: string | null | undefined, own: string | undefined) {
  const value = given === undefined ? own : given
  return value === undefined || value === null ? {} : ({ [name]: value } as { readonly [Key in Name]: string })
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
