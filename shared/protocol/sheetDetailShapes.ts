/** What a sheet says of a paragraph and of the whole beyond the text: for programs that do not fold the ledger. */
import { lights } from '@tawafuq/domain/lights'
import { linkKinds } from '@tawafuq/domain/link'
import { ballots } from '@tawafuq/domain/vote'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  linkIdSchema,
  paragraphIdSchema,
  remarkIdSchema,
  reservationIdSchema,
  voteIdSchema,
} from './idSchemas.ts'
import { remarkSubjectSchema } from './remarkSubjectSchema.ts'
import { instantSchema } from './textSchemas.ts'
import { voteSubjectSchema } from './voteSubjectSchema.ts'

const done = { by: actorSchema, at: instantSchema }
const words = z.string().nullable()
const count = z.int().min(0)

const remark = z
  .object({
    id: remarkIdSchema,
    on: remarkSubjectSchema,
    delegationId: delegationIdSchema.nullable(),
    text: z.string(),
    ...done,
  })
  .meta({ id: 'SheetRemark' })

const light = z
  .object({
    delegationId: delegationIdSchema,
    light: z.enum(lights).exclude(['green']),
    note: words,
    at: instantSchema,
  })
  .meta({ id: 'SheetLight', description: 'Who raises none shows green, no objection.' })

const link = z
  .object({
    id: linkIdSchema,
    kind: z.enum(linkKinds),
    bracketIds: z.array(bracketIdSchema),
    noText: z.boolean().meta({ description: 'Whether "no text" is one of the alternatives.' }),
    ...done,
  })
  .meta({ id: 'SheetLink', description: 'A package may have brackets of other paragraphs, and is listed at each.' })

export const paragraphDetailShape = {
  remarks: z.array(remark),
  lights: z.array(light),
  links: z.array(link),
  parked: z
    .object({ with: z.string(), note: words, ...done })
    .nullable()
    .meta({ description: 'With whom it is out, until it is brought back.' }),
  reservations: z.array(
    z.object({ id: reservationIdSchema, delegationId: delegationIdSchema, text: z.string(), at: instantSchema }),
  ),
}

const ballot = z.object({ delegationId: delegationIdSchema, part: count, ballot: z.enum(ballots) })
const tally = z.object({ part: z.string(), yes: count, no: count, abstain: count, carried: z.boolean() })

const vote = z
  .object({
    id: voteIdSchema,
    number: z.int().min(1),
    question: z.string(),
    on: voteSubjectSchema,
    parts: z.array(z.string()),
    entitled: z.array(delegationIdSchema),
    roll: z.array(ballot),
    openedBy: actorSchema,
    openedAt: instantSchema,
    result: z
      .object({
        outcome: z.enum(['carried', 'rejected', 'no-quorum']),
        tallies: z.array(tally),
        present: count,
        quorum: count,
        at: instantSchema,
      })
      .nullable()
      .meta({ description: 'Null while it is open.' }),
  })
  .meta({ id: 'SheetVote' })

export const statementDetailShape = {
  reading: count.meta({ description: 'The readings opened so far.' }),
  revisions: z
    .array(z.object({ name: z.string(), reading: z.int().min(1), ...done }))
    .meta({ description: 'Rev.1, Rev.2 …, without their words, which stand in the ledger.' }),
  votes: z.array(vote),
  silence: z
    .object({ openedBy: actorSchema, openedAt: instantSchema, until: instantSchema, textHash: words })
    .nullable()
    .meta({ description: 'The silence that runs.' }),
  brokenSilences: z.array(
    z.object({
      delegationId: delegationIdSchema,
      paragraphIds: z.array(paragraphIdSchema),
      reason: z.string(),
      at: instantSchema,
      until: instantSchema.nullable(),
    }),
  ),
}
