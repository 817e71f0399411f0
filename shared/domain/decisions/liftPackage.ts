import type { CommandOf } from '../commands.ts'
import { decideLifts } from '../decideLifts.ts'
import { type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Statement } from '../statement.ts'

/** Lifts several brackets in one act, each with its outcome: the only way to lift one of a package (rule BR8). */
export function liftPackage(
  statement: Statement,
  command: CommandOf<'liftPackage'>,
  circumstances: Circumstances,
): Decision {
  if (command.lifts.length === 0) return refuse('not-found')
  return decideLifts(statement, command.lifts, command.consent, circumstances)
}
