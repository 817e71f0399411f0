/** The words of a paragraph as they are answered: what adorns them stands beside them. */
import { z } from 'zod'
import { paragraphIdSchema } from './idSchemas.ts'

export const directionSchema = z.enum(['rtl', 'ltr'])

const run = z
  .object({
    text: z.string(),
    marks: z.array(z.enum(['emphasis', 'strong'])).exactOptional(),
    link: z.string().exactOptional(),
    note: z.string().exactOptional(),
  })
  .meta({ id: 'RunAnswer', description: 'A stretch of text with its marks.' })

const table = z
  .object({ headerRows: z.int().min(0), rows: z.array(z.array(z.array(run))) })
  .meta({ id: 'TableAnswer', description: 'Rows of cells of runs.' })

/** `text` is NFC, without the glyphs of brackets; `runs`, where present, spell the same words. */
export const wordingShape = { text: z.string(), runs: z.array(run).exactOptional(), table: table.exactOptional() }

export const relationSchema = z
  .object({ kind: z.enum(['bis', 'alt']), to: paragraphIdSchema, index: z.int().min(1) })
  .meta({ id: 'Relation', description: 'How a paragraph stands to another while numbers are frozen.' })
