import type { CommandOf } from '../commands.ts'
import { decideLifts } from '../decideLifts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { findBracket } from '../standing.ts'
import type { Statement } from '../statement.ts'

/**
 * Lifts a bracket with an outcome. Its owner does so freely; rapporteur and chair with the owner's consent or
 * reservation on record (rule BR2), and a reservation so recorded is printed with the adopted text (rule BR4). To choose
 * it among alternatives drops the others in the same act (rule BR7).
 */
export function liftBracket(
  statement: Statement,
  command: CommandOf<'liftBracket'>,
  circumstances: Circumstances,
): Decision {
  const { reading } = circumstances
  const paragraphId = findBracket(statement, command.bracketId)?.paragraphId
  const readings = new Map(paragraphId !== undefined && reading !== null ? [[paragraphId, reading]] : [])
  return decideLifts(statement, [command], command.consent, { ...circumstances, readings })
}
