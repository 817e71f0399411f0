import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asId, type MeetingId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { describe, expect, test } from 'vitest'
import { storageLimits } from '../../server/storage/limits.ts'
import { migrations } from '../../server/storage/migrations/migrations.ts'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { batchWriter } from '../../server/storage/sqlite/batchWriter.ts'
import { migrate, schemaVersion } from '../../server/storage/sqlite/migrate.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { chair } from '../kit/people.ts'
import { act, author, freshName, freshStatement, noon, update } from './acts.ts'
import { folderForEachTest, removeDataFolder } from './stores.ts'

const disk = folderForEachTest()

/** Changes the database as another program would, behind the store's back. */
function tamper(sql: string): void {
  const database = new DatabaseSync(join(disk.folder, DATABASE_FILE))
  database.exec(sql)
  database.close()
}

describe('the ledger on the disk', () => {
  test.each([
    [
      'an entry that was changed',
      "UPDATE entries SET facts = replace(facts, 'NegotiationOpened', 'NegotiationSuspended') WHERE version = 3",
      3,
    ],
    [
      'an entry that was given another hash',
      "UPDATE entries SET hash = replace(hash, substr(hash, 1, 8), '00000000') WHERE version = 3",
      3,
    ],
    ['an entry that is gone', 'DELETE FROM entries WHERE version = 3', 4],
    [
      'entries in another order',
      'UPDATE entries SET version = 9 WHERE version = 3; UPDATE entries SET version = 3 WHERE version = 4; UPDATE entries SET version = 4 WHERE version = 9',
      4,
    ],
  ])('[ST4, LE2] %s is not read but found', async (_, sql, found) => {
    const { ledger } = await disk.open()
    const id = freshStatement()
    const events = Array.from({ length: 5 }, () => ({ type: 'NegotiationOpened' }) as const)
    await ledger.commit(act(id, { entries: sealEntries(emptyLedger, events, chair, noon, sha256) }))
    tamper(sql)
    await expect(ledger.read(id, 0, 10)).rejects.toThrow(`version ${found}`)
    await expect(ledger.read(id, 2, 10)).rejects.toThrow(`version ${found}`)
    expect(await ledger.read(id, 0, 2)).toHaveLength(2)
  })
})

describe('a disk that is full', () => {
  test('[ST7] what it cannot hold is not acknowledged, and what was acknowledged is there', async () => {
    const room = freshName('room')
    const full = await disk.open({ maxPages: 200 })
    await full.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const large = new Uint8Array(20_000).fill(7)
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, () => full.drafts.append({ room, update: large, author }, noon)),
    )
    const stored = results.filter(({ status }) => status === 'fulfilled').length
    expect(stored).toBeGreaterThan(5)
    expect(stored).toBeLessThan(100)
    await expect(full.drafts.append({ room, update: large, author }, noon)).rejects.toThrow('full')
    expect((await full.drafts.load(room))?.updates).toHaveLength(stored + 1)
    await full.close()

    const { drafts } = await disk.open()
    expect((await drafts.load(room))?.updates).toHaveLength(stored + 1)
    expect(await drafts.append({ room, update: large, author }, noon)).toMatchObject({ stored: true })
  })
})

describe('a disk that fails', () => {
  test('[ST8] nothing is acknowledged any more, even when it seems to work again', () => {
    const database = new DatabaseSync(':memory:')
    migrate(database, migrations)
    const { writeAll } = batchWriter(database, { isLeft: () => true })
    const exec = database.exec.bind(database)
    let isFailing = false
    database.exec = (sql) => {
      if (isFailing && sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 1034 })
      exec(sql)
    }
    const room = freshName('room')
    const append = { kind: 'append', update: { room, update: update(1), author }, at: noon } as const
    const opening = { kind: 'commit', act: act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }) } as const
    expect(writeAll([opening, append]).map(({ ok }) => ok)).toEqual([true, true])
    isFailing = true
    expect(writeAll([append, append]).map(({ ok }) => ok)).toEqual([false, false])
    isFailing = false
    expect(writeAll([append])).toMatchObject([{ ok: false, message: expect.stringContaining('disk I/O error') }])
    expect(writeAll([{ kind: 'ping' }]).map(({ ok }) => ok)).toEqual([false])
    expect(database.prepare('SELECT count(*) AS updates FROM draft_updates').get()).toEqual({ updates: 2 })
  })
})

