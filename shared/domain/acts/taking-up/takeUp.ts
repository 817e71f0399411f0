import { accept, refuse } from '../../engine/decision.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { StatementTakenUp } from './events.ts'

/** Puts a statement of the meeting before it: its floor is what screens show. */
export const takeUp = declareMeetingAct('takeUp', {
  command: { statementId: statementIdSchema },
  allowed: ['chair', 'secretariat'],
  reads: (_, { statementId }) => ({ statementId }),
  decide(proceedings, { statementId }, { isOfMeeting }) {
    if (isOfMeeting !== true) return refuse('not-found', statementId)
    return proceedings.statementId === statementId ? accept() : accept(StatementTakenUp({ statementId }))
  },
})
