import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Consultations on an objection are over, with what came of them; the objection stands as before (rule OB7). */
export function endConsultation(statement: Statement, command: CommandOf<'endConsultation'>): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  if (objection.consultation === null) return refuse('consultation-not-open', objection.id)
  const { id: objectionId, paragraphId } = objection
  return accept({ type: 'ConsultationEnded', objectionId, paragraphId, note: command.note?.trim() || null })
}
