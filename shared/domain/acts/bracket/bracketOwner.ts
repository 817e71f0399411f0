import type { BracketId, DelegationId } from '../ids.ts'
import { findBracket } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The delegation whose bracket it is; none where it belongs to somebody in person. */
export function bracketOwner(statement: Statement, id: BracketId): readonly DelegationId[] {
  const owner = findBracket(statement, id)?.delegationId ?? null
  return owner === null ? [] : [owner]
}
