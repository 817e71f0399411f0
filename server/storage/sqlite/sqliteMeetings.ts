import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { emptyTermBase } from '@tawafuq/domain/acts/meeting/termBase'
import { type MeetingStore, VersionConflict } from '../../application/ports.ts'
import { termsConflict } from '../conflictSentence.ts'
import type { DamageNotes } from './damageNotes.ts'
import { type Columns, delegationColumns, insertOf, participantColumns } from './insertOf.ts'
import { delegationOf, listingOf, meetingOf, participantOf, termBaseOf } from './meetingOf.ts'
import { removalOf } from './removalOf.ts'
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
  const selectByCard = database.prepare('SELECT * FROM participants WHERE card_code_hash = ?')
  const selectByPin = database.prepare('SELECT * FROM participants WHERE pin_hash = ?')
  const selectByCode = database.prepare('SELECT * FROM meetings WHERE code = ?')
  const selectByFeed = database.prepare('SELECT * FROM participants WHERE feed_token_hash = ?')
  const selectByEmail = database.prepare(
    'SELECT * FROM participants WHERE lower(email) = lower(?) AND removed = 0 ORDER BY rowid',
  )
  const selectParticipants = database.prepare(
    'SELECT * FROM participants WHERE meeting_id = ? AND removed = 0 ORDER BY position',
  )
  const selectStatement = database.prepare('SELECT * FROM statements WHERE id = ?')
  const selectStatements = database.prepare('SELECT * FROM statements WHERE meeting_id = ? ORDER BY position')

  const selectTerms = database.prepare('SELECT * FROM term_bases WHERE meeting_id = ?')

  async function insert(table: SealedTable, columns: Columns): Promise<void> {
    await writer.write({ kind: 'run', ...insertOf(table, columns) })
  }

  /** Sets the columns that are given of one row that must be there. */
  async function set(
    table: SealedTable,
    id: string,
    columns: Readonly<Record<string, SQLInputValue | undefined>>,
  ): Promise<void> {
    const given = Object.entries(columns).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
    if (given.length === 0) return
    const sql = `${given.map(({ name }) => `${name} = ?`).join(', ')} WHERE id = ?`
    await change(table, id, sql, ...given.map(({ value }) => value), id)
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
    addMeeting: ({ id, title, place, startsOn, endsOn, zone, streamUrl }) =>
      insert('meetings', {
        id,
        title_ar: title.ar,
        title_en: title.en ?? null,
        place,
        starts_on: startsOn,
        ends_on: endsOn,
        zone: zone ?? null,
        stream_url: streamUrl ?? null,
      }),
    changeMeeting: (id, { title, place, startsOn, endsOn, zone, streamUrl }) =>
      set('meetings', id, {
        ...(title && { title_ar: title.ar, title_en: title.en ?? null }),
        place,
        starts_on: startsOn,
        ends_on: endsOn,
        zone,
        stream_url: streamUrl,
      }),
    async findMeetingCode(id) {
      const row = selectMeeting.get(id)
      return row === undefined ? null : textOrNull(row, 'code')
    },
    setMeetingCode: (id, code) => set('meetings', id, { code }),
    async findMeetingByCode(code) {
      return found('meetings', selectByCode.get(code), meetingOf)
    },
    async removeMeeting(id) {
      await writer.write({ kind: 'runAll', runs: removalOf(id) })
    },
    async findMeeting(id) {
      return found('meetings', selectMeeting.get(id), meetingOf)
    },
    async listMeetings() {
      return listed('meetings', selectMeetings.all(), meetingOf)
    },
    addDelegation: (delegation) => insert('delegations', delegationColumns(delegation)),
    changeDelegation: (id, { name, code, group }) =>
      set('delegations', id, {
        ...(name && { name_ar: name.ar, name_en: name.en ?? null }),
        code,
        delegation_group: group,
      }),
    async listDelegations(meetingId) {
      return listed('delegations', selectDelegations.all(meetingId), delegationOf)
    },
    addParticipant: (participant, joinTokenHash, cardCodeHash) =>
      insert('participants', participantColumns(participant, joinTokenHash, cardCodeHash)),
    async addRoster({ delegations, participants }) {
      const runs = [
        ...delegations.map((delegation) => insertOf('delegations', delegationColumns(delegation))),
        ...participants.map(({ participant, joinTokenHash, cardCodeHash }) =>
          insertOf('participants', participantColumns(participant, joinTokenHash, cardCodeHash)),
        ),
      ]
      await writer.write({ kind: 'runAll', runs })
    },
    changeParticipant: (id, { name, role, delegationId, attendance, email, head }) =>
      set('participants', id, {
        name,
        role,
        delegation_id: delegationId,
        attendance,
        email,
        head: head === undefined ? undefined : Number(head),
      }),
    replaceJoinToken: (id, joinTokenHash, cardCodeHash) =>
      set('participants', id, {
        join_token_hash: joinTokenHash,
        card_code_hash: cardCodeHash ?? null,
        pin_hash: null,
        pin_expires_at: null,
      }),
    async findParticipantByCard(cardCodeHash) {
      return found('participants', selectByCard.get(cardCodeHash), participantOf)
    },
    setPin: (id, pinHash, expiresAt) =>
      change(
        'participants',
        id,
        'pin_hash = ?, pin_expires_at = ? WHERE id = ? AND removed = 0',
        pinHash,
        expiresAt,
        id,
      ),
    async takePin(pinHash, at) {
      const row = selectByPin.get(pinHash)
      if (row === undefined || (textOrNull(row, 'pin_expires_at') ?? '') <= at) return null
      const participant = participantOf(damage.sound('participants', row))
      try {
        await writer.write({
          kind: 'run',
          sql: 'UPDATE participants SET pin_hash = NULL, pin_expires_at = NULL WHERE pin_hash = ?',
          values: [pinHash],
          mustChange: true,
          conflict: 'Another has come in with this PIN.',
          seals: { table: 'participants', column: 'id', value: participant.id },
        })
      } catch (fault) {
        if (fault instanceof VersionConflict) return null
        throw fault
      }
      return participant
    },
    async noteEntered(id, at) {
      await writer.write({
        kind: 'run',
        sql: 'UPDATE participants SET entered_at = ? WHERE id = ? AND entered_at IS NULL',
        values: [at, id],
        mustChange: false,
        seals: { table: 'participants', column: 'id', value: id },
      })
    },
    setHead: (id, isHead) => change('participants', id, 'head = ? WHERE id = ?', isHead ? 1 : 0, id),
    setHeadConfirms: (id, headConfirms) =>
      change('delegations', id, 'head_confirms = ? WHERE id = ?', headConfirms ? 1 : 0, id),
    // No token hashes to a word with a colon in it, so that the row keeps its place and opens nothing.
    removeParticipant: (id) =>
      change(
        'participants',
        id,
        "removed = 1, head = 0, join_token_hash = 'removed:' || id, feed_token_hash = NULL, card_code_hash = NULL, pin_hash = NULL, pin_expires_at = NULL WHERE id = ?",
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
    async listParticipantsByEmail(email) {
      return listed('participants', selectByEmail.all(email), participantOf)
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
