import { amend } from '../../engine/amend.ts'
import type { ObjectionId } from '../ids.ts'
import type { Objection, Statement } from '../statement.ts'

/** The statement with one objection changed. Throws BrokenLedger where nothing has that id. */
export function amendObjection(
  statement: Statement,
  id: ObjectionId,
  change: (thing: Objection) => Objection,
): Statement {
  return { ...statement, objections: amend(statement.objections, id, change) }
}
