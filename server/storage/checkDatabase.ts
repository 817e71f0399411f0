import type { DatabaseSync } from 'node:sqlite'
import type { AnyEntry } from '@tawafuq/domain/acts/entry'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import { refuseBrokenChain } from './refuseBrokenChain.ts'
import { schemaVersion } from './sqlite/migrate.ts'
import { openDatabaseForReading } from './sqlite/openDatabase.ts'
import { integer, type Row, text } from './sqlite/row.ts'

/** What a database holds, counted. */
export interface DatabaseContents {
  readonly schema: number
  readonly ledgers: number
  readonly entries: number
  readonly updates: number
}

const COUNT_UPDATES = `
  SELECT (SELECT count(*) FROM draft_updates) + (SELECT coalesce(sum(updates), 0) FROM draft_packs) AS updates`

/** Looks through a database that nobody writes to: its pages, and the chain of every ledger. Throws where one is damaged. */
export function checkDatabase(file: string): DatabaseContents {
  const database = openDatabaseForReading(file)
  try {
    const pages = text(database.prepare('PRAGMA integrity_check(1)').get(), 'integrity_check')
    if (pages !== 'ok') throw new Error(`The database is damaged: ${pages}`)
    // The column is called after the first aggregate that had a ledger; it holds the id of whatever has one.
    const ids = database.prepare('SELECT DISTINCT statement_id FROM entries').all()
    const entries = ids.map((row) => checkLedger(database, text(row, 'statement_id')))
    return {
      schema: schemaVersion(database),
      ledgers: ids.length,
      entries: entries.reduce((sum, count) => sum + count, 0),
      updates: integer(database.prepare(COUNT_UPDATES).get(), 'updates'),
    }
  } finally {
    database.close()
  }
}

/** The number of entries in a ledger whose chain holds; `held` hears of each. One entry is in memory at a time. Throws where it does not hold. */
export function checkLedger(
  database: DatabaseSync,
  id: string,
  held: (version: number) => void = () => undefined,
): number {
  const rows = database.prepare('SELECT facts, hash FROM entries WHERE statement_id = ? ORDER BY version')
  let head = emptyLedger
  for (const row of rows.iterate(id)) {
    const entry = entryOf(row)
    refuseBrokenChain(id, [entry], head)
    head = entry
    held(entry.version)
  }
  return head.version
}

function entryOf(row: Row): AnyEntry {
  return { ...(JSON.parse(text(row, 'facts')) as Omit<AnyEntry, 'hash'>), hash: text(row, 'hash') }
}
