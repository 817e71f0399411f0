import { accept, refuse } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { ConsultationEnded } from './events.ts'

/** Consultations on an objection are over, with what came of them; the objection stands as before (rule OB7). */
export const endConsultation = declareAct('endConsultation', {
  command: { objectionId: objectionIdSchema },
  options: { note: reasonSchema },
  allowed: [{ to: ['chair', 'rapporteur'], during: atWork }],
  on: [{ on: 'an objection to it under consultation', verdicts: whereObjectionStands }],
  decide(statement, command) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    if (objection.consultation === null) return refuse('consultation-not-open', objection.id)
    const { id: objectionId, paragraphId } = objection
    return accept(ConsultationEnded({ objectionId, paragraphId, note: command.note?.trim() || null }))
  },
})
