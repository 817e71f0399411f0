import type { DelegationId, ExplanationId, Instant, ParagraphId, VoteId } from '../ids.ts'

/** A delegation's explanation of its position, on a paragraph or on the whole, or of its vote; printed with the adopted text. */
export interface Explanation {
  readonly id: ExplanationId
  readonly paragraphId: ParagraphId | null
  readonly voteId: VoteId | null
  readonly delegationId: DelegationId
  readonly text: string
  readonly at: Instant
}
