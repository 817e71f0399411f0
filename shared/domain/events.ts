/** What has been done, in one union: every reader of a ledger needs the whole of it. Events are wire words: they are never renamed, and an old one stays readable for ever (ADR-0007). */

import type {
  BracketId,
  DelegationId,
  ExplanationId,
  Instant,
  LateTextId,
  LinkId,
  MeetingId,
  ObjectionId,
  ParagraphId,
  ProposalId,
  RemarkId,
  ReservationId,
  StatementId,
  VoteId,
} from './ids.ts'
import type { Light } from './lights.ts'
import type { LinkKind } from './link.ts'
import type { Bilingual } from './meeting.ts'
import type { RemarkSubject } from './remark.ts'
import type {
  AdoptedParagraph,
  BracketKind,
  Consent,
  HouseStyle,
  LiftOutcome,
  ParagraphKind,
  ProposalAct,
  Quote,
  Relation,
  RevisionParagraph,
  Run,
  Stance,
  Table,
} from './statement.ts'
import type { Confirmation } from './voice.ts'
import type { Ballot, VoteOutcome, VoteSubject, VoteTally } from './vote.ts'

export interface OpeningParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  readonly notes?: readonly string[]
  readonly runs?: readonly Run[]
  readonly table?: Table
}

/** A label as it freezes (rule PA7). */
export interface FrozenLabel {
  readonly paragraphId: ParagraphId
  readonly label: string | null
}

