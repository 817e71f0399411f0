import { accept, refuse } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { leavesToHead } from '../meeting/voice.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { ObjectionWithdrawn } from './events.ts'

/**
 * Any member of the delegation that lodged an objection withdraws it: the delegation has one voice (rule OB2). Where
 * its head confirms, what the head stands behind is withdrawn by the head alone (rule OB6).
 */
export const withdrawObjection = declareAct('withdrawObjection', {
  command: { objectionId: objectionIdSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'an objection to it', verdicts: whereObjectionStands }],
  reads: () => ({ voice: true }),
  decide(statement, command, { actor, voice }) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    if (objection.confirmation === 'given' && leavesToHead(voice)) return refuse('head-decides', objection.id)
    return accept(ObjectionWithdrawn({ objectionId: objection.id, paragraphId: objection.paragraphId }))
  },
})
