import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { Circumstances } from '../circumstances.ts'
import type { ObjectionId } from '../ids.ts'
import { findObjection } from '../standing.ts'
import type { Objection, Statement } from '../statement.ts'

/** The standing objection that awaits the word of the actor, who is head of its delegation; or why the actor gives none (rule OB5). */
export function findAwaitingHead(
  statement: Statement,
  id: ObjectionId,
  { actor, voice }: Circumstances,
): Objection | Refused<RefusalCode> {
  const objection = findObjection(statement, id)
  if (objection === undefined) return refuse('not-found', id)
  if (objection.delegationId !== actor.delegationId || voice?.isHead !== true) return refuse('head-confirms', id)
  if (objection.state !== 'standing') return refuse('objection-settled', id)
  if (objection.confirmation !== 'awaited') return refuse('confirmation-not-awaited', id)
  return objection
}
