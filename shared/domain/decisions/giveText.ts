import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** The objecting delegation gives the words that would meet its objection, promised or not (rule OB3). */
export function giveText(statement: Statement, command: CommandOf<'giveText'>, { actor }: Circumstances): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  const text = toNfc(command.text.trim())
  if (text === '') return refuse('proposal-empty')
  const { id: objectionId, paragraphId } = objection
  return accept({ type: 'CounterTextGiven', objectionId, paragraphId, text })
}
