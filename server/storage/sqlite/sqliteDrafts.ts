import type { DatabaseSync } from 'node:sqlite'
import { type DraftStore, StorageFailure, type StoredUpdate } from '../../application/ports.ts'
import { instantOf } from '../instantOf.ts'
import type { DamageNotes } from './damageNotes.ts'
import { isSoundUpdate, lastSeqs, numberedOf } from './draftLog.ts'
import { handNames } from './handNames.ts'
import { inSnapshot } from './inTransaction.ts'
import { type NumberedUpdate, unpackUpdates } from './packUpdates.ts'
import { bytes, integer, type Row } from './row.ts'
import { isSound } from './rowSum.ts'
import type { Writer } from './startWriter.ts'

/** The logs of the live rooms, whole, and the state that each was last compacted to. */
export function sqliteDrafts(database: DatabaseSync, writer: Writer, damage: DamageNotes): DraftStore {
  const hands = handNames(database)
  const lastSeqOf = lastSeqs(database)
  const selectRoom = database.prepare('SELECT * FROM rooms WHERE name = ?')
  const selectState = database.prepare('SELECT * FROM draft_states WHERE room_id = ?')
  const selectPacks = database.prepare('SELECT * FROM draft_packs WHERE room_id = ? AND last_seq > ? ORDER BY last_seq')
  const selectUpdates = database.prepare(
    'SELECT * FROM draft_updates WHERE room_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  )

  /** The log after a number, at most so many of it, read as far as it is asked for. */
  function* logAfter(room: string, id: number, afterSeq: number, limit: number): Generator<NumberedUpdate> {
    let left = limit
    for (const row of selectPacks.iterate(id, afterSeq)) {
      for (const update of unpacked(room, row)) {
        if (update.seq <= afterSeq) continue
        if (left <= 0) return
        left -= 1
        yield update
      }
    }
    for (const row of selectUpdates.iterate(id, afterSeq, left)) {
      if (!isSoundUpdate(row)) throw damaged(room, `Update ${integer(row, 'seq')} of draft ${room} is damaged.`)
      yield numberedOf(row)
    }
  }

  function unpacked(room: string, row: Row): readonly NumberedUpdate[] {
    if (isSound(row)) return unpackUpdates(bytes(row, 'bytes'))
    throw damaged(
      room,
      `Updates ${integer(row, 'first_seq')} to ${integer(row, 'last_seq')} of draft ${room} are damaged.`,
    )
  }

  function damaged(room: string, what: string): StorageFailure {
    damage.note({ of: 'draft', name: room, what })
    return new StorageFailure('storage-damaged', what)
  }

  /** The state that a room was last compacted to. A damaged one is passed over, for the log holds all of it. */
  function stateOf(room: string, id: number): { readonly throughSeq: number; readonly state: Uint8Array } | null {
    const row = selectState.get(id)
    if (row === undefined) return null
    if (isSound(row)) return { throughSeq: integer(row, 'through_seq'), state: bytes(row, 'state') }
    damage.note({
      of: 'draft',
      name: room,
      what: `The kept state of draft ${room} is damaged; it is read from its log.`,
    })
    return null
  }

  return {
    async load(room) {
      return inSnapshot(database, () => {
        const found = selectRoom.get(room)
        if (found === undefined) return null
        const id = integer(damage.sound('rooms', found), 'id')
        const compacted = stateOf(room, id)
        const throughSeq = compacted?.throughSeq ?? 0
        const newer = [...logAfter(room, id, throughSeq, Number.MAX_SAFE_INTEGER)]
        return {
          open: integer(found, 'open') === 1,
          updates: [...(compacted === null ? [] : [compacted.state]), ...newer.map((update) => update.bytes)],
          lastSeq: newer.at(-1)?.seq ?? throughSeq,
        }
      })
    },
    async heads(names) {
      return inSnapshot(database, () => {
        const found = names.flatMap((name) => {
          const row = selectRoom.get(name)
          if (row === undefined) return []
          const lastSeq = lastSeqOf(integer(row, 'id'))
          return [[name, { open: integer(row, 'open') === 1, lastSeq }] as const]
        })
        return new Map(found)
      })
    },
    append: (update, at, after) => writer.write({ kind: 'append', update, at, ...(after !== undefined && { after }) }),
    async compact(room, throughSeq, state) {
      await writer.write({ kind: 'compact', room, throughSeq, state })
    },
    async history(room, afterSeq, limit) {
      return inSnapshot(database, () => {
        const found = selectRoom.get(room)
        if (found === undefined) return []
        return [...logAfter(room, integer(found, 'id'), afterSeq, limit)].map(
          ({ seq, at, handId, bytes: update }): StoredUpdate => ({
            seq,
            at: instantOf(at),
            author: hands.authorOf(handId),
            update,
          }),
        )
      })
    },
  }
}
