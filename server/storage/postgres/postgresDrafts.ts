import { type Kysely, sql } from 'kysely'
import type { DraftStore, StoredUpdate } from '../../application/ports.ts'
import { instantOf } from '../instantOf.ts'
import type { DraftBatches } from './draftBatches.ts'
import type { HandNumbers } from './handNumbers.ts'
import { keepState } from './keepState.ts'
import { roomHeads } from './lockedRooms.ts'
import type { RoomLines } from './roomLines.ts'
import type { Tables } from './tables.ts'

/** The logs of the live rooms, whole, and the state that each was last compacted to. */
export function postgresDrafts(
  database: Kysely<Tables>,
  { batches, hands, lines }: { readonly batches: DraftBatches; readonly hands: HandNumbers; readonly lines: RoomLines },
): DraftStore {
  return {
    // One statement, and so one instant.
    async load(room) {
      const { rows } = await sql<{
        open: boolean
        last_seq: number
        state: Uint8Array | null
        updates: readonly Uint8Array[] | null
      }>`
        SELECT rooms.open, rooms.last_seq, kept.state,
          (SELECT array_agg(log.bytes ORDER BY log.seq) FROM draft_updates AS log
            WHERE log.room_id = rooms.id AND log.seq > coalesce(kept.through_seq, 0)) AS updates
        FROM rooms LEFT JOIN draft_states AS kept ON kept.room_id = rooms.id
        WHERE rooms.name = ${room}`.execute(database)
      const [row] = rows
      if (row === undefined) return null
      const { open, last_seq: lastSeq, state, updates } = row
      return { open, updates: [...(state === null ? [] : [state]), ...(updates ?? [])].map(copyOf), lastSeq }
    },
    append: (update, at, after) => lines.append(update.room, () => batches.append(update, at, after)),
    heads: (rooms) => roomHeads(database, rooms),
    async compact(room, throughSeq, state) {
      const found = await database.selectFrom('rooms').selectAll().where('name', '=', room).executeTakeFirst()
      if (found === undefined) throw new Error(`There is no room ${room}.`)
      if (throughSeq > found.last_seq) throw new Error(`Room ${room} holds no update ${throughSeq}.`)
      await keepState(database, { room_id: found.id, through_seq: throughSeq, state })
    },
    async history(room, afterSeq, limit) {
      const rows = await database
        .selectFrom('draft_updates as log')
        .innerJoin('rooms', 'rooms.id', 'log.room_id')
        .select(['log.seq', 'log.at', 'log.hand_id', 'log.bytes'])
        .where('rooms.name', '=', room)
        .where('log.seq', '>', afterSeq)
        .orderBy('log.seq')
        .limit(limit)
        .execute()
      const authorOf = await hands.authorsOf(rows.map(({ hand_id }) => hand_id))
      return rows.map(
        ({ seq, at, hand_id, bytes }): StoredUpdate => ({
          seq,
          at: instantOf(Number(at)),
          author: authorOf(hand_id),
          update: copyOf(bytes),
        }),
      )
    },
  }
}

/** The driver's buffers are cut out of larger ones, and are not what the ports promise. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes)
}
