/** What the state of a paragraph leaves of what the policy allows: one table, gathered from the acts (rule PO4). */
import { inEveryState, type VerdictRow, workingStates } from './paragraph/verdicts.ts'
import type { Action } from './policy.ts'
import { statementActs } from './registry.ts'
import type { ParagraphState, Stage } from './statement.ts'

export interface StateRow extends VerdictRow {
  readonly action: Action
}

/** Every deed has a row; one that names no paragraph is judged by all of them, or by none. */
export const paragraphPolicy: readonly StateRow[] = [
  { action: 'read', on: '', verdicts: inEveryState },
  { action: 'type', on: '', verdicts: { ...inEveryState, agreed: 'draft-closed', struck: 'draft-closed' } },
  ...statementActs.flatMap(({ type, on }) => on.map((row) => ({ action: type, ...row }))),
]

/** The states that a paragraph of a statement can be in, by its stage: silence is opened on agreed text alone (rule SI1). */
export function statesIn(stage: Stage): readonly ParagraphState[] {
  switch (stage) {
    case 'drafting':
    case 'negotiating':
    case 'suspended':
      return workingStates
    case 'silence':
      return ['agreed', 'struck']
    case 'adopted':
      return ['adopted', 'struck']
  }
}
