import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asId, type MeetingId, type ParticipantId, type StatementId } from '@tawafuq/domain/acts/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from '../../server/application/ports.ts'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { MARK_FILE } from '../../server/storage/sqlite/acknowledgedMark.ts'
import type { Damage } from '../../server/storage/sqlite/damageNotes.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, freshStatement, headAfter, noon, update } from './acts.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

let folder = ''
let storage: Storage | null = null
let found: Damage[] = []

beforeEach(() => {
  folder = makeDataFolder()
  found = []
})
afterEach(async () => {
  await storage?.close()
  storage = null
  removeDataFolder(folder)
})

async function open(at = folder): Promise<Storage> {
  storage = await openSqliteStorage(at, { damaged: (damage) => found.push(damage) })
  return storage
}

/** Changes the database behind the store's back, as a disk that forgets does. */
function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder, DATABASE_FILE))
  database.exec(sql)
  database.close()
}

const damaged = { why: 'storage-damaged' }
const meeting = asId<MeetingId>('m')
const person = asId<ParticipantId>('p')

describe('what is no longer as it was written', () => {
  test('[ST19] is not given out, and takes nothing beside it along', async () => {
    const { meetings, sessions, ledger } = await open()
    const [id, other] = [freshStatement(), freshStatement()]
    await meetings.addMeeting({ id: meeting, title: { ar: 'اجتماع' }, place: null, startsOn: null, endsOn: null })
    for (const name of ['فلانة', 'فلان']) {
      const one = name === 'فلانة' ? person : asId<ParticipantId>('q')
      const seat = { meetingId: meeting, delegationId: null, role: 'observer', attendance: 'onsite' } as const
      await meetings.addParticipant({ id: one, name, ...seat }, `hash of ${one}`)
    }
    await sessions.addSession('session', person, noon)
    const listed = (one: StatementId) => ({ id: one, meetingId: meeting, title: { ar: 'بيان' }, openedAt: noon })
    const idempotency = { participantId: person, key: 'k', outcome: { version: 1, events: [] } }
    await ledger.commit(act(id, { listing: listed(id), idempotency, adopted: { format: 'sealed' } as never }))
    await ledger.commit(act(other, { listing: listed(other) }))
    tamper(`
      UPDATE participants SET role = 'chair' WHERE id = 'p';
      UPDATE sessions SET participant_id = 'q';
      UPDATE outcomes SET outcome = replace(outcome, '1', '2');
      UPDATE adopted_records SET record = replace(record, 'sealed', 'forged');
      UPDATE statements SET title_ar = 'غيره' WHERE id = '${id}';
      UPDATE entries SET facts = replace(facts, 'Opened', 'Suspended') WHERE statement_id = '${id}'`)
    await expect(meetings.findParticipant(person)).rejects.toMatchObject(damaged)
    await expect(meetings.findParticipantByJoinToken('hash of p')).rejects.toMatchObject(damaged)
    await expect(sessions.findSession('session')).rejects.toMatchObject(damaged)
    await expect(ledger.findOutcome(person, 'k')).rejects.toMatchObject(damaged)
    await expect(ledger.findAdopted(id)).rejects.toMatchObject(damaged)
    await expect(ledger.read(id, 0, 10)).rejects.toMatchObject(damaged)
    // Put apart by name: nothing is built on it.
    await expect(ledger.commit(act(id, {}, headAfter(act(id))))).rejects.toMatchObject(damaged)
    expect((await meetings.listParticipants(meeting)).map((one) => one.id)).toEqual(['q'])
    expect((await meetings.listStatements(meeting)).map((one) => one.id)).toEqual([other])
    expect(await ledger.read(other, 0, 10)).toHaveLength(1)
    await ledger.commit(act(other, {}, headAfter(act(other))))
    expect(found.filter((damage) => damage.of === 'ledger').map(({ name }) => name)).toEqual([id])
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['participants', 'sessions', 'outcomes']))
  })

  test('[ST19] a kept state that is damaged is read from the log, word for word', async () => {
    const { ledger, drafts } = await open()
    await ledger.commit(act(freshStatement(), { openRooms: [{ room: 'r', seed: update(0) }] }))
    for (let nth = 1; nth <= 5; nth += 1) await drafts.append({ room: 'r', update: update(nth), author }, noon)
    const lastSeq = (await drafts.load('r'))?.lastSeq ?? 0
    await drafts.compact('r', lastSeq, update(9, 9, 9))
    expect((await drafts.load('r'))?.updates).toEqual([update(9, 9, 9)])
    tamper("UPDATE draft_states SET state = x'090809'")
    const held = await drafts.load('r')
    expect(held?.updates).toEqual([0, 1, 2, 3, 4, 5].map((byte) => update(byte)))
    expect(held?.lastSeq).toBe(lastSeq)
    expect(found).toMatchObject([{ of: 'draft', name: 'r' }])
  })

  test.each([
    ['an update', "UPDATE draft_updates SET bytes = x'07' WHERE seq = 3"],
    ['the hand of an update', 'UPDATE draft_updates SET hand_id = NULL WHERE seq = 3'],
    ['the instant of an update', 'UPDATE draft_updates SET at = at + 1 WHERE seq = 3'],
    ['a pack', 'UPDATE draft_packs SET bytes = zeroblob(length(bytes)) WHERE first_seq = 1'],
  ])('[ST19] %s that was changed is found, and the draft beside it is whole', async (what, sql) => {
    const { ledger, drafts } = await open()
    const openRooms = ['r', 's'].map((room) => ({ room, seed: update(0) }))
    await ledger.commit(act(freshStatement(), { openRooms: openRooms.slice(0, 1) }))
    for (let nth = 0; nth < 4; nth += 1) await drafts.append({ room: 'r', update: update(nth), author }, noon)
    await ledger.commit(act(freshStatement(), { openRooms: openRooms.slice(1) }))
    if (what === 'a pack') await drafts.compact('r', 5, update(1))
    tamper(sql)
    await expect(drafts.history('r', 0, 10)).rejects.toMatchObject(damaged)
    expect(await drafts.history('s', 0, 10)).toHaveLength(1)
    expect(found).toMatchObject([{ of: 'draft', name: 'r' }])
    // The words stand where the state holds them; who wrote them is what the pack knew.
    if (what === 'a pack') expect((await drafts.load('r'))?.updates).toEqual([update(1)])
    else await expect(drafts.load('r')).rejects.toMatchObject(damaged)
  })
})

