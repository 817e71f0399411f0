import type { DatabaseSync } from 'node:sqlite'
import { type AggregateId, asId } from '@tawafuq/domain/acts/ids'
import { StorageFailure } from '../../application/ports.ts'
import { text } from './row.ts'

/** Ledgers that one look reads the end of. */
const LEDGERS_A_LOOK = 8

/**
 * Looks at the ends of a few ledgers, others each time. One that does not read is noted, for it alone is put
 * apart; throws StorageFailure where none of them reads any more.
 */
export function ledgerProbe(database: DatabaseSync, readEnd: (id: AggregateId) => void): () => void {
  const next = database.prepare('SELECT DISTINCT statement_id FROM entries WHERE statement_id > ? ORDER BY 1 LIMIT ?')
  let last = ''

  function some(): readonly AggregateId[] {
    try {
      const rows = next.all(last, LEDGERS_A_LOOK)
      const ids = rows.map((row) => asId<AggregateId>(text(row, 'statement_id')))
      last = ids.length < LEDGERS_A_LOOK ? '' : (ids.at(-1) ?? '')
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

function reads(id: AggregateId, readEnd: (id: AggregateId) => void): boolean {
  try {
    readEnd(id)
    return true
  } catch {
    return false
  }
}
