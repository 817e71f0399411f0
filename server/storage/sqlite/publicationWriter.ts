import type { DatabaseSync } from 'node:sqlite'
import { VersionConflict } from '../../application/ports.ts'
import type { Publication } from '../../application/publicLog.ts'
import { rowSum } from './rowSum.ts'
import { sealRows } from './sealRows.ts'

/**
 * Writes a record into the register and its entry to those that wait for the log, within a transaction. Throws
 * VersionConflict where the symbol or the statement is in the register already.
 */
export function publicationWriter(database: DatabaseSync): (publication: Publication) => void {
  const find = database.prepare('SELECT symbol FROM register WHERE symbol = ? COLLATE NOCASE OR statement_id = ?')
  const insertRow = database.prepare(
    'INSERT INTO register (symbol, statement_id, record_hash, text_hash, title_ar, title_en, adopted_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertEntry = database.prepare('INSERT INTO log_entries (record_hash, entry) VALUES (?, ?) RETURNING *')
  const setSum = database.prepare('UPDATE log_entries SET sum = ? WHERE position = ?')
  const seal = sealRows(database)

  return ({ symbol, statementId, recordHash, textHash, title, adoptedAt, entry }) => {
    if (find.get(symbol, statementId) !== undefined) throw new VersionConflict(`The symbol ${symbol} is taken.`)
    insertRow.run(symbol, statementId, recordHash, textHash, title.ar, title.en ?? null, adoptedAt)
    seal('register', { column: 'symbol', value: symbol })
    const row = insertEntry.get(recordHash, entry)
    if (row !== undefined) setSum.run(rowSum(row), row['position'] ?? null)
  }
}
