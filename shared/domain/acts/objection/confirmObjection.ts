import { accept } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { ObjectionConfirmed } from './events.ts'
import { findAwaitingHead } from './findAwaitingHead.ts'

/** The head of a delegation stands behind an objection that another member lodged (rule OB5). */
export const confirmObjection = declareAct('confirmObjection', {
  command: { objectionId: objectionIdSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'an objection to it that awaits its head', verdicts: whereObjectionStands }],
  reads: () => ({ voice: true }),
  decide(statement, command, circumstances) {
    const found = findAwaitingHead(statement, command.objectionId, circumstances)
    if ('accepted' in found) return found
    return accept(ObjectionConfirmed({ objectionId: found.id, paragraphId: found.paragraphId }))
  },
})
