/** The lights with which delegations declare where they stand. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { quoted } from '../../language/formatter.ts'
import { delegationIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import type { DelegationId, ParagraphId } from '../ids.ts'
import type { Statement } from '../statement.ts'
import { lights, type RaisedLight } from './lights.ts'

export type LightRaised = ValueOf<typeof LightRaised>
/**
 * What a delegation declares on a paragraph, on the wording of which `wording` is the hash. It is shown, and is no matter
 * of record. Entries without `declared` are from before: green in them took a light back, and declared nothing.
 */
export const LightRaised = declareEvent('LightRaised', {
  carries: {
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    light: z.enum(lights),
    note: z.string().nullable(),
    declared: z.literal(true).exactOptional(),
    wording: z.string().exactOptional().meta({ description: '`sha256:` and hex over the text in NFC that was seen.' }),
  },
  evolve(statement, event, { at }) {
    const { paragraphId, delegationId, light, note, declared, wording = '' } = event
    const others = otherLights(statement, paragraphId, delegationId)
    if (declared === undefined && light === 'green') return { ...statement, lights: others }
    const raised: RaisedLight = { paragraphId, delegationId, light, note, at, lit: true }
    return { ...statement, lights: [...others, declared === undefined ? raised : { ...raised, wording }] }
  },
  says({ paragraphId, delegationId, light, note, declared }, { delegation, paragraph }) {
    const words = note === null ? { ar: '', en: '' } : { ar: `: ${quoted(note).ar}`, en: `: ${quoted(note).en}` }
    const said = declared === undefined ? shownWords[light] : declaredWords[light]
    return {
      ar: `${said.verb} ${delegation(delegationId).ar} ${said.ar} ${paragraph(paragraphId).ar}${words.ar}`,
      en: `${delegation(delegationId).en} ${said.en} ${paragraph(paragraphId).en}${words.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  shownOnly: true,
  movesNothing: true,
})

export type LightLowered = ValueOf<typeof LightLowered>
/** A delegation takes back what it declared: it has declared nothing from then on. */
export const LightLowered = declareEvent('LightLowered', {
  carries: { paragraphId: paragraphIdSchema, delegationId: delegationIdSchema },
  evolve: (statement, { paragraphId, delegationId }) => ({
    ...statement,
    lights: otherLights(statement, paragraphId, delegationId),
  }),
  says: ({ paragraphId, delegationId }, { delegation, paragraph }) => ({
    ar: `سحب ${delegation(delegationId).ar} ما أعلنه بشأن ${paragraph(paragraphId).ar}`,
    en: `${delegation(delegationId).en} took back what it had declared on ${paragraph(paragraphId).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  shownOnly: true,
  movesNothing: true,
})

function otherLights(statement: Statement, id: ParagraphId, of: DelegationId): readonly RaisedLight[] {
  return statement.lights.filter(({ paragraphId, delegationId }) => paragraphId !== id || delegationId !== of)
}

/** The Arabic verb comes before the delegation, what it says after. */
const declaredWords = {
  green: { verb: 'أعلن', ar: 'ألّا اعتراض لديه على', en: 'declared that it has no objection to' },
  yellow: { verb: 'أعلن', ar: 'أن له ملاحظة على', en: 'declared that it has a point on' },
  red: { verb: 'أعلن', ar: 'أنه يعترض على', en: 'declared that it objects to' },
} as const

const shownWords = {
  green: { verb: 'أفاد', ar: 'بأن لا اعتراض لديه على', en: 'had no objection to' },
  yellow: { verb: 'طلب', ar: 'تعديل', en: 'sought a change to' },
  red: { verb: 'أفاد', ar: 'بأنه لا يستطيع قبول', en: 'could not accept' },
} as const
