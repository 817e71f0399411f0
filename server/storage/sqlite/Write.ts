import type { SQLInputValue } from 'node:sqlite'
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Act, Appended, Committed, DraftUpdate, StorageProblem } from '../../application/ports.ts'
import type { Publication } from '../../application/publicLog.ts'
import type { SealedTable } from './sealRows.ts'

/** One statement of SQL. */
export interface Run {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
  /** A statement that must change a row throws where there was none to change. */
  readonly mustChange: boolean
  /** The sentence of the VersionConflict that it throws instead, where having nothing to change means that another was first. */
  readonly conflict?: string
  /** Whether what it removes is overwritten where it stood. */
  readonly shreds?: true
  /** Which rows it has written, for their sums; absent where it only removed. */
  readonly seals?: { readonly table: SealedTable; readonly column: string; readonly value: SQLInputValue }
}

/** What the writing thread can be asked. Plain data: it crosses between threads. */
export type Write =
  | { readonly kind: 'append'; readonly update: DraftUpdate; readonly at: Instant; readonly after?: number }
  | { readonly kind: 'commit'; readonly act: Act }
  | { readonly kind: 'compact'; readonly room: string; readonly throughSeq: number; readonly state: Uint8Array }
  | ({ readonly kind: 'run' } & Run)
  /** Several, in their order: all or none. */
  | { readonly kind: 'runAll'; readonly runs: readonly Run[] }
  /** What was removed is to be gone from the write-ahead log too. */
  | { readonly kind: 'shred' }
  | { readonly kind: 'publish'; readonly publication: Publication }
  | { readonly kind: 'ping' }

/** What each write answers with. */
export interface WriteResults {
  readonly append: Appended
  readonly commit: Committed
  readonly compact: null
  readonly run: null
  readonly runAll: null
  /** Whether nothing is left in the write-ahead log: while somebody reads an earlier state it is kept. */
  readonly shred: { readonly isEmpty: boolean }
  readonly publish: null
  readonly ping: null
}

/** Why a write came to nothing: errors lose their class on the way between threads. */
export type WriteFailure = 'conflict' | 'key-used' | 'fault' | StorageProblem

/** A result as it crosses between threads. */
export type WriteAnswer =
  | { readonly ok: true; readonly value: WriteResults[keyof WriteResults] }
  | { readonly ok: false; readonly why: WriteFailure; readonly message: string }
