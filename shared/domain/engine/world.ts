import type { Occasion } from './ledger.ts'

/**
 * The kinds of things that the declarations of one aggregate speak of, gathered under one name. The engine knows none of
 * them: it hands them from where they are given to where they are asked for.
 */
export interface World {
  /** What is folded from the ledger, and how many entries that were. */
  readonly state: { readonly version: number }
  /** Who acts. */
  readonly actor: { readonly role: string }
  /** What an act lays on the whole or on a part of it, as it is counted. */
  readonly addition: object
  /** Who acted and when, as every entry of the ledger says it. */
  readonly occasion: Occasion<{ readonly role: string }>
  /** What a decision is given beside the state and the command. */
  readonly circumstances: { readonly actor: { readonly role: string } }
  /** What a command may have read before it is decided. */
  readonly reads: object
  /** What sentences are told with. */
  readonly formatter: object
  /** The part of the whole that an event may be about. */
  readonly part: string
  /** The party to whom a thing may belong. */
  readonly party: string
  /** Those who are told of what others do, beside the party concerned. */
  readonly office: string
  readonly role: string
  readonly stage: string
  /** What the state of the part says to an act, one row for each form of it. */
  readonly verdicts: object
  readonly refusal: string
  /** What an event does to a live text, and what has to be known to say so. */
  readonly draftChange: object
  readonly draftSources: object
}
