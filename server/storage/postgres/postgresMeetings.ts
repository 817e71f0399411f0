import { asId, type DelegationId, type Instant, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { emptyTermBase, type Term } from '@tawafuq/domain/acts/meeting/termBase'
import type { Kysely, Updateable, UpdateResult } from 'kysely'
import { type MeetingStore, VersionConflict } from '../../application/ports.ts'
import { termsConflict } from '../conflictSentence.ts'
import {
  delegationColumns,
  delegationOf,
  listingOf,
  meetingOf,
  nameOf,
  participantColumns,
  participantOf,
  titleOf,
} from './meetingOf.ts'
import { removeMeeting } from './removeMeeting.ts'
import type { Tables } from './tables.ts'

/** Meetings with their delegations, participants and statements. */
export function postgresMeetings(database: Kysely<Tables>): MeetingStore {
  const participants = () => database.updateTable('participants')
  const changeParticipant = (id: ParticipantId, change: Updateable<Tables['participants']>) =>
    changeOne(`participant ${id}`, change, (some) => participants().set(some).where('id', '=', id).executeTakeFirst())
  const changePresent = (id: ParticipantId, change: Updateable<Tables['participants']>) =>
    changeOne(`participant ${id}`, change, (some) =>
      participants().set(some).where('id', '=', id).where('removed', '=', false).executeTakeFirst(),
    )
  const changeMeeting = (id: MeetingId, change: Updateable<Tables['meetings']>) =>
    changeOne(`meeting ${id}`, change, (some) =>
      database.updateTable('meetings').set(some).where('id', '=', id).executeTakeFirst(),
    )
  const changeDelegation = (id: DelegationId, change: Updateable<Tables['delegations']>) =>
    changeOne(`delegation ${id}`, change, (some) =>
      database.updateTable('delegations').set(some).where('id', '=', id).executeTakeFirst(),
    )

  async function participantWhere(
    column: 'id' | 'join_token_hash' | 'feed_token_hash' | 'card_code_hash',
    value: string,
  ): Promise<Participant | null> {
    const row = await database.selectFrom('participants').selectAll().where(column, '=', value).executeTakeFirst()
    return row === undefined ? null : participantOf(row)
  }

  return {
    async addMeeting({ id, title, place, startsOn, endsOn, zone, streamUrl }) {
      const dates = { starts_on: startsOn, ends_on: endsOn }
      const values = { id, ...titleOf(title), place, ...dates, zone: zone ?? null, stream_url: streamUrl ?? null }
      await database.insertInto('meetings').values(values).execute()
    },
    changeMeeting: (id, { title, place, startsOn, endsOn, zone, streamUrl }) =>
      changeMeeting(
        id,
        given({
          ...(title && titleOf(title)),
          place,
          starts_on: startsOn,
          ends_on: endsOn,
          zone,
          stream_url: streamUrl,
        }),
      ),
    async findMeeting(id) {
      const row = await database.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : meetingOf(row)
    },
    async findMeetingCode(id) {
      const row = await database.selectFrom('meetings').select('code').where('id', '=', id).executeTakeFirst()
      return row?.code ?? null
    },
    setMeetingCode: (id, code) => changeMeeting(id, { code }),
    async findMeetingByCode(code) {
      const row = await database.selectFrom('meetings').selectAll().where('code', '=', code).executeTakeFirst()
      return row === undefined ? null : meetingOf(row)
    },
    removeMeeting: (id) => removeMeeting(database, id),
    async listMeetings() {
      return (await database.selectFrom('meetings').selectAll().orderBy('position').execute()).map(meetingOf)
    },
    async addDelegation(delegation) {
      await database.insertInto('delegations').values(delegationColumns(delegation)).execute()
    },
    changeDelegation: (id, { name, code, group }) =>
      changeDelegation(id, given({ ...(name && nameOf(name)), code, delegation_group: group })),
    async listDelegations(meetingId) {
      const rows = await database
        .selectFrom('delegations')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('position')
        .execute()
      return rows.map(delegationOf)
    },
    async addParticipant(participant, joinTokenHash, cardCodeHash) {
      const values = participantColumns(participant, joinTokenHash, cardCodeHash)
      await database.insertInto('participants').values(values).execute()
    },
    async addRoster({ delegations, participants }) {
      await database.transaction().execute(async (transaction) => {
        // One by one, so that their places are in their order.
        for (const delegation of delegations)
          await transaction.insertInto('delegations').values(delegationColumns(delegation)).execute()
        for (const { participant, joinTokenHash, cardCodeHash } of participants) {
          const values = participantColumns(participant, joinTokenHash, cardCodeHash)
          await transaction.insertInto('participants').values(values).execute()
        }
      })
    },
    changeParticipant: (id, { name, role, delegationId, attendance, email, head }) =>
      changeParticipant(id, given({ name, role, delegation_id: delegationId, attendance, email, head })),
    replaceJoinToken: (id, join_token_hash, cardCodeHash) =>
      changeParticipant(id, {
        join_token_hash,
        card_code_hash: cardCodeHash ?? null,
        pin_hash: null,
        pin_expires_at: null,
      }),
    findParticipantByCard: (cardCodeHash) => participantWhere('card_code_hash', cardCodeHash),
    setPin: (id, pin_hash, pin_expires_at) => changePresent(id, { pin_hash, pin_expires_at }),
    async takePin(pinHash, at) {
      const row = await database
        .updateTable('participants')
        .set({ pin_hash: null, pin_expires_at: null })
        .where('pin_hash', '=', pinHash)
        .where('pin_expires_at', '>', at)
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? null : participantOf(row)
    },
    async noteEntered(id, entered_at) {
      await database
        .updateTable('participants')
        .set({ entered_at })
        .where('id', '=', id)
        .where('entered_at', 'is', null)
        .execute()
    },
    setHead: (id, head) => changeParticipant(id, { head }),
    setHeadConfirms: (id, head_confirms) => changeDelegation(id, { head_confirms }),
    // No token hashes to a word with a colon in it, so that the row keeps its place and opens nothing.
    removeParticipant: (id) =>
      changeParticipant(id, {
        removed: true,
        head: false,
        join_token_hash: `removed:${id}`,
        feed_token_hash: null,
        card_code_hash: null,
        pin_hash: null,
        pin_expires_at: null,
      }),
    setFeedToken: (id, feed_token_hash) => changePresent(id, { feed_token_hash }),
    async hasFeed(id) {
      const row = await database
        .selectFrom('participants')
        .select('feed_token_hash')
        .where('id', '=', id)
        .executeTakeFirst()
      return (row?.feed_token_hash ?? null) !== null
    },
    findParticipantByFeedToken: (feedTokenHash) => participantWhere('feed_token_hash', feedTokenHash),
    findParticipant: (id) => participantWhere('id', id),
    findParticipantByJoinToken: (joinTokenHash) => participantWhere('join_token_hash', joinTokenHash),
    async listParticipants(meetingId) {
      const rows = await database
        .selectFrom('participants')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .where('removed', '=', false)
        .orderBy('position')
        .execute()
      return rows.map(participantOf)
    },
    async listParticipantsByEmail(email) {
      const rows = await database
        .selectFrom('participants')
        .selectAll()
        .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
        .where('removed', '=', false)
        .orderBy('position')
        .execute()
      return rows.map(participantOf)
    },
    async findStatement(id) {
      const row = await database.selectFrom('statements').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : listingOf(row)
    },
    async listStatements(meetingId) {
      const rows = await database
        .selectFrom('statements')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('position')
        .execute()
      return rows.map(listingOf)
    },
    async findTerms(meetingId) {
      const row = await database
        .selectFrom('term_bases')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .executeTakeFirst()
      if (row === undefined) return emptyTermBase
      const terms = JSON.parse(row.terms) as readonly Term[]
      return { version: row.version, terms, changedAt: asId<Instant>(row.changed_at) }
    },
    async writeTerms(meetingId, { version, terms, changedAt }) {
      const values = { version, terms: JSON.stringify(terms), changed_at: changedAt }
      const written =
        version === 1
          ? await database
              .insertInto('term_bases')
              .values({ meeting_id: meetingId, ...values })
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirst()
          : await database
              .updateTable('term_bases')
              .set(values)
              .where('meeting_id', '=', meetingId)
              .where('version', '=', version - 1)
              .executeTakeFirst()
      const rows = 'numUpdatedRows' in written ? written.numUpdatedRows : (written.numInsertedOrUpdatedRows ?? 0n)
      if (rows === 0n) throw new VersionConflict(termsConflict(meetingId, version, null))
    },
  }
}

/** Changes one row; nothing at all, where there is nothing to change. Throws where there is no such row. */
async function changeOne<Change extends object>(
  what: string,
  change: Change,
  update: (change: Change) => Promise<UpdateResult>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  const { numUpdatedRows } = await update(change)
  if (numUpdatedRows === 0n) throw new Error(`There is no ${what}.`)
}

/** Of columns those that are given: what is absent stays as it is. */
function given<Columns extends object>(
  columns: Columns,
): { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Columns]?: Exclude<Columns[Name], undefined>
  }
}
