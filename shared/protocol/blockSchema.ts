import { brokenBound } from '@tawafuq/arabic/textBounds'
import { limits } from '@tawafuq/domain/schemas/limits'
import { paragraphKindSchema } from '@tawafuq/domain/schemas/paragraphKindSchema'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { paragraphTextSchema, textSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'

const markSchema = z.enum(['emphasis', 'strong'])

// A link is pressed by everybody who reads the text, so that no scheme that runs anything may be in it.
const linkSchema = textSchema(limits.linkCharacters).refine(
  (link) => /^(?:https?:|mailto:|tel:|ftp:|#|\/|[^:]*$)/i.test(link),
  { params: { say: 'unsafe-link' } },
)

const labelSchema = textSchema(limits.labelCharacters)

export const runSchema = requestSchema(
  { text: paragraphTextSchema },
  { marks: z.array(markSchema).max(8), link: linkSchema, note: labelSchema },
).meta({ id: 'Run', description: 'A stretch of text with its marks.' })

/** The runs of one paragraph or one cell: joined, they keep to what one run keeps to. */
const runsSchema = z
  .array(runSchema)
  .max(limits.runs)
  .superRefine((runs, context) => {
    const text = runs.map((run) => run.text).join('')
    const broken = text.length > limits.paragraphCharacters ? 'paragraph-too-long' : brokenBound(text)
    if (broken !== null) context.addIssue({ code: 'custom', params: { say: broken } })
  })

export const tableSchema = requestSchema({
  headerRows: z.int().min(0).max(limits.tableRows),
  rows: z.array(z.array(runsSchema).max(limits.tableCells)).max(limits.tableRows),
}).meta({ id: 'Table', description: 'Rows of cells of runs.' })

/** A block of a document that becomes a paragraph of a statement, as the import answers it. */
export const blockSchema = requestSchema(
  {
    kind: paragraphKindSchema,
    level: z.int().min(0).max(limits.level).default(0),
    label: labelSchema.nullable().default(null),
    text: paragraphTextSchema,
  },
  {
    notes: z.array(labelSchema).max(limits.notes),
    runs: z.array(runSchema).max(limits.runs),
    table: tableSchema,
    relation: requestSchema({ kind: z.enum(['bis', 'alt']), index: z.int().min(0) }).meta({
      description: 'As the import tells it; the statement reads it from the label itself.',
    }),
    pinned: z.boolean().meta({ description: 'As the import tells it; passed over.' }),
  },
)
  // The label says the same of a paragraph, and is what the ledger keeps.
  .overwrite(({ relation: _relation, pinned: _pinned, ...block }) => block)
  .meta({ id: 'Block', description: 'A block of a document: a paragraph to be.' })
