import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { TextPromised } from './events.ts'

/** The objecting delegation promises other words by a time to come; a later promise takes the place of an earlier one (rule OB3). */
export const promiseText = declareAct('promiseText', {
  command: { objectionId: objectionIdSchema, until: givenInstantSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'an objection to it', verdicts: whereObjectionStands }],
  decide(statement, command, { actor, at }) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    if (command.until <= at) return refuse('deadline-passed')
    const { id: objectionId, paragraphId } = objection
    return accept(TextPromised({ objectionId, paragraphId, until: command.until }))
  },
})
