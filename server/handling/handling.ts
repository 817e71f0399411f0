/** Everything that can be asked of the drafting room, whoever asks: http and live call these and nothing else. */
import type { Command } from '@tawafuq/domain/commands'
import type { DelegationId, MeetingId, ParticipantId, StatementId } from '@tawafuq/domain/ids'
import type { Entry } from '@tawafuq/domain/ledger'
import type { Attendance, Bilingual, Delegation, DelegationGroup, Meeting, Participant } from '@tawafuq/domain/meeting'
import type { AdoptedRecord } from '@tawafuq/domain/projections/adoptedRecord'
import type { Sheet, SheetParagraph } from '@tawafuq/domain/projections/sheet'
import type { Refusal } from '@tawafuq/domain/refusals'
import type { Role } from '@tawafuq/domain/roles'
import type { HouseStyle, ParagraphKind, Reading, Run, Statement, Table } from '@tawafuq/domain/statement'
import type { TermBase } from '@tawafuq/domain/termBase'
import type { WritingPassage, WrittenRun } from '@tawafuq/draft/attributeDraft'
import type { DraftAuthor, Outcome, StatementListing, StoredUpdate } from './ports.ts'

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export interface NewBlock {
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  readonly notes?: readonly string[]
  readonly runs?: readonly Run[]
  readonly table?: Table
}

/** The sheet as it is served: each paragraph's draft with the name of its room, and each open draft's reading. */
export interface ServedSheet extends Omit<Sheet, 'paragraphs'> {
  readonly paragraphs: readonly (Omit<SheetParagraph, 'draft'> & {
    readonly draft: { readonly number: number; readonly room: string; readonly open: boolean }
  })[]
}

export interface MeetingView {
  readonly meeting: Meeting
  /** Each with those who may speak as its head. */
  readonly delegations: readonly (Delegation & { readonly headIds: readonly ParticipantId[] })[]
  /** Present for the secretariat alone; others see names through delegations and presence. */
  readonly participants: readonly Participant[]
}

/** Whose hand wrote, by name; null for what the server itself wrote while carrying out an act. */
export type Writer = (DraftAuthor & { readonly name: string; readonly role: Role }) | null

export interface Writing {
  readonly runs: readonly (Omit<WrittenRun, 'author'> & { readonly by: Writer })[]
  readonly passages: readonly (Omit<WritingPassage, 'author'> & { readonly by: Writer })[]
  /** False where the log is longer than one reading takes. */
  readonly whole: boolean
}

export interface Handling {
  readonly openMeeting: (
    by: Participant,
    meeting: { title: Bilingual; place?: string; startsOn?: string; endsOn?: string },
  ) => Promise<Answer<MeetingId>>
  readonly listMeetings: (by: Participant) => Promise<readonly Meeting[]>
  readonly viewMeeting: (by: Participant, meetingId: MeetingId) => Promise<Answer<MeetingView>>
  readonly addDelegation: (
    by: Participant,
    meetingId: MeetingId,
    delegation: { name: Bilingual; code: string; group: DelegationGroup; headConfirms?: boolean },
  ) => Promise<Answer<Delegation>>
  readonly inviteParticipant: (
    by: Participant,
    meetingId: MeetingId,
    participant: { name: string; role: Role; delegationId?: string; attendance: Attendance; head?: boolean },
  ) => Promise<Answer<{ participant: Participant; joinToken: string; joinUrl: string }>>
  /** A new join link for a participant who has lost theirs; the earlier one stops working. */
  readonly renewInvitation: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
  ) => Promise<Answer<{ joinToken: string; joinUrl: string }>>
  /** Whether a participant is head of their delegation; `delegation-missing` for one who has none. */
  readonly setHeadship: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
    isHead: boolean,
  ) => Promise<Answer<null>>
  /** Takes a participant out of the meeting: link, sessions and feed end. */
  readonly removeParticipant: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
  ) => Promise<Answer<null>>
  /** Whether a delegation has its head confirm what its members object to. */
  readonly setDelegationVoice: (
    by: Participant,
    meetingId: MeetingId,
    delegationId: DelegationId,
    headConfirms: boolean,
  ) => Promise<Answer<null>>
  readonly readTerms: (by: Participant, meetingId: MeetingId) => Promise<Answer<TermBase>>
  /** Puts the whole term base in the place of the version named; `terms-moved-on` where that is not the last any more. */
  readonly replaceTerms: (
    by: Participant,
    meetingId: MeetingId,
    termBase: Pick<TermBase, 'version' | 'terms'>,
  ) => Promise<Answer<TermBase>>
  readonly openStatement: (
    by: Participant,
    meetingId: MeetingId,
    statement: {
      title: Bilingual
      houseStyle: HouseStyle
      dir?: 'rtl' | 'ltr'
      lang?: string
      blocks?: readonly NewBlock[]
    },
  ) => Promise<Answer<StatementId>>
  readonly listStatements: (
    by: Participant,
    meetingId: MeetingId,
  ) => Promise<Answer<readonly (StatementListing & { stage: Statement['stage'] })[]>>
  readonly readSheet: (by: Participant, statementId: StatementId) => Promise<Answer<ServedSheet>>
  readonly readLedger: (
    by: Participant,
    statementId: StatementId,
    after: number,
    limit: number,
  ) => Promise<Answer<{ entries: readonly Entry[]; version: number }>>
  readonly handleCommand: (
    by: Participant,
    statementId: StatementId,
    command: Command,
    idempotencyKey: string | null,
  ) => Promise<Answer<Outcome>>
  /** Public once adopted; `not-found` before. */
  readonly readAdopted: (statementId: StatementId) => Promise<Answer<AdoptedRecord>>
  /** Who wrote what when, in one paragraph's draft. */
  readonly readHistory: (
    by: Participant,
    statementId: StatementId,
    paragraphId: string,
    draft: number,
    afterSeq: number,
  ) => Promise<Answer<readonly StoredUpdate[]>>
  /** Who wrote which words of one paragraph's draft, open or closed. */
  readonly readWriting: (
    by: Participant,
    statementId: StatementId,
    paragraphId: string,
    draft: number,
  ) => Promise<Answer<Writing>>

  /** The folded statement, for the live door; null where there is none. */
  readonly statementOf: (statementId: StatementId) => Promise<Statement | null>
  /** What each open draft reads now. */
  readonly readingsOf: (statement: Statement) => Promise<ReadonlyMap<string, Reading>>
  readonly publicKey: string
}
