import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { Circumstances } from '../circumstances.ts'

/**
 * The gavel waits where a roll was called and fewer delegations were there than the rules of the meeting ask. Where none was
 * called nobody has said that they are missing, and the gavel falls (rule MT9, ADR-0088).
 */
export function refuseWithoutQuorum(
  rules: Circumstances['rules'],
  presence: Circumstances['presence'],
): Refused<RefusalCode> | null {
  const isMissing = rules?.quorum !== undefined && presence != null && presence.delegationIds.length < rules.quorum
  return isMissing ? refuse('quorum-missing') : null
}
