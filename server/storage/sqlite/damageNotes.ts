import type { AggregateId } from '@tawafuq/domain/acts/ids'
import { StorageFailure } from '../../application/ports.ts'
import type { Row } from './row.ts'
import { isSound } from './rowSum.ts'

/** Something that is no longer as it was written. */
export interface Damage {
  /** What it is part of: a ledger, the draft of a room, or a table of the database. */
  readonly of: 'ledger' | 'draft' | 'table'
  /** The id that names it, the name of its room, or the name of the table. */
  readonly name: string
  /** What does not hold, for the one who runs the server. */
  readonly what: string
}

/** What was found damaged while the program runs, each told once. */
export interface DamageNotes {
  readonly note: (damage: Damage) => void
  readonly list: () => readonly Damage[]
  /** Throws where a ledger has been put apart. */
  readonly refuse: (id: AggregateId) => void
  /** The row, where it is as it was written. Throws, and notes it, where it is not. */
  readonly sound: (table: string, row: Row) => Row
  /** Those of the rows that are as they were written; the others are noted and left out. */
  readonly soundOnes: (table: string, rows: readonly Row[]) => readonly Row[]
}

/** How many are remembered: a disk that is damaged throughout is known by then. */
const MOST_NOTES = 1_000

export function damageNotes(told: (damage: Damage) => void): DamageNotes {
  const known = new Map<string, Damage>()

  function note(damage: Damage): void {
    const name = `${damage.of} ${damage.name}`
    if (known.has(name) || known.size >= MOST_NOTES) return
    known.set(name, damage)
    told(damage)
  }

  function sound(table: string, row: Row): Row {
    if (isSound(row)) return row
    const what = `A row of ${table} is not as it was written.`
    note({ of: 'table', name: table, what })
    throw new StorageFailure('storage-damaged', what)
  }

  return {
    note,
    list: () => [...known.values()],
    refuse(id) {
      const damage = known.get(`ledger ${id}`)
      if (damage !== undefined) throw new StorageFailure('storage-damaged', damage.what)
    },
    sound,
    soundOnes: (table, rows) =>
      rows.filter((row) => {
        if (isSound(row)) return true
        note({ of: 'table', name: table, what: `A row of ${table} is not as it was written.` })
        return false
      }),
  }
}
