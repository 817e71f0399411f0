import { type Kysely, sql, type Transaction } from 'kysely'
import type { RoomHead } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** A room's row, locked; what has been given out of its numbers is written back by `keepNumbers`. */
export interface LockedRoom {
  readonly id: number
  open: boolean
  lastSeq: number
  /** The number of the update that wrote it anew last; 0 for none. */
  renewedSeq: number
}

/**
 * Locks the rows of rooms until the transaction ends, in one order whoever asks, so that nobody waits for one who waits for
 * them; rooms that there are not are left out. What is given back is as the last writer has left it.
 */
export async function lockRooms(
  transaction: Transaction<Tables>,
  names: readonly string[],
): Promise<Map<string, LockedRoom>> {
  if (names.length === 0) return new Map()
  const { rows } = await sql<{
    id: number
    name: string
    open: boolean
    last_seq: number
    renewed_seq: number
  }>`
    SELECT id, name, open, last_seq, renewed_seq FROM rooms WHERE name = ANY(${[...new Set(names)]}::text[])
    ORDER BY name COLLATE "C" FOR UPDATE`.execute(transaction)
  return new Map(
    rows.map(({ id, name, open, last_seq, renewed_seq }) => [
      name,
      { id, open, lastSeq: last_seq, renewedSeq: renewed_seq },
    ]),
  )
}

/** Writes down how far rooms have come, and whether they are open. */
export async function keepNumbers(transaction: Transaction<Tables>, rooms: readonly LockedRoom[]): Promise<void> {
  if (rooms.length === 0) return
  await sql`
    UPDATE rooms SET last_seq = now_at.last_seq, open = now_at.open, renewed_seq = now_at.renewed_seq
    FROM unnest(${rooms.map(({ id }) => id)}::integer[], ${rooms.map(({ lastSeq }) => lastSeq)}::integer[],
      ${rooms.map(({ open }) => open)}::boolean[], ${rooms.map(({ renewedSeq }) => renewedSeq)}::integer[])
      AS now_at (id, last_seq, open, renewed_seq)
    WHERE rooms.id = now_at.id`.execute(transaction)
}

/** Where rooms stand, in one look and without a lock. */
export async function roomHeads(
  database: Kysely<Tables>,
  names: readonly string[],
): Promise<ReadonlyMap<string, RoomHead>> {
  if (names.length === 0) return new Map()
  const { rows } = await sql<{ name: string; open: boolean; last_seq: number }>`
    SELECT name, open, last_seq FROM rooms WHERE name = ANY(${[...names]}::text[])`.execute(database)
  return new Map(rows.map(({ name, open, last_seq }) => [name, { open, lastSeq: last_seq }]))
}
