import { asId, type Instant, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Clock, MeetingStore, SessionStore } from '../application/ports.ts'
import { seatSecretariat } from './secretariat.ts'
import { hashCard, hashPin, hashToken, MAX_TOKEN_LENGTH, makeToken } from './token.ts'

/** How long a session lasts, in milliseconds: a negotiation's week. */
export const SESSION_LIFE_MS = 7 * 24 * 60 * 60 * 1000

/** How long one lasts on a machine that several people use, in milliseconds: a sitting's day. */
const SHARED_LIFE_MS = 12 * 60 * 60 * 1000

/** How many sessions are remembered beside the store, and for how long in milliseconds: a session ended elsewhere ends here by then. */
const REMEMBERED_SESSIONS = 10_000
const REMEMBERED_MS = 10_000

/** Sessions that are held in memory while the disk has no room for them. */
const HELD_SESSIONS = 10_000

/** How often expired sessions are swept out of the store, in milliseconds. */
const SWEEP_MS = 60 * 60 * 1000

export interface OpenedSession {
  readonly token: string
  readonly expiresAt: Instant
  readonly participant: Participant
}

/** What somebody signs in with. A PIN is good once; a seat is one of an account that has been recognised. */
export type SessionKey =
  | { readonly joinToken: string }
  | { readonly cardCode: string }
  | { readonly meetingCode: string; readonly pin: string }
  | { readonly seat: ParticipantId; readonly account: string }

export interface Sessions {
  /** A session for the holder of a join token, a card, a PIN or a seat; null for one that is nobody's. `shared`: on a machine of several, for half a day at most. */
  openSession(key: SessionKey, shared?: boolean): Promise<OpenedSession | null>
  /** Whose session it is; null for one that was never opened, has ended or has expired. */
  findParticipantBySession(token: string): Promise<Participant | null>
  /** When a session ends by itself; null for one that is not there. */
  expiryOf(token: string): Promise<Instant | null>
  endSession(token: string): Promise<void>
  /** Ends every session of a participant: with a new join link, whoever has the earlier one is out. */
  endSessionsOf(participantId: ParticipantId): Promise<void>
  /** Reads participants afresh: somebody's role, delegation or name is another from now on. */
  refresh(): Promise<void>
  /** Another server has ended a session, or those of a participant, or nobody knows whose: what is remembered of them is read afresh. */
  endedElsewhere(whose: { readonly session?: string; readonly participant?: string }): Promise<void>
}

interface Remembered {
  readonly participant: Participant
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  readonly until: number
}

/** What storage says when it has no room, or is for reading only. */
function hasNoRoom(fault: unknown): boolean {
  return fault instanceof Error && 'why' in fault && noRoom.has(String(fault.why))
}

const noRoom: ReadonlySet<string> = new Set(['storage-full', 'storage-read-only'])

