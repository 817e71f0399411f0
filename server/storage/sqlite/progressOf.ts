import type { DatabaseSync } from 'node:sqlite'
import { integer, text } from './row.ts'
import { rowSum } from './rowSum.ts'

/** How far a database has come. */
export interface Progress {
  /** Which database it is, whatever folder it lies in. */
  readonly database: () => string
  /** Transactions committed in it, this one counted once `advance` has been called. */
  readonly transactions: () => number
  /** Writes down how far it has come: the last thing in a transaction. */
  readonly advance: () => void
  /** Reads it again, after a transaction that came to nothing. */
  readonly reset: () => void
}

/** The one row that every transaction writes. It makes a transaction that has nothing else to write a real one. */
export function progressOf(database: DatabaseSync): Progress {
  const update = database.prepare('UPDATE progress SET transactions = ?, sum = ? WHERE id = 1')
  let { name, transactions } = read(database)
  return {
    database: () => name,
    transactions: () => transactions,
    advance() {
      transactions += 1
      update.run(transactions, rowSum({ id: 1, database: name, transactions }))
    },
    reset() {
      ;({ name, transactions } = read(database))
    },
  }
}

function read(database: DatabaseSync): { name: string; transactions: number } {
  const row = database.prepare('SELECT * FROM progress').get()
  return { name: text(row, 'database'), transactions: integer(row, 'transactions') }
}
