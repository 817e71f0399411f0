import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { sql, type Transaction } from 'kysely'
import { isSound } from '../sqlite/rowSum.ts'
import type { Tables } from './tables.ts'

/** The tables that both stores have alike, in an order in which each comes after what it points at, and how each is ordered. */
export const copiedTables = {
  meetings: 'position',
  delegations: 'position',
  participants: 'position',
  statements: 'position',
  sessions: 'rowid',
  term_bases: 'rowid',
  outcomes: 'rowid',
  adopted_records: 'rowid',
  public_consultations: 'number',
  papers: 'rowid',
  enclosures: 'rowid',
  mail_addresses: 'rowid',
  outgoing_mail: 'position',
  logs: 'number',
  log_entries: 'position',
  log_checkpoints: 'rowid',
  register: 'position',
  corrigenda: 'position',
} as const satisfies Partial<Record<keyof Tables, string>>

/** Columns that are true or false, which SQLite keeps as numbers. */
const truths: ReadonlySet<string> = new Set(['head', 'removed', 'head_confirms'])
/** What only one of the two stores has: PostgreSQL gives places anew, in the same order, and sums its pages itself. */
const ownColumns: ReadonlySet<string> = new Set(['position', 'sum'])

/** Copies the rows of these tables. Throws for one that is not as it was written. */
export async function copyRows(source: DatabaseSync, transaction: Transaction<Tables>): Promise<void> {
  for (const [table, order] of Object.entries(copiedTables)) {
    for (const row of source.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).iterate()) {
      if (!isSound(row)) throw new Error(`A row of ${table} is not as it was written: npm run check says more.`)
      const columns = Object.entries(row).filter(([column]) => !ownColumns.has(column))
      const names = sql.join(columns.map(([column]) => sql.ref(column)))
      const values = sql.join(columns.map(([column, value]) => columnValue(column, value)))
      await sql`INSERT INTO ${sql.table(table)} (${names}) VALUES (${values})`.execute(transaction)
    }
  }
}

function columnValue(column: string, value: SQLOutputValue): SQLOutputValue | boolean {
  return truths.has(column) ? value === 1 : value
}
