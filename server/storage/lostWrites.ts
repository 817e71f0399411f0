import type { DatabaseSync } from 'node:sqlite'
import { readMark } from './sqlite/acknowledgedMark.ts'
import { schemaVersion } from './sqlite/migrate.ts'
import { progressOf } from './sqlite/progressOf.ts'

/** The first schema that counts its transactions. */
const COUNTING_SCHEMA = 4

/** How many transactions that were acknowledged a database no longer holds: its write-ahead log is gone or damaged. */
export function lostWrites(dataDir: string, database: DatabaseSync): number {
  const mark = readMark(dataDir)
  if (mark === null || schemaVersion(database) < COUNTING_SCHEMA) return 0
  const progress = progressOf(database)
  if (mark.database !== progress.database()) return 0
  return Math.max(0, mark.transactions - progress.transactions())
}
