/** What happens to words that came late. */

import { z } from 'zod'
import { BrokenLedger } from '../../engine/brokenLedger.ts'
import type { ValueOf } from '../../engine/event.ts'
import { because, quoted } from '../../language/formatter.ts'
import { delegationIdSchema, lateTextIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'

export type LateTextOffered = ValueOf<typeof LateTextOffered>
/** Words that came after their draft was closed, laid before the rapporteur (rule LT1). */
export const LateTextOffered = declareEvent('LateTextOffered', {
  carries: {
    lateTextId: lateTextIdSchema,
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    delegationId: delegationIdSchema.nullable(),
    text: z.string(),
    base: z.string(),
  },
  evolve(statement, event, { actor, at }) {
    const { lateTextId: id, paragraphId, draft, delegationId, text, base } = event
    const listed = { id, paragraphId, draft, delegationId, text, base, by: actor, at, settled: null }
    return { ...statement, lateTexts: [...statement.lateTexts, listed] }
  },
  says: ({ paragraphId, draft, text }, { who, verb, paragraph }) => ({
    ar: `${verb('عرض', 'عرضت')} ${who.ar} على هيئة الصياغة صيغة وصلت بعد إغلاق المسودة ${draft} من ${paragraph(paragraphId).ar}: ${quoted(text).ar}`,
    en: `${who.en} laid before the rapporteur words that came after draft ${draft} of ${paragraph(paragraphId).en} was closed: ${quoted(text).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: 'none',
  movesNothing: true,
})

export type LateTextSettled = ValueOf<typeof LateTextSettled>
/** They were seen to, or taken back by their author. */
export const LateTextSettled = declareEvent('LateTextSettled', {
  carries: { lateTextId: lateTextIdSchema, paragraphId: paragraphIdSchema, note: z.string().nullable() },
  evolve(statement, event, { actor, at }) {
    if (!statement.lateTexts.some(({ id }) => id === event.lateTextId)) {
      throw new BrokenLedger(`no late text ${event.lateTextId}`)
    }
    const lateTexts = statement.lateTexts.map((late) =>
      late.id === event.lateTextId ? { ...late, settled: { note: event.note, by: actor, at } } : late,
    )
    return { ...statement, lateTexts }
  },
  says({ lateTextId, paragraphId, note }, { who, verb, role, paragraph, statement, delegation }) {
    const late = statement.lateTexts.find(({ id }) => id === lateTextId)
    const place = paragraph(paragraphId)
    if (role === 'delegate') {
      return {
        ar: `سحب ${who.ar} صيغته المتأخرة بشأن ${place.ar}${because(note).ar}`,
        en: `${who.en} withdrew its late words on ${place.en}${because(note).en}`,
      }
    }
    const owner = late?.delegationId == null ? null : delegation(late.delegationId)
    const whose = owner === null ? { ar: '', en: '' } : { ar: ` المقدمة من ${owner.ar}`, en: ` of ${owner.en}` }
    return {
      ar: `${verb('نظر', 'نظرت')} ${who.ar} في الصيغة المتأخرة${whose.ar} بشأن ${place.ar}${note === null ? '' : `. النتيجة: ${note}`}`,
      en: `${who.en} saw to the late words${whose.en} on ${place.en}${note === null ? '' : `. Outcome: ${note}`}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  movesNothing: true,
})
