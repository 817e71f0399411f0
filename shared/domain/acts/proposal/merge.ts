import type { DelegationId, Instant, ParagraphId, ProposalId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

/** The trace of a merge: the old paragraph, who contributed, what was made of it and why. */
export interface Merge {
  readonly paragraphId: ParagraphId
  readonly proposalIds: readonly ProposalId[]
  readonly contributors: readonly DelegationId[]
  readonly base: string
  readonly text: string
  readonly outcome: 'apply' | 'bracket'
  readonly reason: string
  readonly by: Actor
  readonly at: Instant
}
