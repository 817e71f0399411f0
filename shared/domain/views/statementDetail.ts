/** What a program wants to know of a statement without folding its ledger: votes, readings and silence. */
import type { BrokenSilence, Revision, Silence, Statement } from '../acts/statement.ts'
import type { Vote } from '../acts/vote/votes.ts'

/** A revision without its words, which are long and never change: they stand in the ledger and in the comparison. */
export type RevisionListing = Omit<Revision, 'paragraphs'>

export interface StatementDetail {
  /** The readings opened so far: 0, 1, 2 … */
  readonly reading: number
  readonly revisions: readonly RevisionListing[]
  readonly votes: readonly Vote[]
  /** The silence that runs, or is interrupted by a suspension; null where none does. */
  readonly silence: Silence | null
  readonly brokenSilences: readonly BrokenSilence[]
}

/** In the order of the ledger, each list whole. Nothing of a private proposal is in it: none is voted on (rule PR1). */
export function statementDetail({ reading, revisions, votes, silence, brokenSilences }: Statement): StatementDetail {
  return {
    reading,
    revisions: revisions.map(({ name, reading: nth, at, by }) => ({ name, reading: nth, at, by })),
    votes,
    silence,
    brokenSilences,
  }
}
