/** What a meeting has settled about its own working. What was not settled is absent. */
import { z } from 'zod'
import { limits } from '../../schemas/limits.ts'

export const majorities = ['consensus', 'two-thirds', 'simple'] as const
export type Majority = (typeof majorities)[number]

export const weekends = ['friday-saturday', 'saturday-sunday'] as const
export type Weekend = (typeof weekends)[number]
/** Of a meeting that set none. */
export const usualWeekend: Weekend = 'friday-saturday'

export const rulesShape = {
  /** Delegations that have to be there for a decision. */
  quorum: z.int().min(1).max(limits.quorum),
  majority: z.enum(majorities),
  /** Whether observers may ask for the floor. */
  observersSpeak: z.boolean(),
  /** Whether the time of a silence counts working days alone. */
  silenceWorkingDays: z.boolean(),
  /** The days that are no working days. */
  weekend: z.enum(weekends),
} as const

export interface MeetingRules {
  readonly quorum?: number
  readonly majority?: Majority
  readonly observersSpeak?: boolean
  readonly silenceWorkingDays?: boolean
  readonly weekend?: Weekend
}
