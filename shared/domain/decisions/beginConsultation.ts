import type { CommandOf } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { findObjection } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** An objection goes into consultations apart from the sitting; it stands meanwhile (rule OB7). */
export function beginConsultation(statement: Statement, command: CommandOf<'beginConsultation'>): Decision {
  const objection = findObjection(statement, command.objectionId)
  if (objection === undefined) return refuse('not-found', command.objectionId)
  if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
  if (objection.consultation !== null) return refuse('consultation-open', objection.id)
  const { id: objectionId, paragraphId } = objection
  return accept({ type: 'ConsultationBegun', objectionId, paragraphId, note: command.note?.trim() || null })
}
