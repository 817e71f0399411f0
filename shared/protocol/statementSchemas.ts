import { imprintFields } from '@tawafuq/domain/acts/imprint/imprint'
import { proposalActs } from '@tawafuq/domain/acts/statement'
import { delegationIdSchema, paragraphIdSchema, participantIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { paragraphKindSchema } from '@tawafuq/domain/schemas/paragraphKindSchema'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import {
  bilingualSchema,
  instantSchema,
  paragraphTextSchema,
  reasonSchema,
  textSchema,
} from '@tawafuq/domain/schemas/textSchemas'
import { directionSchema, wordingShape } from '@tawafuq/domain/schemas/wordingShape'
import { z } from 'zod'
import { blockSchema } from './blockSchema.ts'
import { entrySchema, meetingEntrySchema, roleSchema } from './entrySchema.ts'
import { eventSchema, meetingEventSchema } from './eventSchema.ts'
import { newImprintSchema } from './imprintSchema.ts'
import { houseStyleSchema } from './sheetSchema.ts'

/** A tag of BCP 47, as far as languages of statements go. */
const lang = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .max(35)

export const newStatementSchema = requestSchema(
  { title: bilingualSchema(limits.titleCharacters), houseStyle: houseStyleSchema },
  { blocks: z.array(blockSchema).max(limits.statementBlocks), dir: directionSchema, lang, imprint: newImprintSchema },
).meta({ id: 'NewStatement' })

export const newAmendmentsSchema = requestSchema(
  {
    amendments: z
      .array(
        requestSchema(
          { paragraphId: paragraphIdSchema, delegationId: delegationIdSchema, act: z.enum(proposalActs) },
          { text: paragraphTextSchema, author: textSchema(limits.nameCharacters) },
        ),
      )
      .min(1)
      .max(limits.amendments),
  },
  {
    remarks: z.array(requestSchema({ amendment: z.int().min(0), text: reasonSchema })).max(limits.amendments),
  },
).meta({
  id: 'NewAmendments',
  description: 'Proposals received in writing, and remarks on them; `amendment` counts the list from 0.',
})

export const outcomeSchema = z
  .object({ version: z.int().min(0), events: z.array(eventSchema) })
  .meta({ id: 'Outcome', description: 'What a command brought about.' })

export const ledgerPageSchema = z
  .object({ entries: z.array(entrySchema), version: z.int().min(0) })
  .meta({ id: 'LedgerPage', description: 'Entries in order, and the version of the last entry that there is.' })

export const meetingOutcomeSchema = z
  .object({ version: z.int().min(0), events: z.array(meetingEventSchema) })
  .meta({ id: 'MeetingOutcome', description: 'What a command of a meeting brought about.' })

export const meetingLedgerPageSchema = z
  .object({ entries: z.array(meetingEntrySchema), version: z.int().min(0) })
  .meta({ id: 'MeetingLedgerPage', description: 'Entries in order, and the version of the last entry that there is.' })

/** A query's number comes as text. */
function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
}

export const ledgerQuerySchema = z.object({
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  limit: wholeNumber(1, Number.MAX_SAFE_INTEGER)
    .default(limits.ledgerPage)
    .meta({ description: `At most ${limits.ledgerPageMost} are given, whatever is asked.` }),
})

export const historyQuerySchema = z.object({ after: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0) })

export const draftNumberSchema = wholeNumber(1, 999_999)
export const versionNumberSchema = wholeNumber(1, 9_999_999)

export const historySchema = z
  .object({
    updates: z.array(
      z.object({
        seq: z.int().min(0),
        at: instantSchema,
        author: z
          .object({ participantId: participantIdSchema, delegationId: delegationIdSchema.nullable() })
          .nullable()
          .meta({ description: 'Null for what the server itself wrote while carrying out an act.' }),
        update: z.base64().meta({ description: 'A Yjs update, format 1.' }),
      }),
    ),
  })
  .meta({ id: 'History', description: 'Who wrote what when in one draft, in order; ask on after the last seq.' })

const writerSchema = z
  .object({
    participantId: participantIdSchema,
    delegationId: delegationIdSchema.nullable(),
    name: z.string(),
    role: roleSchema,
  })
  .nullable()
  .meta({ description: 'Null for what the server itself wrote while carrying out an act.' })

export const writingSchema = z
  .object({
    runs: z.array(
      z.object({
        text: z.string(),
        by: writerSchema,
        at: instantSchema,
        first: z.boolean().meta({ description: 'Whether the draft opened with these words.' }),
      }),
    ),
    passages: z.array(
      z.object({ by: writerSchema, from: instantSchema, until: instantSchema, before: z.string(), after: z.string() }),
    ),
    earlierPassages: z.int().min(0).meta({ description: 'How many passages came before those told.' }),
    whole: z
      .boolean()
      .meta({ description: 'False where the log is longer than one reading takes: then its beginning alone.' }),
  })
  .meta({ id: 'Writing', description: 'Who wrote which words of one draft, and what each hand did without pause.' })

export const importedDocumentSchema = z
  .object({
    dir: directionSchema,
    lang: z.string(),
    blocks: z.array(
      z.object({
        kind: paragraphKindSchema,
        level: z.int().min(0),
        label: z.string().nullable(),
        ...wordingShape,
        notes: z.array(z.string()).exactOptional(),
        relation: z.object({ kind: z.enum(['bis', 'alt']), index: z.int() }).exactOptional(),
        pinned: z
          .literal(true)
          .exactOptional()
          .meta({ description: 'The number is out of its sequence in print, and stands all the same.' }),
      }),
    ),
    report: z.array(
      z.object({
        line: z.int().min(0),
        code: z.string(),
        message: z.string(),
        confidence: z.number().min(0).max(1),
        detail: z
          .string()
          .exactOptional()
          .meta({ description: 'What the finding is about, in the words of the source.' }),
      }),
    ),
    amendments: z
      .array(
        z.object({
          block: z.int().min(0),
          act: z.enum(proposalActs),
          text: z.string().nullable(),
          author: z.string(),
          at: z.string().nullable(),
        }),
      )
      .exactOptional()
      .meta({ description: 'With trackedChanges=proposals: what each author would make of which block.' }),
    margin: z.array(z.object({ block: z.int().min(0), author: z.string(), text: z.string() })).exactOptional(),
    imprint: z.partialRecord(z.enum(imprintFields), z.string()).exactOptional().meta({
      description: 'What its masthead says: symbol, session, agenda item and the rest, as far as it was read.',
    }),
  })
  .meta({ id: 'ImportedDocument', description: 'The blocks of a file, and every repair and doubt in reading it.' })
