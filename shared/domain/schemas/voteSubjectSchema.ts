import { z } from 'zod'
import { paragraphIdSchema, proposalIdSchema } from './idSchemas.ts'

/** What a vote is on. */
export const voteSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), id: paragraphIdSchema }),
  z.strictObject({ kind: z.literal('proposal'), id: proposalIdSchema }),
  z.strictObject({ kind: z.literal('statement') }),
])
