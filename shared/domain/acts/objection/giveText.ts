import { toNfc } from '@tawafuq/arabic/toNfc'
import { accept, refuse } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findObjection } from '../standing.ts'
import { CounterTextGiven } from './events.ts'
/** The objecting delegation gives the words that would meet its objection, promised or not (rule OB3). */
export const giveText = declareAct('giveText', {
  command: { objectionId: objectionIdSchema, text: paragraphTextSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'an objection to it', verdicts: whereObjectionStands }],
  decide(statement, command, { actor }) {
    const objection = findObjection(statement, command.objectionId)
    if (objection === undefined) return refuse('not-found', command.objectionId)
    if (objection.delegationId !== actor.delegationId) return refuse('not-your-objection', objection.id)
    if (objection.state !== 'standing') return refuse('objection-settled', objection.id)
    const text = toNfc(command.text.trim())
    if (text === '') return refuse('proposal-empty')
    const { id: objectionId, paragraphId } = objection
    return accept(CounterTextGiven({ objectionId, paragraphId, text }))
  },
})
