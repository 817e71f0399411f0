/**
 * What a typed letter costs on the disk, run by hand: `node test/bench/letters.bench.ts [letters]`. Ten hands type Arabic
 * words into forty drafts, letter by letter, as the editor sends them, with the compactions that the live rooms ask for.
 * Printed are the bytes of all files per letter once as the schema before packs kept them and once as they are kept now,
 * and what three days of a full hall come to: 250 people, of whom one in ten types at any moment of eight hours a day,
 * three letters a second each.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import * as Y from 'yjs'
import type { DraftAuthor } from '../../server/application/ports.ts'
import { limits } from '../../server/collaboration/limits.ts'
import { migrations } from '../../server/storage/migrations/migrations.ts'
import { migrate } from '../../server/storage/sqlite/migrate.ts'
import { DATABASE_FILE } from '../../server/storage/sqlite/openDatabase.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act } from '../storage/acts.ts'

const letters = Number(process.argv[2] ?? 40_000)
const ROOMS = 40
const HANDS = 10
const HALL_LETTERS = (250 / 10) * 3 * 8 * 3_600 * 3
const WORDS = 'إذ نؤكد من جديد أهمية التعاون بين الدول الأعضاء في مجالات التنمية المستدامة، وندعو الحكومات إلى '

interface Typed {
  readonly room: string
  readonly update: Uint8Array
  readonly author: DraftAuthor
  readonly at: Instant
  /** The whole state after it, where the live rooms would write it. */
  readonly state: Uint8Array | null
}

const base = mkdtempSync(join(tmpdir(), 'tawafuq-letters-'))
const before = writeAsBefore(join(base, 'before'))
const now = await writeAsNow(join(base, 'now'))
for (const [name, bytes] of [
  ['rows with names and texts (schema 3)', before],
  ['rows with numbers, packed (now)', now],
] as const) {
  const each = bytes / letters
  const hall = ((each * HALL_LETTERS) / 1e6).toFixed(0)
  console.log(`${name}: ${each.toFixed(1)} bytes per letter; three days of a full hall: ${hall} MB`)
}
rmSync(base, { recursive: true })

function roomOf(nth: number): string {
  return `draft:4f1c2a5e-1111-4222-8333-444455556666:7b2d9c10-2222-4333-8444-${String(nth).padStart(12, '0')}:1`
}

function handOf(nth: number): DraftAuthor {
  return {
    participantId: asId(`9a8b7c6d-3333-4444-8555-${String(nth).padStart(12, '0')}`),
    delegationId: asId(`1a2b3c4d-4444-4555-8666-${String(nth % 5).padStart(12, '0')}`),
  }
}

/** Every hand goes on in a draft for some words, and then in another. */
function* typing(): Generator<Typed> {
  const drafts = Array.from({ length: ROOMS }, () => ({ whole: seeded(), hands: new Map<number, Y.Doc>(), typed: 0 }))
  for (let nth = 0; nth < letters; nth += 1) {
    const hand = nth % HANDS
    const stint = Math.floor(nth / HANDS / 120)
    const place = (hand * 7 + stint * 3) % ROOMS
    const draft = drafts[place]
    if (draft === undefined) continue
    const own = draft.hands.get(hand) ?? new Y.Doc()
    draft.hands.set(hand, own)
    Y.applyUpdate(own, Y.encodeStateAsUpdate(draft.whole, Y.encodeStateVector(own)))
    const vector = Y.encodeStateVector(own)
    textOf(own).insert(textOf(own).length, WORDS[nth % WORDS.length] ?? ' ')
    const update = Y.encodeStateAsUpdate(own, vector)
    Y.applyUpdate(draft.whole, update)
    draft.typed += 1
    const state = draft.typed % limits.compactAfter === 0 ? Y.encodeStateAsUpdate(draft.whole) : null
    const at = asId<Instant>(new Date(Date.UTC(2030, 4, 1) + nth * 33 + ((nth * 7919) % 97)).toISOString())
    yield { room: roomOf(place), update, author: handOf(hand), at, state }
  }
}

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('ندعو الحكومات إلى التعاون')])
  doc.getXmlFragment('text').insert(0, [paragraph])
  return doc
}

function textOf(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('text').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (text instanceof Y.XmlText) return text
  throw new Error('The draft has no text')
}

function writeAsBefore(folder: string): number {
  mkdirSync(folder)
  const database = new DatabaseSync(join(folder, DATABASE_FILE))
  migrate(database, migrations.slice(0, 3))
  database.exec('PRAGMA journal_mode = WAL; BEGIN')
  const open = database.prepare('INSERT INTO rooms (name, open) VALUES (?, 1)')
  for (let nth = 0; nth < ROOMS; nth += 1) open.run(roomOf(nth))
  const insert = database.prepare(
    'INSERT INTO draft_updates (room_id, at, participant_id, delegation_id, bytes) SELECT id, ?, ?, ?, ? FROM rooms WHERE name = ?',
  )
  const keep = database.prepare(
    'INSERT OR REPLACE INTO draft_states (room_id, through_seq, state) SELECT id, 1, ? FROM rooms WHERE name = ?',
  )
  for (const { room, update, author, at, state } of typing()) {
    insert.run(at, author.participantId, author.delegationId, update, room)
    if (state !== null) keep.run(state, room)
  }
  database.exec('COMMIT')
  database.close()
  return bytesIn(folder)
}

async function writeAsNow(folder: string): Promise<number> {
  const storage = await openSqliteStorage(folder)
  const openRooms = Array.from({ length: ROOMS }, (_, nth) => ({ room: roomOf(nth), seed: new Uint8Array([0, 0]) }))
  await storage.ledger.commit(act(asId<StatementId>('hall'), { openRooms }))
  let asked: Promise<{ readonly stored: boolean; readonly seq?: number }>[] = []
  for (const { room, update, author, at, state } of typing()) {
    asked.push(storage.drafts.append({ room, update, author }, at))
    if (state === null && asked.length < 500) continue
    const answers = await Promise.all(asked)
    asked = []
    if (state !== null) await storage.drafts.compact(room, answers.at(-1)?.seq ?? 0, state)
  }
  await Promise.all(asked)
  await storage.close()
  return bytesIn(folder)
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
