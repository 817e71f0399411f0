import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { z } from 'zod'
import { blockSchema } from './blockSchema.ts'
import { houseStyleSchema } from './sheetSchema.ts'

/** A text to be checked. */
export const draftToCheckSchema = requestSchema({
  blocks: z.array(blockSchema).max(limits.statementBlocks),
  houseStyle: houseStyleSchema,
}).meta({ id: 'DraftToCheck', description: 'A text to be checked, in blocks as the import answers them.' })

export type DraftToCheck = z.output<typeof draftToCheckSchema>
