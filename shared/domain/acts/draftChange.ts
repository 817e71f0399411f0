/** What events do to live drafts, as plain values: whoever knows the drafts carries it out, in this order. */
import type { BracketId, ParagraphId, ProposalId } from './ids.ts'
import type { LiftOutcome, Wording } from './statement.ts'

/** The room of one text of a statement. */
export type DraftRoom =
  | { readonly kind: 'draft'; readonly paragraphId: ParagraphId; readonly draft: number }
  | { readonly kind: 'proposal'; readonly proposalId: ProposalId }

export type DraftChange =
  | { readonly do: 'open'; readonly room: DraftRoom; readonly wording: Wording }
  | { readonly do: 'close'; readonly room: DraftRoom }
  | {
      readonly do: 'place-glyphs'
      readonly room: DraftRoom
      readonly bracketId: BracketId
      readonly range: { readonly start: number; readonly end: number }
    }
  | {
      readonly do: 'lift-glyphs'
      readonly room: DraftRoom
      readonly bracketId: BracketId
      readonly outcome: LiftOutcome
      readonly text: string | null
    }
  | { readonly do: 'rewrite'; readonly room: DraftRoom; readonly text: string }
  | { readonly do: 'append'; readonly room: DraftRoom; readonly text: string }

/** What has to be known beside the events. */
export interface DraftSources {
  /** What the paragraph concerned reads; null where its draft is closed. */
  readonly base: string | null
  /** The words that a new proposal begins with, if its author gave any. */
  readonly words: string | null
}
