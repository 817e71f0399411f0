import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The objecting delegation promises other words by a time to come; a later promise takes the place of an earlier one (rule OB3). */
export function promiseText(
  statement: Statement,
  command: CommandOf<'promiseText'>,
  { actor, at }: Circumstances,
): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  if (command.until <= at) return refuse('deadline-passed')
  const { id: objectionId, paragraphId } = objection
  return accept({ type: 'TextPromised', objectionId, paragraphId, until: command.until })
}
