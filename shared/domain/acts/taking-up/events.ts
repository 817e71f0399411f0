import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** The statement that the meeting has before it from now on. */
export const StatementTakenUp = declareMeetingEvent('StatementTakenUp', {
  carries: { statementId: statementIdSchema },
  evolve: (proceedings, { statementId }) => ({ ...proceedings, statementId }),
  says: ({ statementId }, { who, verb, statement }) => ({
    ar: `${verb('تناول', 'تناولت')} ${who.ar} ${statement(statementId).ar}`,
    en: `${who.en} took up ${statement(statementId).en}`,
  }),
})
