/**
 * What the state of a paragraph leaves of what the policy allows (rule PO4). A row speaks of the best case: the one who
 * acts may by the policy, what they name is their own where it has to be, and nothing else is amiss. An act whose subject
 * cannot stand in a state names one that stood there before.
 */
import type { RefusalCode } from '../../language/refusals.ts'
import type { ParagraphState } from '../statement.ts'

/** After adoption a paragraph is adopted or struck, and the stage refuses whatever is done; the table ends before. */
export const workingStates = [
  'open',
  'bracketed',
  'contested',
  'awaiting-text',
  'parked',
  'agreed',
  'struck',
] as const satisfies readonly ParagraphState[]
export type WorkingState = (typeof workingStates)[number]

/** Allowed, or refused with this code. */
export type Verdict = 'may' | RefusalCode

/** A state is missing where no paragraph is in it in any stage in which the act may be done. */
export type Verdicts = Readonly<Partial<Record<WorkingState, Verdict>>>

export interface VerdictRow {
  /** Which form of the act, where its forms are judged differently, or on what it is done. */
  readonly on: string
  readonly verdicts: Verdicts
}

export const inEveryState: Verdicts = inEach('may')
export const whileOpen: Verdicts = { ...inEveryState, agreed: 'paragraph-agreed', struck: 'paragraph-struck' }
export const unlessStruck: Verdicts = { ...inEveryState, struck: 'paragraph-struck' }
export const whileQuiet: Verdicts = {
  ...whileOpen,
  bracketed: 'bracket-stands',
  contested: 'objection-stands',
  'awaiting-text': 'objection-stands',
  parked: 'paragraph-parked',
}
export const whereBracketStands: Verdicts = {
  ...inEveryState,
  open: 'bracket-lifted',
  agreed: 'bracket-lifted',
  struck: 'bracket-lifted',
}
export const whereObjectionStands: Verdicts = {
  ...inEach('objection-settled'),
  contested: 'may',
  'awaiting-text': 'may',
  parked: 'may',
}
export const noneProposed: Verdicts = inEach('adoption-not-proposed')
export const agreedThroughout: Verdicts = { ...inEach('paragraph-not-agreed'), agreed: 'may', struck: 'may' }
/** Where bracketed, contested, awaited or parked, a bracket stands in it as well. */
export const besideBracket: Verdicts = {
  ...whileOpen,
  bracketed: 'bracket-stands',
  contested: 'bracket-stands',
  'awaiting-text': 'bracket-stands',
  parked: 'bracket-stands',
}
export const onceSettled: Verdicts = { ...inEach('draft-open'), agreed: 'may', struck: 'may' }

/** The same answer in every state. */
export function inEach(verdict: Verdict): Verdicts {
  return Object.fromEntries(workingStates.map((state) => [state, verdict]))
}
