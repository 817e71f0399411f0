import type { Transaction } from 'kysely'
import { type Act, type Committed, VersionConflict } from '../../application/ports.ts'
import { actInstant } from '../actInstant.ts'
import { roomConflict } from '../conflictSentence.ts'
import { keepNumbers, type LockedRoom, lockRooms } from './lockedRooms.ts'
import type { Tables } from './tables.ts'

export type ActRooms = Committed

/** PostgreSQL takes 65,535 values in one statement. */
const ROWS_AT_ONCE = 1_000

/** The names of all rooms that an act reads, opens, writes to or closes. */
export function roomsOf({ readRooms, openRooms, draftUpdates, closeRooms }: Act): readonly string[] {
  return [...[...readRooms, ...openRooms, ...draftUpdates].map(({ room }) => room), ...closeRooms]
}

/**
 * Looks at the rooms that an act read, and opens, writes and closes those that it does, within its transaction. `hands` are
 * the numbers of the authors of its updates. Throws VersionConflict where a room that was read has moved, and a fault for a
 * room that exists already, is not there, or is closed.
 */
export async function writeRooms(
  transaction: Transaction<Tables>,
  act: Act,
  hands: readonly (number | null)[],
): Promise<ActRooms> {
  const rooms = await lockRooms(transaction, roomsOf(act))
  refuseMoved(act, rooms)
  const touched = new Set<LockedRoom>()
  for (const [name, room] of await openRooms(transaction, act, rooms)) {
    rooms.set(name, room)
    touched.add(room)
  }
  const at = Date.parse(actInstant(act))
  const lastSeqs = new Map<string, number>()
  const rows: { room_id: number; seq: number; at: number; hand_id: number | null; bytes: Uint8Array }[] = []
  const write = (name: string, bytes: Uint8Array, hand_id: number | null): void => {
    const room = rooms.get(name)
    if (room?.open !== true) throw new Error(`An act wrote to room ${name}, which is ${room ? 'closed' : 'unknown'}.`)
    room.lastSeq += 1
    touched.add(room)
    lastSeqs.set(name, room.lastSeq)
    rows.push({ room_id: room.id, seq: room.lastSeq, at, hand_id, bytes })
  }
  for (const { room, seed } of act.openRooms) write(room, seed, null)
  for (const [nth, { room, update }] of act.draftUpdates.entries()) write(room, update, hands[nth] ?? null)
  for (let next = 0; next < rows.length; next += ROWS_AT_ONCE) {
    await transaction
      .insertInto('draft_updates')
      .values(rows.slice(next, next + ROWS_AT_ONCE))
      .execute()
  }
  for (const name of act.closeRooms) {
    const room = rooms.get(name)
    if (room === undefined) throw new Error(`There is no room ${name}.`)
    room.open = false
    touched.add(room)
  }
  await keepNumbers(transaction, [...touched])
  return { lastSeqs }
}

function refuseMoved({ readRooms }: Act, rooms: ReadonlyMap<string, LockedRoom>): void {
  for (const read of readRooms) {
    const room = rooms.get(read.room)
    if (room === undefined) throw new Error(`There is no room ${read.room}.`)
    if (!room.open || room.lastSeq !== read.lastSeq) throw new VersionConflict(roomConflict(read, room))
  }
}

async function openRooms(
  transaction: Transaction<Tables>,
  act: Act,
  rooms: ReadonlyMap<string, LockedRoom>,
): Promise<readonly (readonly [string, LockedRoom])[]> {
  const taken = act.openRooms.find(({ room }) => rooms.has(room))
  if (taken !== undefined) throw new Error(`Room ${taken.room} exists already.`)
  const made: (readonly [string, LockedRoom])[] = []
  for (let next = 0; next < act.openRooms.length; next += ROWS_AT_ONCE) {
    const some = act.openRooms.slice(next, next + ROWS_AT_ONCE)
    const rows = await transaction
      .insertInto('rooms')
      .values(some.map(({ room: name }) => ({ name, open: true, last_seq: 0 })))
      .returning(['id', 'name'])
      .execute()
    for (const { id, name } of rows) made.push([name, { id, open: true, lastSeq: 0, renewedSeq: 0 }])
  }
  return made
}
