import type { DatabaseSync } from 'node:sqlite'
import { integer, text } from './row.ts'
import { isSound, rowSum } from './rowSum.ts'

/** How far a database has come. */
export interface Progress {
  /** Which database it is, whatever folder it lies in. */
  readonly database: () => string
  /** Transactions committed in it, this one counted once `advance` has been called. */
  readonly transactions: () => number
  /** The number of the next update of any draft. */
  readonly nextSeq: () => number
  /** Writes down how far it has come: the last thing in a transaction. */
  readonly advance: () => void
  /** Reads it again, after a transaction that came to nothing. */
  readonly reset: () => void
}

/** The one row that every transaction writes. It makes a transaction that has nothing else to write a real one. */
export function progressOf(database: DatabaseSync): Progress {
  const update = database.prepare('UPDATE progress SET last_seq = ?, transactions = ?, sum = ? WHERE id = 1')
  let { name, lastSeq, transactions } = read(database)
  return {
    database: () => name,
    transactions: () => transactions,
    nextSeq() {
      lastSeq += 1
      return lastSeq
    },
    advance() {
      transactions += 1
      update.run(lastSeq, transactions, rowSum({ id: 1, database: name, last_seq: lastSeq, transactions }))
    },
    reset() {
      ;({ name, lastSeq, transactions } = read(database))
    },
  }
}

/** A row that is damaged is not believed: the logs know better which number was the last. */
function read(database: DatabaseSync): { name: string; lastSeq: number; transactions: number } {
  const row = database.prepare('SELECT * FROM progress').get()
  const held = {
    name: text(row, 'database'),
    lastSeq: integer(row, 'last_seq'),
    transactions: integer(row, 'transactions'),
  }
  if (row !== undefined && (row['sum'] === null || isSound(row))) return held
  const last = database.prepare(`
    SELECT max((SELECT coalesce(max(seq), 0) FROM draft_updates), (SELECT coalesce(max(last_seq), 0) FROM draft_packs)) AS last`)
  return { ...held, lastSeq: Math.max(held.lastSeq, integer(last.get(), 'last')) }
}
