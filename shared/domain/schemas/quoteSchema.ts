import { limits } from './limits.ts'
import { requestSchema } from './requestSchema.ts'
import { quotedSchema, seenTextSchema } from './textSchemas.ts'

/** A W3C TextQuoteSelector against the draft as it is. */
export const quoteSchema = requestSchema(
  { exact: seenTextSchema },
  { prefix: quotedSchema(limits.quoteContextCharacters), suffix: quotedSchema(limits.quoteContextCharacters) },
)
