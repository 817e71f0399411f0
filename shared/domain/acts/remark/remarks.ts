import type { BracketId, DelegationId, Instant, ObjectionId, ParagraphId, ProposalId, RemarkId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

/** Words of a paragraph, with what stands round them (a W3C TextQuoteSelector). */
export interface WordsMeant {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

/** What a remark is made on. */
export type RemarkSubject =
  | { readonly kind: 'bracket'; readonly id: BracketId }
  | { readonly kind: 'objection'; readonly id: ObjectionId }
  | { readonly kind: 'proposal'; readonly id: ProposalId }
  /** `quote`: the words of it that are meant, as they stood. */
  | { readonly kind: 'paragraph'; readonly id: ParagraphId; readonly quote?: WordsMeant }

export const remarkSubjects = [
  'bracket',
  'objection',
  'proposal',
  'paragraph',
] as const satisfies readonly RemarkSubject['kind'][]

/** What somebody said on a bracket, an objection, a tabled proposal, or a paragraph and words of it. It decides nothing. */
export interface Remark {
  readonly id: RemarkId
  readonly on: RemarkSubject
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId | null
  readonly text: string
  /** The remark that it answers. */
  readonly replyTo?: RemarkId
  readonly by: Actor
  readonly at: Instant
}
