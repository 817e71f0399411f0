/** One thing that concerns a reader, and how urgent it is. */
import type { BracketId, Instant, LateTextId, ObjectionId, ParagraphId, ProposalId, VoteId } from '../acts/ids.ts'

export const concernKinds = [
  'silence-runs',
  'vote-open',
  'to-confirm',
  'text-due',
  'text-promised',
  'instructions-due',
  'instructions-awaited',
  'own-objection',
  'own-awaits-head',
  'own-bracket',
  'own-proposal-private',
  'own-proposal-tabled',
  'others-bracket',
  'others-proposal',
  'objection-to-rule',
  'objection-stands',
  'objection-awaits-head',
  'objection-consulted',
  'text-overdue',
  'text-awaited',
  'proposal-to-decide',
  'late-to-settle',
  'bracket-overdue',
  'bracket-awaited',
  'vote-to-close',
  'parked',
] as const
export type ConcernKind = (typeof concernKinds)[number]

/** `asks`: something is awaited of the reader. */
export interface Concern {
  readonly kind: ConcernKind
  readonly asks: boolean
  readonly paragraphId: ParagraphId | null
  readonly subject: BracketId | ObjectionId | ProposalId | VoteId | LateTextId | null
  readonly dueAt: Instant | null
}

/** The kinds whose time has passed: of these a reader is reminded. */
const overdueKinds: ReadonlySet<ConcernKind> = new Set([
  'text-due',
  'instructions-due',
  'text-overdue',
  'bracket-overdue',
])

export function isOverdue({ kind }: Concern): boolean {
  return overdueKinds.has(kind)
}

/** What has a time comes first, soonest before; then what is asked, then the rest. Equals keep their order. */
export function byUrgency(one: Concern, other: Concern): number {
  if (one.dueAt !== other.dueAt) {
    if (one.dueAt === null) return 1
    if (other.dueAt === null) return -1
    return one.dueAt < other.dueAt ? -1 : 1
  }
  return Number(other.asks) - Number(one.asks)
}
