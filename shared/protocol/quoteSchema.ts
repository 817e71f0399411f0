import { limits } from './limits.ts'
import { requestSchema } from './requestSchema.ts'
import { paragraphTextSchema, textSchema } from './textSchemas.ts'

/** A W3C TextQuoteSelector against the draft as it is. */
export const quoteSchema = requestSchema(
  { exact: paragraphTextSchema },
  { prefix: textSchema(limits.quoteContextCharacters), suffix: textSchema(limits.quoteContextCharacters) },
)
