/** The public consultation: what is put before everybody, until when, what came in, and what became of it. */
import type { CivilDay } from '../../language/civilDay.ts'
import type { Instant, MeetingId, ParagraphId, ParticipantId, PublicConsultationId, StatementId } from '../ids.ts'
import { type Bilingual, delegationGroups } from '../meeting/meeting.ts'
import type { Role } from '../meeting/roles.ts'
import type { ParagraphKind } from '../statement.ts'
import type { Numbered } from './numbered.ts'

export const consultationStages = [
  'prepared',
  'announced',
  'open',
  'closed',
  'reported',
  'answered',
  'final',
  'cancelled',
] as const
export type ConsultationStage = (typeof consultationStages)[number]

/** Who comments: the groups of delegations, and people who speak for themselves (rule PC4). */
export const contributorGroups = [...delegationGroups, 'individual'] as const
export type ContributorGroup = (typeof contributorGroups)[number]

/** By which way words came in (rule PC4). */
export const channels = ['online', 'e-mail', 'paper', 'oral-onsite', 'oral-remote', 'floor'] as const
export type Channel = (typeof channels)[number]

/** How far it is known who speaks; the same words say how far it has to be (rule PC5). */
export const identities = ['declared', 'email', 'accredited'] as const
export type Identity = (typeof identities)[number]

/** When others' words are seen (rule PC9). */
export const visibilities = ['at-once', 'moderated', 'after-close'] as const
export type Visibility = (typeof visibilities)[number]

export const clockNames = ['one-month', 'itu-1336'] as const
export type ClockName = (typeof clockNames)[number]

export const commentTypes = ['substantive', 'technical', 'editorial', 'translation'] as const
export type CommentType = (typeof commentTypes)[number]

export const moderationOutcomes = ['publish', 'hold', 'refuse'] as const
export type ModerationOutcome = (typeof moderationOutcomes)[number]

/** Why something is not published (rule PC10). */
export const moderationReasons = [
  'not-relevant',
  'unlawful',
  'insult',
  'third-party-data',
  'spam',
  'false-attribution',
] as const
export type ModerationReason = (typeof moderationReasons)[number]

