import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { act, author, freshStatement, headAfter, noon, update } from './acts.ts'
import { folderForEachTest } from './stores.ts'

const disk = folderForEachTest('data')

describe('whether storage can do its work', () => {
  test('[ST21] it can while it commits: each look is a transaction of its own', async () => {
    const store = await disk.open()
    const transactions = () => {
      const reader = new DatabaseSync(join(disk.folder, DATABASE_FILE), { readOnly: true })
      const row = reader.prepare('SELECT transactions FROM progress').get()
      reader.close()
      return Number(row?.['transactions'])
    }
    const before = transactions()
    await store.ping()
    await store.ping()
    expect(transactions()).toBe(before + 2)
  })

  test('[ST21] not on a full disk', async () => {
    const store = await disk.open({ maxPages: 120 })
    const { ledger, drafts } = store
    await ledger.commit(act(freshStatement(), { openRooms: [{ room: 'r', seed: update(0) }] }))
    const large = new Uint8Array(4_000).fill(7)
    const append = () => drafts.append({ room: 'r', update: large, author }, noon)
    await expect(Promise.all(Array.from({ length: 400 }, append))).rejects.toMatchObject({ why: 'storage-full' })
    await expect(append()).rejects.toMatchObject({ why: 'storage-full' })
    // A transaction that needs no new page may still be committed: whether it is, the look says the truth.
    const told = await store.ping().then(
      () => 'ready',
      (fault: unknown) => (fault as { why: string }).why,
    )
    expect(['ready', 'storage-full']).toContain(told)
  })

  test.each([
    ['the folder', () => renameSync(disk.folder, `${disk.folder}.moved`)],
    ['the database', () => renameSync(join(disk.folder, DATABASE_FILE), join(disk.folder, '..', 'moved.db'))],
    ['the write-ahead log', () => rmSync(join(disk.folder, `${DATABASE_FILE}-wal`))],
  ])('[ST21] not when %s is no longer where it was opened', async (_, move) => {
    const store = await disk.open()
    await store.ping()
    move()
    await expect(store.ping()).rejects.toMatchObject({ why: 'storage-moved' })
  })

  test('[ST21] not when no ledger can be read; one that cannot is put apart and the others go on', async () => {
    const store = await disk.open()
    const { ledger } = store
    const acts = [freshStatement(), freshStatement()].map((id) => act(id))
    for (const one of acts) await ledger.commit(one)
    const spoil = (where: string) => {
      const database = new DatabaseSync(join(disk.folder, DATABASE_FILE))
      database.exec(`UPDATE entries SET facts = replace(facts, 'NegotiationOpened', 'x') WHERE ${where}`)
      database.close()
    }
    spoil(`statement_id = '${acts[0]?.aggregateId}'`)
    await store.ping()
    for (const one of acts.slice(1)) await ledger.commit(act(one.aggregateId, {}, headAfter(one)))
    spoil('true')
    await expect(store.ping()).rejects.toMatchObject({ why: 'storage-unreadable' })
  })
})

describe('what lies open to others', () => {
  const modeOf = (path: string) => statSync(path).mode & 0o777

  test('[ST22] is closed at the start: the folder and all that is in it', async () => {
    mkdirSync(disk.folder, { mode: 0o755 })
    const file = join(disk.folder, 'signing-key.pem')
    writeFileSync(file, 'key')
    chmodSync(disk.folder, 0o755)
    chmodSync(file, 0o644)
    await disk.open()
    expect([modeOf(disk.folder), modeOf(file)]).toEqual([0o700, 0o600])
  })

  test('[ST22] is refused where it is meant for all', async () => {
    mkdirSync(disk.folder)
    chmodSync(disk.folder, 0o1777)
    await expect(disk.open()).rejects.toBeInstanceOf(StartRefusal)
    expect(statSync(disk.folder).mode & 0o1777).toBe(0o1777)
    chmodSync(disk.folder, 0o700)
  })
})
