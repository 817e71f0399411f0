/** What becomes of one bracket as it is lifted. */
import { z } from 'zod'
import { bracketIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import type { BracketId } from '../ids.ts'
import type { LiftOutcome } from '../statement.ts'

export const liftShape = { bracketId: bracketIdSchema, outcome: z.enum(['keep', 'drop', 'replace', 'choose']) }
export const liftOptions = { text: paragraphTextSchema, noText: z.boolean() }

/** `noText`: of alternatives, none is chosen; it stands with `choose` alone. */
export interface Lift {
  readonly bracketId: BracketId
  readonly outcome: LiftOutcome | 'choose'
  readonly text?: string
  readonly noText?: boolean
}
