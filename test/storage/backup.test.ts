import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { secretariatToken } from '../../server/identity/secretariatToken.ts'
import { signingKeys } from '../../server/identity/signingKey.ts'
import { backUp } from '../../server/storage/backUp.ts'
import { restore } from '../../server/storage/restore.ts'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, freshName, freshStatement, update } from './acts.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

const program = (name: string) => fileURLToPath(new URL(`../../server/programs/${name}.ts`, import.meta.url))
const id = asId<StatementId>('s')

let base = ''
const folder = (name: string) => join(base, name)

beforeEach(() => {
  base = makeDataFolder()
})
afterEach(() => removeDataFolder(base))

/** Runs backup or restore as npm does, and gives its exit code and all that it said. */
async function run(name: 'backup' | 'restore', dataDir: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program(name), ...args], { env: { ...process.env, DATA_DIR: dataDir } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const [code] = await once(child, 'close')
  return { code: code as unknown, said: said.join('') }
}

async function fill(dataDir: string, statements: number): Promise<void> {
  const storage = await openSqliteStorage(dataDir)
  for (let count = 0; count < statements; count += 1) {
    await storage.ledger.commit(act(freshStatement(), { openRooms: [{ room: freshName('room'), seed: update(1) }] }))
  }
  await storage.close()
}

describe('a backup while the server writes', () => {
  let server: ChildProcess

  afterEach(() => server.kill())

  test('[ST14, ST15] restored, it holds everything acknowledged before it began, with the keys, and the chain verifies', async () => {
    const writer = fileURLToPath(new URL('./backupWriter.ts', import.meta.url))
    const { signer } = keysIn(folder('data'))
    const { token } = secretariatToken(folder('data'), undefined)
    const child = spawn(process.execPath, [writer, folder('data')], { stdio: ['pipe', 'pipe', 'inherit'] })
    server = child
    const lines: string[] = []
    const reading = createInterface({ input: child.stdout })
    reading.on('line', (line) => lines.push(line))
    while (lines.length < 30) await once(reading, 'line')

    const begun = lines.at(-1) ?? ''
    const made = await run('backup', folder('data'), folder('copy'))
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('The backup is complete') })
    const writtenMeanwhile = lines.length
    child.stdin.end()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(lines.length).toBeGreaterThanOrEqual(writtenMeanwhile)

    expect(await run('restore', folder('restored'), folder('copy'))).toMatchObject({ code: 0 })
    const [version = '', hash] = begun.split(' ')
    const storage = await openSqliteStorage(folder('restored'))
    const ledger = await storage.ledger.read(id, 0, 1_000_000)
    expect(findBrokenLink(ledger, sha256)).toBeNull()
    expect(ledger[Number(version) - 1]?.hash).toBe(hash)
    for (let at = 1; at <= Number(version); at += 1) {
      expect((await storage.drafts.load(`room-${at}`))?.updates).toHaveLength(21)
    }
    await storage.close()
    expect(keysIn(folder('restored')).signer.publicKey).toBe(signer.publicKey)
    expect(secretariatToken(folder('restored'), undefined).token).toBe(token)
    for (const name of readdirSync(folder('copy')))
      expect(statSync(join(folder('copy'), name)).mode & 0o777).toBe(0o600)
    expect(statSync(folder('copy')).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder('copy')).sort()).toEqual([
      'backup.json',
      'secretariat-token',
      'signing-key.pem',
      'tawafuq.db',
    ])
  }, 60_000)
})

function keysIn(dataDir: string) {
  mkdirSync(dataDir, { recursive: true })
  return signingKeys(dataDir)
}

