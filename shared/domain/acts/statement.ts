// Above 250 lines: nouns that refer to one another, which cut apart would import each other in a ring.
/** The nouns of a statement, which refer to one another: the statement as evolve folds it from the ledger: everything decided, nothing of what is only being written. */

import type { BracketLink } from './bracket/link.ts'
import type { Span } from './bracket/span.ts'
import type { Explanation } from './explanation/explanation.ts'
import type {
  BracketId,
  DelegationId,
  Instant,
  MeetingId,
  ObjectionId,
  ParagraphId,
  ParticipantId,
  ProposalId,
  ReservationId,
  StatementId,
} from './ids.ts'
import type { Imprint } from './imprint/imprint.ts'
import type { LateText } from './late-text/lateText.ts'
import type { RaisedLight } from './light/lights.ts'
import type { Bilingual } from './meeting/meeting.ts'
import type { Actor } from './meeting/roles.ts'
import type { Confirmation } from './meeting/voice.ts'
import type { TextPromise } from './objection/promise.ts'
import type { ParagraphKind } from './paragraph/paragraphKind.ts'
import type { Merge } from './proposal/merge.ts'
import type { Remark } from './remark/remarks.ts'
import type { Vote } from './vote/votes.ts'

export const stages = ['drafting', 'negotiating', 'silence', 'suspended', 'adopted'] as const
export type Stage = (typeof stages)[number]

export { type ParagraphKind, paragraphKinds } from './paragraph/paragraphKind.ts'

export const houseStyles = ['un-new-york', 'un-geneva', 'itu', 'escwa'] as const
export type HouseStyle = (typeof houseStyles)[number]

export const paragraphStates = [
  'open',
  'bracketed',
  'contested',
  'awaiting-text',
  'parked',
  'agreed',
  'adopted',
  'struck',
] as const
export type ParagraphState = (typeof paragraphStates)[number]

/** A stretch of text with its marks, as shared/text prints it; the domain carries it and never looks inside. */
export interface Run {
  readonly text: string
  readonly marks?: readonly ('emphasis' | 'strong')[]
  readonly link?: string
  readonly note?: string
}

export interface Table {
  readonly headerRows: number
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

/** How a paragraph stands to another while numbers are frozen (rule PA7). */
export interface Relation {
  readonly kind: 'bis' | 'alt'
  readonly to: ParagraphId
  readonly index: number
}

/** The words of a paragraph with what adorns them. `text` is NFC; `runs`, if present, spell the same words. */
export interface Wording {
  readonly text: string
  readonly runs?: readonly Run[]
  readonly table?: Table
}

export interface Agreement extends Wording {
  /** Said to be agreed ad referendum, subject to what capitals say. */
  readonly adReferendum?: true
  readonly at: Instant
  readonly by: Actor
}

export interface Paragraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly notes: readonly string[]
  readonly relation: Relation | null
  /** Set where the paragraph was not there, or not in this place, when the statement was opened. */
  readonly inserted?: true
  readonly moved?: true
  /** The wording that the present draft opened with. */
  readonly origin: Wording
  /** Drafts count 1, 2, 3 …; a draft that was closed is never opened again (rule PA4). */
  readonly draft: { readonly number: number; readonly open: boolean }
  readonly agreement: Agreement | null
  /** Out with a small group until it comes back with a report (rule FL3). */
  readonly parked: Parking | null
  readonly struck: { readonly text: string; readonly reason: string; readonly at: Instant } | null
}

export const bracketKinds = ['disputed', 'alternatives', 'placeholder', 'instructions'] as const
export type BracketKind = (typeof bracketKinds)[number]

export const stances = ['support', 'oppose', 'reserve'] as const
export type Stance = (typeof stances)[number]

/** A W3C TextQuoteSelector: the words, and enough of what stands around them to tell them from the same words elsewhere. */
export interface Quote {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

export type LiftOutcome = 'keep' | 'drop' | 'replace'

/** On what ground one who is not the owner lifts a bracket (rule BR2). */
export interface Consent {
  readonly basis: 'consent' | 'reservation'
  readonly note: string
}

export interface Bracket {
  readonly id: BracketId
  readonly number: number
  readonly paragraphId: ParagraphId
  readonly kind: BracketKind
  readonly reason: string | null
  readonly quote: Quote
  /** By when words or instructions are awaited. */
  readonly dueAt: Instant | null
  /** The delegation that owns it; null where it belongs in person to the one who placed it. */
  readonly delegationId: DelegationId | null
  readonly placedBy: Actor
  readonly placedAt: Instant
  readonly positions: readonly { readonly delegationId: DelegationId; readonly stance: Stance }[]
  readonly lifted: {
    readonly outcome: LiftOutcome
    readonly text: string | null
    readonly consent: Consent | null
    readonly by: Actor
    readonly at: Instant
  } | null
}

/** `disowned`: the head of the delegation did not stand behind it. */
export type ObjectionState = 'standing' | 'withdrawn' | 'met' | 'reservation' | 'disowned'

export interface Objection {
  readonly id: ObjectionId
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId
  readonly grounds: string
  readonly counterText: string | null
  readonly lodgedBy: Actor
  readonly lodgedAt: Instant
  readonly state: ObjectionState
  readonly promise: TextPromise | null
  /** Whether the head of its delegation stands behind it; null where the delegation does not ask for that. */
  readonly confirmation: Confirmation | null
  /** Talked about apart, at the instance of chair or rapporteur; it stands meanwhile. */
  readonly consultation: { readonly note: string | null; readonly by: Actor; readonly at: Instant } | null
  readonly ruling: { readonly reason: string; readonly by: Actor; readonly at: Instant } | null
}

export const proposalActs = ['replace', 'insert-after', 'strike'] as const
export type ProposalAct = (typeof proposalActs)[number]
export type ProposalState = 'draft' | 'tabled' | 'withdrawn' | 'applied' | 'bracketed' | 'declined'

export interface Proposal {
  readonly id: ProposalId
  readonly number: number
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId
  readonly act: ProposalAct
  /** Null while it is private: the words are then in the proposal's own room. */
  readonly text: string | null
  /** What the paragraph read when the proposal was tabled; null while it is private. */
  readonly base: string | null
  readonly draftedBy: Actor
  /** Handed in on paper and entered by another; `author` is the name on it. */
  readonly received?: { readonly author: string | null }
  readonly tabledAt: Instant | null
  readonly state: ProposalState
  readonly supporters: readonly DelegationId[]
  /** Those of the supporters who put their name to it. */
  readonly cosponsors: readonly DelegationId[]
  /** Applied or bracketed as one of several that were merged into one wording. */
  readonly merged: boolean
  /** The delegations let into its room while it is private. */
  readonly invited: readonly DelegationId[]
  /** `text`: what was taken of its words, where that was not all. */
  readonly decision: {
    readonly reason: string | null
    readonly by: Actor
    readonly at: Instant
    readonly text?: string
  } | null
}

/** A no that no longer blocks and is printed with the adopted text. */
export interface Reservation {
  readonly id: ReservationId
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId
  readonly text: string
  readonly at: Instant
}

/** A paragraph out with a small group, until it comes back with a report. */
export interface Parking {
  readonly with: string
  readonly note: string | null
  readonly by: Actor
  readonly at: Instant
}

export interface RevisionParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  /** Where brackets stood, if any did. */
  readonly spans?: readonly Span[]
}

