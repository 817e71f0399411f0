import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Keeps the whole state of a room through a number. One that arrives after a later one, of whatever node, changes nothing. */
export async function keepState(
  database: Kysely<Tables>,
  { room_id, through_seq, state }: Tables['draft_states'],
): Promise<void> {
  await database
    .insertInto('draft_states')
    .values({ room_id, through_seq, state })
    .onConflict((conflict) =>
      conflict
        .column('room_id')
        .doUpdateSet({ through_seq, state })
        .where('draft_states.through_seq', '<', through_seq),
    )
    .execute()
}
