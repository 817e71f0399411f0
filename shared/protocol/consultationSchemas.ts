// Above 250 lines: shapes that are made of one another, from a comment up to a consultation.
/** The shapes of public consultations on the wire. */

import { consultationCommands } from '@tawafuq/domain/acts/public-consultation/consultationRegistry'
import {
  answerOutcomes,
  commentTypes,
  consultationStages,
  identities,
  visibilities,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  channelSchema,
  civilDaySchema,
  clockDatesSchema,
  commentTypeSchema,
  consultationLimits,
  groupSchema,
  keptTargetSchema,
  languageTagSchema,
  newConsultationOptions,
  newConsultationShape,
  numberSchema,
  targetSchema,
  wordsSchema,
} from '@tawafuq/domain/acts/public-consultation/schemas'
import {
  meetingIdSchema,
  paragraphIdSchema,
  publicConsultationIdSchema,
  statementIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { type Parsed, parseAs } from './fieldErrors.ts'
import type { Language } from './formatIssue.ts'
import { bilingualNameSchema, nameSchema } from './nameSchema.ts'

export const newConsultationSchema = requestSchema(
  {
    ...newConsultationShape,
    title: bilingualNameSchema(limits.titleCharacters),
    contact: nameSchema(consultationLimits.nameCharacters),
  },
  newConsultationOptions,
).meta({ id: 'NewPublicConsultation' })

export const preparedConsultationSchema = z
  .object({ id: publicConsultationIdSchema, number: z.number().int(), url: z.string() })
  .meta({ id: 'PreparedPublicConsultation' })

const commentShape = { target: targetSchema, type: commentTypeSchema, words: wordsSchema }

const contributionShape = {
  group: groupSchema,
  lang: languageTagSchema,
  comments: z
    .array(requestSchema(commentShape, { proposed: wordsSchema }))
    .min(1)
    .max(consultationLimits.comments),
}

const contributionOptions = {
  name: nameSchema(consultationLimits.nameCharacters),
  /** Whether the name of the person is published; that of an organisation always is. */
  publishName: z.boolean(),
  organisation: nameSchema(consultationLimits.nameCharacters),
  country: nameSchema(consultationLimits.nameCharacters),
}

export const newContributionSchema = requestSchema(contributionShape, {
  ...contributionOptions,
  /** Where the receipt and the answers are sent, where the server sends mail; kept apart, published nowhere. */
  email: z.email().max(consultationLimits.nameCharacters),
  /** By this address all contributions come in online; other ways are entered at the desk. */
  channel: z.literal('online'),
}).meta({ id: 'NewContribution' })

export const enteredContributionSchema = requestSchema(
  { ...contributionShape, channel: channelSchema, receivedOn: civilDaySchema },
  { ...contributionOptions, speakerApproved: z.enum(['yes', 'no', 'not-asked']) },
).meta({ id: 'EnteredContribution' })

/** What a mail does not say of itself, beside the file. */
export const enteredMailQuerySchema = z.object({
  group: groupSchema,
  document: z.string().min(1).max(64),
  paragraph: paragraphIdSchema.exactOptional(),
  type: commentTypeSchema.default('substantive'),
  lang: languageTagSchema.default('ar'),
})

export const changedContributionSchema = requestSchema({
  comments: z
    .array(
      requestSchema({ number: numberSchema, words: wordsSchema }, { proposed: wordsSchema, type: commentTypeSchema }),
    )
    .min(1)
    .max(consultationLimits.comments),
}).meta({ id: 'ChangedContribution' })

export const namedCommentSchema = requestSchema({ comment: numberSchema }).meta({ id: 'NamedComment' })

export const receiptSchema = z
  .object({
    number: z.number().int(),
    receiptUrl: z.string().meta({
      description:
        'Of a contribution that is to be confirmed by e-mail: a page that says so. Its receipt is in the mail.',
    }),
  })
  .meta({ id: 'Receipt' })

const [firstCommand, ...otherCommands] = consultationCommands

export const consultationCommandSchema = z
  .discriminatedUnion('type', [firstCommand.schema, ...otherCommands.map(({ schema }) => schema)])
  .meta({ id: 'PublicConsultationCommand' })

export const consultationCommandTypes: readonly string[] = consultationCommands.map(({ type }) => type)

/** A command out of anything at all: one whose type is not known is answered with the list of those that are. */
export function parseConsultationCommand(input: unknown, language: Language): Parsed<unknown> {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
  if (
    typeof input === 'object' &&
    input !== null &&
    !(typeof type === 'string' && consultationCommandTypes.includes(type))
  ) {
    const known = consultationCommandTypes.join(', ')
    const message =
      language === 'ar'
        ? `لا يوجد إجراء بهذا الاسم. الإجراءات: ${known}.`
        : `There is no command of this type. Known: ${known}.`
    return { ok: false, errors: [{ path: 'type', message }], known: consultationCommandTypes }
  }
  return parseAs(consultationCommandSchema, input, language)
}

const sentence = z.object({ ar: z.string(), en: z.string() })

export const consultationSchema = z
  .object({
    id: publicConsultationIdSchema,
    number: z.number().int(),
    meetingId: meetingIdSchema,
    title: bilingualAnswerSchema,
    stage: z.enum(consultationStages),
    version: z.number().int(),
    zone: z.string(),
    closesAt: instantSchema,
    closesOn: civilDaySchema,
    openedAt: instantSchema.nullable(),
    clock: z.array(
      z.object({
        id: z.string(),
        result: z.enum(['holds', 'tight', 'broken', 'unknown']),
        sentence,
        source: z.string(),
      }),
    ),
    dates: clockDatesSchema,
    extensions: z.array(
      z.object({
        from: instantSchema,
        until: instantSchema,
        reason: z.string(),
        at: instantSchema,
        reopened: z.boolean(),
      }),
    ),
    cancelled: z.object({ reason: z.string(), at: instantSchema }).nullable(),
    identity: z.enum(identities),
    visibility: z.enum(visibilities),
    contact: z.string(),
    documents: z.array(
      z.object({
        id: z.string(),
        statementId: statementIdSchema,
        version: z.number().int(),
        title: bilingualAnswerSchema,
        revision: z.string(),
        paragraphs: z.array(
          z.object({
            id: paragraphIdSchema,
            kind: z.string(),
            level: z.number().int(),
            label: z.string().nullable(),
            text: z.string(),
          }),
        ),
      }),
    ),
    invitations: z.array(z.object({ group: groupSchema, count: z.number().int() })),
    attendance: z.object({ onsite: z.number(), remote: z.number(), approximately: z.boolean() }).nullable(),
    finalStatementId: statementIdSchema.nullable(),
    counts: z
      .object({ contributions: z.number().int(), comments: z.number().int(), published: z.number().int() })
      .nullable()
      .meta({ description: 'Null while words are kept back until the close.' }),
  })
  .meta({ id: 'PublicConsultation' })

export const consultationsSchema = z
  .object({ publicConsultations: z.array(consultationSchema) })
  .meta({ id: 'PublicConsultations' })

export const readCommentSchema = z
  .object({
    number: z.number().int(),
    contribution: z.number().int(),
    target: keptTargetSchema,
    type: z.enum(commentTypes),
    group: groupSchema,
    channel: channelSchema,
    lang: z.string(),
    identity: z.enum(identities),
    organisation: z.string().nullable(),
    country: z.string().nullable(),
    name: z.string().nullable(),
    at: instantSchema,
    late: z.boolean(),
    words: z.string(),
    proposed: z.string().nullable(),
    state: z.enum(['awaiting', 'published', 'held', 'refused']),
    reason: z.string().nullable(),
    appeal: z.object({ at: instantSchema, decided: z.enum(['upheld', 'overturned']).nullable() }).nullable(),
    answer: z
      .object({
        outcome: z.enum(answerOutcomes),
        words: z.string().nullable(),
        at: instantSchema,
        because: z.looseObject({ statementId: statementIdSchema }).nullable(),
        with: z.number().int().nullable(),
      })
      .nullable(),
    unsatisfied: z.boolean(),
    endorsements: z.number().int(),
    campaign: z.number().int().nullable(),
    files: z.array(z.string()).exactOptional().meta({ description: 'Files that came with it; at the desk alone.' }),
  })
  .meta({ id: 'PublicComment' })

export const commentsSchema = z
  .object({ comments: z.array(readCommentSchema), next: z.number().int().nullable() })
  .meta({ id: 'PublicComments' })

export const commentsQuerySchema = z.object({
  paragraph: paragraphIdSchema.exactOptional(),
  group: groupSchema.exactOptional(),
  type: commentTypeSchema.exactOptional(),
  after: z.coerce.number().int().min(0).exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const ownContributionSchema = z
  .object({
    consultation: consultationSchema,
    contribution: z.looseObject({ number: z.number().int(), state: z.string() }),
    comments: z.array(readCommentSchema),
    mayChange: z.boolean(),
  })
  .meta({ id: 'OwnContribution' })

export const consultationOutcomeSchema = z
  .object({ version: z.number().int(), events: z.array(z.looseObject({ type: z.string() })) })
  .meta({ id: 'PublicConsultationOutcome' })

export const consultationTables = ['table', 'disposition', 'contributions', 'moderation'] as const

const countedSchema = z.object({
  channels: z.array(channelSchema),
  groups: z.array(groupSchema),
  rows: z.array(z.array(z.number().int())),
  rowTotals: z.array(z.number().int()),
  columnTotals: z.array(z.number().int()),
  total: z.number().int(),
})

/** Everything that is published of a consultation, as one document. */
export const consultationDataSchema = z.object({
  format: z.literal('tawafuq.public-consultation/1'),
  url: z.string(),
  consultation: consultationSchema,
  table: countedSchema,
  late: countedSchema,
  distinctTexts: z.number().int(),
  contributions: z.array(
    z.object({
      number: z.number().int(),
      group: groupSchema,
      channel: channelSchema,
      lang: z.string(),
      identity: z.enum(identities),
      organisation: z.string().nullable(),
      country: z.string().nullable(),
      at: instantSchema,
      late: z.boolean(),
      state: z.enum(['unconfirmed', 'received', 'withdrawn', 'disowned', 'erased']),
      endorsements: z.number().int(),
      campaign: z.number().int().nullable(),
    }),
  ),
  comments: z.array(readCommentSchema),
  campaigns: z.array(
    z.object({ number: z.number().int(), name: z.string(), contributions: z.array(z.number().int()) }),
  ),
  changes: z.array(
    z.object({
      document: z.string(),
      paragraphId: z.string(),
      label: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      comments: z.array(z.number().int()),
    }),
  ),
  annotations: z.array(z.looseObject({ id: z.string() })),
})

/** The same as JSON Schema 2020-12. */
export function consultationDataJsonSchema(): object {
  return z.toJSONSchema(consultationDataSchema, { target: 'draft-2020-12', io: 'output', unrepresentable: 'any' })
}
