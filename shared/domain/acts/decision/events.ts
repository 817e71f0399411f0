import { z } from 'zod'
import { quoted } from '../../language/teller.ts'
import { decisionIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

/** A decision of the meeting that is no text of a statement. */
export const DecisionRecorded = declareMeetingEvent('DecisionRecorded', {
  carries: { decisionId: decisionIdSchema, text: z.string() },
  evolve: (proceedings, { decisionId, text }, { at, actor }) => ({
    ...proceedings,
    decisions: [...proceedings.decisions, { id: decisionId, text, at, by: actor }],
  }),
  says: ({ text }, { who, verb }) => ({
    ar: `${verb('سجّل', 'سجّلت')} ${who.ar} قرار الاجتماع ${quoted(text).ar}`,
    en: `${who.en} recorded a decision of the meeting: ${quoted(text).en}`,
  }),
})
