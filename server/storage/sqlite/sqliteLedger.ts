import type { DatabaseSync } from 'node:sqlite'
import type { AnyEntry, EntryIn } from '@tawafuq/domain/acts/entry'
import type { AggregateId } from '@tawafuq/domain/acts/ids'
import { emptyLedger, type LedgerHead } from '@tawafuq/domain/engine/ledger'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { type LedgerStore, StorageFailure, type StoredOutcome } from '../../application/ports.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import type { DamageNotes } from './damageNotes.ts'
import { inSnapshot } from './inTransaction.ts'
import { problemOf } from './problemOf.ts'
import { integer, type Row, text } from './row.ts'
import type { Writer } from './startWriter.ts'

/** Entries that are read to see whether a ledger can be. */
const END_ENTRIES = 3

export interface SqliteLedger {
  readonly store: LedgerStore
  /** Reads the last entries of a ledger, and throws where they do not hold. */
  readonly readEnd: (id: AggregateId) => void
}

/** The ledgers. What is read is checked against its chain; an entry that was changed on the disk throws (rule ST4). */
export function sqliteLedger(database: DatabaseSync, writer: Writer, damage: DamageNotes): SqliteLedger {
  const selectHead = database.prepare(
    'SELECT version, hash FROM entries WHERE statement_id = ? ORDER BY version DESC LIMIT 1',
  )
  const selectHash = database.prepare('SELECT version, hash FROM entries WHERE statement_id = ? AND version = ?')
  const selectEntries = database.prepare(
    'SELECT facts, hash FROM entries WHERE statement_id = ? AND version > ? ORDER BY version LIMIT ?',
  )
  const selectOutcome = database.prepare('SELECT * FROM outcomes WHERE participant_id = ? AND key = ?')
  const selectRecord = database.prepare('SELECT * FROM adopted_records WHERE statement_id = ?')

  /** What goes wrong in the reading of a ledger is damage to what it is the ledger of, unless it is the disk. */
  function intact<Result>(id: AggregateId, read: () => Result): Result {
    try {
      return read()
    } catch (fault) {
      const problem = problemOf(fault)
      if (problem !== null && problem !== 'storage-damaged') throw fault
      const what = fault instanceof Error ? fault.message : String(fault)
      damage.note({ of: 'ledger', name: id, what })
      throw new StorageFailure('storage-damaged', what)
    }
  }

  /** Entries after a version, each following from the one before. */
  function readAfter(id: AggregateId, after: number, limit: number): readonly AnyEntry[] {
    return intact(id, () =>
      inSnapshot(database, () => {
        const entries = selectEntries.all(id, after, limit).map(entryOf)
        if (entries.length === 0) return entries
        const before = after === 0 ? emptyLedger : headOf(selectHash.get(id, after))
        if (before === null) throw new Error(`The ledger of ${id} has no version ${after}.`)
        refuseBrokenChain(id, entries, before)
        return entries
      }),
    )
  }

  const store: LedgerStore = {
    async commit(act) {
      damage.refuse(act.aggregateId)
      return writer.write({ kind: 'commit', act })
    },
    async read<Id extends AggregateId>(id: Id, after: number, limit: number) {
      // What was written under the id of an aggregate are entries of its kind.
      return readAfter(id, after, limit) as unknown as readonly EntryIn<Id>[]
    },
    async head(id) {
      return headOf(selectHead.get(id))
    },
    async versions(ids) {
      return inSnapshot(database, () => {
        const heads = ids.map((id) => [id, headOf(selectHead.get(id))] as const)
        return new Map(heads.flatMap(([id, head]) => (head === null ? [] : [[id, head.version] as const])))
      })
    },
    async findOutcome(participantId, key) {
      const row = selectOutcome.get(participantId, key)
      return row === undefined ? null : (JSON.parse(text(damage.sound('outcomes', row), 'outcome')) as StoredOutcome)
    },
    async findAdopted(statementId) {
      const row = selectRecord.get(statementId)
      return row === undefined
        ? null
        : (JSON.parse(text(damage.sound('adopted_records', row), 'record')) as AdoptedRecord)
    },
  }
  return {
    store,
    readEnd(id) {
      const head = intact(id, () => headOf(selectHead.get(id)))
      readAfter(id, Math.max(0, (head?.version ?? 0) - END_ENTRIES), END_ENTRIES)
    },
  }
}

function headOf(row: Row | undefined): LedgerHead | null {
  return row === undefined ? null : { version: integer(row, 'version'), hash: text(row, 'hash') }
}

function entryOf(row: Row): AnyEntry {
  return { ...(JSON.parse(text(row, 'facts')) as Omit<AnyEntry, 'hash'>), hash: text(row, 'hash') }
}
