import { mistakesOf } from '@tawafuq/domain/acts/meeting/termBase'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { instantSchema, lineSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'

const line = lineSchema(limits.termCharacters)

const newTerm = requestSchema(
  { preferred: line, variants: z.array(line).max(limits.termVariants) },
  { note: lineSchema(limits.termNoteCharacters) },
).meta({ id: 'NewTerm' })

const version = z
  .int()
  .min(0)
  .meta({ description: 'How often the term base has been changed; 0 before the first time.' })

/**
 * The whole term base as it shall stand, and the version that its sender had before their eyes. What the answer told
 * beside them may come back with it, and is passed over.
 */
export const newTermBaseSchema = requestSchema(
  { version, terms: z.array(newTerm).max(limits.terms) },
  { changedAt: instantSchema },
)
  .superRefine(({ terms }, context) => {
    for (const { at, why } of mistakesOf(terms))
      context.addIssue({ code: 'custom', path: ['terms', at], params: { say: `term-${why}` } })
  })
  .meta({ id: 'NewTermBase' })

export const termBaseSchema = z
  .object({
    version,
    terms: z.array(
      z.object({ preferred: z.string(), variants: z.array(z.string()), note: z.string().exactOptional() }).meta({
        id: 'Term',
        description: 'A settled term, and the wordings that the drafting check points at instead of it.',
      }),
    ),
    changedAt: instantSchema.nullable(),
  })
  .meta({ id: 'TermBase', description: 'The terms that a meeting settled, for everyone in it.' })
