/** The events of the acts in negotiationCommands.ts, as `shared/domain/events.ts` has them. */
import { linkKinds } from '@tawafuq/domain/link'
import { z } from 'zod'
import { doneSchema } from './doneSchema.ts'
import { bracketIdSchema, delegationIdSchema, linkIdSchema, paragraphIdSchema, remarkIdSchema } from './idSchemas.ts'
import { remarkSubjectSchema } from './remarkSubjectSchema.ts'

const bracketId = bracketIdSchema
const delegationId = delegationIdSchema
const linkId = linkIdSchema
const paragraphId = paragraphIdSchema
const draft = z.int().min(1)
const text = z.string()
const words = z.string().nullable()

export const quoteAnswerSchema = z.object({ exact: text, prefix: text.exactOptional(), suffix: text.exactOptional() })
export const rangeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

export const negotiationEvents = [
  doneSchema('BracketRepaired', { bracketId, paragraphId, draft, quote: quoteAnswerSchema, range: rangeSchema }),
  doneSchema('BracketsLinked', { linkId, bracketIds: z.array(bracketId), as: z.enum(linkKinds), noText: z.boolean() }),
  doneSchema('BracketsUnlinked', { linkId, reason: words }),
  doneSchema('RemarkMade', {
    remarkId: remarkIdSchema,
    on: remarkSubjectSchema,
    paragraphId,
    delegationId: delegationId.nullable(),
    text,
  }),
] as const
