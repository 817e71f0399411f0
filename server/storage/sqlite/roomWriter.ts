import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Instant } from '@tawafuq/domain/ids'
import type { DraftAuthor } from '../../handling/ports.ts'
import { integer } from './row.ts'
import type { Appended } from './Write.ts'

/** Writing of rooms and their logs, to be called within a transaction. */
export interface RoomWriter {
  /** Stores an update if the room is open at this instant of the transaction. */
  readonly append: (room: string, update: Uint8Array, author: DraftAuthor | null, at: Instant) => Appended
  readonly open: (room: string) => void
  readonly close: (room: string) => void
  readonly compact: (room: string, throughSeq: number, state: Uint8Array) => void
}

/** The writing of rooms over one connection. Prepared once, for it runs at every keystroke. */
export function roomWriter(database: DatabaseSync): RoomWriter {
  const findRoom = database.prepare('SELECT id, open FROM rooms WHERE name = ?')
  const insert = database.prepare(
    'INSERT INTO draft_updates (room_id, at, participant_id, delegation_id, bytes) VALUES (?, ?, ?, ?, ?)',
  )
  const openRoom = database.prepare('INSERT INTO rooms (name, open) VALUES (?, 1)')
  const closeRoom = database.prepare('UPDATE rooms SET open = 0 WHERE name = ?')
  const lastSeq = database.prepare('SELECT coalesce(max(seq), 0) AS last FROM draft_updates WHERE room_id = ?')
  // A compaction that arrives after a later one changes nothing.
  const keepState = database.prepare(`
    INSERT INTO draft_states (room_id, through_seq, state) VALUES (?, ?, ?)
    ON CONFLICT (room_id) DO UPDATE SET through_seq = excluded.through_seq, state = excluded.state
    WHERE excluded.through_seq > through_seq`)

  return {
    append(room, update, author, at) {
      const row = findRoom.get(room)
      if (row === undefined) return { stored: false, why: 'unknown' }
      if (integer(row, 'open') === 0) return { stored: false, why: 'closed' }
      const { participantId = null, delegationId = null } = author ?? {}
      const { lastInsertRowid } = insert.run(integer(row, 'id'), at, participantId, delegationId, update)
      return { stored: true, seq: Number(lastInsertRowid) }
    },
    open(room) {
      openRoom.run(room)
    },
    close(room) {
      mustChange(closeRoom, room)
    },
    compact(room, throughSeq, state) {
      const row = findRoom.get(room)
      if (row === undefined) throw new Error(`There is no room ${room}.`)
      const id = integer(row, 'id')
      if (throughSeq > integer(lastSeq.get(id), 'last')) {
        throw new Error(`Room ${room} holds no update ${throughSeq}.`)
      }
      keepState.run(id, throughSeq, state)
    },
  }
}

function mustChange(statement: StatementSync, room: string): void {
  if (Number(statement.run(room).changes) === 0) throw new Error(`There is no room ${room}.`)
}
