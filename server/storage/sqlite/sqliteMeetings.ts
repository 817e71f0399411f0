import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { MeetingStore } from '../../handling/ports.ts'
import { delegationOf, listingOf, meetingOf, participantOf } from './meetingOf.ts'
import type { Writer } from './startWriter.ts'

/** Meetings with their delegations, participants and statements. An id that is taken, or that points nowhere, is a fault. */
export function sqliteMeetings(database: DatabaseSync, writer: Writer): MeetingStore {
  const selectMeeting = database.prepare('SELECT * FROM meetings WHERE id = ?')
  const selectMeetings = database.prepare('SELECT * FROM meetings ORDER BY position')
  const selectDelegations = database.prepare('SELECT * FROM delegations WHERE meeting_id = ? ORDER BY position')
  const selectParticipant = database.prepare('SELECT * FROM participants WHERE id = ?')
  const selectByJoinToken = database.prepare('SELECT * FROM participants WHERE join_token_hash = ?')
  const selectParticipants = database.prepare('SELECT * FROM participants WHERE meeting_id = ? ORDER BY position')
  const selectStatement = database.prepare('SELECT * FROM statements WHERE id = ?')
  const selectStatements = database.prepare('SELECT * FROM statements WHERE meeting_id = ? ORDER BY position')

  async function insert(table: string, columns: Readonly<Record<string, SQLInputValue>>): Promise<void> {
    const names = Object.keys(columns)
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    await writer.write({ kind: 'run', sql, values: Object.values(columns), mustChange: true })
  }

  return {
    addMeeting: ({ id, title, place, startsOn, endsOn }) =>
      insert('meetings', {
        id,
        title_ar: title.ar,
        title_en: title.en ?? null,
        place,
        starts_on: startsOn,
        ends_on: endsOn,
      }),
    async findMeeting(id) {
      const row = selectMeeting.get(id)
      return row === undefined ? null : meetingOf(row)
    },
    async listMeetings() {
      return selectMeetings.all().map(meetingOf)
    },
    addDelegation: ({ id, meetingId, name, code, group }) =>
      insert('delegations', {
        id,
        meeting_id: meetingId,
        name_ar: name.ar,
        name_en: name.en ?? null,
        code,
        delegation_group: group,
      }),
    async listDelegations(meetingId) {
      return selectDelegations.all(meetingId).map(delegationOf)
    },
    addParticipant: ({ id, meetingId, delegationId, name, role, attendance }, joinTokenHash) =>
      insert('participants', {
        id,
        meeting_id: meetingId,
        delegation_id: delegationId,
        name,
        role,
        attendance,
        join_token_hash: joinTokenHash,
      }),
    async replaceJoinToken(id, joinTokenHash) {
      await writer.write({
        kind: 'run',
        sql: 'UPDATE participants SET join_token_hash = ? WHERE id = ?',
        values: [joinTokenHash, id],
        mustChange: true,
      })
    },
    async findParticipant(id) {
      const row = selectParticipant.get(id)
      return row === undefined ? null : participantOf(row)
    },
    async findParticipantByJoinToken(joinTokenHash) {
      const row = selectByJoinToken.get(joinTokenHash)
      return row === undefined ? null : participantOf(row)
    },
    async listParticipants(meetingId) {
      return selectParticipants.all(meetingId).map(participantOf)
    },
    addStatement: ({ id, meetingId, title, openedAt }) =>
      insert('statements', {
        id,
        meeting_id: meetingId,
        title_ar: title.ar,
        title_en: title.en ?? null,
        opened_at: openedAt,
      }),
    async findStatement(id) {
      const row = selectStatement.get(id)
      return row === undefined ? null : listingOf(row)
    },
    async listStatements(meetingId) {
      return selectStatements.all(meetingId).map(listingOf)
    },
  }
}
