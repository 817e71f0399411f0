// Above 250 lines: the whole port of the drafting room, question by question, with the promise of each.
/** Everything that can be asked of the drafting room, whoever asks: http and live call these and nothing else. */

import type { Command, CommandOf } from '@tawafuq/domain/acts/commands'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type {
  DelegationId,
  Instant,
  MeetingId,
  ParagraphId,
  ParticipantId,
  ScreenId,
  StatementId,
} from '@tawafuq/domain/acts/ids'
import type { Imprint } from '@tawafuq/domain/acts/imprint/imprint'
import type {
  Attendance,
  Bilingual,
  Delegation,
  DelegationGroup,
  Meeting,
  Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import type { ScreenKind } from '@tawafuq/domain/acts/screen/screen'
import type { HouseStyle, ParagraphKind, Reading, Run, Statement, Table } from '@tawafuq/domain/acts/statement'
import type { Caption } from '@tawafuq/domain/acts/transcript/transcript'
import type { LedgerHead } from '@tawafuq/domain/engine/ledger'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import type { Sentence } from '@tawafuq/domain/language/sentence'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { briefAsides } from '@tawafuq/domain/views/briefAsides'
import type { Concern } from '@tawafuq/domain/views/concern'
import type { SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { MeetingRecord } from '@tawafuq/domain/views/meetingRecord'
import type { ParagraphDetail } from '@tawafuq/domain/views/paragraphDetail'
import type { ScreenView } from '@tawafuq/domain/views/screenView'
import type { Sheet, SheetParagraph } from '@tawafuq/domain/views/sheet'
import type { StatementDetail } from '@tawafuq/domain/views/statementDetail'
import type { WrittenRun } from '@tawafuq/draft/attributeDraft'
import type { WritingPassage } from '@tawafuq/draft/passagesOf'
import type {
  DelegationChange,
  DraftAuthor,
  MeetingChange,
  Outcome,
  ParticipantChange,
  StatementListing,
  StoredUpdate,
} from './ports.ts'
import type { CorrigendumRow, PublishedText, RegisterRow } from './publicLog.ts'

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

/**
 * The sheet as it is served: each open draft's reading, each paragraph's draft with the name of its room, and what programs
 * would else have to fold the ledger for.
 */
export interface ServedSheet extends Omit<Sheet, 'paragraphs'>, StatementDetail {
  readonly paragraphs: readonly (Omit<SheetParagraph, 'draft'> &
    ParagraphDetail & {
      readonly draft: {
        readonly number: number
        readonly room: string
        readonly open: boolean
        /** Of an open draft: which state of it this is; it counts up. */
        readonly state?: number
      }
    })[]
}

/** The sheet for those who load it again and again. */
export type BriefSheet = Omit<ServedSheet, 'paragraphs'> & {
  readonly paragraphs: ReturnType<typeof briefAsides<ServedSheet['paragraphs'][number]>>
}

/** What was laid beside the text, by the names that its words have in the sheet. */
export interface Aside {
  readonly id: string
  readonly kind: 'bracket' | 'objection' | 'proposal' | 'remark' | 'reservation'
  readonly texts: Readonly<Record<string, string>>
}

/** A text as it stood at a version of its ledger. */
export interface VersionText {
  readonly version: number
  readonly at: Instant
  readonly paragraphs: readonly Pick<SheetParagraph, 'id' | 'kind' | 'level' | 'label' | 'text'>[]
}

/** One record of a table, with the line that it begins in. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark opens a cell and nothing closes it. */
  readonly isTorn: boolean
  /** The name of a further sheet, which was not read: a record of no line and no cells. */
  readonly sheet?: string
}

/** A delegation that a list names; without an id where it is new and has not been made. */
export interface RosterDelegation {
  readonly id?: DelegationId
  readonly name: Bilingual
  readonly code: string
  readonly group: DelegationGroup
  readonly isNew: boolean
}

/** One person of a list, as they were understood. */
export interface RosterRow extends Partial<Invitation> {
  readonly line: number
  readonly name: string
  readonly role: Role
  readonly attendance: Attendance
  readonly delegationCode?: string
  readonly head?: true
  readonly email?: string
  /** Whether they are new, or in the meeting already. */
  readonly state: 'created' | 'matched'
  /** Of one who has been added. */
  readonly id?: ParticipantId
}

export interface RosterProblem {
  readonly line: number
  readonly message: Sentence
}

/** What a list says, and, unless it was only looked at, what has been made of it. */
export interface Roster {
  readonly delegations: readonly RosterDelegation[]
  readonly rows: readonly RosterRow[]
  /** What was not taken, by line. */
  readonly problems: readonly RosterProblem[]
}

/** What there was of a meeting that has been deleted, signed over the canonical JSON of all but the signature. */
export interface DeletionReceipt {
  readonly format: 'tawafuq.deletion/1'
  readonly meeting: { readonly id: MeetingId; readonly title: Bilingual }
  readonly deletedAt: Instant
  readonly deletedBy: { readonly id: ParticipantId; readonly name: string }
  readonly ledger: LedgerHead | null
  readonly statements: readonly {
    readonly id: StatementId
    readonly title: Bilingual
    readonly ledger: LedgerHead | null
    /** The hash of the adopted text, whose record stays public; null for one that was not adopted. */
    readonly adopted: string | null
  }[]
  readonly counts: { readonly delegations: number; readonly participants: number }
  readonly publicKey: string
  readonly signature: string
}

/** How a participant comes in. It is told this once: what is kept are hashes. */
export interface Invitation {
  readonly joinToken: string
  readonly joinUrl: string
  /** For those who type: letters and digits that nobody takes for another. */
  readonly cardCode: string
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
  /** The latest, in order; `earlierPassages` counts those before them. */
  readonly passages: readonly (Omit<WritingPassage, 'author'> & { readonly by: Writer })[]
  readonly earlierPassages: number
  /** False where the log is longer than one reading takes. */
  readonly whole: boolean
}

/** One thing to be told to a reader: a notice of what was done, or of a time that has passed. */
export interface PublishedNotice {
  readonly statementId: StatementId
  readonly statement: Bilingual
  /** The entry that tells of it; null where a time has passed, of which no entry comes. */
  readonly version: number | null
  readonly at: Instant
  /** The type of the event, or the kind of concern whose time has passed. */
  readonly type: string
  readonly paragraphId: ParagraphId | null
  readonly subject: string | null
  /** Whether it concerns what is the reader's own; otherwise it concerns everybody. */
  readonly own: boolean
  readonly sentence: Sentence
}

/** What still waits for a reader. */
export interface PublishedConcern extends Concern {
  readonly statementId: StatementId
  readonly statement: Bilingual
  readonly overdue: boolean
  readonly sentence: Sentence
}

export interface PublishedNotices {
  /** The latest first. */
  readonly notices: readonly PublishedNotice[]
  readonly waiting: readonly PublishedConcern[]
  /** Up to which entry of each statement this tells. */
  readonly versions: readonly { readonly statementId: StatementId; readonly version: number }[]
}

/** Amendments handed in together, as proposals received in writing, and remarks on them by their place in the list. */
export interface NewAmendments {
  readonly amendments: readonly Omit<CommandOf<'receiveProposal'>, 'type'>[]
  readonly remarks?: readonly { readonly amendment: number; readonly text: string }[]
}

/** Why nothing of them was entered: the first refusal, and each with its place, as `amendments.3` or `remarks.0`. */
export interface RefusedAmendments {
  readonly ok: false
  readonly refusal: Refusal
  readonly each: readonly { readonly place: string; readonly refusal: Refusal }[]
}

/** Participants in the hall, participants from afar, and those who are not there at this moment. */
export interface AttendanceCounts {
  readonly onsite: number
  readonly remote: number
  readonly absent: number
}

export interface MeetingAttendance extends AttendanceCounts {
  readonly byGroup: Readonly<Partial<Record<DelegationGroup, AttendanceCounts>>>
  /** Delegations of which somebody is there, of all. */
  readonly delegations: { readonly present: number; readonly all: number }
}

export interface Application {
  readonly openMeeting: (
    by: Participant,
    meeting: {
      title: Bilingual
      place?: string
      startsOn?: string
      endsOn?: string
      zone?: string
      streamUrl?: string
    },
  ) => Promise<Answer<MeetingId>>
  /** Changes what is said of a meeting, a delegation or a participant; what is not named stays. */
  readonly changeMeeting: (by: Participant, meetingId: MeetingId, change: MeetingChange) => Promise<Answer<Meeting>>
  readonly changeDelegation: (
    by: Participant,
    meetingId: MeetingId,
    delegationId: DelegationId,
    change: DelegationChange,
  ) => Promise<Answer<Delegation>>
  readonly changeParticipant: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
    change: ParticipantChange,
  ) => Promise<Answer<Participant>>
  /** A PIN for a participant who stands at the desk without a card: good once, for minutes. */
  readonly givePin: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
  ) => Promise<Answer<{ meetingCode: string; pin: string; expiresAt: Instant }>>
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
    participant: {
      name: string
      role: Role
      delegationId?: string
      attendance: Attendance
      head?: boolean
      email?: string
    },
  ) => Promise<Answer<{ participant: Participant } & Invitation>>
  /**
   * Adds the people of a list, and delegations that they name and nobody knows: all together, but for the lines that
   * cannot be taken. `dry` makes nothing.
   */
  readonly addRoster: (
    by: Participant,
    meetingId: MeetingId,
    records: readonly TableRow[],
    how: { readonly dry: boolean; readonly role: Role; readonly attendance: Attendance },
  ) => Promise<Answer<Roster>>
  /** A new join link and card for a participant who has lost theirs; the earlier ones stop working. */
  readonly renewInvitation: (
    by: Participant,
    meetingId: MeetingId,
    participantId: ParticipantId,
  ) => Promise<Answer<Invitation>>
  /** Whether a participant is head of their delegation; `head-not-delegate` for one who is no delegate of it. */
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
  /** Takes a meeting out for good, where its title is given again; `title-differs` where it is another. */
  readonly removeMeeting: (by: Participant, meetingId: MeetingId, confirm: string) => Promise<Answer<DeletionReceipt>>
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
      imprint?: Imprint
    },
    idempotencyKey?: string | null,
  ) => Promise<Answer<StatementId>>
  readonly listStatements: (
    by: Participant,
    meetingId: MeetingId,
  ) => Promise<Answer<readonly (StatementListing & { stage: Statement['stage'] })[]>>
  /** The statements of a meeting that are in no list, because what is stored of them is damaged. */
  readonly listApart: (by: Participant, meetingId: MeetingId) => Promise<Answer<readonly StatementListing[]>>
  readonly readSheet: (by: Participant, statementId: StatementId) => Promise<Answer<ServedSheet>>
  /** The same, with what is laid beside its text cut to the allowance of each who laid it (rule QU2). */
  readonly readBriefSheet: (by: Participant, statementId: StatementId) => Promise<Answer<BriefSheet>>
  /** The whole words of one bracket, objection, tabled proposal, remark or reservation of the sheet, by its id. */
  readonly readAside: (by: Participant, statementId: StatementId, asideId: string) => Promise<Answer<Aside>>
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
  /** The same, of a meeting. */
  readonly handleMeetingCommand: (
    by: Participant,
    meetingId: MeetingId,
    command: MeetingCommand,
    idempotencyKey: string | null,
  ) => Promise<Answer<Outcome<MeetingEvent>>>
  /** What was done in a meeting, in sentences, with who spoke how long, what was decided and what is to be done. */
  readonly readMeetingRecord: (by: Participant, meetingId: MeetingId) => Promise<Answer<MeetingRecord>>
  /** A screen for the hall: its key and its code, which are shown this once. */
  readonly openScreen: (
    by: Participant,
    meetingId: MeetingId,
    screen: { kind: ScreenKind; name?: string },
  ) => Promise<Answer<{ id: ScreenId; key: string; code: string; url: string }>>
  readonly closeScreen: (by: Participant, meetingId: MeetingId, screenId: ScreenId) => Promise<Answer<null>>
  /** What the screen of a key shows now, for anyone. */
  readonly readScreen: (
    key: string,
  ) => Promise<Answer<ScreenView & { attendance: MeetingAttendance; captions: readonly object[] }>>
  /** The screen of a code; null where there is none. */
  readonly findScreenByCode: (code: string) => Promise<{ key: string; url: string } | null>
  readonly readAttendance: (by: Participant, meetingId: MeetingId) => Promise<Answer<MeetingAttendance>>
  /** Puts into text what is said aloud; what is not final is shown and not kept. */
  readonly giveCaption: (
    by: Participant,
    meetingId: MeetingId,
    caption: { text: string; lang?: string; speaker?: string; final?: boolean },
  ) => Promise<Answer<{ number: number }>>
  readonly readCaptions: (
    by: Participant,
    meetingId: MeetingId,
    after: number,
  ) => Promise<Answer<{ captions: readonly Caption[] }>>
  readonly readMeetingLedger: (
    by: Participant,
    meetingId: MeetingId,
    after: number,
    limit: number,
  ) => Promise<Answer<{ entries: readonly MeetingEntry[]; version: number }>>
  /** Enters them all in one act, with the outcome of doing it one by one; where any is refused, none. */
  readonly receiveAmendments: (
    by: Participant,
    statementId: StatementId,
    amendments: NewAmendments,
    idempotencyKey: string | null,
  ) => Promise<Answer<Outcome> | RefusedAmendments>
  /** What concerns a participant, over the statements of their meeting, or of one, after an entry of it. */
  readonly readNotices: (
    by: Participant,
    asked: { readonly statementId?: StatementId; readonly since?: number },
  ) => Promise<Answer<PublishedNotices>>
  /** A feed of one's own: its token, which is shown this once. The earlier one ends. */
  readonly makeFeed: (by: Participant) => Promise<{ readonly feedToken: string }>
  readonly endFeed: (by: Participant) => Promise<void>
  readonly hasFeed: (by: Participant) => Promise<boolean>
  /** Whose feed a token reads; null for a token that is nobody's. */
  readonly findFeedReader: (feedToken: string) => Promise<Participant | null>
  /** The whole text as it stood right after an entry of the ledger, struck paragraphs left out. */
  readonly readVersion: (by: Participant, statementId: StatementId, version: number) => Promise<Answer<VersionText>>
  /** Public once adopted; `not-found` before. */
  readonly readAdopted: (statementId: StatementId) => Promise<Answer<AdoptedRecord>>
  /** The register of adopted texts, in the order of publication, after a symbol. */
  readonly listRegister: (after: string | null, limit: number) => Promise<readonly RegisterRow[]>
  /** Under what a statement was published; null where it was not. */
  readonly findPublished: (statementId: StatementId) => Promise<RegisterRow | null>
  readonly findSymbol: (symbol: string) => Promise<RegisterRow | null>
  /** Texts of the register whose symbol or title has all the words, the latest first; and how many there are. */
  readonly searchRegister: (
    words: string,
    from: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly RegisterRow[]; readonly all: number }>
  /** The zones of the meetings of statements, by the statement; absent where the meeting is no more. */
  readonly zonesOf: (statementIds: readonly StatementId[]) => Promise<ReadonlyMap<StatementId, string>>
  readonly findTextHash: (textHash: string) => Promise<RegisterRow | null>
  /** The corrigenda of an adopted text, in the order of issue; public, as the text is. */
  readonly corrigendaOf: (statementId: StatementId) => Promise<readonly CorrigendumRow[]>
  readonly findCorrigendum: (symbol: string) => Promise<CorrigendumRow | null>
  /** The corrigendum by which a text came to a hash. */
  readonly findCorrected: (textHash: string) => Promise<CorrigendumRow | null>
  /** The latest corrigenda first. */
  readonly latestCorrigenda: (limit: number) => Promise<readonly CorrigendumRow[]>
  /** A text of the register with as much of its course as was released (rule RG4). */
  readonly publishedText: (row: RegisterRow) => Promise<PublishedText | null>
  /** An adopted record, or a corrigendum, by its symbol; `not-found` where nothing was published under it. */
  readonly readPublished: (symbol: string) => Promise<Answer<SealedRecord>>
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
  /** Keys that sealed earlier records, base64 of SPKI DER; they sign nothing more. */
  readonly earlierPublicKeys: readonly string[]
}
