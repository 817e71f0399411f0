import type { DelegationId, ObjectionId } from '../ids.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The delegation whose objection it is; none where there is no such objection. */
export function objectorOf(statement: Statement, id: ObjectionId): readonly DelegationId[] {
  const objection = findObjection(statement, id)
  return objection === undefined ? [] : [objection.delegationId]
}
