/** What the public log and its register need of storage, and what others may ask of them. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Instant, StatementId } from '@tawafuq/domain/acts/ids'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { ReleaseLevel } from '@tawafuq/domain/acts/release/release'
import type { Revision } from '@tawafuq/domain/acts/statement'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { CorrigendumRecord, SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { Ladder } from '@tawafuq/log/climbLadder'
import type { ToldKey } from '@tawafuq/log/keyEntries'

/** An adopted text as it stands in the register, and its entry for the log. */
export interface Publication extends RegisterRow {
  /** The entry's bytes: canonical JSON, 4,096 at most. */
  readonly entry: Uint8Array
}

export interface RegisterRow {
  readonly symbol: string
  readonly statementId: StatementId
  /** `sha256:` and hex over the canonical JSON of the whole record. */
  readonly recordHash: string
  readonly textHash: string
  readonly title: Bilingual
  readonly adoptedAt: Instant
}

/** A corrigendum as it is published: under a symbol of its own, for ever, like the text that it corrects. */
export interface CorrigendumRow {
  readonly symbol: string
  readonly statementId: StatementId
  readonly number: number
  /** `sha256:` and hex over the canonical JSON of its whole record. */
  readonly recordHash: string
  /** Hash of the text as it reads with it. */
  readonly textHash: string
  readonly record: CorrigendumRecord
}

/** A corrigendum, and its entry for the log. */
export interface PublishedCorrigendum extends CorrigendumRow {
  readonly entry: Uint8Array
}

/** An entry as it is published: its hash always, its sentence as far as the record was released, all of it where all was. */
export interface PublishedEntry {
  readonly version: number
  readonly at: string
  readonly hash: string
  readonly previousHash: string
  readonly sentence: { readonly ar: string; readonly en: string } | null
  /** Present where the whole record was released: by it the hash can be computed. */
  readonly entry?: Entry
}

export interface PublishedText {
  readonly row: RegisterRow
  readonly record: AdoptedRecord
  /** What corrects it, in the order of issue. */
  readonly corrigenda: readonly CorrigendumRow[]
  /** Of its meeting; absent where that is no more. */
  readonly zone?: string
  readonly level: ReleaseLevel
  readonly entries: readonly PublishedEntry[]
  /** Brackets that stood at the end of each day on which one was placed or lifted; none where nothing was released. */
  readonly brackets: readonly { readonly day: string; readonly standing: number }[]
  /** The text at the opening of each reading, and as adopted; none where no words of drafts were released. */
  readonly revisions: readonly Pick<Revision, 'paragraphs'>[]
}

export interface LogFacts {
  /** 1 for the first log; of one that carries another over, the second since 1970 in which it began. */
  readonly number: number
  readonly origin: string
  /** The key of the log, as a vkey. */
  readonly verifierKey: string
}

/** Entries of a log lie in places 0, 1, 2 …; those that wait for their place keep the order in which they were written. */
export interface PublicLogStore {
  logs(): Promise<readonly LogFacts[]>
  beginLog(log: LogFacts): Promise<void>
  /** Writes an entry that belongs to no act. */
  addEntry(entry: Uint8Array): Promise<void>
  /** Entries without a place, in their order, at most `limit`. */
  waitingEntries(limit: number): Promise<readonly { readonly position: number; readonly entry: Uint8Array }[]>
  /** Gives waiting entries, in their order, the places from `from` on. Throws where a place is taken. */
  placeEntries(log: number, from: number, positions: readonly number[]): Promise<void>
  /** Entries of a log from a place on, in order, at most `limit`. */
  entriesOf(log: number, from: number, limit: number): Promise<readonly Uint8Array[]>
  /** Where the entry of a record lies; null while it waits, or where there is none. */
  placeOf(recordHash: string): Promise<{ readonly log: number; readonly place: number } | null>
  keepCheckpoint(log: number, size: number, checkpoint: string): Promise<void>
  /** The checkpoints of a log from a size on, or all, in the order of their sizes. */
  checkpointsOf(log: number, from?: number): Promise<readonly string[]>
  /** Publishes what was adopted before there was a register. Throws VersionConflict where symbol or statement is taken. */
  publish(publication: Publication): Promise<void>
  /** Adopted records that the register does not hold, in order of adoption. */
  unpublished(): Promise<readonly { readonly statementId: StatementId; readonly record: AdoptedRecord }[]>
  findSymbol(symbol: string): Promise<RegisterRow | null>
  findPublished(statementId: StatementId): Promise<RegisterRow | null>
  /** In the order of publication, after a symbol, at most `limit`. */
  listRegister(after: string | null, limit: number): Promise<readonly RegisterRow[]>
  /** The corrigenda of a text, in the order of their numbers. */
  corrigendaOf(statementId: StatementId): Promise<readonly CorrigendumRow[]>
  findCorrigendum(symbol: string): Promise<CorrigendumRow | null>
  /** The corrigendum by which a text came to this hash. */
  findCorrected(textHash: string): Promise<CorrigendumRow | null>
  /** The latest first, at most `limit`. */
  latestCorrigenda(limit: number): Promise<readonly CorrigendumRow[]>
  /** How many symbols begin with a prefix. */
  countSymbols(prefix: string): Promise<number>
}

/** What anyone may ask of the public log. */
export interface PublicLog {
  /** The checkpoint of a log with its cosignatures, by its number or of the one that is written; null where there is none. */
  readonly checkpoint: (log: number | null) => string | null
  /** A tile or a bundle of entries by the path behind `tile/`; null where the log does not have it (yet). */
  readonly tile: (log: number | null, path: string) => Promise<Uint8Array | null>
  /** Record, entry, proof, history and policy in one file; null while the record is not in the log. */
  readonly bundleOf: (record: SealedRecord) => Promise<string | null>
  readonly policy: () => string
  readonly keys: () => PublishedKeys
  /** Verifies a file's JSON, read strictly, with the keys of this house. */
  readonly verify: (value: unknown) => Promise<Ladder>
  /** How many witnesses have cosigned the last checkpoint, of how many, and how many are asked for. */
  readonly witnessed: () => { readonly seen: number; readonly all: number; readonly asked: number }
}

export interface PublishedKeys {
  readonly log: readonly string[]
  readonly record: readonly ToldKey[]
  /** None where the log has begun without one. */
  readonly root: readonly ToldKey[]
}

/** Makes the register's row and the log's entry of a record. */
export type MakePublication = (
  statementId: StatementId,
  record: AdoptedRecord,
  /** The pattern of symbols of its meeting; that of the house where it has none (rule RG2). */
  pattern?: string,
) => Promise<Publication>

/** Makes what is published of a corrigendum that was sealed. */
export type MakeCorrection = (statementId: StatementId, record: CorrigendumRecord) => PublishedCorrigendum
