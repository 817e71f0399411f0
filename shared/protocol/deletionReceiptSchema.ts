import { meetingIdSchema, participantIdSchema, statementIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { bilingualAnswerSchema, instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'

export const meetingRemovalSchema = requestSchema({
  confirm: z.string().min(1).max(limits.titleCharacters).meta({ description: 'The title of the meeting.' }),
}).meta({ id: 'MeetingRemoval' })

const head = z.object({ version: z.int(), hash: z.string() }).nullable()

export const deletionReceiptSchema = z
  .object({
    format: z.literal('tawafuq.deletion/1'),
    meeting: z.object({ id: meetingIdSchema, title: bilingualAnswerSchema }),
    deletedAt: instantSchema,
    deletedBy: z.object({ id: participantIdSchema, name: z.string() }),
    ledger: head,
    statements: z.array(
      z.object({ id: statementIdSchema, title: bilingualAnswerSchema, ledger: head, adopted: z.string().nullable() }),
    ),
    counts: z.object({ delegations: z.int(), participants: z.int() }),
    publicKey: z.string(),
    signature: z.string(),
  })
  .meta({
    id: 'DeletionReceipt',
    description: 'What there was. Ed25519 over the canonical JSON (RFC 8785) of all but the signature.',
  })
