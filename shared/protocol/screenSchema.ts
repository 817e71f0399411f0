import { lights } from '@tawafuq/domain/acts/light/lights'
import { screenKinds } from '@tawafuq/domain/acts/screen/screen'
import { speakingAs } from '@tawafuq/domain/acts/speaking/speaking'
import { bracketKinds, paragraphStates } from '@tawafuq/domain/acts/statement'
import {
  bracketIdSchema,
  delegationIdSchema,
  paragraphIdSchema,
  screenIdSchema,
  statementIdSchema,
} from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { paragraphKindSchema } from '@tawafuq/domain/schemas/paragraphKindSchema'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { bilingualAnswerSchema, instantSchema, lineSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { stageSchema } from './sheetSchema.ts'

export const newScreenSchema = requestSchema(
  { kind: z.enum(screenKinds) },
  { name: lineSchema(limits.nameCharacters) },
).meta({ id: 'NewScreen' })

export const openedScreenSchema = z
  .object({ id: screenIdSchema, key: z.string(), code: z.string(), url: z.string() })
  .meta({ id: 'OpenedScreen', description: 'Key and code are shown this once.' })

export const screenKeySchema = z.string().regex(/^[A-Za-z0-9-]{1,64}\.[0-9a-f]{64}$/)

export const screenCodeSchema = requestSchema({ code: z.string().regex(/^\d{6}$/) }).meta({ id: 'ScreenCode' })

export const foundScreenSchema = z.object({ key: z.string(), url: z.string() }).meta({ id: 'FoundScreen' })

const counts = { onsite: z.int().min(0), remote: z.int().min(0), absent: z.int().min(0) }

export const attendanceSchema = z
  .object({
    ...counts,
    byGroup: z.record(z.string(), z.object(counts)),
    delegations: z.object({ present: z.int().min(0), all: z.int().min(0) }),
  })
  .meta({ id: 'MeetingAttendance', description: 'Who is there now: participants by how they take part, and by group.' })

export const captionSchema = z
  .object({
    number: z.int().min(1),
    at: instantSchema,
    text: z.string(),
    lang: z.string().exactOptional(),
    speaker: z.string().exactOptional(),
    final: z.boolean().meta({ description: 'False while the next line of this number may take its place.' }),
  })
  .meta({ id: 'Caption' })

const whose = {
  delegationId: delegationIdSchema.nullable(),
  delegation: bilingualAnswerSchema.nullable(),
  delegationNumber: z
    .int()
    .min(0)
    .nullable()
    .meta({ description: 'Its place among the delegations, by which it has its colour.' }),
}
const sentence = z.object({ ar: z.string(), en: z.string() })
const speaker = { name: z.string(), as: z.enum(speakingAs), ...whose }

export const screenSchema = z
  .object({
    kind: z.enum(screenKinds),
    face: z.enum(['text', 'before', 'pause', 'vote', 'sealed', 'silence']),
    meeting: z.object({
      title: bilingualAnswerSchema,
      zone: z.string().exactOptional(),
      sitting: bilingualAnswerSchema.nullable(),
    }),
    statement: z
      .object({
        id: statementIdSchema,
        title: bilingualAnswerSchema,
        stage: stageSchema,
        dir: z.enum(['rtl', 'ltr']),
        adoptedAt: instantSchema.nullable(),
      })
      .nullable(),
    floor: z
      .object({
        paragraphId: paragraphIdSchema,
        label: z.string().nullable(),
        citation: sentence,
        kind: paragraphKindSchema,
        state: z.enum(paragraphStates),
        text: z.string(),
        held: z.boolean(),
        brackets: z.array(
          z.object({
            id: bracketIdSchema,
            number: z.int(),
            kind: z.enum(bracketKinds),
            start: z.int().nullable(),
            end: z.int().nullable(),
            ...whose,
          }),
        ),
        objections: z.array(z.object({ grounds: z.string(), ...whose })),
        lights: z.object({
          declared: z.array(
            z.object({ delegationId: delegationIdSchema, light: z.enum(lights), onEarlierWording: z.boolean() }),
          ),
          silent: z.int().min(0),
        }),
      })
      .nullable(),
    next: z.object({ citation: sentence, text: z.string() }).nullable(),
    vote: z.object({ question: z.string(), cast: z.int().min(0), entitled: z.int().min(0) }).nullable(),
    speaker: z.object({ ...speaker, endsAt: instantSchema.nullable() }).nullable(),
    speakers: z.array(z.object(speaker)),
    listClosed: z.boolean(),
    silenceUntil: instantSchema.exactOptional(),
    progress: z.object({ agreed: z.int().min(0), open: z.int().min(0), struck: z.int().min(0) }),
    attendance: attendanceSchema,
    captions: z.array(captionSchema),
  })
  .meta({
    id: 'Screen',
    description: 'What a screen of the hall shows: the floor’s stored draft, or the wording at which it is held.',
  })
