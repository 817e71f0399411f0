import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signingKeys } from '../../server/identity/signingKey.ts'
import { openPostgresStorage } from '../../server/storage/postgresStorage.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { makeDatabase, type OwnDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

const withPostgres = describe.skipIf(postgresAddress === null) // no PostgreSQL answers on this machine

const program = (name: string) => fileURLToPath(new URL(`../../server/programs/${name}.ts`, import.meta.url))
/** A data folder of an earlier program: a demo's, and a draft in which two hands typed 300 letters. */
const fixture = new URL('../fixtures/dataFolders/schema-3.db.gz', import.meta.url)
const typedRoom = 'old/typed'

const migrate = (dataDir: string, ...args: readonly string[]) => run('migrate', { DATA_DIR: dataDir }, ...args)

async function run(name: string, environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program(name), ...args], { env: { ...process.env, ...environment } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const [code] = await once(child, 'close')
  return { code: code as unknown, said: said.join('') }
}

withPostgres('a data folder moved to PostgreSQL', () => {
  let database: OwnDatabase
  let base = ''
  beforeEach(async () => {
    database = await makeDatabase()
    base = makeDataFolder()
  })
  afterEach(async () => {
    removeDataFolder(base)
    await database.drop()
  })

  test('[ST29] it reads there as it did, letter for letter, with its key; and only an empty database takes it', async () => {
    const dataDir = join(base, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    writeFileSync(join(dataDir, DATABASE_FILE), gunzipSync(readFileSync(fixture)))
    const { publicKey } = signingKeys(dataDir).signer
    const moved = await migrate(dataDir, database.url)
    expect(moved).toMatchObject({ code: 0, said: expect.stringContaining('326') })
    expect(moved.said).toMatch(/[\u0600-\u06FF]/)

    const [from, to] = [await openSqliteStorage(dataDir), await openPostgresStorage(database.url)]
    const meetings = await from.meetings.listMeetings()
    expect(meetings.length).toBeGreaterThan(0)
    expect(await to.meetings.listMeetings()).toEqual(meetings)
    let rooms = 0
    for (const { id } of meetings) {
      for (const list of ['listDelegations', 'listParticipants', 'listStatements', 'findTerms'] as const)
        expect(await to.meetings[list](id)).toEqual(await from.meetings[list](id))
      for (const { id: statementId } of await from.meetings.listStatements(id)) {
        const entries = await from.ledger.read(statementId, 0, 1_000)
        expect(await to.ledger.read(statementId, 0, 1_000)).toEqual(entries)
        expect(await to.ledger.head(statementId)).toEqual(await from.ledger.head(statementId))
        for (const { event } of entries) {
          if (event.type !== 'StatementOpened') continue
          for (const { id: paragraphId } of event.paragraphs) {
            const room = `statement/${statementId}/paragraph/${paragraphId}/draft/1`
            expect(await to.drafts.load(room)).toEqual(await from.drafts.load(room))
            rooms += 1
          }
        }
      }
    }
    expect(rooms).toBeGreaterThan(5)
    expect(await to.drafts.history(typedRoom, 0, 1_000)).toEqual(await from.drafts.history(typedRoom, 0, 1_000))
    const typed = await to.drafts.load(typedRoom)
    expect(readUpdates(typed?.updates ?? [])).toEqual(readUpdates((await from.drafts.load(typedRoom))?.updates ?? []))
    expect(await to.lastWritten()).toEqual(await from.lastWritten())
    const key = await to.database.selectFrom('secrets').selectAll().where('name', '=', 'signing-key.pem').execute()
    expect(key.map(({ value }) => value)).toEqual([readFileSync(join(dataDir, 'signing-key.pem'), 'utf8')])
    expect(publicKey).not.toBe('')
    await from.close()
    await to.close()

    const again = await migrate(dataDir, database.url)
    expect(again.code).toBe(1)
    expect(again.said).toContain('not empty')
  }, 60_000)

  test('[ST29] a folder without data, an address of another kind and a server that is away are told in both languages', async () => {
    for (const [folder, ...args] of [
      [join(base, 'nothing'), database.url],
      [base, 'mysql://localhost/x'],
      [base],
      [join(base, 'nothing'), 'postgres://127.0.0.1:1/x'],
    ] as const) {
      const { code, said } = await migrate(folder, ...args)
      expect(code).toBe(1)
      expect(said).toMatch(/[\u0600-\u06FF]/)
      expect(said).toMatch(/[a-z]{3}/)
    }
  }, 60_000)
})

test('[ST29] what copies and checks the data folder says what to do where PostgreSQL has everything', async () => {
  const environment = { DATABASE_URL: 'postgres://localhost/tawafuq' }
  for (const [name, args, code, tool] of [
    ['backup', ['to'], 1, 'pg_dump'],
    ['restore', ['from'], 1, 'pg_restore'],
    ['check', [], 2, 'pg_amcheck'],
  ] as const) {
    const told = await run(name, environment, ...args)
    expect(told).toMatchObject({ code, said: expect.stringContaining(tool) })
    expect(told.said).toMatch(/[\u0600-\u06FF]/)
  }
}, 60_000)
