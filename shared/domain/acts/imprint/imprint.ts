/** What stands at the head and the foot of a document beside its words: symbol, session, agenda item, and the rest of a masthead. */
import { z } from 'zod'
import { limits } from '../../schemas/limits.ts'
import { lineSchema } from '../../schemas/textSchemas.ts'
import { isSymbol } from './symbol.ts'

export const imprintShape = {
  /** By which the document is known for ever: in its masthead, in the register and in the public log (rule RG1). */
  symbol: z
    .string()
    .max(limits.symbolCharacters)
    .refine(isSymbol, { params: { say: 'no-symbol' } }),
  session: lineSchema(limits.imprintCharacters),
  agendaItem: lineSchema(limits.imprintCharacters),
  distribution: lineSchema(limits.imprintCharacters),
  /** The day that is printed, as `YYYY-MM-DD`. */
  date: z.iso.date(),
  originalLanguage: lineSchema(limits.imprintCharacters),
  jobNumber: lineSchema(limits.imprintCharacters),
  submittedBy: lineSchema(limits.imprintCharacters),
} as const

export const imprintFields = Object.keys(imprintShape) as readonly (keyof Imprint)[]

export interface Imprint {
  readonly symbol?: string
  readonly session?: string
  readonly agendaItem?: string
  readonly distribution?: string
  readonly date?: string
  readonly originalLanguage?: string
  readonly jobNumber?: string
  readonly submittedBy?: string
}
