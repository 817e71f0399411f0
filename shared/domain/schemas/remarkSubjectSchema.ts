import { z } from 'zod'
import { bracketIdSchema, objectionIdSchema, proposalIdSchema } from './idSchemas.ts'
import { requestSchema } from './requestSchema.ts'

/** What a remark is made on. */
export const remarkSubjectSchema = z
  .discriminatedUnion('kind', [
    requestSchema({ kind: z.literal('bracket'), id: bracketIdSchema }),
    requestSchema({ kind: z.literal('objection'), id: objectionIdSchema }),
    requestSchema({ kind: z.literal('proposal'), id: proposalIdSchema }),
  ])
  .meta({ id: 'RemarkSubject' })
