/** What happens to objections, and the reservations that come of them. Above 250 lines: the events of one noun are read beside each other. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { because, quoted } from '../../language/formatter.ts'
import { closedText, type Sentence } from '../../language/sentence.ts'
import {
  delegationIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  reservationIdSchema,
} from '../../schemas/idSchemas.ts'
import { instantSchema } from '../../schemas/textSchemas.ts'
import { declareEvent } from '../declare.ts'
import { confirmations } from '../meeting/voice.ts'
import { amendObjection } from './amendObjection.ts'
import { objectorOf } from './objectorOf.ts'

export type ObjectionLodged = ValueOf<typeof ObjectionLodged>
/**
 * A standing no to a paragraph. `confirmation`: where the delegation has its head confirm, whether that is awaited
 * (rules OB1, OB5).
 */
export const ObjectionLodged = declareEvent('ObjectionLodged', {
  carries: {
    objectionId: objectionIdSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    grounds: z.string(),
    counterText: z.string().nullable(),
    confirmation: z.enum(confirmations).exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    return {
      ...statement,
      objections: [
        ...statement.objections,
        {
          id: event.objectionId,
          paragraphId: event.paragraphId,
          delegationId: event.delegationId,
          grounds: event.grounds,
          counterText: event.counterText,
          lodgedBy: actor,
          lodgedAt: at,
          state: 'standing',
          promise: null,
          confirmation: event.confirmation ?? null,
          consultation: null,
          ruling: null,
        },
      ],
    }
  },
  says({ paragraphId, delegationId, grounds, counterText, confirmation }, { delegation, paragraph }) {
    const counter = counterText === null ? null : quoted(counterText)
    const awaited =
      confirmation === 'awaited'
        ? { ar: ' بلسان أحد أعضائه، بانتظار تأكيد رئاسته', en: ' through a member, pending confirmation by its head' }
        : { ar: '', en: '' }
    return {
      ar: `اعترض ${delegation(delegationId).ar} على ${paragraph(paragraphId).ar}${awaited.ar}. الأسباب: ${counter === null ? grounds : `${closedText(grounds)} وقدّم صيغة مقابلة: ${counter.ar}`}`,
      en: `${delegation(delegationId).en} objected to ${paragraph(paragraphId).en}${awaited.en}. Grounds: ${counter === null ? grounds : `${closedText(grounds)} It offered other words: ${counter.en}`}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
  claims: true,
})

export type ObjectionConfirmed = ValueOf<typeof ObjectionConfirmed>
/** The head stands behind it (rule OB5). */
export const ObjectionConfirmed = declareEvent('ObjectionConfirmed', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema },
  evolve(statement, event) {
    return amendObjection(statement, event.objectionId, (objection) => ({ ...objection, confirmation: 'given' }))
  },
  says: ({ paragraphId }, { who, paragraph }) => ({
    ar: `أكّدت رئاسة ${who.ar} اعتراض وفده على ${paragraph(paragraphId).ar}`,
    en: `the head of ${who.en} confirmed its objection to ${paragraph(paragraphId).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair'],
  changesDrafts: 'none',
})

export type ObjectionDisowned = ValueOf<typeof ObjectionDisowned>
/** The head does not: it no longer stands (rule OB5). */
export const ObjectionDisowned = declareEvent('ObjectionDisowned', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema, reason: z.string().nullable() },
  evolve(statement, event) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      state: 'disowned',
      consultation: null,
    }))
  },
  says: ({ paragraphId, reason }, { who, paragraph }) => ({
    ar: `نفت رئاسة ${who.ar} الاعتراض المقدَّم باسم وفده على ${paragraph(paragraphId).ar}، فلم يعد قائماً${because(reason).ar}`,
    en: `the head of ${who.en} disowned the objection lodged in its name to ${paragraph(paragraphId).en}, which no longer stands${because(reason).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type ConsultationBegun = ValueOf<typeof ConsultationBegun>
/** It is talked about apart, and stands meanwhile. */
export const ConsultationBegun = declareEvent('ConsultationBegun', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema, note: z.string().nullable() },
  evolve(statement, event, { actor, at }) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      consultation: { note: event.note, by: actor, at },
    }))
  },
  says({ objectionId, paragraphId, note }, formatter) {
    const { who, verb, paragraph } = formatter
    const objector = formatter.delegation(formatter.objection(objectionId)?.delegationId ?? null)
    const said = sayNote(note)
    return {
      ar: `${verb('فتح', 'فتحت')} ${who.ar} التشاور في اعتراض ${objector.ar} على ${paragraph(paragraphId).ar}، وهو قائم أثناءه${said.ar}`,
      en: `${who.en} opened consultations on the objection of ${objector.en} to ${paragraph(paragraphId).en}, which stands meanwhile${said.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type ConsultationEnded = ValueOf<typeof ConsultationEnded>
/** It is back in the room. */
export const ConsultationEnded = declareEvent('ConsultationEnded', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema, note: z.string().nullable() },
  evolve(statement, event) {
    return amendObjection(statement, event.objectionId, (objection) => ({ ...objection, consultation: null }))
  },
  says({ objectionId, paragraphId, note }, formatter) {
    const { who, verb, paragraph } = formatter
    const objector = formatter.delegation(formatter.objection(objectionId)?.delegationId ?? null)
    const said = sayNote(note)
    return {
      ar: `${verb('أنهى', 'أنهت')} ${who.ar} التشاور في اعتراض ${objector.ar} على ${paragraph(paragraphId).ar}${said.ar}`,
      en: `${who.en} closed the consultations on the objection of ${objector.en} to ${paragraph(paragraphId).en}${said.en}`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type TextPromised = ValueOf<typeof TextPromised>
/** The objector brings words by a time (rule OB3). */
export const TextPromised = declareEvent('TextPromised', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema, until: instantSchema },
  evolve(statement, event, { at }) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      promise: { until: event.until, promisedAt: at, givenAt: null },
    }))
  },
  says: ({ paragraphId, until }, { who, paragraph, moment }) => ({
    ar: `وعد ${who.ar} بتقديم صيغة تزيل اعتراضه على ${paragraph(paragraphId).ar} قبل ${moment(until).ar}`,
    en: `${who.en} promised words to meet its objection to ${paragraph(paragraphId).en} by ${moment(until).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type CounterTextGiven = ValueOf<typeof CounterTextGiven>
/** The words that would meet the objection. */
export const CounterTextGiven = declareEvent('CounterTextGiven', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema, text: z.string() },
  evolve(statement, event, { at }) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      counterText: event.text,
      promise: objection.promise && { ...objection.promise, givenAt: at },
    }))
  },
  says: ({ paragraphId, text }, { who, paragraph }) => ({
    ar: `قدّم ${who.ar} صيغة تزيل اعتراضه على ${paragraph(paragraphId).ar}: ${quoted(text).ar}`,
    en: `${who.en} gave words to meet its objection to ${paragraph(paragraphId).en}: ${quoted(text).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type ObjectionWithdrawn = ValueOf<typeof ObjectionWithdrawn>
/** Its delegation takes it back (rule OB2). */
export const ObjectionWithdrawn = declareEvent('ObjectionWithdrawn', {
  carries: { objectionId: objectionIdSchema, paragraphId: paragraphIdSchema },
  evolve(statement, event) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      state: 'withdrawn',
      consultation: null,
    }))
  },
  says: ({ paragraphId }, { who, paragraph }) => ({
    ar: `سحب ${who.ar} اعتراضه على ${paragraph(paragraphId).ar}`,
    en: `${who.en} withdrew its objection to ${paragraph(paragraphId).en}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type RulingGiven = ValueOf<typeof RulingGiven>
/** The answer of the chair, with a reason: met, or recorded as a reservation. */
export const RulingGiven = declareEvent('RulingGiven', {
  carries: {
    objectionId: objectionIdSchema,
    paragraphId: paragraphIdSchema,
    outcome: z.enum(['met', 'reservation']),
    reason: z.string(),
  },
  evolve(statement, event, { actor, at }) {
    return amendObjection(statement, event.objectionId, (objection) => ({
      ...objection,
      state: event.outcome,
      consultation: null,
      ruling: { reason: event.reason, by: actor, at },
    }))
  },
  says({ objectionId, paragraphId, outcome, reason }, formatter) {
    const { who, verb, paragraph, delegation } = formatter
    const objector = delegation(formatter.objection(objectionId)?.delegationId ?? null)
    return outcome === 'met'
      ? {
          ar: `${verb('رأى', 'رأت')} ${who.ar} أن اعتراض ${objector.ar} على ${paragraph(paragraphId).ar} قد زال${because(reason).ar}`,
          en: `${who.en} ruled that the objection of ${objector.en} to ${paragraph(paragraphId).en} had been met${because(reason).en}`,
        }
      : {
          ar: `${verb('قرر', 'قررت')} ${who.ar} أن يُسجَّل اعتراض ${objector.ar} على ${paragraph(paragraphId).ar} تحفظاً${because(reason).ar}`,
          en: `${who.en} ruled that the objection of ${objector.en} to ${paragraph(paragraphId).en} be recorded as a reservation${because(reason).en}`,
        }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  belongsTo: (before, { objectionId }) => objectorOf(before, objectionId),
  visibleTo: 'everyone',
  notifies: ['rapporteur'],
  changesDrafts: 'none',
})

export type ReservationRecorded = ValueOf<typeof ReservationRecorded>
/** A no that no longer blocks and is printed with the adopted text. */
export const ReservationRecorded = declareEvent('ReservationRecorded', {
  carries: {
    reservationId: reservationIdSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema,
    text: z.string(),
  },
  evolve(statement, event, { at }) {
    const { reservationId: id, paragraphId, delegationId, text } = event
    return { ...statement, reservations: [...statement.reservations, { id, paragraphId, delegationId, text, at }] }
  },
  says: ({ paragraphId, delegationId, text }, { delegation, paragraph }) => ({
    ar: `سُجّل تحفظ ${delegation(delegationId).ar} على ${paragraph(paragraphId).ar}${text.trim() === '' ? '' : `، ونصه: «${text}»`}`,
    en: `the reservation of ${delegation(delegationId).en} on ${paragraph(paragraphId).en} was recorded${text.trim() === '' ? '' : `: “${text}”`}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  claims: true,
})

function sayNote(note: string | null): Sentence {
  return note === null ? { ar: '', en: '' } : { ar: `. ${note}`, en: `. ${note}` }
}