describe('what waits for the disk', () => {
  test('[ST13] beyond the bound a write is refused at once, and the others are stored', async () => {
    const { ledger, drafts } = await disk.open()
    const room = freshName('room')
    await ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const large = new Uint8Array(storageLimits.waitingBytes / 4)
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => drafts.append({ room, update: large, author }, noon)),
    )
    expect(results.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 4 }, () => 'fulfilled'),
      'rejected',
      'rejected',
    ])
    expect(await drafts.append({ room, update: update(1), author }, noon)).toMatchObject({ stored: true })
  })
})

describe('the data folder', () => {
  test('[ST9] it is made for its owner alone', async () => {
    removeDataFolder(disk.folder)
    await disk.open()
    expect(statSync(disk.folder).mode & 0o777).toBe(0o700)
  })

  test('[ST9] a second server on it is refused with a sentence, until the first has closed', async () => {
    const first = await disk.open()
    const refused = await openSqliteStorage(disk.folder).catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(StartRefusal)
    expect(refused).toMatchObject({
      en: expect.stringContaining(disk.folder),
      ar: expect.stringContaining(disk.folder),
    })
    await first.ping()
    await first.close()
    await (await disk.open()).ping()
  })

  test('[ST9] after closing nothing is read or written, and closing again is nothing', async () => {
    const closed = await disk.open()
    await closed.close()
    await closed.close()
    await expect(closed.ping()).rejects.toThrow()
    await expect(closed.sessions.removeSession('a')).rejects.toThrow('closed')
  })

  test('[ST9] what was asked before closing is stored', async () => {
    const room = freshName('room')
    const closing = await disk.open()
    await closing.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const asked = Array.from({ length: 3_000 }, () => closing.drafts.append({ room, update: update(1), author }, noon))
    await closing.close()
    expect((await Promise.all(asked)).every(({ stored }) => stored)).toBe(true)
    expect((await (await disk.open()).drafts.load(room))?.updates).toHaveLength(3_001)
  })
})

describe('the schema', () => {
  test('[ST10] a database of a newer program is refused with a sentence, and left as it is', async () => {
    await (await disk.open()).close()
    tamper('PRAGMA user_version = 99')
    const refused = await openSqliteStorage(disk.folder).catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(StartRefusal)
    expect(refused).toMatchObject({ en: expect.stringContaining('99'), ar: expect.stringContaining('99') })
    tamper(`PRAGMA user_version = ${migrations.length}`)
    await (await disk.open()).ping()
  })

  test('[ST10] a database of another program is refused', async () => {
    tamper('CREATE TABLE recipes (id INTEGER)')
    await expect(openSqliteStorage(disk.folder)).rejects.toBeInstanceOf(StartRefusal)
  })

  test('[ST10] a data folder of the first program is read: its delegations await no head, its people are all there', async () => {
    const old = new DatabaseSync(join(disk.folder, DATABASE_FILE))
    migrate(old, migrations.slice(0, 1))
    old.exec(`
      INSERT INTO meetings (id, title_ar) VALUES ('m', 'اجتماع');
      INSERT INTO delegations (id, meeting_id, name_ar, code, delegation_group) VALUES ('d', 'm', 'وفد', 'D', 'government');
      INSERT INTO participants (id, meeting_id, delegation_id, name, role, attendance, join_token_hash)
        VALUES ('p', 'm', 'd', 'فلانة', 'delegate', 'onsite', 'hash');
    `)
    old.close()
    const storage = await disk.open()
    const meeting = asId<MeetingId>('m')
    expect(await storage.meetings.listDelegations(meeting)).toEqual([
      { id: 'd', meetingId: 'm', name: { ar: 'وفد' }, code: 'D', group: 'government' },
    ])
    const [person] = await storage.meetings.listParticipants(meeting)
    expect(person).toEqual({
      id: 'p',
      meetingId: 'm',
      delegationId: 'd',
      name: 'فلانة',
      role: 'delegate',
      attendance: 'onsite',
    })
    expect(await storage.meetings.hasFeed(asId<ParticipantId>('p'))).toBe(false)
    expect(await storage.meetings.findParticipantByJoinToken('hash')).toEqual(person)
  })

  test('[ST10] steps are numbered without a gap, taken in order, once, each whole or not at all', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    const database = new DatabaseSync(':memory:')
    const one = { version: 1, name: 'one', sql: 'CREATE TABLE one (id INTEGER)' }
    const two = { version: 2, name: 'two', sql: 'CREATE TABLE two (id INTEGER); CREATE TABLE one (id INTEGER)' }
    expect(() => migrate(database, [one, two])).toThrow('already exists')
    expect(schemaVersion(database)).toBe(1)
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([{ name: 'one' }])
    const mended = { ...two, sql: 'CREATE TABLE two (id INTEGER)' }
    migrate(database, [one, mended])
    migrate(database, [one, mended])
    expect(schemaVersion(database)).toBe(2)
  })
})
