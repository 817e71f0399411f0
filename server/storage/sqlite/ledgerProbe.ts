import type { DatabaseSync } from 'node:sqlite'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { StorageFailure } from '../../application/ports.ts'
import { text } from './row.ts'

/** Statements whose ledgers one look reads the end of. */
const STATEMENTS_A_LOOK = 8

/**
 * Looks at the ends of a few ledgers, others each time. One that does not read is noted, for its statement alone is put
 * apart; throws StorageFailure where none of them reads any more.
 */
export function ledgerProbe(database: DatabaseSync, readEnd: (statementId: StatementId) => void): () => void {
  const next = database.prepare('SELECT DISTINCT statement_id FROM entries WHERE statement_id > ? ORDER BY 1 LIMIT ?')
  let last = ''

  function some(): readonly StatementId[] {
    try {
      const rows = next.all(last, STATEMENTS_A_LOOK)
      const ids = rows.map((row) => asId<StatementId>(text(row, 'statement_id')))
      last = ids.length < STATEMENTS_A_LOOK ? '' : (ids.at(-1) ?? '')
      return ids
    } catch (fault) {
      throw new StorageFailure('storage-unreadable', `The ledgers cannot be read: ${String(fault)}`)
    }
  }

  return () => {
    const ids = some()
    if (ids.length === 0 || ids.some((id) => reads(id, readEnd))) return
    throw new StorageFailure('storage-unreadable', 'None of the ledgers looked at can be read.')
  }
}

function reads(id: StatementId, readEnd: (id: StatementId) => void): boolean {
  try {
    readEnd(id)
    return true
  } catch {
    return false
  }
}
