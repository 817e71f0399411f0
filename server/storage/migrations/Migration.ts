import type { DatabaseSync } from 'node:sqlite'

/** A step of the database from one schema to the next. What has been released is never edited: a later step corrects it. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** What SQL cannot say, after it and in the same transaction. */
  readonly carry?: (database: DatabaseSync) => void
}
