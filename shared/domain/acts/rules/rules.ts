/** What a meeting has settled about its own working. What was not settled is absent. */
import { z } from 'zod'
import { participantIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import type { ParticipantId } from '../ids.ts'
import { isSymbolPattern } from '../imprint/symbol.ts'

export const majorities = ['consensus', 'two-thirds', 'simple'] as const
export type Majority = (typeof majorities)[number]

export const weekends = ['friday-saturday', 'saturday-sunday'] as const
export type Weekend = (typeof weekends)[number]
/** Of a meeting that set none. */
export const usualWeekend: Weekend = 'friday-saturday'

/** Who types in the drafts: those whom the policy lets in each stage, the rapporteur alone, or delegates too (rule MT8). */
export const pens = ['by-stage', 'rapporteur', 'delegates'] as const
export type Pen = (typeof pens)[number]
/** Of a meeting that set none. */
export const usualPen = 'by-stage' satisfies Pen

export const rulesShape = {
  /** Delegations that have to be there for a decision: a vote, or the gavel (rules VO6, MT9). */
  quorum: z.int().min(1).max(limits.quorum),
  majority: z.enum(majorities),
  pen: z.enum(pens),
  /** Whether observers may ask for the floor. */
  observersSpeak: z.boolean(),
  /** Whether the time of a silence counts working days alone. */
  silenceWorkingDays: z.boolean(),
  /** The days that are no working days. */
  weekend: z.enum(weekends),
  /** Those of whom one confirms an adoption, beside who proposed it; nobody where the list is empty (rule AD8). */
  adoptionConfirmedBy: z.array(participantIdSchema).max(limits.confirmers),
  /** The symbols of texts that were given none: `{n}` is the next number, `{year}` the year of adoption (rule RG2). */
  symbolPattern: z
    .string()
    .max(limits.symbolCharacters)
    .refine(isSymbolPattern, { params: { say: 'no-symbol-pattern' } }),
} as const

export interface MeetingRules {
  readonly quorum?: number
  readonly majority?: Majority
  readonly pen?: Pen
  readonly observersSpeak?: boolean
  readonly silenceWorkingDays?: boolean
  readonly weekend?: Weekend
  readonly adoptionConfirmedBy?: readonly ParticipantId[]
  readonly symbolPattern?: string
}