export const answerOutcomes = ['accepted', 'partly', 'not-accepted', 'noted', 'out-of-scope'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** Whoever acts on it. Nobody of the public has an id here: who they are stands outside the ledger (rule PC20). */
export interface ConsultationActor {
  readonly participantId: ParticipantId | null
  readonly role: Role | 'public'
}

/** Days that the rules of a clock speak of (rule PC6). */
export interface ClockDates {
  readonly decidingMeetingEndsOn?: CivilDay
  readonly launchOn?: CivilDay
  readonly consultationOn?: CivilDay
  readonly reportOn?: CivilDay
  readonly groupMeetingOn?: CivilDay
}

/** A paragraph as it was frozen. */
export interface ConsultedParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/** A named frozen revision of a statement (rule PC2). `revision` is the hash of its text. */
export interface ConsultedDocument {
  readonly id: string
  readonly statementId: StatementId
  readonly version: number
  readonly title: Bilingual
  readonly revision: string
  readonly paragraphs: readonly ConsultedParagraph[]
}

export interface NamedRevision {
  readonly statementId: StatementId
  readonly version: number
}

/** What a comment is about: words, a paragraph, what is missing after one, or the document (rule PC3). */
export interface CommentTarget {
  readonly document: string
  readonly paragraphId?: ParagraphId
  /** Something is missing after this paragraph; at the head of the document where it is null. */
  readonly after?: ParagraphId | null
  readonly quote?: { readonly exact: string; readonly prefix?: string; readonly suffix?: string }
}

export type CommentState = 'awaiting' | 'published' | 'held' | 'refused'

export interface Comment {
  /** Counts over the whole consultation, from 1. */
  readonly number: number
  readonly contribution: number
  readonly target: CommentTarget
  readonly type: CommentType
  readonly state: CommentState
  readonly reason: ModerationReason | null
  /** Stretches of its words that are blacked out, by UTF-16 offsets. */
  readonly redacted: readonly { readonly start: number; readonly end: number }[]
  readonly moderatedBy: ParticipantId | null
  readonly moderatedAt: Instant | null
  readonly appeal: { readonly at: Instant; readonly decided: 'upheld' | 'overturned' | null } | null
  readonly answer: CommentAnswer | null
  readonly unsatisfied: Instant | null
}

export interface CommentAnswer {
  readonly outcome: AnswerOutcome
  readonly words: string | null
  readonly at: Instant
  /** What was done because of it: an entry of the statement's ledger, or a proposal. */
  readonly because: AnswerLink | null
  /** Answered together with this one. */
  readonly with: number | null
}

export interface AnswerLink {
  readonly statementId: StatementId
  readonly version?: number
  readonly proposalId?: string
}

/** How words that did not come online came in (rule PC19). */
export interface Provenance {
  readonly receivedOn: CivilDay
  readonly enteredBy: ParticipantId
  readonly speakerApproved: 'yes' | 'no' | 'not-asked' | null
}

export interface Contribution {
  /** Counts from 1, and keeps its number whatever becomes of it (rule PC10). */
  readonly number: number
  readonly group: ContributorGroup
  readonly channel: Channel
  readonly lang: string
  readonly identity: Identity
  /** Always named where there is one (rule PC5). */
  readonly organisation: string | null
  readonly country: string | null
  readonly at: Instant
  /** Came after the deadline, and was entered by the secretariat (rule PC8). */
  readonly late: boolean
  readonly provenance: Provenance | null
  /** SHA-256 over salt and canonical words; what it stands for is kept outside (rule PC20). */
  readonly digest: string
  /** `unconfirmed`: whoever is named was written to and has not answered; nobody reads it, and it is not counted (rule PC5). */
  readonly state: 'unconfirmed' | 'received' | 'withdrawn' | 'disowned' | 'erased'
  readonly endorsements: number
  readonly campaign: number | null
}

export interface Campaign {
  readonly number: number
  readonly name: string
  readonly contributions: readonly number[]
}

/** How many were invited, and how many came (rule PC18). */
export interface Invitation {
  readonly group: ContributorGroup
  readonly count: number
}

export interface AttendanceCount {
  readonly onsite: number
  readonly remote: number
  readonly approximately: boolean
}

export interface Extension {
  readonly from: Instant
  readonly until: Instant
  readonly reason: string
  readonly at: Instant
  readonly reopened: boolean
}

export interface PublicConsultation {
  readonly id: PublicConsultationId
  readonly meetingId: MeetingId
  /** By which everybody names it, in its address. */
  readonly number: number
  readonly title: Bilingual
  readonly version: number
  readonly stage: ConsultationStage
  readonly asked: readonly NamedRevision[]
  /** Empty until it is announced. */
  readonly documents: readonly ConsultedDocument[]
  readonly zone: string
  readonly closesAt: Instant
  readonly clock: readonly ClockName[]
  readonly dates: ClockDates
  readonly webcast: boolean | null
  readonly captions: boolean | null
  readonly identity: Identity
  readonly visibility: Visibility
  readonly contact: string
  readonly restDays: readonly number[]
  readonly announcedAt: Instant | null
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  readonly reportedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly extensions: readonly Extension[]
  readonly cancelled: { readonly reason: string; readonly at: Instant } | null
  readonly contributions: Numbered<Contribution>
  readonly comments: Numbered<Comment>
  readonly campaigns: readonly Campaign[]
  readonly invitations: readonly Invitation[]
  readonly attendance: AttendanceCount | null
  readonly finalStatementId: StatementId | null
  /** When the final edition was named. */
  readonly finalAt: Instant | null
}
