import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { asId, type ParticipantId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { attributeDraft } from '@tawafuq/draft/attributeDraft'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredUpdate } from '../../server/application/ports.ts'
import { checkDatabase } from '../../server/storage/checkDatabase.ts'
import { migrations } from '../../server/storage/migrations/migrations.ts'
import { sha256 } from '../../server/storage/sha256.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { packUpdates, unpackUpdates } from '../../server/storage/sqlite/packUpdates.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, freshStatement, later, update } from './acts.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

/** A data folder of the program before packs: a demo's, and a draft in which two hands typed 300 letters. */
const fixture = new URL('../fixtures/dataFolders/schema-3.db.gz', import.meta.url)
const typedRoom = 'old/typed'

let folder = ''
beforeEach(() => {
  folder = makeDataFolder()
})
afterEach(() => removeDataFolder(folder))

const numbered = fc.record({
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  at: fc.integer({ min: -(2 ** 41), max: 2 ** 41 }),
  handId: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null }),
  bytes: fc.uint8Array({ maxLength: 40 }),
})

test('[ST18] whatever updates are packed come out of the pack as they were', () => {
  let longest = 0
  fc.assert(
    fc.property(fc.array(numbered, { maxLength: 60, size: 'max' }), (updates) => {
      const inOrder = updates.toSorted((one, other) => one.seq - other.seq)
      expect(unpackUpdates(packUpdates(inOrder))).toEqual(inOrder)
      longest = Math.max(longest, updates.length)
    }),
  )
  expect(longest).toBeGreaterThan(20)
})

test('[ST18] a typed letter costs less than 40 bytes on the disk once its draft is compacted, and keeps hand and time', async () => {
  const LETTERS = 4_000
  const room = 'room'
  await (await openSqliteStorage(folder)).close()
  const empty = bytesHeld(folder)
  const storage = await openSqliteStorage(folder)
  await storage.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: update(0, 0) }] }))
  const document = new Y.Doc()
  document.clientID = 2_718_281_828
  const text = document.getText('text')
  const updates: Uint8Array[] = []
  document.on('update', (made: Uint8Array) => updates.push(made))
  for (let nth = 0; nth < LETTERS; nth += 1) text.insert(nth, 'توافق '[nth % 6] ?? ' ')
  const seqs: number[] = []
  for (const [nth, made] of updates.entries()) {
    const appended = storage.drafts.append({ room, update: made, author }, later(nth / 100))
    if (nth % 200 !== 199) continue
    const last = await appended
    seqs.push(last.stored ? last.seq : 0)
    await storage.drafts.compact(room, seqs.at(-1) ?? 0, Y.encodeStateAsUpdate(document))
  }
  const log = await storage.drafts.history(room, 0, 1_000_000)
  expect(log.slice(1).map((stored) => stored.update)).toEqual(updates)
  expect(log.slice(1).map(({ at }) => at)).toEqual(updates.map((_, nth) => later(nth / 100)))
  expect(new Set(log.slice(1).map((stored) => stored.author?.participantId))).toEqual(new Set([author.participantId]))
  // In pages, from anywhere, a pack or a row alike.
  const middle = log[1_234]?.seq ?? 0
  expect(await storage.drafts.history(room, middle, 700)).toEqual(log.slice(1_235, 1_935))
  await storage.close()
  // Beside what an empty house has on the disk already.
  expect((bytesHeld(folder) - empty) / LETTERS).toBeLessThan(40)
})

const bytesHeld = (dataDir: string): number => statSync(join(dataDir, DATABASE_FILE)).size

/** The log of the old program, as it lies in its own tables. */
function oldLog(file: string, room: string): readonly StoredUpdate[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database
    .prepare(
      'SELECT seq, at, participant_id, delegation_id, bytes FROM draft_updates JOIN rooms ON rooms.id = room_id WHERE name = ? ORDER BY seq',
    )
    .all(room)
  database.close()
  return rows.map(({ seq, at, participant_id: participant, delegation_id: delegation, bytes }) => ({
    seq: Number(seq),
    at: asId(String(at)),
    author:
      participant === null
        ? null
        : {
            participantId: asId(String(participant)),
            delegationId: delegation === null ? null : asId(String(delegation)),
          },
    update: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
  }))
}

test('[ST18, ST10] a data folder from before packs opens, verifies, and tells of every word who wrote it when', async () => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, DATABASE_FILE)
  writeFileSync(file, gunzipSync(readFileSync(fixture)))
  const old = new DatabaseSync(file, { readOnly: true })
  const rooms = old.prepare('SELECT name, open FROM rooms').all()
  const people = old.prepare('SELECT count(*) AS people FROM participants').get()
  old.close()
  const logs = new Map(rooms.map(({ name }) => [String(name), oldLog(file, String(name))]))
  expect(logs.get(typedRoom)).toHaveLength(301)

  const storage = await openSqliteStorage(folder)
  for (const { name, open } of rooms) {
    const log = logs.get(String(name)) ?? []
    expect(await storage.drafts.history(String(name), 0, 100_000)).toEqual(log)
    const held = await storage.drafts.load(String(name))
    expect(held?.open).toBe(open === 1)
    expect(held?.lastSeq).toBe(log.at(-1)?.seq)
  }
  const typed = await storage.drafts.history(typedRoom, 0, 1_000)
  const runs = attributeDraft(typed)
  expect(new Set(runs.map((run) => run.author?.participantId))).toEqual(new Set(['typist', 'other']))
  const held = await storage.drafts.load(typedRoom)
  expect(readUpdates(held?.updates ?? []).text).toContain('ندعو الحكومات إلى التعاون في ما بينها.')
  expect(runs.map((run) => run.text).join('')).toContain('ندعو الحكومات إلى التعاون في ما بينها.')

  const [meeting] = await storage.meetings.listMeetings()
  expect(await storage.meetings.listParticipants(meeting?.id ?? asId(''))).toHaveLength(Number(people?.['people']))
  for (const { id } of await storage.meetings.listStatements(meeting?.id ?? asId(''))) {
    expect(findBrokenLink(await storage.ledger.read(id, 0, 1_000), sha256)).toBeNull()
  }
  expect(await storage.ledger.findOutcome(asId<ParticipantId>('typist'), 'k')).toEqual({ version: 1, events: [] })
  expect(await storage.ledger.findAdopted(asId<StatementId>('old-sealed'))).toEqual({ publicKey: 'old-key' })
  expect(await storage.sessions.findSession('hash-of-a-session')).not.toBeNull()
  const after = await storage.drafts.append({ room: typedRoom, update: update(7), author }, later(1))
  expect(after.stored && after.seq).toBeGreaterThan(typed.at(-1)?.seq ?? 0)
  await storage.close()
  expect(checkDatabase(file)).toMatchObject({ schema: migrations.length, updates: 327 })
})
