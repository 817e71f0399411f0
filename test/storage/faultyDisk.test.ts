import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { describe, expect, test } from 'vitest'
import type { Storage } from '../../server/application/ports.ts'
import { inspectDatabase } from '../../server/storage/inspectDatabase.ts'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { MARK_FILE } from '../../server/storage/sqlite/acknowledgedMark.ts'
import { guardPort } from '../../server/storage/sqlite/guardPort.ts'
import { DATABASE_FILE, openDatabaseForReading } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { faultyDisk } from '../kit/faultyDisk.ts'
import { killRounds } from '../kit/killRounds.ts'
import { act, author, headAfter, noon, update } from './acts.ts'
import { folderForEachTest } from './stores.ts'

/** Kills in the suite; the long round is `npm run kills -- 500`. */
const KILLS = 8
const id = asId<StatementId>('s')

const disk = folderForEachTest()

const first = act(id, { openRooms: [{ room: 'r', seed: update(0) }] })

/** Writes one after another, and gives the bytes of those that were acknowledged, and why the others were not. */
async function write(store: Storage, from: number, count: number) {
  const kept: number[] = []
  const refused: string[] = []
  for (let nth = from; nth < from + count; nth += 1) {
    const append = store.drafts.append({ room: 'r', update: update(nth), author }, noon)
    await append.then(
      () => kept.push(nth),
      (fault: unknown) => refused.push((fault as { why?: string }).why ?? String(fault)),
    )
  }
  return { kept, refused }
}

async function heldIn(dataDir: string): Promise<readonly number[]> {
  const storage = await disk.open({}, dataDir)
  const log = await storage.drafts.history('r', 0, 1_000_000)
  expect(findBrokenLink(await storage.ledger.read(id, 0, 1_000), sha256)).toBeNull()
  await disk.close()
  return log.slice(1).map((stored) => stored.update[0] ?? -1)
}

test('[ST6] killed within a transaction, before and after its commit, and before anybody is told, it loses nothing acknowledged', async () => {
  const { kills, acknowledged, wrong } = await killRounds(KILLS, 20_300_501)
  expect(wrong).toEqual([])
  expect(Object.values(kills)).toEqual([KILLS / 4, KILLS / 4, KILLS / 4, KILLS / 4])
  expect(acknowledged).toBeGreaterThan(KILLS * 20)
}, 120_000)

const withLimits = test.skipIf(process.platform === 'win32') // Windows has no limit on the size of files

describe('a disk that fails', () => {
  test('[ST8] a sync that fails ends it: whoever runs the store is told once, nothing more is acknowledged, and all that was is there', async () => {
    const failures: string[] = []
    const storage = await disk.open({
      between: faultyDisk({ kind: 'io', nth: 12 }),
      failed: (message) => failures.push(message),
    })
    await storage.ledger.commit(first)
    const { kept, refused } = await write(storage, 1, 30)
    expect(failures).toHaveLength(1)
    expect(kept.length).toBeGreaterThan(5)
    expect(new Set(refused)).toEqual(new Set(['storage-failed']))
    await disk.close()
    expect(await heldIn(disk.folder)).toEqual(kept)
  })

  test('[ST8] one that fails to read is told of as one that fails to write is, and other faults are thrown on', async () => {
    const failures: string[] = []
    const port = guardPort(
      {
        async read(errcode: number | null) {
          throw Object.assign(new Error('what SQLite says'), errcode === null ? {} : { errcode })
        },
      },
      (message) => failures.push(message),
    )
    // SQLITE_IOERR_READ, SQLITE_CORRUPT.
    await expect(port.read(266)).rejects.toMatchObject({ why: 'storage-failed' })
    expect(failures).toEqual(['Error: what SQLite says'])
    await expect(port.read(11)).rejects.toMatchObject({ why: 'storage-damaged' })
    await expect(port.read(null)).rejects.not.toHaveProperty('why')
    expect(failures).toHaveLength(1)
  })

  test.each([
    ['full', 3],
    ['full', 7],
    ['full', 15],
    ['quota', 3],
    ['quota', 7],
  ] as const)('[ST7] %s at the %ith commit, it says so, and goes on when there is room', async (kind, nth) => {
    const failures: string[] = []
    const storage = await disk.open({
      between: faultyDisk({ kind, nth, times: 4 }),
      failed: (message) => failures.push(message),
    })
    await storage.ledger.commit(first)
    const { kept, refused } = await write(storage, 1, 30)
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'storage-full'))
    expect(kept).toHaveLength(26)
    expect(failures).toEqual([])
    await storage.ledger.commit(act(id, {}, headAfter(first)))
    await disk.close()
    expect(await heldIn(disk.folder)).toEqual(kept)
  })

  withLimits(
    '[ST7, ST8] a file that the system lets grow no further, with a write cut short, takes nothing acknowledged along',
    async () => {
      const typist = fileURLToPath(new URL('./crashingTypist.ts', import.meta.url))
      // Blocks of 512 bytes, or of 1,024: what the database and its log may come to, each.
      const child = spawn('sh', ['-c', 'ulimit -f 1200; exec "$0" "$@"', process.execPath, typist, disk.folder, '0'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const lines: string[] = []
      createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
      const [code] = await once(child, 'close')
      expect(code).not.toBe(0)
      const storage = await disk.open()
      const acts = await storage.ledger.read(asId<StatementId>('decided'), 0, 1_000_000)
      expect(findBrokenLink(acts, sha256)).toBeNull()
      const held = new Set(acts.map(({ version, hash }) => `act decided ${version} ${hash}`))
      for (const room of new Set(lines.map((line) => line.split(' ')[1] ?? '').filter((name) => name !== 'decided'))) {
        for (const { seq, update: stored } of await storage.drafts.history(room, 0, 1_000_000)) {
          held.add(`update ${room} ${seq} ${Buffer.from(stored).toString()}`)
        }
      }
      expect(lines.length).toBeGreaterThan(100)
      expect(lines.filter((line) => !held.has(line))).toEqual([])
    },
    60_000,
  )
})

