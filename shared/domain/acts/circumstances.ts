/** What a decision on a statement is given beside the statement and the command, and what may be read for it. */
import type { Sha256 } from '../engine/ledger.ts'
import type { TextRange } from './bracket/findQuote.ts'
import type { DraftRoom } from './draftChange.ts'
import type { DelegationId, Instant, ParagraphId } from './ids.ts'
import type { Actor } from './meeting/roles.ts'
import type { Voice } from './meeting/voice.ts'
import type { Presence } from './proceedings/proceedings.ts'
import type { MeetingRules } from './rules/rules.ts'
import type { Reading, Statement } from './statement.ts'

/** The printed labels of a statement's paragraphs. Paragraphs without a label are absent. */
export type PrintedLabels = ReadonlyMap<ParagraphId, string>

/**
 * The circumstances of a command, all of them plain values or pure functions.
 * `freshId` is unused so far; ids of several things are made from it. `reading` is what the room read at this instant
 * says, null if it is closed. `cleanLabels` renumbers for adoption by house style.
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
  /** The delegations of the meeting, where the act asks for them. */
  readonly delegations?: readonly DelegationId[]
  /** How the actor's delegation speaks, where the act asks for it. */
  readonly voice?: Voice
  /** What the meeting has settled about its own working, and the zone of its hours, where the act asks for them. */
  readonly rules?: MeetingRules
  readonly zone?: string
  /** Who was there when the roll was called in this sitting; null where it was not. Read with the rules. */
  readonly presence?: Presence | null
  /** Whether another document has the symbol that the act asks about. */
  readonly symbolTaken?: boolean
  /** What the paragraph reads, where `reading` is another room's or none. */
  readonly base?: string
  readonly sha256: Sha256
  readonly printedLabels: (statement: Statement) => PrintedLabels
  readonly cleanLabels: (statement: Statement) => PrintedLabels
}

/**
 * A range of a draft that stays with its words while others type, as the editor names it: two relative positions of Yjs in
 * base64. The domain carries it and never looks inside; whoever reads the draft says where it stands.
 */
export interface NamedRange {
  readonly start: string
  readonly end: string
}

/** What an act has read before it is decided. Rooms of closed drafts are never among it. */
export interface Reads {
  /** The room whose reading decides; it holds still meanwhile. */
  readonly room?: DraftRoom | null
  /** A range to be found in that room. */
  readonly range?: NamedRange | undefined
  /** A room whose reading is only quoted: what the paragraph reads when a proposal is drafted or tabled. */
  readonly base?: DraftRoom | null
  /** Rooms of several paragraphs whose readings decide together. `held`: they hold still meanwhile. */
  readonly several?: { readonly rooms: readonly (DraftRoom & { readonly kind: 'draft' })[]; readonly held: boolean }
  /** The delegations of the meeting. */
  readonly delegations?: true
  /** How the actor's delegation speaks now (rules OB5, OB6). */
  readonly voice?: true
  /** The rules of the meeting, its zone, and who was there at the roll call (rules MT6, MT9). */
  readonly rules?: true
  /** A symbol that another document must not have. */
  readonly symbol?: string | undefined
  /** The words that a proposal's own room begins with. */
  readonly words?: string | undefined
}
