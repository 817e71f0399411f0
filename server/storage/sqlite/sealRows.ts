import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { rowSum } from './rowSum.ts'

/** The tables whose rows carry a sum that is set after they are written. Logs of drafts set theirs as they write. */
export const sealedTables = [
  'progress',
  'hands',
  'rooms',
  'draft_states',
  'outcomes',
  'adopted_records',
  'meetings',
  'delegations',
  'participants',
  'statements',
  'sessions',
  'term_bases',
  'public_consultations',
  'papers',
  'enclosures',
  'mail_addresses',
  'outgoing_mail',
  'logs',
  'log_entries',
  'log_checkpoints',
  'register',
  'corrigenda',
] as const

export type SealedTable = (typeof sealedTables)[number]

/** Those of the sealed tables that a database has: one of an earlier schema has fewer. */
export function sealedTablesOf(database: DatabaseSync): readonly SealedTable[] {
  const has = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
  return sealedTables.filter((table) => has.get(table) !== undefined)
}

export type SealRows = (table: SealedTable, where?: { readonly column: string; readonly value: SQLInputValue }) => void

/** Sets the sums of rows as they are now: of the whole table, or of those that have a value in a column. Within a transaction. */
export function sealRows(database: DatabaseSync): SealRows {
  return (table, where) => {
    const select = `SELECT rowid AS nth_row, * FROM ${table}${where === undefined ? '' : ` WHERE ${where.column} = ?`}`
    const rows = database.prepare(select).all(...(where === undefined ? [] : [where.value]))
    const update = database.prepare(`UPDATE ${table} SET sum = ? WHERE rowid = ?`)
    for (const { nth_row: nth = null, ...row } of rows) update.run(rowSum(row), nth)
  }
}