/** Sessions over a store, which holds only hashes of their tokens, so that they survive a restart and a look at the store. */
export function createSessions({
  sessions,
  meetings,
  clock,
  secretariatToken,
  lifeMs = SESSION_LIFE_MS,
  ended = async () => undefined,
  hears = () => true,
}: {
  readonly sessions: SessionStore
  readonly meetings: MeetingStore
  readonly clock: Clock
  readonly secretariatToken: string
  readonly lifeMs?: number
  /** Told when sessions have been ended, before whoever ended them has the answer. */
  readonly ended?: () => Promise<void>
  /** Whether this server hears of what others end; while it does not, nothing is remembered. */
  readonly hears?: () => boolean
}): Sessions {
  const remembered = new Map<string, Remembered>()
  const held = new Map<string, { readonly participantId: ParticipantId; readonly expiresAt: Instant }>()
  let seating: Promise<void> | null = null
  /** Counts endings: what was read from the store before one must not be remembered after it. */
  let endings = 0
  let sweptAt = Number.NEGATIVE_INFINITY

  const now = (): number => Date.parse(clock.now())

  function seated(): Promise<void> {
    seating ??= seatSecretariat({ meetings, sessions }, secretariatToken).catch((fault: unknown) => {
      seating = null
      throw fault
    })
    return seating
  }

  function remember(tokenHash: string, session: Remembered): void {
    remembered.delete(tokenHash)
    const oldest = remembered.keys().next()
    if (remembered.size >= REMEMBERED_SESSIONS && oldest.done === false) remembered.delete(oldest.value)
    remembered.set(tokenHash, session)
  }

  async function sweep(): Promise<void> {
    if (now() < sweptAt + SWEEP_MS) return
    sweptAt = now()
    await sessions.removeSessionsExpiredBy(clock.now())
  }

  /** Whoever only reads needs no room on the disk: where there is none, a session lives in memory until there is. */
  async function keep(tokenHash: string, participantId: ParticipantId, expiresAt: Instant): Promise<void> {
    try {
      await sweep()
      await sessions.addSession(tokenHash, participantId, expiresAt)
      held.delete(tokenHash)
    } catch (fault) {
      if (!hasNoRoom(fault)) throw fault
      const oldest = held.keys().next()
      if (held.size >= HELD_SESSIONS && oldest.done === false) held.delete(oldest.value)
      held.set(tokenHash, { participantId, expiresAt })
    }
  }

  async function find(tokenHash: string): Promise<Awaited<ReturnType<SessionStore['findSession']>>> {
    const session = held.get(tokenHash)
    if (session === undefined) return sessions.findSession(tokenHash)
    await keep(tokenHash, session.participantId, session.expiresAt)
    return session
  }

  async function holderOf(key: SessionKey): Promise<Participant | null> {
    if (Object.values(key).some((part: string) => part === '' || part.length > MAX_TOKEN_LENGTH)) return null
    if ('joinToken' in key) return meetings.findParticipantByJoinToken(hashToken(key.joinToken))
    if ('cardCode' in key) return meetings.findParticipantByCard(hashCard(key.cardCode))
    if ('seat' in key)
      return (await meetings.listParticipantsByEmail(key.account)).find(({ id }) => id === key.seat) ?? null
    return meetings.takePin(hashPin(key.meetingCode, key.pin), clock.now())
  }

  /** Who has come in is told where cards are handed out; where the disk has no room, coming in is what counts. */
  async function noteEntered({ id, meetingId, enteredAt }: Participant): Promise<void> {
    if (meetingId === null || enteredAt !== undefined) return
    try {
      await meetings.noteEntered(id, clock.now())
    } catch (fault) {
      if (!hasNoRoom(fault)) throw fault
    }
  }

  return {
    async openSession(key, shared = false) {
      await seated()
      const participant = await holderOf(key)
      if (participant === null) return null
      await noteEntered(participant)
      const token = makeToken()
      const expiresAt = asId<Instant>(
        new Date(now() + (shared ? Math.min(lifeMs, SHARED_LIFE_MS) : lifeMs)).toISOString(),
      )
      await keep(hashToken(token), participant.id, expiresAt)
      return { token, expiresAt, participant }
    },

    async findParticipantBySession(token) {
      if (token === '' || token.length > MAX_TOKEN_LENGTH) return null
      await seated()
      const tokenHash = hashToken(token)
      const known = remembered.get(tokenHash)
      if (known !== undefined && hears() && now() < Math.min(known.until, known.expiresAt)) return known.participant
      remembered.delete(tokenHash)
      const endingsBefore = endings
      const session = await find(tokenHash)
      if (session === null || Date.parse(session.expiresAt) <= now()) return null
      const participant = await meetings.findParticipant(session.participantId)
      if (participant !== null && endings === endingsBefore) {
        remember(tokenHash, { participant, expiresAt: Date.parse(session.expiresAt), until: now() + REMEMBERED_MS })
      }
      return participant
    },

    async expiryOf(token) {
      const session = await find(hashToken(token))
      return session?.expiresAt ?? null
    },

    async endSession(token) {
      endings += 1
      const tokenHash = hashToken(token)
      remembered.delete(tokenHash)
      if (!held.delete(tokenHash)) await sessions.removeSession(tokenHash)
      endings += 1
      remembered.delete(tokenHash)
      await ended()
    },

    async refresh() {
      endings += 1
      remembered.clear()
      await ended()
    },

    async endedElsewhere({ session, participant: id }) {
      endings += 1
      if (session !== undefined) remembered.delete(session)
      else if (id === undefined) remembered.clear()
      else for (const [hash, { participant }] of remembered) if (participant.id === id) remembered.delete(hash)
      await ended()
    },

    async endSessionsOf(participantId) {
      endings += 1
      for (const [hash, session] of held) if (session.participantId === participantId) held.delete(hash)
      await sessions.removeSessionsOf(participantId)
      endings += 1
      for (const [hash, { participant }] of remembered) if (participant.id === participantId) remembered.delete(hash)
      await ended()
    },
  }
}
