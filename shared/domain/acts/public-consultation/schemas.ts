/** The shapes that the acts and events of a public consultation share. Bounds are those of the page's forms, with their units. */
import { z } from 'zod'
import { isCivilDay } from '../../language/civilDay.ts'
import { paragraphIdSchema, participantIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphKindSchema } from '../../schemas/paragraphKindSchema.ts'
import { requestSchema } from '../../schemas/requestSchema.ts'
import {
  bilingualAnswerSchema,
  bilingualSchema,
  lineSchema,
  quotedSchema,
  textSchema,
} from '../../schemas/textSchemas.ts'
import { zoneSchema } from '../../schemas/zoneSchema.ts'
import {
  channels,
  clockNames,
  commentTypes,
  contributorGroups,
  identities,
  visibilities,
} from './publicConsultation.ts'

export const consultationLimits = {
  /** Characters of a comment, and of the words that it proposes. */
  commentCharacters: 10_000,
  /** Comments of one contribution. */
  comments: 200,
  /** Characters of an organisation's or a person's name, and of an address to write to. */
  nameCharacters: 200,
  /** Frozen revisions of one consultation. */
  documents: 20,
  /** Contributions, and comments, of one consultation. */
  contributions: 100_000,
  allComments: 200_000,
  /** Comments answered together, and contributions grouped in one campaign. */
  together: 10_000,
  /** Minutes after the deadline for which a form begun before it is taken (rule PC8). */
  graceMinutes: 10,
  /** Hours for which a contribution may be changed by whoever made it. */
  editHours: 24,
  /** Days for an appeal (rule PC11), and for saying that an answer does not satisfy (rule PC16). */
  appealDays: 7,
  unsatisfiedDays: 14,
  /** Extensions and reopenings. */
  extensions: 100,
} as const

export const civilDaySchema = z
  .string()
  .refine(isCivilDay, { params: { say: 'no-civil-day' } })
  .meta({
    id: 'CivilDay',
    description: 'A day of the calendar, YYYY-MM-DD.',
  })
export const groupSchema = z.enum(contributorGroups).meta({ id: 'ContributorGroup' })
export const channelSchema = z.enum(channels).meta({ id: 'Channel' })
export const identitySchema = z.enum(identities).meta({ id: 'Identity' })
export const visibilitySchema = z.enum(visibilities).meta({ id: 'Visibility' })
export const clockNameSchema = z.enum(clockNames).meta({ id: 'ClockName' })
export const commentTypeSchema = z.enum(commentTypes).meta({ id: 'CommentType' })
/** BCP 47, in its common forms. */
export const languageTagSchema = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/)
export const countSchema = z.number().int().min(0).max(10_000_000)
export const numberSchema = z.number().int().min(1).max(10_000_000)

export const clockDatesSchema = requestSchema(
  {},
  {
    decidingMeetingEndsOn: civilDaySchema,
    launchOn: civilDaySchema,
    consultationOn: civilDaySchema,
    reportOn: civilDaySchema,
    groupMeetingOn: civilDaySchema,
  },
)

export const namedRevisionSchema = requestSchema({
  statementId: statementIdSchema,
  version: z.number().int().min(1),
})

export const consultedDocumentSchema = z.object({
  id: z.string(),
  statementId: statementIdSchema,
  version: z.number().int(),
  title: bilingualAnswerSchema,
  revision: z.string(),
  paragraphs: z.array(
    z.object({
      id: paragraphIdSchema,
      kind: paragraphKindSchema,
      level: z.number().int(),
      label: z.string().nullable(),
      text: z.string(),
    }),
  ),
})

/** What a comment is about, as it is sent (rule PC3). */
export const targetSchema = requestSchema(
  { document: z.string().min(1).max(64) },
  {
    paragraphId: paragraphIdSchema,
    after: paragraphIdSchema,
    quote: requestSchema(
      { exact: quotedSchema(consultationLimits.commentCharacters) },
      { prefix: quotedSchema(1_000), suffix: quotedSchema(1_000) },
    ),
  },
)

/** As it stands in the ledger. */
export const keptTargetSchema = z.object({
  document: z.string(),
  paragraphId: paragraphIdSchema.exactOptional(),
  after: paragraphIdSchema.nullable().exactOptional(),
  quote: z
    .object({ exact: z.string(), prefix: z.string().exactOptional(), suffix: z.string().exactOptional() })
    .exactOptional(),
})

export const wordsSchema = textSchema(consultationLimits.commentCharacters).refine((text) => text.trim() !== '', {
  params: { say: 'empty-words' },
})

export const provenanceSchema = z.object({
  receivedOn: civilDaySchema,
  enteredBy: participantIdSchema,
  speakerApproved: z.enum(['yes', 'no', 'not-asked']).nullable(),
})

/** What is asked for as a consultation is prepared. */
export const newConsultationShape = {
  title: bilingualSchema(1_000),
  documents: z.array(namedRevisionSchema).min(1).max(consultationLimits.documents),
  zone: zoneSchema,
  closesOn: civilDaySchema,
  clock: z.array(clockNameSchema).max(clockNames.length),
  identity: identitySchema,
  visibility: visibilitySchema,
  contact: lineSchema(consultationLimits.nameCharacters),
} as const

export const newConsultationOptions = {
  dates: clockDatesSchema,
  /** Whether the consultation in person is webcast, and captioned (rule PC6). */
  webcast: z.boolean(),
  captions: z.boolean(),
  /** Days of the week on which nobody works: 0 is Sunday. */
  restDays: z.array(z.number().int().min(0).max(6)).max(7),
} as const
