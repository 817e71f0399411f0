/** What a decision gives back: what has happened, or the reasoned no. */

/** Anything that has happened. What it carries beside its type, its declaration says. */
export interface Happening {
  readonly type: string
}

/** The no of the domain: its code, and what it concerns where that helps the reader find it. */
export interface RefusalOf<Code extends string> {
  readonly code: Code
  readonly concerns?: readonly string[]
}

export interface Refused<Code extends string = string> {
  readonly accepted: false
  readonly refusal: RefusalOf<Code>
}

export interface Accepted<Done extends Happening = Happening> {
  readonly accepted: true
  readonly events: readonly Done[]
}

export type DecisionOf<Done extends Happening = Happening, Code extends string = string> =
  | Accepted<Done>
  | Refused<Code>

export function accept<Done extends readonly Happening[]>(...events: Done): Accepted<Done[number]> {
  return { accepted: true, events }
}

export function refuse<const Code extends string>(code: Code, ...concerns: readonly string[]): Refused<Code> {
  return { accepted: false, refusal: concerns.length > 0 ? { code, concerns } : { code } }
}