/** The whole text as it stood when a reading opened: Rev.1, Rev.2 … It never changes. */
export interface Revision {
  readonly name: string
  readonly reading: number
  readonly at: Instant
  readonly by: Actor
  readonly paragraphs: readonly RevisionParagraph[]
}

export interface Silence {
  readonly openedBy: Actor
  readonly openedAt: Instant
  readonly until: Instant
  /** The text that is under silence; null in ledgers that did not name it. */
  readonly textHash: string | null
}

/** A silence that was broken, with the paragraphs on which it was. */
export interface BrokenSilence {
  readonly delegationId: DelegationId
  readonly paragraphIds: readonly ParagraphId[]
  readonly reason: string
  readonly at: Instant
  readonly until: Instant | null
}

export interface AdoptedParagraph extends Wording {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
}

export interface Adoption {
  readonly at: Instant
  readonly by: Actor
  readonly textHash: string
  readonly paragraphs: readonly AdoptedParagraph[]
  readonly underSilence: boolean
  /** Who confirmed it, where the rules of the meeting want a second person (rule AD8). */
  readonly confirmedBy?: Actor
}

/** An adoption that waits for a second person; it stands while nothing else has happened, and for so long (rule AD8). */
export interface ProposedAdoption {
  readonly at: Instant
  readonly by: Actor
  readonly textHash: string
  readonly confirmers: readonly ParticipantId[]
  /** The version of the entry that proposed it. */
  readonly version: number
}

/** How many entries somebody has written, and how many characters of JSON their events have, in UTF-16 units. */
export interface Written {
  readonly entries: number
  readonly characters: number
}

export interface Statement {
  readonly id: StatementId
  readonly meetingId: MeetingId
  readonly title: Bilingual
  readonly houseStyle: HouseStyle
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly stage: Stage
  /** The stage to return to when a suspension ends. */
  readonly suspendedFrom: Exclude<Stage, 'suspended' | 'adopted'> | null
  /** True from the first opening of the negotiation until adoption: labels no longer move (rule PA7). */
  readonly labelsFrozen: boolean
  readonly paragraphs: readonly Paragraph[]
  readonly brackets: readonly Bracket[]
  readonly links: readonly BracketLink[]
  readonly remarks: readonly Remark[]
  readonly objections: readonly Objection[]
  readonly proposals: readonly Proposal[]
  readonly reservations: readonly Reservation[]
  readonly explanations: readonly Explanation[]
  /** The readings opened so far: 0, 1, 2 … */
  readonly reading: number
  readonly revisions: readonly Revision[]
  readonly lights: readonly RaisedLight[]
  readonly merges: readonly Merge[]
  readonly votes: readonly Vote[]
  /** In which order the proposals to a paragraph are voted on. */
  readonly votingOrders: readonly {
    readonly paragraphId: ParagraphId
    readonly proposalIds: readonly ProposalId[]
  }[]
  /** Words that came late and whose authors had them listed. */
  readonly lateTexts: readonly LateText[]
  readonly floor: ParagraphId | null
  readonly silence: Silence | null
  readonly brokenSilences: readonly BrokenSilence[]
  readonly adoption: Adoption | null
  /** What its masthead says; absent where nothing was said. */
  readonly imprint?: Imprint
  /** Absent where none was ever proposed. */
  readonly proposedAdoption?: ProposedAdoption
  /** How many entries have been folded. */
  /** What each delegation, or each participant without one, has written into the ledger, by whose it is (rule QU3). */
  readonly written: Readonly<Record<string, Written>>
  readonly version: number
}

/** What a draft reads at one instant: the words without the glyphs of brackets, and where each bracket's glyphs stand. */
export interface Reading extends Wording {
  readonly spans: readonly Span[]
}

export type { Span } from './bracket/span.ts'
