/** What decide gives back, and what it is given besides the statement and the command. */
import type { Event } from './events.ts'
import type { TextRange } from './findQuote.ts'
import type { DelegationId, Instant, ParagraphId } from './ids.ts'
import type { Refusal, RefusalCode } from './refusals.ts'
import type { Actor } from './roles.ts'
import type { Reading, Statement } from './statement.ts'
import type { Voice } from './voice.ts'

export interface Refused {
  readonly accepted: false
  readonly refusal: Refusal
}

export type Decision = { readonly accepted: true; readonly events: readonly Event[] } | Refused

/** The printed labels of a statement's paragraphs. Paragraphs without a label are absent. */
export type PrintedLabels = ReadonlyMap<ParagraphId, string>

/**
 * The circumstances of a command, all of them plain values or pure functions.
 * `freshId` is unused so far; ids of several things are made from it. `reading` is what the draft of the paragraph
 * concerned reads at this instant, null if that draft is closed. `cleanLabels` renumbers for adoption by house style.
 */
export interface Circumstances {
  readonly actor: Actor
  readonly at: Instant
  readonly freshId: string
  readonly reading: Reading | null
  /** Where a named range stands in that reading; null where it names no place in it. */
  readonly range?: TextRange | null
  /** What the open drafts of several paragraphs read, where an act concerns more than one. */
  readonly readings?: ReadonlyMap<ParagraphId, Reading>
  /** The delegations of the meeting, where a command names delegations. */
  readonly delegations?: readonly DelegationId[]
  /** How the actor's delegation speaks; absent where the act does not ask. */
  readonly voice?: Voice
  /** For a proposal being tabled: what its paragraph reads, while `reading` is what the proposal's own room reads. */
  readonly base?: string
  readonly sha256: (text: string) => string
  readonly printedLabels: (statement: Statement) => PrintedLabels
  readonly cleanLabels: (statement: Statement) => PrintedLabels
}

export function accept(...events: readonly Event[]): Decision {
  return { accepted: true, events }
}

export function refuse(code: RefusalCode, ...concerns: readonly string[]): Refused {
  return { accepted: false, refusal: concerns.length > 0 ? { code, concerns } : { code } }
}