describe('what is refused', () => {
  test('[ST14] a backup of nothing, and one into a folder that holds something', async () => {
    expect(await run('backup', folder('nowhere'), folder('copy'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no data'),
    })
    expect(existsSync(folder('nowhere'))).toBe(false)
    await fill(folder('data'), 1)
    mkdirSync(folder('copy'))
    writeFileSync(join(folder('copy'), 'mine.txt'), 'mine')
    const refused = await run('backup', folder('data'), folder('copy'))
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('not empty') })
    expect(refused.said).toContain('ليس فارغاً')
    expect(readdirSync(folder('copy'))).toEqual(['mine.txt'])
    expect(await run('backup', folder('data'))).toMatchObject({ code: 1, said: expect.stringContaining('Usage') })
  })

  test('[ST14] a damaged database is not passed on as a backup', async () => {
    await fill(folder('data'), 3)
    const database = join(folder('data'), 'tawafuq.db')
    const bytes = readFileSync(database)
    const place = bytes.indexOf('NegotiationOpened')
    expect(place).toBeGreaterThan(0)
    bytes.write('NegotiationOpenEd', place)
    writeFileSync(database, bytes)
    await expect(backUp(folder('data'), folder('copy'))).rejects.toThrow('does not hold')
    expect(existsSync(folder('copy'))).toBe(false)
    expect(readdirSync(base)).toEqual(['data'])
  })

  test('[ST15] restoring over anything, or while a server has the folder', async () => {
    await fill(folder('data'), 2)
    expect(await backUp(folder('data'), folder('copy'))).toMatchObject({
      ok: true,
      contents: { ledgers: 2, updates: 2 },
    })
    const before = readdirSync(folder('data'))
    const refused = await run('restore', folder('data'), folder('copy'))
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('not empty') })
    expect(refused.said).toContain('ليس فارغاً')
    expect(readdirSync(folder('data'))).toEqual(before)
    const storage = await openSqliteStorage(folder('busy'))
    expect(() => restore(folder('copy'), folder('busy'))).toThrow(StartRefusal)
    await storage.close()
  })

  test.each([
    ['that is no backup', (copy: string) => rmSync(join(copy, 'backup.json'))],
    ['that lost a file', (copy: string) => rmSync(join(copy, 'signing-key.pem'))],
    ['that was changed', (copy: string) => writeFileSync(join(copy, 'signing-key.pem'), 'another')],
    [
      'that is cut short',
      (copy: string) => {
        const database = join(copy, 'tawafuq.db')
        writeFileSync(database, readFileSync(database).subarray(0, 8_192))
      },
    ],
    [
      'whose manifest leads elsewhere',
      (copy: string) => {
        const manifest = join(copy, 'backup.json')
        writeFileSync(
          manifest,
          readFileSync(manifest, 'utf8').replace('"signing-key.pem"', '"../data/signing-key.pem"'),
        )
      },
    ],
  ])('[ST15] a folder %s', async (_, spoil) => {
    await fill(folder('data'), 1)
    keysIn(folder('data'))
    expect(await backUp(folder('data'), folder('copy'))).toMatchObject({ ok: true })
    spoil(folder('copy'))
    expect(restore(folder('copy'), folder('restored'))).toMatchObject({ ok: false })
    expect(existsSync(folder('restored'))).toBe(false)
  })

  test('[ST15] a server on a folder whose restoring was broken off', async () => {
    mkdirSync(join(folder('data'), 'restoring'), { recursive: true })
    await expect(openSqliteStorage(folder('data'))).rejects.toBeInstanceOf(StartRefusal)
  })
})

test('[ST14] a server that was killed is backed up with what it had acknowledged last', async () => {
  const storage = await openSqliteStorage(folder('data'))
  await storage.ledger.commit(act(id))
  // The write-ahead log still holds the act: the database itself has not been brought up to it.
  mkdirSync(folder('killed'))
  for (const name of readdirSync(folder('data')).filter((each) => !each.endsWith('-shm'))) {
    writeFileSync(join(folder('killed'), name), readFileSync(join(folder('data'), name)))
  }
  await storage.close()
  expect(readdirSync(folder('killed'))).toContain('tawafuq.db-wal')
  expect(await backUp(folder('killed'), folder('copy'))).toMatchObject({ ok: true, contents: { entries: 1 } })
})
