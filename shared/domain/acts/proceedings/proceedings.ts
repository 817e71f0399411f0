/** What a meeting has done, folded from its ledger; who it is made of is set up by the secretariat and stands elsewhere. */
import type { DecisionId, Instant, StatementId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

/** A decision of the meeting that is no text of a statement. */
export interface MeetingDecision {
  readonly id: DecisionId
  readonly text: string
  readonly at: Instant
  readonly by: Actor
}

export interface Proceedings {
  /** The statement that the meeting has before it; null where it has taken up none. */
  readonly statementId: StatementId | null
  readonly decisions: readonly MeetingDecision[]
  /** How many entries have been folded. */
  readonly version: number
}

/** A meeting whose ledger is empty. */
export const noProceedings: Proceedings = { statementId: null, decisions: [], version: 0 }
