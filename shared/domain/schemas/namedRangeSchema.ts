import { z } from 'zod'
import { limits } from './limits.ts'
import { requestSchema } from './requestSchema.ts'

const position = z.base64().min(1).max(limits.relativePositionCharacters)

/** A range of a draft, in place of a quotation: each end an encoded relative position of Yjs, in base64. */
export const namedRangeSchema = requestSchema({ start: position, end: position }).meta({
  id: 'NamedRange',
  description: 'Two encoded Y.RelativePositions in the draft of the paragraph, in base64.',
})
