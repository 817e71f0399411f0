// Above 250 lines: one port, each of whose calls is a question or two.
import {
  asId,
  type DelegationId,
  type Instant,
  type MeetingId,
  type ParticipantId,
  type StatementId,
} from '@tawafuq/domain/acts/ids'
import {
  attendances,
  type Bilingual,
  type Delegation,
  delegationGroups,
  type Meeting,
  type Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { emptyTermBase, type Term } from '@tawafuq/domain/acts/meeting/termBase'
import type { Kysely, Selectable, Updateable } from 'kysely'
import { type MeetingStore, type StatementListing, VersionConflict } from '../../application/ports.ts'
import { termsConflict } from '../conflictSentence.ts'
import { removeMeeting } from './removeMeeting.ts'
import type { Tables } from './tables.ts'

/** Meetings with their delegations, participants and statements. */
export function postgresMeetings(database: Kysely<Tables>): MeetingStore {
  /** Changes one participant. Throws where there is none to change. */
  async function changeParticipant(id: ParticipantId, change: Updateable<Tables['participants']>): Promise<void> {
    if (isEmpty(change)) return
    const { numUpdatedRows } = await database
      .updateTable('participants')
      .set(change)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error(`There is no participant ${id}.`)
  }

  /** The same, of one who has not been removed. */
  async function changePresent(id: ParticipantId, change: Updateable<Tables['participants']>): Promise<void> {
    const { numUpdatedRows } = await database
      .updateTable('participants')
      .set(change)
      .where('id', '=', id)
      .where('removed', '=', false)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error(`There is no participant ${id}.`)
  }

  async function changeMeeting(id: MeetingId, change: Updateable<Tables['meetings']>): Promise<void> {
    if (isEmpty(change)) return
    const { numUpdatedRows } = await database
      .updateTable('meetings')
      .set(change)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error(`There is no meeting ${id}.`)
  }

  async function changeDelegation(id: DelegationId, change: Updateable<Tables['delegations']>): Promise<void> {
    if (isEmpty(change)) return
    const { numUpdatedRows } = await database
      .updateTable('delegations')
      .set(change)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error(`There is no delegation ${id}.`)
  }

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

function isEmpty(change: object): boolean {
  return Object.keys(change).length === 0
}

/** Of columns those that are given: what is absent stays as it is. */
function given<Columns extends object>(
  columns: Columns,
): { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Columns]?: Exclude<Columns[Name], undefined>
  }
}

function titleOf({ ar, en }: Bilingual) {
  return { title_ar: ar, title_en: en ?? null }
}

function nameOf({ ar, en }: Bilingual) {
  return { name_ar: ar, name_en: en ?? null }
}

function delegationColumns({ id, meetingId, name, code, group, headConfirms }: Delegation) {
  return {
    id,
    meeting_id: meetingId,
    ...nameOf(name),
    code,
    delegation_group: group,
    head_confirms: headConfirms === true,
  }
}

function participantColumns(
  { id, meetingId, delegationId, name, role, attendance, head, email }: Participant,
  join_token_hash: string,
  cardCodeHash?: string,
) {
  return {
    id,
    meeting_id: meetingId,
    delegation_id: delegationId,
    name,
    role,
    attendance,
    head: head === true,
    email: email ?? null,
    join_token_hash,
    card_code_hash: cardCodeHash ?? null,
  }
}

function meetingOf(row: Selectable<Tables['meetings']>): Meeting {
  return {
    id: asId<MeetingId>(row.id),
    title: bilingual(row.title_ar, row.title_en),
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.stream_url !== null && { streamUrl: row.stream_url }),
  }
}

function delegationOf(row: Selectable<Tables['delegations']>): Delegation {
  return {
    id: asId<DelegationId>(row.id),
    meetingId: asId<MeetingId>(row.meeting_id),
    name: bilingual(row.name_ar, row.name_en),
    code: row.code,
    group: oneOf(row.delegation_group, delegationGroups),
    ...(row.head_confirms && { headConfirms: true as const }),
  }
}

function participantOf(row: Selectable<Tables['participants']>): Participant {
  return {
    id: asId<ParticipantId>(row.id),
    meetingId: row.meeting_id === null ? null : asId<MeetingId>(row.meeting_id),
    delegationId: row.delegation_id === null ? null : asId<DelegationId>(row.delegation_id),
    name: row.name,
    role: oneOf(row.role, roles),
    attendance: oneOf(row.attendance, attendances),
    ...(row.head && { head: true as const }),
    ...(row.email !== null && { email: row.email }),
    ...(row.entered_at !== null && { enteredAt: asId<Instant>(row.entered_at) }),
  }
}

function listingOf(row: Selectable<Tables['statements']>): StatementListing {
  return {
    id: asId<StatementId>(row.id),
    meetingId: asId<MeetingId>(row.meeting_id),
    title: bilingual(row.title_ar, row.title_en),
    openedAt: asId<Instant>(row.opened_at),
  }
}

function bilingual(ar: string, en: string | null): Bilingual {
  return en === null ? { ar } : { ar, en }
}

function oneOf<Word extends string>(word: string, words: readonly Word[]): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new Error(`The database holds “${word}”, which is none of ${words.join(', ')}.`)
  return found
}
