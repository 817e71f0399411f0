import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { leavesToHead } from '../voice.ts'

/**
 * Any member of the delegation that lodged an objection withdraws it: the delegation has one voice (rule OB2). Where
 * its head confirms, what the head stands behind is withdrawn by the head alone (rule OB6).
 */
export function withdrawObjection(
  statement: Statement,
  command: CommandOf<'withdrawObjection'>,
  { actor, voice }: Circumstances,
): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  if (objection.confirmation === 'given' && leavesToHead(voice)) return refuse('head-decides', objection.id)
  return accept({ type: 'ObjectionWithdrawn', objectionId: objection.id, paragraphId: objection.paragraphId })
}
