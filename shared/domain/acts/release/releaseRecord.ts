import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { RecordReleased } from './events.ts'
import { gives, releaseLevels } from './release.ts'

/** Gives everybody more of the record of a negotiation; what was given once is never taken back (rule RG4). */
export const releaseRecord = declareMeetingAct('releaseRecord', {
  command: { statementId: statementIdSchema, level: z.enum(releaseLevels) },
  allowed: ['chair'],
  reads: (_, { statementId }) => ({ statementId }),
  decide({ released }, { statementId, level }, { isOfMeeting }) {
    if (isOfMeeting !== true) return refuse('not-found', statementId)
    const given = released[statementId] ?? 'none'
    if (level === given) return accept()
    return gives(level, given) ? accept(RecordReleased({ statementId, level })) : refuse('record-released', statementId)
  },
})
