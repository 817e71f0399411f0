import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { emptyTermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { MeetingStore } from '../../application/ports.ts'
import { termsConflict } from '../conflictSentence.ts'
import type { DamageNotes } from './damageNotes.ts'
import { delegationOf, listingOf, meetingOf, participantOf, termBaseOf } from './meetingOf.ts'
import { type Row, textOrNull } from './row.ts'
import type { SealedTable } from './sealRows.ts'
import type { Writer } from './startWriter.ts'

/** Meetings with their delegations, participants and statements. An id that is taken, or that points nowhere, is a fault. */
export function sqliteMeetings(database: DatabaseSync, writer: Writer, damage: DamageNotes): MeetingStore {
  const selectMeeting = database.prepare('SELECT * FROM meetings WHERE id = ?')
  const selectMeetings = database.prepare('SELECT * FROM meetings ORDER BY position')
  const selectDelegations = database.prepare('SELECT * FROM delegations WHERE meeting_id = ? ORDER BY position')
  const selectParticipant = database.prepare('SELECT * FROM participants WHERE id = ?')
  const selectByJoinToken = database.prepare('SELECT * FROM participants WHERE join_token_hash = ?')
  const selectByFeed = database.prepare('SELECT * FROM participants WHERE feed_token_hash = ?')
  const selectParticipants = database.prepare(
    'SELECT * FROM participants WHERE meeting_id = ? AND removed = 0 ORDER BY position',
  )
  const selectStatement = database.prepare('SELECT * FROM statements WHERE id = ?')
  const selectStatements = database.prepare('SELECT * FROM statements WHERE meeting_id = ? ORDER BY position')

  const selectTerms = database.prepare('SELECT * FROM term_bases WHERE meeting_id = ?')

  async function insert(
    table: SealedTable,
    columns: Readonly<Record<string, SQLInputValue>> & { readonly id: string },
  ): Promise<void> {
    const names = Object.keys(columns)
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    await writer.write({
      kind: 'run',
      sql,
      values: Object.values(columns),
      mustChange: true,
      seals: { table, column: 'id', value: columns.id },
    })
  }

  /** Changes one row that must be there. */
  async function change(
    table: SealedTable,
    id: string,
    sql: string,
    ...values: readonly SQLInputValue[]
  ): Promise<void> {
    const seals = { table, column: 'id', value: id }
    await writer.write({ kind: 'run', sql: `UPDATE ${table} SET ${sql}`, values, mustChange: true, seals })
  }

  /** Lists leave out a row that is damaged, so that one of them does not shut a meeting. */
  function listed<Noun>(table: SealedTable, rows: readonly Row[], nounOf: (row: Row) => Noun): readonly Noun[] {
    return damage.soundOnes(table, rows).map(nounOf)
  }

  function found<Noun>(table: SealedTable, row: Row | undefined, nounOf: (row: Row) => Noun): Noun | null {
    return row === undefined ? null : nounOf(damage.sound(table, row))
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
      return found('meetings', selectMeeting.get(id), meetingOf)
    },
    async listMeetings() {
      return listed('meetings', selectMeetings.all(), meetingOf)
    },
    addDelegation: ({ id, meetingId, name, code, group, headConfirms = false }) =>
      insert('delegations', {
        id,
        meeting_id: meetingId,
        name_ar: name.ar,
        name_en: name.en ?? null,
        code,
        delegation_group: group,
        head_confirms: headConfirms ? 1 : 0,
      }),
    async listDelegations(meetingId) {
      return listed('delegations', selectDelegations.all(meetingId), delegationOf)
    },
    addParticipant: ({ id, meetingId, delegationId, name, role, attendance, head = false }, joinTokenHash) =>
      insert('participants', {
        id,
        meeting_id: meetingId,
        delegation_id: delegationId,
        name,
        role,
        attendance,
        head: head ? 1 : 0,
        join_token_hash: joinTokenHash,
      }),
    replaceJoinToken: (id, joinTokenHash) =>
      change('participants', id, 'join_token_hash = ? WHERE id = ?', joinTokenHash, id),
    setHead: (id, isHead) => change('participants', id, 'head = ? WHERE id = ?', isHead ? 1 : 0, id),
    setHeadConfirms: (id, headConfirms) =>
      change('delegations', id, 'head_confirms = ? WHERE id = ?', headConfirms ? 1 : 0, id),
    // No token hashes to a word with a colon in it, so that the row keeps its place and opens nothing.
    removeParticipant: (id) =>
      change(
        'participants',
        id,
        "removed = 1, head = 0, join_token_hash = 'removed:' || id, feed_token_hash = NULL WHERE id = ?",
        id,
      ),
    setFeedToken: (id, feedTokenHash) =>
      change('participants', id, 'feed_token_hash = ? WHERE id = ? AND removed = 0', feedTokenHash, id),
    async hasFeed(id) {
      const row = selectParticipant.get(id)
      return row !== undefined && textOrNull(row, 'feed_token_hash') !== null
    },
    async findParticipantByFeedToken(feedTokenHash) {
      return found('participants', selectByFeed.get(feedTokenHash), participantOf)
    },
    async findParticipant(id) {
      return found('participants', selectParticipant.get(id), participantOf)
    },
    async findParticipantByJoinToken(joinTokenHash) {
      return found('participants', selectByJoinToken.get(joinTokenHash), participantOf)
    },
    async listParticipants(meetingId) {
      return listed('participants', selectParticipants.all(meetingId), participantOf)
    },
    async findStatement(id) {
      return found('statements', selectStatement.get(id), listingOf)
    },
    async listStatements(meetingId) {
      return listed('statements', selectStatements.all(meetingId), listingOf)
    },
    async findTerms(meetingId) {
      return found('term_bases', selectTerms.get(meetingId), termBaseOf) ?? emptyTermBase
    },
    async writeTerms(meetingId, { version, terms, changedAt }) {
      const values = [JSON.stringify(terms), changedAt, version, meetingId]
      const sql =
        version === 1
          ? 'INSERT INTO term_bases (terms, changed_at, version, meeting_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
          : 'UPDATE term_bases SET terms = ?, changed_at = ?, version = ? WHERE meeting_id = ? AND version = ?'
      await writer.write({
        kind: 'run',
        sql,
        values: version === 1 ? values : [...values, version - 1],
        mustChange: true,
        conflict: termsConflict(meetingId, version, null),
        seals: { table: 'term_bases', column: 'meeting_id', value: meetingId },
      })
    },
  }
}
