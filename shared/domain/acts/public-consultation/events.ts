/** What happens to a public consultation as a whole: its course, from its preparation to the final edition. */
import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { sayInZone } from '../../language/civilDay.ts'
import { because } from '../../language/formatter.ts'
import { meetingIdSchema, publicConsultationIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { bilingualAnswerSchema, instantSchema } from '../../schemas/textSchemas.ts'
import { declareConsultationEvent } from './declare.ts'
import {
  channelSchema,
  clockDatesSchema,
  clockNameSchema,
  consultedDocumentSchema,
  countSchema,
  groupSchema,
  identitySchema,
  namedRevisionSchema,
  visibilitySchema,
} from './schemas.ts'

/** Told to everybody, changing no draft, about the whole: how the course of a consultation is. */
const ofTheCourse = {
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['secretariat', 'rapporteur', 'chair'],
  changesDrafts: 'none',
} as const

export type PublicConsultationPrepared = ValueOf<typeof PublicConsultationPrepared>
/** The first entry of its ledger: what is put before everybody, and under which rules. Folded by `openConsultation`. */
export const PublicConsultationPrepared = declareConsultationEvent('PublicConsultationPrepared', {
  carries: {
    consultationId: publicConsultationIdSchema,
    meetingId: meetingIdSchema,
    number: z.number().int(),
    title: bilingualAnswerSchema,
    documents: z.array(namedRevisionSchema),
    zone: z.string(),
    closesAt: instantSchema,
    clock: z.array(clockNameSchema),
    dates: clockDatesSchema,
    webcast: z.boolean().nullable(),
    captions: z.boolean().nullable(),
    restDays: z.array(z.number().int()),
    identity: identitySchema,
    visibility: visibilitySchema,
    contact: z.string(),
  },
  evolve: (consultation) => consultation,
  says: ({ title, closesAt, zone }, { who }) => ({
    ar: `إعداد المشاورة العامة «${title.ar}» من ${who.ar}، وموعد إغلاقها ${sayInZone(closesAt, zone).ar}`,
    en: `${who.en} prepared the public consultation “${title.en ?? title.ar}”, closing ${sayInZone(closesAt, zone).en}`,
  }),
  ...ofTheCourse,
})

export type PublicConsultationAnnounced = ValueOf<typeof PublicConsultationAnnounced>
/** Its page is public, and the texts are frozen for good (rule PC2). */
export const PublicConsultationAnnounced = declareConsultationEvent('PublicConsultationAnnounced', {
  carries: { documents: z.array(consultedDocumentSchema) },
  evolve: (consultation, { documents }, { at }) => ({
    ...consultation,
    stage: 'announced',
    documents,
    announcedAt: at,
  }),
  says: ({ documents }, { who }) => ({
    ar: `إعلان المشاورة العامة من ${who.ar}، وعدد وثائقها ${documents.length}`,
    en: `${who.en} announced the public consultation, on ${documents.length === 1 ? 'one document' : `${documents.length} documents`}`,
  }),
  ...ofTheCourse,
})

export type PublicConsultationOpened = ValueOf<typeof PublicConsultationOpened>
export const PublicConsultationOpened = declareConsultationEvent('PublicConsultationOpened', {
  carries: {},
  evolve: (consultation, _, { at }) => ({ ...consultation, stage: 'open', openedAt: at }),
  says: (_, { who }) => ({
    ar: `فتح باب المشاورة العامة من ${who.ar}`,
    en: `${who.en} opened the public consultation`,
  }),
  ...ofTheCourse,
})

const newDeadline = { from: instantSchema, until: instantSchema, reason: z.string() }

export type PublicConsultationExtended = ValueOf<typeof PublicConsultationExtended>
/** For everybody, with a reason; the earlier deadline stays on the page (rule PC1). */
export const PublicConsultationExtended = declareConsultationEvent('PublicConsultationExtended', {
  carries: newDeadline,
  evolve: (consultation, { from, until, reason }, { at }) => ({
    ...consultation,
    closesAt: until,
    extensions: [...consultation.extensions, { from, until, reason, at, reopened: false }],
  }),
  says: ({ until, reason }, { who, consultation }) => ({
    ar: `تمديد المشاورة العامة حتى ${sayInZone(until, consultation.zone).ar} من ${who.ar}${because(reason).ar}`,
    en: `${who.en} extended the public consultation until ${sayInZone(until, consultation.zone).en}${because(reason).en}`,
  }),
  ...ofTheCourse,
})

export type PublicConsultationReopened = ValueOf<typeof PublicConsultationReopened>
export const PublicConsultationReopened = declareConsultationEvent('PublicConsultationReopened', {
  carries: newDeadline,
  evolve: (consultation, { from, until, reason }, { at }) => ({
    ...consultation,
    stage: 'open',
    closesAt: until,
    closedAt: null,
    extensions: [...consultation.extensions, { from, until, reason, at, reopened: true }],
  }),
  says: ({ until, reason }, { who, consultation }) => ({
    ar: `إعادة فتح المشاورة العامة حتى ${sayInZone(until, consultation.zone).ar} من ${who.ar}${because(reason).ar}`,
    en: `${who.en} reopened the public consultation until ${sayInZone(until, consultation.zone).en}${because(reason).en}`,
  }),
  ...ofTheCourse,
})

export type PublicConsultationClosed = ValueOf<typeof PublicConsultationClosed>
/** By an act. Where nobody acts it is closed by its deadline, which needs no entry. */
export const PublicConsultationClosed = declareConsultationEvent('PublicConsultationClosed', {
  carries: {},
  evolve: (consultation, _, { at }) => ({
    ...consultation,
    stage: 'closed',
    closedAt: consultation.closesAt < at ? consultation.closesAt : at,
  }),
  says: (_, { who }) => ({
    ar: `إغلاق باب المشاورة العامة من ${who.ar}`,
    en: `${who.en} closed the public consultation`,
  }),
  ...ofTheCourse,
})

export type PublicConsultationCancelled = ValueOf<typeof PublicConsultationCancelled>
export const PublicConsultationCancelled = declareConsultationEvent('PublicConsultationCancelled', {
  carries: { reason: z.string() },
  evolve: (consultation, { reason }, { at }) => ({ ...consultation, stage: 'cancelled', cancelled: { reason, at } }),
  says: ({ reason }, { who }) => ({
    ar: `إلغاء المشاورة العامة من ${who.ar}${because(reason).ar}`,
    en: `${who.en} cancelled the public consultation${because(reason).en}`,
  }),
  ...ofTheCourse,
})

export type ConsultationReportPublished = ValueOf<typeof ConsultationReportPublished>
/** The report is out, with the figures as they were counted then (rule PC17). */
export const ConsultationReportPublished = declareConsultationEvent('ConsultationReportPublished', {
  carries: {
    counted: z.array(z.object({ group: groupSchema, channel: channelSchema, contributions: countSchema })),
    published: countSchema,
    refused: countSchema,
    late: countSchema,
  },
  evolve: (consultation, _, { at }) => ({
    ...consultation,
    stage: 'reported',
    closedAt: consultation.closedAt ?? consultation.closesAt,
    reportedAt: at,
  }),
  says: ({ counted }, { who }) => {
    const all = counted.reduce((sum, { contributions }) => sum + contributions, 0)
    return {
      ar: `نشر تقرير المشاورة العامة من ${who.ar}، وعدد المساهمات فيه ${all}`,
      en: `${who.en} published the report of the public consultation, on ${all === 1 ? 'one contribution' : `${all} contributions`}`,
    }
  },
  ...ofTheCourse,
})

export type ConsultationAnswered = ValueOf<typeof ConsultationAnswered>
/** Every published comment has its answer (rule PC16). */
export const ConsultationAnswered = declareConsultationEvent('ConsultationAnswered', {
  carries: {},
  evolve: (consultation, _, { at }) => ({ ...consultation, stage: 'answered', answeredAt: at }),
  says: (_, { who }) => ({
    ar: `استكمال الردود على جميع التعليقات من ${who.ar}`,
    en: `${who.en} completed the answers to all comments`,
  }),
  ...ofTheCourse,
})

export type FinalEditionNamed = ValueOf<typeof FinalEditionNamed>
/** The adopted statement that came of it: each leads to the other. */
export const FinalEditionNamed = declareConsultationEvent('FinalEditionNamed', {
  carries: { statementId: statementIdSchema },
  evolve: (consultation, { statementId }, { at }) => ({
    ...consultation,
    stage: 'final',
    finalStatementId: statementId,
    finalAt: at,
  }),
  says: (_, { who }) => ({
    ar: `ربط المشاورة العامة بالصيغة النهائية المعتمدة من ${who.ar}`,
    en: `${who.en} named the adopted final edition`,
  }),
  ...ofTheCourse,
})

export type InvitationsCounted = ValueOf<typeof InvitationsCounted>
/** How many of each group were invited; it replaces what was counted before (rule PC18). */
export const InvitationsCounted = declareConsultationEvent('InvitationsCounted', {
  carries: { invitations: z.array(z.object({ group: groupSchema, count: countSchema })) },
  evolve: (consultation, { invitations }) => ({ ...consultation, invitations }),
  says: ({ invitations }, { who }) => {
    const all = invitations.reduce((sum, { count }) => sum + count, 0)
    return { ar: `تسجيل عدد الدعوات (${all}) من ${who.ar}`, en: `${who.en} recorded ${all} invitations` }
  },
  ...ofTheCourse,
})

export type ConsultationAttended = ValueOf<typeof ConsultationAttended>
/** How many came, on site and from afar (rule PC18). */
export const ConsultationAttended = declareConsultationEvent('ConsultationAttended', {
  carries: { onsite: countSchema, remote: countSchema, approximately: z.boolean() },
  evolve: (consultation, { onsite, remote, approximately }) => ({
    ...consultation,
    attendance: { onsite, remote, approximately },
  }),
  says: ({ onsite, remote, approximately }, { who }) => ({
    ar: `تسجيل الحضور${approximately ? ' على وجه التقريب' : ''} من ${who.ar}: ${onsite} في القاعة و${remote} عن بُعد`,
    en: `${who.en} recorded who came${approximately ? ', approximately' : ''}: ${onsite} on site and ${remote} remotely`,
  }),
  ...ofTheCourse,
})
