import { paragraphIdSchema, statementIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { concernKinds } from '@tawafuq/domain/views/concern'
import { z } from 'zod'

const sentence = z.object({ ar: z.string(), en: z.string() }).meta({ id: 'Sentence' })
const place = {
  statementId: statementIdSchema,
  statement: bilingualAnswerSchema,
  paragraphId: paragraphIdSchema.nullable(),
  subject: z.string().nullable().meta({ description: 'The bracket, objection, proposal or vote that it is about.' }),
  sentence,
}

const notice = z
  .object({
    ...place,
    version: z.int().min(1).nullable().meta({ description: 'The entry; null for a time that has passed.' }),
    at: instantSchema,
    type: z.string().meta({ description: 'The type of the event, or the kind of what is overdue.' }),
    own: z.boolean().meta({ description: 'Concerns what is the reader’s own; otherwise everybody.' }),
  })
  .meta({ id: 'Notice' })

const concern = z
  .object({
    ...place,
    kind: z.enum(concernKinds),
    asks: z.boolean().meta({ description: 'Something is awaited of the reader.' }),
    dueAt: instantSchema.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'Concern' })

export const noticesSchema = z
  .object({
    notices: z.array(notice).meta({ description: 'The latest first, at most 200.' }),
    waiting: z.array(concern).meta({ description: 'The most urgent of each statement first.' }),
    versions: z
      .array(z.object({ statementId: statementIdSchema, version: z.int().min(1) }))
      .meta({ description: 'Up to which entry of each statement this tells: `since` of the next question.' }),
    feed: z.boolean().meta({ description: 'Whether the reader has a feed address.' }),
  })
  .meta({ id: 'Notices' })

/** `since` counts entries of one statement, which it needs. */
export const noticesQuerySchema = z
  .object({ statement: statementIdSchema.exactOptional(), since: z.coerce.number().int().min(0).exactOptional() })
  .refine(({ statement, since }) => since === undefined || statement !== undefined, {
    path: ['statement'],
    params: { say: 'since-of-what' },
  })
