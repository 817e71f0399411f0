import { z } from 'zod'
import { limits } from './limits.ts'

/** One thing or more, as many as one act may name. */
export function several<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).min(1).max(limits.namedAtOnce)
}
