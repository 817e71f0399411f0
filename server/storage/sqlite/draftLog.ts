import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '@tawafuq/domain/acts/ids'
import type { DraftAuthor } from '../../application/ports.ts'
import { storageLimits } from '../limits.ts'
import type { HandNames } from './handNames.ts'
import { type NumberedUpdate, packUpdates, unpackUpdates } from './packUpdates.ts'
import { bytes, integer, type Row } from './row.ts'
import { isSound, rowSum, updateSum } from './rowSum.ts'

/** Writing of logs, to be called within a transaction. */
export interface DraftLog {
  /** Puts an update into a room's log under its number. */
  readonly put: (roomId: number, seq: number, update: Uint8Array, author: DraftAuthor | null, at: Instant) => void
  /** Packs what a log has as rows through a number. The log reads as before. */
  readonly pack: (roomId: number, throughSeq: number) => void
  /** The number of a room's last update; 0 for none. */
  readonly lastSeq: (roomId: number) => number
}

/** The logs over one connection. Prepared once, for they are written at every keystroke. */
export function draftLog(database: DatabaseSync, hands: HandNames): DraftLog {
  const insert = database.prepare(
    'INSERT INTO draft_updates (seq, room_id, at, hand_id, sum, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const lastPack = database.prepare('SELECT * FROM draft_packs WHERE room_id = ? ORDER BY last_seq DESC LIMIT 1')
  const rowsThrough = database.prepare('SELECT * FROM draft_updates WHERE room_id = ? AND seq <= ? ORDER BY seq')
  const removeRows = database.prepare('DELETE FROM draft_updates WHERE room_id = ? AND seq <= ?')
  const removePack = database.prepare('DELETE FROM draft_packs WHERE id = ?')
  const insertPack = database.prepare(
    'INSERT INTO draft_packs (id, room_id, first_seq, last_seq, updates, bytes, sum) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const nextPack = database.prepare('SELECT coalesce(max(id), 0) + 1 AS next FROM draft_packs')

  function put(roomId: number, seq: number, update: Uint8Array, author: DraftAuthor | null, at: Instant): void {
    const handId = hands.numberOf(author)
    const milliseconds = Date.parse(at)
    insert.run(seq, roomId, milliseconds, handId, updateSum(seq, roomId, milliseconds, handId, update), update)
  }

  function keepPack(roomId: number, updates: readonly NumberedUpdate[]): void {
    const pack = {
      id: integer(nextPack.get(), 'next'),
      room_id: roomId,
      first_seq: updates[0]?.seq ?? 0,
      last_seq: updates.at(-1)?.seq ?? 0,
      updates: updates.length,
      bytes: packUpdates(updates),
    }
    insertPack.run(pack.id, roomId, pack.first_seq, pack.last_seq, pack.updates, pack.bytes, rowSum(pack))
  }

  /** The updates of the last pack, taken out of it to be packed with more; none where it is long, or damaged. */
  function takeLast(roomId: number): readonly NumberedUpdate[] {
    const row = lastPack.get(roomId)
    if (row === undefined || integer(row, 'updates') >= storageLimits.packedUpdates || !isSound(row)) return []
    if (bytes(row, 'bytes').length >= storageLimits.packedBytes) return []
    removePack.run(integer(row, 'id'))
    return unpackUpdates(bytes(row, 'bytes'))
  }

  return {
    put,
    pack(roomId, throughSeq) {
      const rows = rowsThrough.all(roomId, throughSeq)
      // A damaged row stays where it is, with all that follows it, for its sum to tell of it.
      const damaged = rows.findIndex((row) => !isSoundUpdate(row))
      const updates = rows.slice(0, damaged === -1 ? rows.length : damaged).map(numberedOf)
      const last = updates.at(-1)
      if (last === undefined) return
      const all = [...takeLast(roomId), ...updates]
      for (const chunk of chunksOf(all)) keepPack(roomId, chunk)
      removeRows.run(roomId, last.seq)
    },
    lastSeq: lastSeqs(database),
  }
}

/** The number of a room's last update, over any connection; 0 for none. */
export function lastSeqs(database: DatabaseSync): (roomId: number) => number {
  const lastRow = database.prepare('SELECT max(seq) AS last FROM draft_updates WHERE room_id = ?')
  const lastPacked = database.prepare('SELECT max(last_seq) AS last FROM draft_packs WHERE room_id = ?')
  const lastOf = (row: Row | undefined): number | null => (typeof row?.['last'] === 'number' ? row['last'] : null)
  return (roomId) => lastOf(lastRow.get(roomId)) ?? lastOf(lastPacked.get(roomId)) ?? 0
}

/** Whether an update in a log is as it was written. */
export function isSoundUpdate(row: Row): boolean {
  const { seq, handId, at, bytes: update } = numberedOf(row)
  return integer(row, 'sum') === updateSum(seq, integer(row, 'room_id'), at, handId, update)
}

/** An update as its row in `draft_updates` holds it. */
export function numberedOf(row: Row): NumberedUpdate {
  return {
    seq: integer(row, 'seq'),
    at: integer(row, 'at'),
    handId: row['hand_id'] === null ? null : integer(row, 'hand_id'),
    bytes: bytes(row, 'bytes'),
  }
}

function* chunksOf(updates: readonly NumberedUpdate[]): Generator<readonly NumberedUpdate[]> {
  let chunk: NumberedUpdate[] = []
  let size = 0
  for (const update of updates) {
    chunk.push(update)
    size += update.bytes.length
    if (chunk.length < storageLimits.packedUpdates && size < storageLimits.packedBytes) continue
    yield chunk
    chunk = []
    size = 0
  }
  if (chunk.length > 0) yield chunk
}
