/** What a sheet says of the whole beyond its text: votes, readings and silence, for programs that do not fold the ledger. */
import { ballots } from '@tawafuq/domain/acts/vote/votes'
import { delegationIdSchema, paragraphIdSchema, voteIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { voteSubjectSchema } from '@tawafuq/domain/schemas/voteSubjectSchema'
import { z } from 'zod'
import { actorSchema } from './entrySchema.ts'

const done = { by: actorSchema, at: instantSchema }
const count = z.int().min(0)
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
    .object({ openedBy: actorSchema, openedAt: instantSchema, until: instantSchema, textHash: z.string().nullable() })
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
