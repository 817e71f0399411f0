import type { DatabaseSync } from 'node:sqlite'

/**
 * Does something within one transaction that is synced to the disk before this returns. Where it throws, nothing of it
 * is in the database. IMMEDIATE: the right to write is taken at the start, not in the middle.
 */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (fault) {
    // Where the disk failed, SQLite has rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw fault
  }
}

/** Reads several times from the same instant of the database, whatever is written meanwhile. */
export function inSnapshot<Result>(database: DatabaseSync, read: () => Result): Result {
  database.exec('BEGIN')
  try {
    return read()
  } finally {
    database.exec('COMMIT')
  }
}
