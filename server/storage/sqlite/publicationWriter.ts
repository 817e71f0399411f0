import type { DatabaseSync } from 'node:sqlite'
import { VersionConflict } from '../../application/ports.ts'
import type { Publication, PublishedCorrigendum } from '../../application/publicLog.ts'
import { symbolConflict } from '../conflictSentence.ts'
import { rowSum } from './rowSum.ts'
import { sealRows } from './sealRows.ts'

export interface PublicationWriter {
  readonly publish: (publication: Publication) => void
  readonly correct: (corrigendum: PublishedCorrigendum) => void
}

/**
 * Writes a record into the register, or a corrigendum beside it, and its entry to those that wait for the log, within a
 * transaction. Throws VersionConflict where the symbol, the statement or the number is taken already.
 */
export function publicationWriter(database: DatabaseSync): PublicationWriter {
  const find = database.prepare('SELECT symbol FROM register WHERE symbol = ? COLLATE NOCASE OR statement_id = ?')
  const insertRow = database.prepare(
    'INSERT INTO register (symbol, statement_id, record_hash, text_hash, title_ar, title_en, adopted_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const findOther = database.prepare(
    'SELECT 1 FROM register WHERE symbol = ?1 COLLATE NOCASE UNION SELECT 1 FROM corrigenda WHERE symbol = ?1 COLLATE NOCASE OR (statement_id = ?2 AND number = ?3)',
  )
  const insertCorrigendum = database.prepare(
    'INSERT INTO corrigenda (symbol, statement_id, number, record_hash, text_hash, record) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertEntry = database.prepare('INSERT INTO log_entries (record_hash, entry) VALUES (?, ?) RETURNING *')
  const setSum = database.prepare('UPDATE log_entries SET sum = ? WHERE position = ?')
  const seal = sealRows(database)

  function enter(recordHash: string, entry: Uint8Array): void {
    const row = insertEntry.get(recordHash, entry)
    if (row !== undefined) setSum.run(rowSum(row), row['position'] ?? null)
  }

  return {
    publish({ symbol, statementId, recordHash, textHash, title, adoptedAt, entry }) {
      if (find.get(symbol, statementId) !== undefined) throw new VersionConflict(symbolConflict(symbol))
      insertRow.run(symbol, statementId, recordHash, textHash, title.ar, title.en ?? null, adoptedAt)
      seal('register', { column: 'symbol', value: symbol })
      enter(recordHash, entry)
    },
    correct({ symbol, statementId, number, recordHash, textHash, record, entry }) {
      if (findOther.get(symbol, statementId, number) !== undefined) throw new VersionConflict(symbolConflict(symbol))
      insertCorrigendum.run(symbol, statementId, number, recordHash, textHash, JSON.stringify(record))
      seal('corrigenda', { column: 'symbol', value: symbol })
      enter(recordHash, entry)
    },
  }
}