export type Event =
  | {
      readonly type: 'StatementOpened'
      readonly statementId: StatementId
      readonly meetingId: MeetingId
      readonly title: Bilingual
      readonly houseStyle: HouseStyle
      readonly dir: 'rtl' | 'ltr'
      readonly lang: string
      readonly paragraphs: readonly OpeningParagraph[]
    }
  | {
      readonly type: 'NegotiationOpened'
      /** The labels that freeze, of paragraphs whose printed label is not the one they came with (rule PA7). */
      readonly labels?: readonly { readonly paragraphId: ParagraphId; readonly label: string | null }[]
    }
  | { readonly type: 'ReturnedToDrafting' }
  | { readonly type: 'NegotiationSuspended' }
  | { readonly type: 'NegotiationResumed' }
  | {
      readonly type: 'ParagraphInserted'
      readonly paragraphId: ParagraphId
      readonly after: ParagraphId | null
      readonly kind: ParagraphKind
      readonly level: number
      readonly label: string | null
      readonly relation: Relation | null
      readonly text: string
      readonly proposalId?: ProposalId
    }
  | { readonly type: 'ParagraphMoved'; readonly paragraphId: ParagraphId; readonly after: ParagraphId | null }
  | {
      readonly type: 'ParagraphStruck'
      readonly paragraphId: ParagraphId
      readonly draft: number
      /** What the draft read when it was struck, so that it can come back. */
      readonly text: string
      readonly reason: string
      readonly proposalId?: ProposalId
    }
  | {
      readonly type: 'BracketPlaced'
      readonly bracketId: BracketId
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly kind: BracketKind
      readonly reason: string | null
      readonly quote: Quote
      /** Where the quotation stood in the text at that instant, in UTF-16 units. */
      readonly range: { readonly start: number; readonly end: number }
      /** The owner: a delegation, or null where one without delegation placed it and owns it in person. */
      readonly delegationId: DelegationId | null
      readonly proposalId?: ProposalId
      /** By when words or instructions are awaited. */
      readonly dueAt?: Instant
    }
  | {
      readonly type: 'BracketLifted'
      readonly bracketId: BracketId
      readonly paragraphId: ParagraphId
      readonly outcome: LiftOutcome
      readonly text: string | null
      readonly consent: Consent | null
      /** The alternatives among which this act chose. */
      readonly linkId?: LinkId
    }
  | {
      readonly type: 'BracketRepaired'
      readonly bracketId: BracketId
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly quote: Quote
      readonly range: { readonly start: number; readonly end: number }
    }
  | {
      readonly type: 'BracketsLinked'
      readonly linkId: LinkId
      readonly bracketIds: readonly BracketId[]
      readonly as: LinkKind
      readonly noText: boolean
    }
  | { readonly type: 'BracketsUnlinked'; readonly linkId: LinkId; readonly reason: string | null }
  | {
      readonly type: 'RemarkMade'
      readonly remarkId: RemarkId
      readonly on: RemarkSubject
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId | null
      readonly text: string
    }
  | {
      readonly type: 'BracketPositionTaken'
      readonly bracketId: BracketId
      readonly delegationId: DelegationId
      readonly stance: Stance
    }
  | {
      readonly type: 'ObjectionLodged'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly grounds: string
      readonly counterText: string | null
      /** Where the delegation has its head confirm: whether that is still awaited, or the head has lodged it. */
      readonly confirmation?: Confirmation
    }
  | { readonly type: 'ObjectionConfirmed'; readonly objectionId: ObjectionId; readonly paragraphId: ParagraphId }
  | {
      readonly type: 'ObjectionDisowned'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly reason: string | null
    }
  | {
      readonly type: 'ConsultationBegun'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly note: string | null
    }
  | {
      readonly type: 'ConsultationEnded'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly note: string | null
    }
  | {
      readonly type: 'TextPromised'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly until: Instant
    }
  | {
      readonly type: 'CounterTextGiven'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly text: string
    }
  | {
      readonly type: 'PositionExplained'
      readonly explanationId: ExplanationId
      /** The paragraph that is explained; null for the whole. */
      readonly on: ParagraphId | null
      readonly voteId: VoteId | null
      readonly delegationId: DelegationId
      readonly text: string
    }
  | { readonly type: 'ObjectionWithdrawn'; readonly objectionId: ObjectionId; readonly paragraphId: ParagraphId }
  | {
      readonly type: 'RulingGiven'
      readonly objectionId: ObjectionId
      readonly paragraphId: ParagraphId
      readonly outcome: 'met' | 'reservation'
      readonly reason: string
    }
  | {
      readonly type: 'ReservationRecorded'
      readonly reservationId: ReservationId
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly text: string
    }
  | {
      readonly type: 'ProposalDrafted'
      readonly proposalId: ProposalId
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly act: ProposalAct
    }
  | {
      readonly type: 'ProposalTabled'
      readonly proposalId: ProposalId
      readonly paragraphId: ParagraphId
      readonly text: string | null
      readonly base: string
    }
  | {
      readonly type: 'ProposalReceived'
      readonly proposalId: ProposalId
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly act: ProposalAct
      readonly text: string | null
      readonly base: string
      readonly author: string | null
    }
  | {
      readonly type: 'ProposalSupported'
      readonly proposalId: ProposalId
      readonly delegationId: DelegationId
      /** With its own name beside that of the proposer. */
      readonly as?: 'cosponsor'
    }
  | {
      readonly type: 'DelegationsInvited'
      readonly proposalId: ProposalId
      readonly delegationIds: readonly DelegationId[]
    }
  | {
      readonly type: 'ProposalReplaced'
      readonly proposalId: ProposalId
      readonly paragraphId: ParagraphId
      readonly text: string
      readonly base: string
    }
  | {
      readonly type: 'ProposalsMerged'
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly proposalIds: readonly ProposalId[]
      readonly contributors: readonly DelegationId[]
      readonly base: string
      readonly text: string
      readonly outcome: 'apply' | 'bracket'
      readonly reason: string
    }
  | {
      readonly type: 'ProposalsOrdered'
      readonly paragraphId: ParagraphId
      readonly proposalIds: readonly ProposalId[]
    }
  | {
      readonly type: 'VoteOpened'
      readonly voteId: VoteId
      readonly question: string
      readonly on: VoteSubject
      /** The parts voted on apart; the question itself where it was not divided. */
      readonly parts: readonly string[]
      readonly entitled: readonly DelegationId[]
    }
  | {
      readonly type: 'VoteCast'
      readonly voteId: VoteId
      readonly delegationId: DelegationId
      readonly part: number
      readonly ballot: Ballot
    }
  | {
      readonly type: 'VoteClosed'
      readonly voteId: VoteId
      readonly outcome: VoteOutcome
      readonly tallies: readonly VoteTally[]
      readonly present: number
      readonly quorum: number
    }
  | { readonly type: 'ProposalWithdrawn'; readonly proposalId: ProposalId }
  | {
      readonly type: 'ProposalDecided'
      readonly proposalId: ProposalId
      readonly paragraphId: ParagraphId
      readonly outcome: 'apply' | 'bracket' | 'decline'
      readonly reason: string | null
    }
  | {
      readonly type: 'LateTextOffered'
      readonly lateTextId: LateTextId
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly delegationId: DelegationId | null
      readonly text: string
      readonly base: string
    }
  | {
      readonly type: 'LateTextSettled'
      readonly lateTextId: LateTextId
      readonly paragraphId: ParagraphId
      readonly note: string | null
    }
  | { readonly type: 'FloorGiven'; readonly paragraphId: ParagraphId }
  | {
      readonly type: 'ReadingOpened'
      readonly reading: number
      readonly name: string
      readonly note: string | null
      /** The whole text as it stood, under the labels that are frozen from now on. */
      readonly paragraphs: readonly RevisionParagraph[]
    }
  | {
      readonly type: 'LightRaised'
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly light: Light
      readonly note: string | null
    }
  | {
      readonly type: 'ParagraphParked'
      readonly paragraphId: ParagraphId
      readonly with: string
      readonly note: string | null
    }
  | { readonly type: 'ParagraphBroughtBack'; readonly paragraphId: ParagraphId; readonly report: string }
  | {
      readonly type: 'ParagraphAgreed'
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly text: string
      readonly runs?: readonly Run[]
      readonly table?: Table
    }
  | {
      readonly type: 'ParagraphReopened'
      readonly paragraphId: ParagraphId
      readonly draft: number
      readonly reason: string
    }
  | {
      readonly type: 'SilenceOpened'
      readonly until: Instant
      /** The text under silence, by the labels that people cite. */
      readonly textHash?: string
    }
  | {
      readonly type: 'SilenceBroken'
      readonly paragraphIds: readonly ParagraphId[]
      readonly delegationId: DelegationId
      readonly reason: string
      /** The labels that freeze, where they ran until now (rule PA7). */
      readonly labels?: readonly FrozenLabel[]
    }
  | {
      readonly type: 'StatementAdopted'
      readonly textHash: string
      readonly paragraphs: readonly AdoptedParagraph[]
      readonly underSilence: boolean
    }

export type EventType = Event['type']
export type EventOf<Type extends EventType> = Extract<Event, { readonly type: Type }>
