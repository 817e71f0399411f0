import { z } from 'zod'
import { bracketIdSchema, objectionIdSchema, paragraphIdSchema, proposalIdSchema } from './idSchemas.ts'
import { quoteSchema } from './quoteSchema.ts'
import { requestSchema } from './requestSchema.ts'

/** What a remark is made on. */
export const remarkSubjectSchema = z
  .discriminatedUnion('kind', [
    requestSchema({ kind: z.literal('bracket'), id: bracketIdSchema }),
    requestSchema({ kind: z.literal('objection'), id: objectionIdSchema }),
    requestSchema({ kind: z.literal('proposal'), id: proposalIdSchema }),
    requestSchema({ kind: z.literal('paragraph'), id: paragraphIdSchema }, { quote: quoteSchema }),
  ])
  .meta({ id: 'RemarkSubject' })
