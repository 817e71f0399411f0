import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Appended, DraftUpdate, RoomHead } from '../../application/ports.ts'
import type { DraftLog } from './draftLog.ts'
import { integer, type Row } from './row.ts'
import { rowSum } from './rowSum.ts'

/** Writing of rooms and their logs, to be called within a transaction. */
export interface RoomWriter {
  /** Stores an update if the room is open at this instant of the transaction, and at the number given, if one is. */
  readonly append: (update: DraftUpdate, at: Instant, after?: number) => Appended
  /** Where a room stands at this instant of the transaction; throws for one that there is not. */
  readonly head: (room: string) => RoomHead
  readonly open: (room: string) => void
  readonly close: (room: string) => void
  readonly compact: (room: string, throughSeq: number, state: Uint8Array) => void
}

/** The writing of rooms over one connection. Prepared once, for it runs at every keystroke. */
export function roomWriter(database: DatabaseSync, log: DraftLog): RoomWriter {
  const findRoom = database.prepare('SELECT id, open FROM rooms WHERE name = ?')
  const nextRoom = database.prepare('SELECT coalesce(max(id), 0) + 1 AS next FROM rooms')
  const openRoom = database.prepare('INSERT INTO rooms (id, name, open, sum) VALUES (?, ?, 1, ?)')
  const closeRoom = database.prepare('UPDATE rooms SET open = 0, sum = ? WHERE id = ?')
  // A compaction that arrives after a later one changes nothing.
  const keepState = database.prepare(`
    INSERT INTO draft_states (room_id, through_seq, state, sum) VALUES (?, ?, ?, ?)
    ON CONFLICT (room_id) DO UPDATE SET through_seq = excluded.through_seq, state = excluded.state, sum = excluded.sum
    WHERE excluded.through_seq > through_seq`)

  function known(room: string): Row {
    const row = findRoom.get(room)
    if (row === undefined) throw new Error(`There is no room ${room}.`)
    return row
  }

  function keep(id: number, throughSeq: number, state: Uint8Array): void {
    keepState.run(id, throughSeq, state, rowSum({ room_id: id, through_seq: throughSeq, state }))
    log.pack(id, throughSeq)
  }

  return {
    // Whoever has this store has it alone: what was written anew was in nobody's memory.
    append({ room, update, author, renewed }, at, after) {
      const row = findRoom.get(room)
      if (row === undefined) return { stored: false, why: 'unknown' }
      if (integer(row, 'open') === 0) return { stored: false, why: 'closed' }
      const id = integer(row, 'id')
      const lastSeq = log.lastSeq(id)
      if (after !== undefined && lastSeq !== after) return { stored: false, why: 'moved' }
      log.put(id, lastSeq + 1, update, author, at)
      if (renewed !== undefined) keep(id, lastSeq + 1, renewed)
      return { stored: true, seq: lastSeq + 1 }
    },
    head(room) {
      const row = known(room)
      return { open: integer(row, 'open') === 1, lastSeq: log.lastSeq(integer(row, 'id')) }
    },
    open(name) {
      const id = integer(nextRoom.get(), 'next')
      openRoom.run(id, name, rowSum({ id, name, open: 1 }))
    },
    close(name) {
      const id = integer(known(name), 'id')
      closeRoom.run(rowSum({ id, name, open: 0 }), id)
      log.pack(id, Number.MAX_SAFE_INTEGER)
    },
    compact(room, throughSeq, state) {
      const id = integer(known(room), 'id')
      if (throughSeq > log.lastSeq(id)) throw new Error(`Room ${room} holds no update ${throughSeq}.`)
      keep(id, throughSeq, state)
    },
  }
}
