import { z } from 'zod'

const findingSchema = z
  .object({
    block: z.int().min(0).meta({ description: 'Which block, counted from 0.' }),
    start: z.int().min(0).meta({ description: 'UTF-16 units of its text before the place.' }),
    end: z.int().min(0).meta({ description: 'UTF-16 units to the end of the place; equal to `start` at a label.' }),
    code: z.string(),
    severity: z.enum(['fault', 'style']),
    message: z.object({ ar: z.string(), en: z.string() }),
    fix: z.string().exactOptional().meta({ description: 'What would stand in the place, where only one thing can.' }),
  })
  .meta({ id: 'DraftingFinding', description: 'A place at which the drafting check points.' })

/** What the drafting check says of a text, in its order. */
export const draftingFindingsSchema = z
  .object({
    findings: z.array(findingSchema),
    leftOut: z.int().min(1).exactOptional().meta({ description: 'Findings beyond the first that are not listed.' }),
  })
  .meta({ id: 'DraftingFindings' })
