/** What happens to a paragraph. */

import { z } from 'zod'
import { BrokenLedger } from '../../engine/brokenLedger.ts'
import type { ValueOf } from '../../engine/event.ts'
import { because, quoted } from '../../language/formatter.ts'
import { paragraphIdSchema, proposalIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphKindSchema } from '../../schemas/paragraphKindSchema.ts'
import { relationSchema, wordingShape } from '../../schemas/wordingShape.ts'
import { declareEvent } from '../declare.ts'
import type { ParagraphId } from '../ids.ts'
import { proposerOf } from '../proposal/proposerOf.ts'
import type { Paragraph, Statement, Wording } from '../statement.ts'
import { amendParagraph } from './amendParagraph.ts'
import { closedWording } from './closedWording.ts'
import { draftRoom } from './openRoom.ts'

export type ParagraphInserted = ValueOf<typeof ParagraphInserted>
/** A paragraph that was not there when the statement was opened; `proposalId` where a proposal brought it. */
export const ParagraphInserted = declareEvent('ParagraphInserted', {
  carries: {
    paragraphId: paragraphIdSchema,
    after: paragraphIdSchema.nullable(),
    kind: paragraphKindSchema,
    level: z.int().min(0),
    label: z.string().nullable(),
    relation: relationSchema.nullable(),
    text: z.string(),
    proposalId: proposalIdSchema.exactOptional(),
  },
  evolve(statement, event) {
    return insertAfter(statement, event.after, {
      id: event.paragraphId,
      kind: event.kind,
      level: event.level,
      label: event.label,
      notes: [],
      relation: event.relation,
      inserted: true,
      origin: { text: event.text },
      draft: { number: 1, open: true },
      agreement: null,
      parked: null,
      struck: null,
    })
  },
  says({ paragraphId, after, text }, { who, verb, paragraph }) {
    const place =
      after === null
        ? { ar: 'في أول النص', en: 'at the head of the text' }
        : { ar: `بعد ${paragraph(after).ar}`, en: `after ${paragraph(after).en}` }
    const words = quoted(text)
    return {
      ar: `${verb('أدرج', 'أدرجت')} ${who.ar} ${place.ar} فقرة جديدة، هي ${paragraph(paragraphId).ar}، نصها: ${words.ar}`,
      en: `${who.en} inserted ${place.en} a new paragraph, ${paragraph(paragraphId).en}: ${words.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: (_, { paragraphId, text }) => [{ do: 'open', room: draftRoom(paragraphId, 1), wording: { text } }],
})

export type ParagraphMoved = ValueOf<typeof ParagraphMoved>
/** It takes its draft, brackets and objections with it (rule PA3). */
export const ParagraphMoved = declareEvent('ParagraphMoved', {
  carries: { paragraphId: paragraphIdSchema, after: paragraphIdSchema.nullable() },
  evolve(statement, event) {
    const moved = statement.paragraphs.find(({ id }) => id === event.paragraphId)
    if (moved === undefined) throw new BrokenLedger(`no paragraph ${event.paragraphId}`)
    const rest = statement.paragraphs.filter((paragraph) => paragraph !== moved)
    return insertAfter({ ...statement, paragraphs: rest }, event.after, { ...moved, moved: true })
  },
  says({ paragraphId, after }, { who, verb, paragraph }) {
    const place =
      after === null
        ? { ar: 'إلى أول النص', en: 'to the head of the text' }
        : { ar: `إلى ما بعد ${paragraph(after).ar}`, en: `after ${paragraph(after).en}` }
    return {
      ar: `${verb('نقل', 'نقلت')} ${who.ar} ${paragraph(paragraphId).ar} ${place.ar}`,
      en: `${who.en} moved ${paragraph(paragraphId).en} ${place.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})

export type ParagraphStruck = ValueOf<typeof ParagraphStruck>
/** Out of the text. `text` is what its draft read, so that it can come back. */
export const ParagraphStruck = declareEvent('ParagraphStruck', {
  carries: {
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    text: z.string(),
    reason: z.string(),
    proposalId: proposalIdSchema.exactOptional(),
  },
  evolve(statement, event, { at }) {
    return amendParagraph(leaveFloor(statement, event.paragraphId), event.paragraphId, (paragraph) => ({
      ...paragraph,
      struck: { text: event.text, reason: event.reason, at },
      draft: { number: event.draft, open: false },
    }))
  },
  says: ({ paragraphId, reason }, { who, verb, paragraph }) => ({
    ar: `${verb('حذف', 'حذفت')} ${who.ar} ${paragraph(paragraphId).ar}${because(reason).ar}`,
    en: `${who.en} struck ${paragraph(paragraphId).en}${because(reason).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { proposalId }) => proposerOf(before, proposalId),
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: (_, { paragraphId, draft }) => [{ do: 'close', room: draftRoom(paragraphId, draft) }],
})

export type ParagraphAgreed = ValueOf<typeof ParagraphAgreed>
/** The gavel: this text is agreed and its draft closed for good (rules AD1, PA4). */
export const ParagraphAgreed = declareEvent('ParagraphAgreed', {
  carries: {
    paragraphId: paragraphIdSchema,
    draft: z.int().min(1),
    ...wordingShape,
    adReferendum: z.literal(true).exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    const { text, runs, table, adReferendum } = event
    const wording: Wording = { text, ...(runs && { runs }), ...(table && { table }) }
    return amendParagraph(statement, event.paragraphId, (paragraph) => ({
      ...paragraph,
      agreement: { ...wording, at, by: actor, ...(adReferendum && { adReferendum }) },
      draft: { number: event.draft, open: false },
    }))
  },
  says: ({ paragraphId, adReferendum }, { who, verb, paragraph }) => ({
    ar: `لعدم وجود اعتراض قائم، ${verb('أعلن', 'أعلنت')} ${who.ar} الاتفاق على ${paragraph(paragraphId).ar}${adReferendum ? ' بشرط الاستشارة' : ''}`,
    en: `no objection standing, ${who.en} declared ${paragraph(paragraphId).en} agreed${adReferendum ? ' ad referendum' : ''}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: (_, { paragraphId, draft }) => [{ do: 'close', room: draftRoom(paragraphId, draft) }],
})

export type ParagraphReopened = ValueOf<typeof ParagraphReopened>
/** A new draft from the agreed text; the earlier one stays closed (rule PA4). */
export const ParagraphReopened = declareEvent('ParagraphReopened', {
  carries: { paragraphId: paragraphIdSchema, draft: z.int().min(1), reason: z.string() },
  evolve(statement, event) {
    return amendParagraph(statement, event.paragraphId, (paragraph) => ({
      ...paragraph,
      origin: paragraph.agreement ?? { text: paragraph.struck?.text ?? paragraph.origin.text },
      agreement: null,
      struck: null,
      draft: { number: event.draft, open: true },
    }))
  },
  says: ({ paragraphId, draft, reason }, { who, verb, role, paragraph }) =>
    // A delegation reopens nothing by itself: it broke the silence, and this came of it.
    role === 'delegate'
      ? {
          ar: `أُعيد فتح ${paragraph(paragraphId).ar} إثر كسر الصمت (المسودة ${draft})${because(reason).ar}`,
          en: `silence being broken, ${paragraph(paragraphId).en} was reopened (draft ${draft})${because(reason).en}`,
        }
      : {
          ar: `${verb('أعاد', 'أعادت')} ${who.ar} فتح ${paragraph(paragraphId).ar} (المسودة ${draft})${because(reason).ar}`,
          en: `${who.en} reopened ${paragraph(paragraphId).en} (draft ${draft})${because(reason).en}`,
        },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: (before, { paragraphId, draft }) => [
    { do: 'open', room: draftRoom(paragraphId, draft), wording: closedWording(before, paragraphId) },
  ],
})

function insertAfter(statement: Statement, after: ParagraphId | null, paragraph: Paragraph): Statement {
  const at = after === null ? 0 : statement.paragraphs.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) throw new BrokenLedger(`no paragraph ${after}`)
  return { ...statement, paragraphs: statement.paragraphs.toSpliced(at, 0, paragraph) }
}

function leaveFloor(statement: Statement, id: ParagraphId): Statement {
  return statement.floor === id ? { ...statement, floor: null } : statement
}
