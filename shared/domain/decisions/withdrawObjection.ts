import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Any member of the delegation that lodged an objection withdraws it: the delegation has one voice (rule OB2). */
export function withdrawObjection(
  statement: Statement,
  command: CommandOf<'withdrawObjection'>,
  { actor }: Circumstances,
): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  return accept({ type: 'ObjectionWithdrawn', objectionId: objection.id, paragraphId: objection.paragraphId })
}