describe('a write-ahead log that is gone', () => {
  /** What a killed server leaves behind, in a folder of its own. */
  async function killed(writes: number): Promise<string> {
    const { ledger, drafts } = await open()
    await ledger.commit(act(freshStatement(), { openRooms: [{ room: 'r', seed: update(0) }] }))
    for (let nth = 1; nth <= writes; nth += 1) await drafts.append({ room: 'r', update: update(nth), author }, noon)
    const left = join(folder, 'left')
    mkdirSync(left)
    for (const name of readdirSync(folder).filter((each) => each !== 'left' && !each.endsWith('-shm'))) {
      copyFileSync(join(folder, name), join(left, name))
    }
    await storage?.close()
    storage = null
    return left
  }

  async function refusal(at: string): Promise<StartRefusal> {
    const refused = await open(at).catch((fault: unknown) => fault)
    if (refused instanceof StartRefusal) return refused
    throw new Error(`The start was not refused but gave ${String(refused)}`)
  }

  test('[ST20] nothing is refused where it is whole', async () => {
    const left = await killed(20)
    expect((await (await open(left)).drafts.load('r'))?.updates).toHaveLength(21)
  })

  test.each([
    ['deleted', (wal: string) => rmSync(wal)],
    ['cut short', (wal: string) => writeFileSync(wal, readFileSync(wal).subarray(0, readFileSync(wal).length - 9_000))],
    [
      'damaged in the middle',
      (wal: string) => {
        const bytes = readFileSync(wal)
        const middle = bytes.length >> 1
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle)
        writeFileSync(wal, bytes)
      },
    ],
  ])('[ST20] one that was %s is noticed at the start and said, with how to go on', async (_, spoil) => {
    const left = await killed(20)
    const wal = join(left, `${DATABASE_FILE}-wal`)
    expect(existsSync(wal)).toBe(true)
    spoil(wal)
    const { en, ar } = await refusal(left)
    expect(en).toMatch(/lacks the last \d+ writes/)
    expect(ar).toContain('tawafuq.db-wal')
    expect(en).toContain(MARK_FILE)
    rmSync(join(left, MARK_FILE))
    await (await open(left)).ping()
  })
})
