/** The speakers' list: who asks for the floor, in which order they get it, and how long each has it. */
import type { DelegationId, Instant, ParagraphId, ParticipantId, RequestId, StatementId } from '../ids.ts'
import { secondsBetweenInstants } from '../instants.ts'
import type { Role } from '../meeting/roles.ts'

/** In what one asks to speak. Wire words. */
export const speakingAs = ['for', 'against', 'comment', 'point-of-order', 'reply'] as const
export type SpeakingAs = (typeof speakingAs)[number]

export interface FloorRequest {
  readonly id: RequestId
  readonly participantId: ParticipantId
  readonly delegationId: DelegationId | null
  readonly role: Role
  readonly as: SpeakingAs
  /** On what; null in general. */
  readonly statementId: StatementId | null
  readonly paragraphId: ParagraphId | null
  readonly askedAt: Instant
  /** What was left of a speech that a point of order broke off, in seconds. */
  readonly secondsLeft: number | null
}

export interface Speech extends FloorRequest {
  readonly begunAt: Instant
  /** When its time is over; null where it has no limit. */
  readonly endsAt: Instant | null
  /** Null while it goes on. */
  readonly endedAt: Instant | null
}

/** Seconds before the end of a speech at which its speaker, the podium and the hall are warned. */
const warningSeconds = 30

/** What is left of a speech in whole seconds, null where it has no limit, and whether its end is near or past (rule SP6). */
export function timeLeft(
  endsAt: Instant | null,
  now: Instant,
): { readonly left: number | null; readonly late: 'soon' | 'over' | undefined } {
  if (endsAt === null) return { left: null, late: undefined }
  const left = secondsBetweenInstants(now, endsAt)
  return { left, late: left > warningSeconds ? undefined : left > 0 ? 'soon' : 'over' }
}

/** What a closed list still takes: nobody is cut off from order or from a reply. */
export const takenWhileClosed: readonly SpeakingAs[] = ['point-of-order', 'reply']

/**
 * The list in the order in which the floor is given: points of order first, then whoever was broken off by one, then the
 * others as they asked (rule SP1).
 */
export function speakersInOrder(requests: readonly FloorRequest[]): readonly FloorRequest[] {
  const rank = ({ as, secondsLeft }: FloorRequest): number =>
    as === 'point-of-order' ? 0 : secondsLeft !== null ? 1 : 2
  return requests.toSorted((one, other) => rank(one) - rank(other))
}

/** How long a speech took, in whole seconds. */
export function secondsSpoken({ begunAt, endedAt }: Speech, now: Instant): number {
  return Math.max(0, secondsBetweenInstants(begunAt, endedAt ?? now))
}
