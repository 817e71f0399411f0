import { z } from 'zod'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'
import { releaseLevels } from './release.ts'

const said = {
  none: { ar: 'لا شيء', en: 'nothing' },
  outcomes: { ar: 'النتائج وحدها', en: 'its outcomes' },
  unattributed: { ar: 'كله بلا نسبة إلى الوفود', en: 'all of it, without the names of delegations' },
  full: { ar: 'كله', en: 'all of it' },
} as const

/** So much of the record of a negotiation is everybody's from now on. */
export const RecordReleased = declareMeetingEvent('RecordReleased', {
  carries: { statementId: statementIdSchema, level: z.enum(releaseLevels) },
  evolve: (proceedings, { statementId, level }) => ({
    ...proceedings,
    released: { ...proceedings.released, [statementId]: level },
  }),
  says: ({ statementId, level }, { who, verb, statement }) => ({
    ar: `${verb('أتاح', 'أتاحت')} ${who.ar} للعموم من محضر التفاوض بشأن ${statement(statementId).ar}: ${said[level].ar}`,
    en: `${who.en} released of the record of the negotiation of ${statement(statementId).en}: ${said[level].en}`,
  }),
})
