import type { DatabaseSync } from 'node:sqlite'
import { asId, type DelegationId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { DraftAuthor } from '../../application/ports.ts'
import { integer, type Row, text, textOrNull } from './row.ts'
import { isSound, rowSum } from './rowSum.ts'

/** Hands by their numbers: a log names a hand a million times. */
export interface HandNames {
  /** The number of a hand, given to it where it has none yet; null for the server's own. Within a transaction. */
  readonly numberOf: (author: DraftAuthor | null) => number | null
  /** The hand of a number. Throws for a number that is nobody's. */
  readonly authorOf: (id: number | null) => DraftAuthor | null
  /** Forgets numbers given in a transaction that came to nothing. */
  readonly reset: () => void
}

export function handNames(database: DatabaseSync): HandNames {
  const select = database.prepare('SELECT * FROM hands WHERE id = ?')
  const find = database.prepare('SELECT * FROM hands WHERE participant_id = ? AND delegation_id IS ?')
  const insert = database.prepare('INSERT INTO hands (participant_id, delegation_id) VALUES (?, ?)')
  const seal = database.prepare('UPDATE hands SET sum = ? WHERE id = ?')
  const numbers = new Map<string, number>()
  const authors = new Map<number, DraftAuthor>()

  function make(participant_id: string, delegation_id: string | null): number {
    const row = find.get(participant_id, delegation_id)
    if (row !== undefined && isSound(row)) return integer(row, 'id')
    const id = Number(insert.run(participant_id, delegation_id).lastInsertRowid)
    seal.run(rowSum({ id, participant_id, delegation_id }), id)
    return id
  }

  return {
    numberOf(author) {
      if (author === null) return null
      const { participantId, delegationId } = author
      const name = `${participantId}\n${delegationId ?? ''}`
      const known = numbers.get(name)
      if (known !== undefined) return known
      const id = make(participantId, delegationId)
      numbers.set(name, id)
      return id
    },
    authorOf(id) {
      if (id === null) return null
      const known = authors.get(id)
      if (known !== undefined) return known
      const row = select.get(id)
      if (row === undefined || !isSound(row)) throw new Error(`The database no longer knows whose hand ${id} is.`)
      const author = authorIn(row)
      authors.set(id, author)
      return author
    },
    reset() {
      numbers.clear()
    },
  }
}

function authorIn(row: Row): DraftAuthor {
  const delegationId = textOrNull(row, 'delegation_id')
  return {
    participantId: asId<ParticipantId>(text(row, 'participant_id')),
    delegationId: delegationId === null ? null : asId<DelegationId>(delegationId),
  }
}
