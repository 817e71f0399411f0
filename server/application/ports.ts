// Above 250 lines: everything that the application needs of the world is promised in one place.
/**
 * What the application needs of the world, as promises: storage, the live rooms, the clock, the signer.
 * Adapters are built in main.ts alone. Every store passes the same contract suite (test/storage).
 */
import type { AnyEntry, Entry, EntryIn, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import type {
  AggregateId,
  DelegationId,
  Instant,
  MeetingId,
  ParticipantId,
  PublicConsultationId,
  StatementId,
} from '@tawafuq/domain/acts/ids'
import type { Bilingual, Delegation, Meeting, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { Reading } from '@tawafuq/domain/acts/statement'
import type { Happening } from '@tawafuq/domain/engine/decision'
import type { LedgerHead } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { Publication, PublicLogStore, PublishedCorrigendum } from './publicLog.ts'

/** Whose update it was; null for what the server itself wrote while carrying out an act. */
export interface DraftAuthor {
  readonly participantId: ParticipantId
  readonly delegationId: DelegationId | null
}

export interface DraftUpdate {
  readonly room: string
  readonly update: Uint8Array
  readonly author: DraftAuthor | null
  /** The number of the log at which the writer had read the draft, or had heard last that it was written anew. */
  readonly since?: number
  /** Of an update that writes the draft anew: the state that stands for the whole log from it on, kept in its transaction. */
  readonly renewed?: Uint8Array
}

/** What was read of a draft: all of its log through this number, and nothing of what came after. */
export interface ReadRoom {
  readonly room: string
  readonly lastSeq: number
}

/** The answer to a command that was carried out, as it is given again to the same Idempotency-Key. */
export interface Outcome<Done extends Happening = Event> {
  readonly version: number
  readonly events: readonly Done[]
}

/** An outcome as it is kept for its key: with the hash of what it answers, absent where it was kept before hashes were. */
export interface StoredOutcome extends Outcome<Happening> {
  readonly commandHash?: string
  /** The statement that was opened, where that is what was asked for. */
  readonly opened?: StatementId
}

/** All that one act writes. It is written whole or not at all, in one transaction. */
export interface Act {
  /** Whose act it is: the id names the ledger. */
  readonly aggregateId: AggregateId
  /** The version that the act was decided on. Another version in the store means another act came between. */
  readonly expectedVersion: number
  /** The rooms that it was decided on. One whose log has grown since, or that has been closed, is a conflict too. */
  readonly readRooms: readonly ReadRoom[]
  readonly entries: readonly AnyEntry[]
  /** How the statement is listed from then on in its meeting, where the act opens it. An id that is taken, and a meeting that there is not, is a fault. */
  readonly listing?: StatementListing
  /** Rooms to open, each with the update that seeds it. A room that exists already is a fault. */
  readonly openRooms: readonly { readonly room: string; readonly seed: Uint8Array }[]
  readonly draftUpdates: readonly DraftUpdate[]
  /** Rooms that from this transaction on accept no update ever again (rule PA4). */
  readonly closeRooms: readonly string[]
  readonly idempotency?: {
    readonly participantId: ParticipantId
    readonly key: string
    readonly outcome: StoredOutcome
  }
  readonly adopted?: AdoptedRecord
  /** Which consultation it prepares. An id or a number that is taken, and a meeting that there is not, is a fault. */
  readonly consultation?: ConsultationListing
  /** What it keeps outside the ledger, which holds what proves it (rule PC20). */
  readonly papers?: readonly PaperChange[]
  /** Mails that go out because of it, once it is written. */
  readonly mails?: readonly NewMail[]
  /** What the register and the public log are to hold of the adopted record. A symbol that is taken is a VersionConflict. */
  readonly published?: Publication
  /** The corrigendum that it issues. A symbol or a number that is taken is a VersionConflict. */
  readonly corrected?: PublishedCorrigendum
}

export interface ConsultationListing {
  readonly id: PublicConsultationId
  readonly meetingId: MeetingId
  /** By which everybody names it: it counts up over the deployment. */
  readonly number: number
}

/** The words of a contribution and who sent them. */
export interface Paper {
  readonly consultationId: PublicConsultationId
  readonly number: number
  /** Hex SHA-256 of its receipt, which is never stored itself. */
  readonly receiptHash: string
  /** 32 bytes in hex: with the words it gives the digest that the ledger holds. */
  readonly salt: string
  readonly words: string
}

/** A file that came with a contribution, as it came. */
export interface Enclosure {
  /** Counts from 1 among those of its contribution. */
  readonly nth: number
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Where the author of a contribution is written to, and in which language. */
export interface MailAddress {
  readonly address: string
  readonly lang: 'ar' | 'en'
}

/** One that is not there is neither replaced nor erased: a fault. Erased, nothing of it but its receipt's hash is left. */
export type PaperChange =
  | {
      readonly kind: 'add'
      readonly paper: Paper
      readonly enclosures?: readonly Enclosure[]
      readonly address?: MailAddress
    }
  | (Pick<Paper, 'consultationId' | 'number' | 'salt' | 'words'> & { readonly kind: 'replace' })
  | (Pick<Paper, 'consultationId' | 'number'> & { readonly kind: 'erase' })
  /** Only where its author is written to, and the mails to them that wait. */
  | (Pick<Paper, 'consultationId' | 'number'> & { readonly kind: 'forget' })

/** A mail about a contribution. It is gone from the store when it was sent, given up, or its contribution erased. */
export interface NewMail {
  readonly consultationId: PublicConsultationId
  readonly number: number
  /** The message as JSON, for whoever sends it. */
  readonly message: string
}

export interface WaitingMail extends NewMail {
  readonly position: number
  /** How often it was tried in vain. */
  readonly tries: number
}

/** What an act has written: the number of the last update in each room that it opened or wrote to. */
export interface Committed {
  readonly lastSeqs: ReadonlyMap<string, number>
}

/** Thrown by `commit` when the ledger, or a room that was read, has moved past what the act was decided on: nothing was written. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/** Thrown by `commit` when the idempotency key has been used: nothing was written, and the first outcome can be found. */
export class KeyUsed extends Error {
  override readonly name = 'KeyUsed'
}

/** What can be wrong with storage itself. Wire words. */
export const storageProblems = [
  'storage-full',
  'storage-read-only',
  'storage-busy',
  'storage-damaged',
  'storage-failed',
  'storage-moved',
  'storage-unreadable',
] as const
export type StorageProblem = (typeof storageProblems)[number]

/** Thrown by every port of storage where it cannot do what it was asked, for a reason of its own: nothing was written. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  readonly why: StorageProblem

  constructor(why: StorageProblem, message: string) {
    super(message)
    this.why = why
  }
}

export interface LedgerStore {
  /**
   * Writes an act durably before the promise resolves: one transaction looks at what it read, appends its entries, opens,
   * writes and closes its rooms. Throws VersionConflict or KeyUsed, with nothing written.
   */
  commit(act: Act): Promise<Committed>
  /** Entries after a version, in order, at most `limit` of them. */
  read<Id extends AggregateId>(id: Id, after: number, limit: number): Promise<readonly EntryIn<Id>[]>
  /** The head of a ledger, or null where it has no entry. */
  head(id: AggregateId): Promise<LedgerHead | null>
  /** The versions of several ledgers at one instant; those without an entry are left out. */
  versions<Id extends AggregateId>(ids: readonly Id[]): Promise<ReadonlyMap<Id, number>>
  findOutcome(participantId: ParticipantId, key: string): Promise<StoredOutcome | null>
  findAdopted(statementId: StatementId): Promise<AdoptedRecord | null>
}

export interface StoredUpdate {
  /** Counts up within the room, in the order in which updates are seen: none appears behind one that has been read. */
  readonly seq: number
  readonly at: Instant
  readonly author: DraftAuthor | null
  readonly update: Uint8Array
}

/** Where a room stands: whether it accepts updates, and the number of its last one. */
export interface RoomHead {
  readonly open: boolean
  readonly lastSeq: number
}

/** What became of an update: its number, or why it was not stored. */
export type Appended =
  | { readonly stored: true; readonly seq: number }
  | { readonly stored: false; readonly why: 'closed' | 'unknown' | 'moved' }

export interface DraftStore {
  /** What a room holds, as updates to apply in order, and whether it still accepts any; null for a room never opened. */
  load(
    room: string,
  ): Promise<{ readonly open: boolean; readonly updates: readonly Uint8Array[]; readonly lastSeq: number } | null>
  /**
   * Stores an update durably, if the room is open in the same transaction: then, and only then, it may be acknowledged.
   * With `after`, also only if that is still the room's last number; where several nodes have the store, with the update's
   * `since` only if the draft was not written anew after it. `closed`, `unknown` and `moved` mean that nothing was stored.
   */
  append(update: DraftUpdate, at: Instant, after?: number): Promise<Appended>
  /** Where several rooms stand at one instant; what there is not is left out. */
  heads(rooms: readonly string[]): Promise<ReadonlyMap<string, RoomHead>>
  /** Keeps the whole state of a room through `throughSeq`, so that load need not replay the log. The log itself stays. */
  compact(room: string, throughSeq: number, state: Uint8Array): Promise<void>
  /** The log of a room, who wrote what when, after a sequence number, at most `limit` rows. */
  history(room: string, afterSeq: number, limit: number): Promise<readonly StoredUpdate[]>
}

export interface StatementListing {
  readonly id: StatementId
  readonly meetingId: MeetingId
  readonly title: Bilingual
  readonly openedAt: Instant
}

/** What is to change of a meeting: a member that is absent stays, null is taken away. */
export interface MeetingChange {
  readonly title?: Bilingual
  readonly place?: string | null
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly zone?: string | null
  readonly streamUrl?: string | null
}

export type DelegationChange = Partial<Pick<Delegation, 'name' | 'code' | 'group'>>

export interface ParticipantChange extends Partial<Pick<Participant, 'name' | 'role' | 'delegationId' | 'attendance'>> {
  readonly email?: string | null
  readonly head?: boolean
}

/** Delegations and participants that come together. */
export interface NewRoster {
  readonly delegations: readonly Delegation[]
  readonly participants: readonly {
    readonly participant: Participant
    readonly joinTokenHash: string
    readonly cardCodeHash: string
  }[]
}

export interface MeetingStore {
  addMeeting(meeting: Meeting): Promise<void>
  findMeeting(id: MeetingId): Promise<Meeting | null>
  listMeetings(): Promise<readonly Meeting[]>
  addDelegation(delegation: Delegation): Promise<void>
  /** In the order in which they were added: the order gives each its colour and figure. */
  listDelegations(meetingId: MeetingId): Promise<readonly Delegation[]>
  /** Puts what is given in the place of what was; null takes it away. Of a meeting that there is not, a fault. */
  changeMeeting(id: MeetingId, change: MeetingChange): Promise<void>
  readonly changeDelegation: (id: DelegationId, change: DelegationChange) => Promise<void>
  readonly changeParticipant: (id: ParticipantId, change: ParticipantChange) => Promise<void>
  /** The code by which a meeting is named where a PIN is typed; null where none was given. */
  findMeetingCode(id: MeetingId): Promise<string | null>
  /** Gives a meeting its code. A code that another has is a fault. */
  setMeetingCode(id: MeetingId, code: string): Promise<void>
  findMeetingByCode(code: string): Promise<Meeting | null>
  /**
   * Takes a meeting with its delegations, participants, sessions, terms, statements, ledgers and drafts out of the store in
   * one transaction. Records that were adopted stay.
   */
  readonly removeMeeting: (id: MeetingId) => Promise<void>
  /** `joinTokenHash` is hex SHA-256 of the join token, which is never stored itself; so is that of the card's code. */
  addParticipant(participant: Participant, joinTokenHash: string, cardCodeHash?: string): Promise<void>
  /** Adds delegations, and participants after them, in their order: all or none. */
  addRoster(roster: NewRoster): Promise<void>
  /** Gives a participant another join token and card; the earlier ones no longer open a session. */
  readonly replaceJoinToken: (id: ParticipantId, joinTokenHash: string, cardCodeHash?: string) => Promise<void>
  findParticipantByCard(cardCodeHash: string): Promise<Participant | null>
  /** Gives a participant a PIN until an instant, by its hash, in the place of an earlier one. A PIN that another has is a fault. */
  setPin(id: ParticipantId, pinHash: string, expiresAt: Instant): Promise<void>
  /** Whose PIN it is at an instant; from then on it is nobody's: of two who come with one PIN, one is let in. */
  takePin(pinHash: string, at: Instant): Promise<Participant | null>
  /** Notes when a participant first came in; what was noted before stays. */
  noteEntered(id: ParticipantId, at: Instant): Promise<void>
  /** Whether a participant is head of their delegation. */
  readonly setHead: (id: ParticipantId, isHead: boolean) => Promise<void>
  /** Whether a delegation has its head confirm what its members object to. */
  readonly setHeadConfirms: (id: DelegationId, headConfirms: boolean) => Promise<void>
  /**
   * Takes a participant out: they are listed no more, and neither a join token nor a feed token finds them. By their id
   * they are still found, for what they did keeps their name.
   */
  readonly removeParticipant: (id: ParticipantId) => Promise<void>
  /** Gives a participant a feed, by the hash of its token; the earlier one no longer finds them. Null takes it away. */
  setFeedToken(id: ParticipantId, feedTokenHash: string | null): Promise<void>
  findParticipantByFeedToken(feedTokenHash: string): Promise<Participant | null>
  hasFeed(id: ParticipantId): Promise<boolean>
  findParticipant(id: ParticipantId): Promise<Participant | null>
  findParticipantByJoinToken(joinTokenHash: string): Promise<Participant | null>
  listParticipants(meetingId: MeetingId): Promise<readonly Participant[]>
  /** Of all meetings, those who are listed under an e-mail address, whichever case its letters have. */
  listParticipantsByEmail(email: string): Promise<readonly Participant[]>
  findStatement(id: StatementId): Promise<StatementListing | null>
  /** In the order in which they were opened. */
  listStatements(meetingId: MeetingId): Promise<readonly StatementListing[]>
  /** The term base of a meeting; the empty one where nobody has touched it. */
  findTerms(meetingId: MeetingId): Promise<TermBase>
  /** Writes the next version of a meeting's term base. Throws VersionConflict, with nothing written, where another was first. */
  readonly writeTerms: (meetingId: MeetingId, next: TermBase & { readonly changedAt: Instant }) => Promise<void>
}

export interface ConsultationStore {
  find(id: PublicConsultationId): Promise<ConsultationListing | null>
  findByNumber(number: number): Promise<ConsultationListing | null>
  /** Of a meeting, or of all (null), in the order of their numbers. */
  list(meetingId: MeetingId | null): Promise<readonly ConsultationListing[]>
  /** The number that was given last; 0 where none was. */
  lastNumber(): Promise<number>
  /** Null where there is none, and where it was erased. */
  findPaper(id: PublicConsultationId, number: number): Promise<Paper | null>
  findPaperByReceipt(receiptHash: string): Promise<Pick<Paper, 'consultationId' | 'number'> | null>
  /** Those that are there after a number, in their order, at most `limit` of them. */
  readPapers(id: PublicConsultationId, after: number, limit: number): Promise<readonly Paper[]>
  /** A file of a contribution by its number among them; null where there is none (any more). */
  findEnclosure(id: PublicConsultationId, number: number, nth: number): Promise<Enclosure | null>
  /** Where authors of a consultation are written to, in the order of their contributions. */
  listAddresses(id: PublicConsultationId): Promise<readonly (MailAddress & { readonly number: number })[]>
  /** Takes out the addresses of all authors of a consultation, and the mails to them that wait (rule PC20). */
  forgetAddresses(id: PublicConsultationId): Promise<void>
  /**
   * What was erased is gone from every file of the store when this resolves. Where somebody reads an earlier state for
   * seconds, as a backup does, it goes when they let go.
   */
  shred(): Promise<void>
}

/** Mails that wait to be sent. They are written by acts alone. */
export interface MailStore {
  countWaiting(): Promise<number>
  /** Those whose time has come, the earliest first, at most `limit`. */
  dueMails(by: Instant, limit: number): Promise<readonly WaitingMail[]>
  /** When the next is due; null where none waits. */
  nextDue(): Promise<Instant | null>
  readonly postponeMail: (position: number, due: Instant) => Promise<void>
  readonly removeMail: (position: number) => Promise<void>
}

export interface SessionStore {
  /** `tokenHash` is hex SHA-256 of the session token, which is never stored itself. */
  addSession(tokenHash: string, participantId: ParticipantId, expiresAt: Instant): Promise<void>
  findSession(tokenHash: string): Promise<{ readonly participantId: ParticipantId; readonly expiresAt: Instant } | null>
  readonly removeSession: (tokenHash: string) => Promise<void>
  /** Ends every session of a participant, whose join link has been lost or taken back. */
  readonly removeSessionsOf: (participantId: ParticipantId) => Promise<void>
  /** Forgets what has expired by an instant. */
  removeSessionsExpiredBy(instant: Instant): Promise<void>
}

/** What a store says at one instant of its own clock to a node that shares it with others. */
export interface Beat {
  readonly at: Instant
  /** Counts up whenever a session has ended, or somebody's place, a delegation or a term base has changed, whoever did it. */
  readonly changes: number
  /** The other nodes that were heard of a moment ago. */
  readonly others: readonly string[]
}

/** What nodes over one store ask of it to follow each other. */
export interface NodeStore {
  /** The name of this node, another at each start. */
  readonly own: string
  /** Says that this node lives. */
  beat(): Promise<Beat>
  /** Ledgers that have been written in since an instant of the store's clock, and perhaps some from before it. */
  ledgersMoved(since: Instant): Promise<readonly AggregateId[]>
  /** Does something while no other node does anything under the same name. */
  alone<Result>(name: string, work: () => Promise<Result>): Promise<Result>
}

/** A store is all of these over one database. */
export interface Storage {
  readonly ledger: LedgerStore
  readonly drafts: DraftStore
  readonly meetings: MeetingStore
  readonly sessions: SessionStore
  readonly consultations: ConsultationStore
  readonly mails: MailStore
  readonly publicLog: PublicLogStore
  /** Absent where one process has the store to itself. */
  readonly nodes?: NodeStore
  /**
   * Resolves if storage can do its work: a transaction is committed, the open files lie where they were opened, ledgers can
   * be read. Rejects with StorageFailure if not (readyz).
   */
  ping(): Promise<void>
  /** The instant of the entry that was written last, in whatever ledger; null where there is none. */
  lastWritten(): Promise<Instant | null>
  /** The public keys that adopted records were sealed with. */
  sealingKeys(): Promise<readonly string[]>
  close(): Promise<void>
}

/** The live rooms, as the application needs them. Room names are those of shared/draft/roomName. */
export interface LiveRooms {
  /**
   * From this call on, synchronously, no update to the room is accepted: those that arrive wait. Resolves when every
   * update already on its way is stored and applied. `thaw` or `close` ends the freeze; both are idempotent.
   */
  freeze(room: string): Promise<void>
  /** Lets the waiting updates go on. */
  thaw(room: string): void
  /** Ends the freeze by closing the room for good: waiting updates are refused as `draft-closed`, connections closed. */
  close(room: string): void
  /**
   * Applies what the server itself wrote, already stored by an act under a number, to the room if it is in memory, and tells
   * everyone in it.
   */
  applyStored(room: string, update: Uint8Array, seq: number): void
  /** Tells everyone in the statement's hall of new entries. */
  announceEntries(statementId: StatementId, entries: readonly Entry[]): void
  /** Tells everyone in the statement's hall of new entries of its meeting. */
  announceProceedings(statementId: StatementId, entries: readonly MeetingEntry[]): void
  /** Tells everyone in the statement's hall that the term base of its meeting stands at another version. */
  announceTerms(statementId: StatementId, version: number): void
  /**
   * Lets every connection to the statement's rooms be admitted afresh, for who may type has changed: connections keep
   * their socket, become read-only or writable in place, or are closed.
   */
  readmit(statementId: StatementId): void
  /**
   * Telling of an act failed in part: the rooms that it wrote to are read from the store again, those that it closed are
   * closed, everybody is admitted afresh and hears in the hall up to which version there are entries to fetch. Tried again
   * until it has succeeded.
   */
  makeGood(
    statementId: StatementId,
    version: number,
    rooms: { readonly written: readonly string[]; readonly closed: readonly string[] },
  ): void
}

/** What a draft reads, and in which state: the number of the last update in its log. */
export interface StatedReading {
  readonly reading: Reading
  readonly state: number
}

export interface Signer {
  /** base64 of the SPKI DER of the Ed25519 key. */
  readonly publicKey: string
  /** base64 of the Ed25519 signature over the UTF-8 bytes of a text. */
  sign(text: string): string
}

export interface Clock {
  now(): Instant
}

/** Waits for instants. */
export interface Scheduler {
  /** Calls once, at the instant or as soon after it as can be; the function returned calls it off. */
  at(instant: Instant, act: () => void): () => void
  /** The instant so many milliseconds from now. */
  later(milliseconds: number): Instant
}

/** Fresh ids: UUIDs, in practice. */
export type FreshId = () => string
