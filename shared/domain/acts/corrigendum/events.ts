import { z } from 'zod'
import { paragraphIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'

const correction = z.object({
  paragraphId: paragraphIdSchema,
  before: z.string(),
  after: z.string(),
  reason: z.string(),
})

/** An adopted text is corrected: what was adopted stands as it is, and this beside it. */
export const CorrigendumIssued = declareMeetingEvent('CorrigendumIssued', {
  carries: {
    statementId: statementIdSchema,
    number: z.int().min(1),
    changes: z.array(correction),
    textHash: z.string(),
  },
  evolve: (proceedings, { statementId, number, changes, textHash }, { at }) => ({
    ...proceedings,
    corrected: {
      ...proceedings.corrected,
      [statementId]: [...(proceedings.corrected[statementId] ?? []), { number, changes, textHash, at }],
    },
  }),
  says: ({ statementId, number, changes }, { who, verb, statement }) => ({
    ar: `${verb('أصدر', 'أصدرت')} ${who.ar} التصويب رقم ${number} للنص المعتمد ${statement(statementId).ar}: ${changes.map(({ reason }) => reason).join('؛ ')}`,
    en: `${who.en} issued corrigendum ${number} to the adopted text ${statement(statementId).en}: ${changes.map(({ reason }) => reason).join('; ')}`,
  }),
})
