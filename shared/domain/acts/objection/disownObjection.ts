import { accept } from '../../engine/decision.ts'
import { objectionIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { whereObjectionStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { ObjectionDisowned } from './events.ts'
import { findAwaitingHead } from './findAwaitingHead.ts'

/** The head of a delegation does not stand behind an objection that another member lodged: it no longer stands (rule OB5). */
export const disownObjection = declareAct('disownObjection', {
  command: { objectionId: objectionIdSchema },
  options: { reason: reasonSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'an objection to it that awaits its head', verdicts: whereObjectionStands }],
  reads: () => ({ voice: true }),
  decide(statement, command, circumstances) {
    const found = findAwaitingHead(statement, command.objectionId, circumstances)
    if ('accepted' in found) return found
    const reason = command.reason?.trim() || null
    return accept(ObjectionDisowned({ objectionId: found.id, paragraphId: found.paragraphId, reason }))
  },
})
