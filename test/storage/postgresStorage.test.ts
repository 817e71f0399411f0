/** What only PostgreSQL shows: several stores over one database, and a server that goes and comes back. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VersionConflict } from '../../server/application/ports.ts'
import { secretariatToken } from '../../server/identity/secretariatToken.ts'
import { signingKeys } from '../../server/identity/signingKey.ts'
import { holdDatabase } from '../../server/storage/postgres/holdDatabase.ts'
import { withSharedSecrets } from '../../server/storage/postgres/sharedSecrets.ts'
import { openOver, openPostgresStorage, type PostgresStorage } from '../../server/storage/postgresStorage.ts'
import { StartRefusal } from '../../server/storage/StartRefusal.ts'
import { makeDatabase, type OwnDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { type OwnServer, postgresPrograms, startPostgres } from '../kit/ownPostgresServer.ts'
import { pgliteDialect } from '../kit/pgliteDialect.ts'
import { act, author, freshName, freshStatement, headAfter, noon, update } from './acts.ts'

const withPostgres = describe.skipIf(postgresAddress === null) // no PostgreSQL answers on this machine
const withOwnServer = describe.skipIf(postgresPrograms === null) // its programs are not on this machine

test('[ST1, ST3] over PostgreSQL in WebAssembly, which is there on every machine, an act and an update are stored', async () => {
  const storage = await openOver(new Kysely({ dialect: pgliteDialect() }))
  const [id, room] = [freshStatement(), freshName('room')]
  await storage.ledger.commit(act(id, { openRooms: [{ room, seed: update(1) }] }))
  expect(await storage.drafts.append({ room, update: update(2), author }, noon)).toEqual({ stored: true, seq: 2 })
  expect((await storage.drafts.load(room))?.updates).toEqual([update(1), update(2)])
  expect((await storage.ledger.head(id))?.version).toBe(1)
  await storage.close()
})

withPostgres('several stores over one database', () => {
  let database: OwnDatabase
  let stores: readonly PostgresStorage[] = []
  beforeAll(async () => {
    database = await makeDatabase()
    // All at once: the first takes the steps of the schema, the others wait for it.
    stores = await Promise.all([1, 2, 3].map(() => openPostgresStorage(database.url)))
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await database.drop()
  })
  const store = (nth: number): PostgresStorage => {
    const found = stores[nth % stores.length]
    if (found === undefined) throw new Error('There is no store.')
    return found
  }

  test('[ST24] numbers of one room are given without a gap, and none appears behind one that has been read', async () => {
    const room = freshName('room')
    await store(0).ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const LETTERS = 90
    const writing = Promise.all(
      Array.from({ length: LETTERS }, async (_, nth) => {
        await new Promise((next) => setImmediate(next))
        return store(nth).drafts.append({ room, update: update(nth), author }, noon)
      }),
    )
    const seen: number[] = []
    let through = 1
    while (through < LETTERS + 1) {
      const rows = await store(through).drafts.history(room, through, 7)
      for (const { seq } of rows) seen.push(seq)
      through = rows.at(-1)?.seq ?? through
    }
    const answers = await writing
    expect(seen).toEqual(Array.from({ length: LETTERS }, (_, nth) => nth + 2))
    expect(answers.flatMap((one) => (one.stored ? [one.seq] : [])).sort((one, other) => one - other)).toEqual(seen)
  })

  test('[ST24] while a node of the release before lives, which does not say what it has read, no draft is written anew', async () => {
    const room = freshName('room')
    await store(0).ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const anew = { room, update: update(1), author: null, renewed: update(1) }
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query("INSERT INTO nodes (id, seen_at) VALUES ('5bd1c7d4', clock_timestamp())")
    expect(await store(1).drafts.append(anew, noon, 1)).toEqual({ stored: false, why: 'moved' })
    await client.query("UPDATE nodes SET seen_at = seen_at - interval '1 minute' WHERE id = '5bd1c7d4'")
    await client.end()
    await Promise.all([1, 2].map((nth) => store(nth).ping()))
    expect(await store(1).drafts.append(anew, noon, 1)).toEqual({ stored: true, seq: 2 })
  })

  test('[ST23, ST2] fifty acts and gavels at once: one after another, and no room holds more than its gavel read', async () => {
    const id = freshStatement()
    const rooms = Array.from({ length: 6 }, () => freshName('room'))
    const opening = act(id, { openRooms: rooms.map((room) => ({ room, seed: update(0) })) })
    await store(0).ledger.commit(opening)
    let conflicts = 0
    const gavel = async (nth: number, room: string): Promise<number> => {
      for (;;) {
        const { ledger, drafts } = store(nth)
        const head = await ledger.head(id)
        const { lastSeq = 0, open } = (await drafts.load(room)) ?? {}
        if (head === null || open !== true) return 0
        try {
          await ledger.commit(act(id, { readRooms: [{ room, lastSeq }], closeRooms: [room] }, head))
          return lastSeq
        } catch (fault) {
          if (!(fault instanceof VersionConflict)) throw fault
          conflicts += 1
        }
      }
    }
    const typing = Array.from({ length: 50 }, (_, nth) =>
      store(nth).drafts.append({ room: rooms[nth % rooms.length] ?? '', update: update(nth), author }, noon),
    )
    const read = await Promise.all(rooms.map((room, nth) => gavel(nth, room)))
    const stored = (await Promise.all(typing)).filter((one) => one.stored)
    expect(conflicts).toBeGreaterThan(0)
    const held = await Promise.all(rooms.map((room) => store(1).drafts.load(room)))
    expect(held.map((room) => [room?.open, room?.lastSeq])).toEqual(read.map((lastSeq) => [false, lastSeq]))
    expect(held.reduce((sum, room) => sum + (room?.updates.length ?? 0), 0)).toBe(rooms.length + stored.length)
    expect((await store(2).ledger.read(id, 0, 100)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('[ST23] who waits for a room that an act closes finds it closed, whichever store they are at', async () => {
    const room = freshName('room')
    const id = freshStatement()
    const opening = act(id, { openRooms: [{ room, seed: update(0) }] })
    await store(0).ledger.commit(opening)
    const closing = store(0).ledger.commit(act(id, { closeRooms: [room] }, headAfter(opening)))
    const late = Array.from({ length: 9 }, (_, nth) =>
      store(nth).drafts.append({ room, update: update(nth), author }, noon),
    )
    await closing
    const stored = (await Promise.all(late)).filter((one) => one.stored).length
    expect((await store(1).drafts.load(room))?.lastSeq).toBe(1 + stored)
    expect(await store(2).drafts.append({ room, update: update(9), author }, noon)).toEqual({
      stored: false,
      why: 'closed',
    })
  })

  test('[ST26] one server has a database; another is refused with a sentence until the first has let it go', async () => {
    const release = await holdDatabase(database.url, 'alone', () => undefined)
    await expect(holdDatabase(database.url, 'alone', () => undefined)).rejects.toThrow(StartRefusal)
    await release()
    await (await holdDatabase(database.url, 'alone', () => undefined))()
    const several = await Promise.all([1, 2].map(() => holdDatabase(database.url, 'together', () => undefined)))
    await expect(holdDatabase(database.url, 'alone', () => undefined)).rejects.toThrow(StartRefusal)
    for (const one of several) await one()
  })

  test('[ST26] a database of a newer program, and one of another, is refused with a sentence and left as it is', async () => {
    const other = await makeDatabase()
    const client = new pg.Client({ connectionString: other.url })
    await client.connect()
    await client.query('CREATE TABLE theirs (id integer)')
    await expect(openPostgresStorage(other.url)).rejects.toThrow(StartRefusal)
    await client.query('DROP TABLE theirs')
    await (await openPostgresStorage(other.url)).close()
    await client.query("INSERT INTO schema_steps (version, name) VALUES (999, 'later')")
    await expect(openPostgresStorage(other.url)).rejects.toThrow(/schema 999/)
    await client.end()
    await other.drop()
    await expect(openPostgresStorage(other.url)).rejects.toThrow(StartRefusal)
  })

  test('[ST27] keys and the token are made once for all servers of a database, and kept in it', async () => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'tawafuq-secrets-')))
    const read = (folder: string) => () => ({
      key: signingKeys(folder).signer.publicKey,
      token: secretariatToken(folder, undefined).token,
    })
    const secrets = await Promise.all(
      folders.map((folder, nth) => withSharedSecrets(store(nth).database, folder, read(folder))),
    )
    expect(secrets[0]).toEqual(secrets[1])
    const [one = '', other = ''] = folders
    expect(readdirSync(one).sort()).toEqual(['secretariat-token', 'signing-key.pem'])
    for (const name of readdirSync(one)) {
      expect(readFileSync(join(other, name))).toEqual(readFileSync(join(one, name)))
      expect(statSync(join(other, name)).mode & 0o777).toBe(0o600)
    }
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  test('[ST4] an entry that was changed in the database is not read but found', async () => {
    const id = freshStatement()
    const first = act(id)
    await store(0).ledger.commit(first)
    await store(0).ledger.commit(act(id, {}, headAfter(first)))
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(
      "UPDATE entries SET facts = replace(facts, 'Opened', 'x') WHERE ledger_id = $1 AND version = 2",
      [id],
    )
    await client.end()
    await expect(store(1).ledger.read(id, 0, 10)).rejects.toMatchObject({ why: 'storage-damaged' })
    await expect(store(1).ledger.read(id, 1, 10)).rejects.toMatchObject({ why: 'storage-damaged' })
    expect(await store(1).ledger.read(id, 0, 1)).toEqual(first.entries)
  })
})

withOwnServer('a PostgreSQL that goes and comes back', () => {
  let server: OwnServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.remove(), 60_000)

  test('[ST28, ST6] crashed and started again while people type, it holds all that was acknowledged, and typing goes on', async () => {
    const storage = await openPostgresStorage(server.url)
    const room = freshName('room')
    await storage.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0) }] }))
    const acknowledged = new Set<number>()
    let refused = 0
    let isOver = false
    const typing = Array.from({ length: 4 }, async (_, hand) => {
      for (let nth = 0; !isOver; nth += 1) {
        const byte = hand * 50 + (nth % 50)
        const one = Uint8Array.of(byte, nth & 255, nth >> 8)
        try {
          const stored = await storage.drafts.append({ room, update: one, author }, noon)
          if (stored.stored) acknowledged.add(stored.seq)
        } catch (fault) {
          expect(fault).toMatchObject({ why: 'storage-busy' })
          refused += 1
        }
        await new Promise((next) => setImmediate(next))
      }
    })
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((next) => setTimeout(next, 5))
    }
    await until(() => acknowledged.size > 100)
    await server.stop('immediate')
    await expect(storage.ping()).rejects.toMatchObject({ why: 'storage-busy' })
    await server.start()
    const before = acknowledged.size
    await until(() => acknowledged.size > before + 100)
    isOver = true
    await Promise.all(typing)
    await storage.ping()
    const log = await storage.drafts.history(room, 0, 1_000_000)
    const held = new Set(log.map(({ seq }) => seq))
    expect([...acknowledged].filter((seq) => !held.has(seq))).toEqual([])
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: log.length }, (_, nth) => nth + 1))
    expect(refused).toBeLessThan(20)
    await storage.close()
  }, 60_000)
})
