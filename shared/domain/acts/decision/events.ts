import { z } from 'zod'
import { quoted } from '../../language/formatter.ts'
import { decisionIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** A decision of the meeting that is no text of a statement. */
export const DecisionRecorded = declareMeetingEvent('DecisionRecorded', {
  carries: { decisionId: decisionIdSchema, number: z.int(), text: z.string() },
  evolve: (proceedings, { decisionId: id, number, text }, { at, actor }) => ({
    ...proceedings,
    decisions: [...proceedings.decisions, { id, number, text, at, by: actor }],
  }),
  says: ({ number, text }, { who, verb }) => ({
    ar: `${verb('سجّل', 'سجّلت')} ${who.ar} القرار ${number}: ${quoted(text).ar}`,
    en: `${who.en} recorded decision ${number}: ${quoted(text).en}`,
  }),
})
