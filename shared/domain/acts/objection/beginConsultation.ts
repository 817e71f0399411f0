import { accept, refuse } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { ConsultationBegun } from './events.ts'

/** An objection goes into consultations apart from the sitting; it stands meanwhile (rule OB7). */
export const beginConsultation = declareAct('beginConsultation', {
  command: { objectionId: objectionIdSchema },
  options: { note: reasonSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: 'an objection to it', verdicts: whereObjectionStands }],
  decide(statement, command) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    if (objection.consultation !== null) return refuse('consultation-open', objection.id)
    const { id: objectionId, paragraphId } = objection
    return accept(ConsultationBegun({ objectionId, paragraphId, note: command.note?.trim() || null }))
  },
})
