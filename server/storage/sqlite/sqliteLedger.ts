import type { DatabaseSync } from 'node:sqlite'
import { type Entry, emptyLedger, type LedgerHead } from '@tawafuq/domain/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/projections/adoptedRecord'
import type { KeptOutcome, LedgerStore } from '../../handling/ports.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import { inSnapshot } from './inTransaction.ts'
import { integer, type Row, text } from './row.ts'
import type { Writer } from './startWriter.ts'

/** The ledgers. What is read is checked against its chain; an entry that was changed on the disk throws (rule ST4). */
export function sqliteLedger(database: DatabaseSync, writer: Writer): LedgerStore {
  const selectHead = database.prepare(
    'SELECT version, hash FROM entries WHERE statement_id = ? ORDER BY version DESC LIMIT 1',
  )
  const selectHash = database.prepare('SELECT version, hash FROM entries WHERE statement_id = ? AND version = ?')
  const selectEntries = database.prepare(
    'SELECT facts, hash FROM entries WHERE statement_id = ? AND version > ? ORDER BY version LIMIT ?',
  )
  const selectOutcome = database.prepare('SELECT outcome FROM outcomes WHERE participant_id = ? AND key = ?')
  const selectRecord = database.prepare('SELECT record FROM adopted_records WHERE statement_id = ?')

  return {
    async commit(act) {
      await writer.write({ kind: 'commit', act })
    },
    async read(statementId, after, limit) {
      return inSnapshot(database, () => {
        const entries = selectEntries.all(statementId, after, limit).map(entryOf)
        if (entries.length === 0) return entries
        const before = after === 0 ? emptyLedger : headOf(selectHash.get(statementId, after))
        if (before === null) throw new Error(`The ledger of statement ${statementId} has no version ${after}.`)
        refuseBrokenChain(statementId, entries, before)
        return entries
      })
    },
    async head(statementId) {
      return headOf(selectHead.get(statementId))
    },
    async findOutcome(participantId, key) {
      const row = selectOutcome.get(participantId, key)
      return row === undefined ? null : (JSON.parse(text(row, 'outcome')) as KeptOutcome)
    },
    async findAdopted(statementId) {
      const row = selectRecord.get(statementId)
      return row === undefined ? null : (JSON.parse(text(row, 'record')) as AdoptedRecord)
    },
  }
}

function headOf(row: Row | undefined): LedgerHead | null {
  return row === undefined ? null : { version: integer(row, 'version'), hash: text(row, 'hash') }
}

function entryOf(row: Row): Entry {
  return { ...(JSON.parse(text(row, 'facts')) as Omit<Entry, 'hash'>), hash: text(row, 'hash') }
}