/** What a store that was killed leaves in its folder, copied elsewhere. */
async function leftBy(writes: number): Promise<string> {
  const store = await openSqliteStorage(disk.folder)
  await store.ledger.commit(first)
  await write(store, 1, writes)
  const left = join(disk.folder, 'left')
  mkdirSync(left)
  for (const name of readdirSync(disk.folder).filter((each) => each !== 'left' && !each.endsWith('-shm'))) {
    copyFileSync(join(disk.folder, name), join(left, name))
  }
  await store.close()
  return left
}

test('[ST20, ST6] a write-ahead log that lost its end anywhere, as after a sync that never was, is noticed; what is left is a beginning of what was written', async () => {
  const left = await leftBy(30)
  const wal = readFileSync(join(left, `${DATABASE_FILE}-wal`))
  let noticed = 0
  for (let cut = 1; cut < 12; cut += 1) {
    const at = join(disk.folder, `cut-${cut}`)
    mkdirSync(at)
    for (const name of readdirSync(left)) copyFileSync(join(left, name), join(at, name))
    writeFileSync(join(at, `${DATABASE_FILE}-wal`), wal.subarray(0, Math.floor((wal.length * cut) / 12) - cut))
    const refused = await openSqliteStorage(at).catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(StartRefusal)
    noticed += 1
    rmSync(join(at, MARK_FILE))
    const held = await heldIn(at)
    expect(held).toEqual(held.map((_, nth) => nth + 1))
  }
  expect(noticed).toBe(11)
})

test('[ST19] a bit that flips on any page is found, or changes nothing that is held', async () => {
  const PAGE = 4_096
  const store = await openSqliteStorage(disk.folder)
  await store.ledger.commit(first)
  await write(store, 1, 60)
  await store.drafts.compact('r', 30, update(9, 9))
  await store.meetings.addMeeting({ id: asId('m'), title: { ar: 'اجتماع' }, place: null, startsOn: null, endsOn: null })
  await store.close()
  const file = join(disk.folder, DATABASE_FILE)
  const whole = readFileSync(file)
  const held = contents(file)
  const spoilt = join(disk.folder, 'spoilt.db')
  let found = 0
  let silent = 0
  for (let page = 0; page * PAGE < whole.length; page += 1) {
    // In the page's header, in what is mostly free, and where its first cell ends.
    for (const within of [4, 900, PAGE - 6]) {
      const bytes = Buffer.from(whole)
      const place = page * PAGE + within
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (page % 8)), place)
      writeFileSync(spoilt, bytes)
      if (findingsIn(spoilt) > 0) found += 1
      else {
        silent += 1
        expect(contents(spoilt), `page ${page}, byte ${place}`).toEqual(held)
      }
    }
  }
  expect(found).toBeGreaterThan(10)
  expect(silent).toBeGreaterThan(0)
})

function findingsIn(file: string): number {
  let database: ReturnType<typeof openDatabaseForReading> | null = null
  try {
    database = openDatabaseForReading(file)
    return [...inspectDatabase(database)].filter((finding) => finding !== null).length
  } catch {
    return 1
  } finally {
    database?.close()
  }
}

/** Every row of every table. */
function contents(file: string): unknown {
  const database = openDatabaseForReading(file)
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    return tables.map(({ name }) => database.prepare(`SELECT * FROM ${String(name)}`).all())
  } finally {
    database.close()
  }
}
