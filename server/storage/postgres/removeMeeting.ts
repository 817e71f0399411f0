import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Takes all of a meeting out but what was adopted; throws where there is no such meeting. What is pointed at goes last. */
export function removeMeeting(database: Kysely<Tables>, id: MeetingId): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    const statements = await transaction
      .selectFrom('statements')
      .select('id')
      .where('meeting_id', '=', id)
      .forUpdate()
      .execute()
    const ledgers: string[] = [id, ...statements.map((statement) => statement.id)]
    // Rooms are named after their statements.
    const rooms = sql`(SELECT rooms.id FROM rooms JOIN unnest(${ledgers}::text[]) AS of (id)
      ON rooms.name >= 'statement/' || of.id || '/' AND rooms.name < 'statement/' || of.id || '0')`
    await sql`DELETE FROM draft_updates WHERE room_id IN ${rooms}`.execute(transaction)
    await sql`DELETE FROM draft_states WHERE room_id IN ${rooms}`.execute(transaction)
    await sql`DELETE FROM rooms WHERE id IN ${rooms}`.execute(transaction)
    await transaction.deleteFrom('entries').where('ledger_id', 'in', ledgers).execute()
    await transaction.deleteFrom('ledgers').where('id', 'in', ledgers).execute()
    const people = transaction.selectFrom('participants').select('id').where('meeting_id', '=', id)
    // What the deployment's secretariat was answered holds words of meetings, and is kept for repeated requests alone.
    await transaction
      .deleteFrom('outcomes')
      .where((row) => row.or([row('participant_id', '=', 'secretariat'), row('participant_id', 'in', people)]))
      .execute()
    await transaction.deleteFrom('sessions').where('participant_id', 'in', people).execute()
    for (const table of ['statements', 'term_bases', 'participants', 'delegations'] as const)
      await sql`DELETE FROM ${sql.table(table)} WHERE meeting_id = ${id}`.execute(transaction)
    const { numDeletedRows } = await transaction.deleteFrom('meetings').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows === 0n) throw new Error(`There is no meeting ${id}.`)
  })
}
