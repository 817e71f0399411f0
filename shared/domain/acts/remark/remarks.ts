import type { BracketId, DelegationId, Instant, ObjectionId, ParagraphId, ProposalId, RemarkId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

/** What a remark is made on. */
export type RemarkSubject =
  | { readonly kind: 'bracket'; readonly id: BracketId }
  | { readonly kind: 'objection'; readonly id: ObjectionId }
  | { readonly kind: 'proposal'; readonly id: ProposalId }

export const remarkSubjects = ['bracket', 'objection', 'proposal'] as const satisfies readonly RemarkSubject['kind'][]

/** What somebody said on a bracket, an objection or a tabled proposal. It decides nothing. */
export interface Remark {
  readonly id: RemarkId
  readonly on: RemarkSubject
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId | null
  readonly text: string
  readonly by: Actor
  readonly at: Instant
}
