/** The lights that delegations raise. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { quoted } from '../../language/teller.ts'
import { delegationIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import { lights } from './lights.ts'

export type LightRaised = ValueOf<typeof LightRaised>
/** What a delegation shows on a paragraph. It is shown, and is no matter of record. */
export const LightRaised = declareEvent('LightRaised', {
  carries: {
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    light: z.enum(lights),
    note: z.string().nullable(),
  },
  evolve(statement, event, { at }) {
    const { paragraphId, delegationId, light, note } = event
    const others = statement.lights.filter(
      (one) => one.paragraphId !== paragraphId || one.delegationId !== delegationId,
    )
    if (light === 'green') return { ...statement, lights: others }
    return { ...statement, lights: [...others, { paragraphId, delegationId, light, note, at, lit: true }] }
  },
  says({ paragraphId, delegationId, light, note }, { delegation, paragraph }) {
    const words = note === null ? { ar: '', en: '' } : { ar: `: ${quoted(note).ar}`, en: `: ${quoted(note).en}` }
    return {
      ar: `${lightWords[light].verb} ${delegation(delegationId).ar} ${lightWords[light].ar} ${paragraph(paragraphId).ar}${words.ar}`,
      en: `${delegation(delegationId).en} ${lightWords[light].en} ${paragraph(paragraphId).en}${words.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  shownOnly: true,
  movesNothing: true,
})

/** The Arabic verb comes before the delegation, what it says after. */
const lightWords = {
  green: { verb: 'أفاد', ar: 'بأن لا اعتراض لديه على', en: 'had no objection to' },
  yellow: { verb: 'طلب', ar: 'تعديل', en: 'sought a change to' },
  red: { verb: 'أفاد', ar: 'بأنه لا يستطيع قبول', en: 'could not accept' },
} as const
