import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { Transaction } from 'kysely'
import type { DraftStore, LedgerStore } from '../application/ports.ts'
import { copiedTables, copyRows } from './postgres/copyRows.ts'
import { handNumbers } from './postgres/handNumbers.ts'
import { postgresDrafts } from './postgres/postgresDrafts.ts'
import { postgresLedger } from './postgres/postgresLedger.ts'
import { roomLines } from './postgres/roomLines.ts'
import { secretFile } from './postgres/sharedSecrets.ts'
import type { Tables } from './postgres/tables.ts'
import { openPostgresStorage } from './postgresStorage.ts'
import { DATABASE_FILE, openDatabaseForReading } from './sqlite/openDatabase.ts'
import { bytes, integer, text } from './sqlite/row.ts'
import { isSound } from './sqlite/rowSum.ts'
import { openSqliteStorage } from './sqliteStorage.ts'

export type Moved =
  | {
      readonly ok: true
      readonly ledgers: number
      readonly entries: number
      readonly rooms: number
      readonly updates: number
    }
  | { readonly ok: false; readonly sentence: Required<Bilingual> }

/** Entries and updates that are read at a time. */
const AT_ONCE = 1_000
/** Tables of the embedded store that are not copied as they are: logs, heads of rooms, and what only SQLite needs. */
const otherTables: ReadonlySet<string> = new Set([
  'entries',
  'rooms',
  'hands',
  'draft_updates',
  'draft_packs',
  'draft_states',
  'progress',
])

/**
 * Moves everything of a data folder that no server runs on into an empty PostgreSQL database, in one transaction: it is
 * written there whole and checked, every chain and what every room reads, or the database is as it was. The folder stays as
 * it is. `reading` says what updates read, to be compared.
 */
export async function moveToPostgres(
  dataDir: string,
  url: string,
  reading: (updates: readonly Uint8Array[]) => string,
): Promise<Moved> {
  if (!existsSync(join(dataDir, DATABASE_FILE)))
    return refuse(`لا بيانات في ${dataDir}.`, `There are no data in ${dataDir}.`)
  const from = await openSqliteStorage(dataDir)
  const source = openDatabaseForReading(join(dataDir, DATABASE_FILE))
  try {
    const unknown = tablesOf(source).filter((name) => !otherTables.has(name) && !(name in copiedTables))
    if (unknown.length > 0) throw new Error(`Tables that are not known here: ${unknown.join(', ')}`)
    const to = await openPostgresStorage(url)
    try {
      return await to.database.transaction().execute(async (transaction) => {
        if (!(await isEmpty(transaction))) {
          return refuse(
            'قاعدة البيانات ليست فارغة؛ لم يُكتب فيها شيء.',
            'The database is not empty; nothing was written there.',
          )
        }
        await copyRows(source, transaction)
        const entries = await copyLedgers(source, from.ledger, transaction)
        const updates = await copyRooms(source, from.drafts, transaction, reading)
        await copySecrets(dataDir, transaction)
        return { ok: true, ...entries, ...updates }
      })
    } finally {
      await to.close()
    }
  } finally {
    source.close()
    await from.close()
  }
}

function tablesOf(source: DatabaseSync): readonly string[] {
  const rows = source.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  return rows.map((row) => text(row, 'name'))
}

async function isEmpty(transaction: Transaction<Tables>): Promise<boolean> {
  for (const table of ['meetings', 'ledgers', 'rooms', 'participants', 'secrets'] as const) {
    const { rows } = await transaction
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('rows'))
      .executeTakeFirstOrThrow()
    if (Number(rows) > 0) return false
  }
  return true
}

/** The text that was hashed is copied letter for letter; each chain is read again where it has come to. */
async function copyLedgers(source: DatabaseSync, ledger: LedgerStore, transaction: Transaction<Tables>) {
  const copied = postgresLedger(transaction, roomLines(), handNumbers(transaction))
  const facts = source.prepare(
    'SELECT version, hash, facts FROM entries WHERE statement_id = ? AND version > ? ORDER BY version LIMIT ?',
  )
  let entries = 0
  const ids = source.prepare('SELECT DISTINCT statement_id AS id FROM entries').all()
  for (const row of ids) {
    const id = asId<StatementId>(text(row, 'id'))
    const head = await ledger.head(id)
    if (head === null) continue
    const [last] = await ledger.read(id, head.version - 1, 1)
    await transaction
      .insertInto('ledgers')
      .values({ id, ...head, last_at: last?.at ?? null })
      .execute()
    for (let after = 0; after < head.version; after += AT_ONCE) {
      const rows = facts.all(id, after, AT_ONCE).map((entry) => ({
        ledger_id: id,
        version: integer(entry, 'version'),
        hash: text(entry, 'hash'),
        facts: text(entry, 'facts'),
      }))
      await transaction.insertInto('entries').values(rows).execute()
      const read = await copied.read(id, after, AT_ONCE)
      if (read.length !== rows.length) throw new Error(`The ledger of ${id} does not read as it was.`)
      entries += rows.length
    }
  }
  return { ledgers: ids.length, entries }
}

/** Each log with its numbers, hands and instants; then what every room reads is compared. */
async function copyRooms(
  source: DatabaseSync,
  drafts: DraftStore,
  transaction: Transaction<Tables>,
  reading: (updates: readonly Uint8Array[]) => string,
) {
  const hands = handNumbers(transaction)
  const batches = {
    append: () => Promise.reject(new Error('Nobody types here.')),
    waiting: () => 0,
    idle: async () => undefined,
  }
  const copied = postgresDrafts(transaction, { batches, hands, lines: roomLines() })
  const states = source.prepare('SELECT * FROM draft_states WHERE room_id = ?')
  const rooms = source.prepare('SELECT id, name FROM rooms ORDER BY id').all()
  let updates = 0
  for (const row of rooms) {
    const name = text(row, 'name')
    const held = await drafts.load(name)
    if (held === null) throw new Error(`Room ${name} does not read.`)
    const { id: room_id } = await transaction
      .insertInto('rooms')
      .values({ name, open: held.open, last_seq: held.lastSeq })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (let after = 0; ; ) {
      const log = await drafts.history(name, after, AT_ONCE)
      const numbers: (number | null)[] = []
      for (const { author } of log) numbers.push(await hands.numberOf(author))
      if (log.length > 0) {
        const values = log.map(({ seq, at, update }, nth) => {
          return { room_id, seq, at: Date.parse(at), hand_id: numbers[nth] ?? null, bytes: update }
        })
        await transaction.insertInto('draft_updates').values(values).execute()
      }
      updates += log.length
      after = log.at(-1)?.seq ?? after
      if (log.length < AT_ONCE) break
    }
    const state = states.get(integer(row, 'id'))
    if (state !== undefined && isSound(state)) {
      const values = { room_id, through_seq: integer(state, 'through_seq'), state: bytes(state, 'state') }
      await transaction.insertInto('draft_states').values(values).execute()
    }
    const come = await copied.load(name)
    const isSame =
      come !== null &&
      come.open === held.open &&
      come.lastSeq === held.lastSeq &&
      reading(come.updates) === reading(held.updates)
    if (!isSame) throw new Error(`Room ${name} does not read as it did.`)
  }
  return { rooms: rooms.length, updates }
}

async function copySecrets(dataDir: string, transaction: Transaction<Tables>): Promise<void> {
  for (const name of readdirSync(dataDir).filter((one) => secretFile.test(one))) {
    const value = readFileSync(join(dataDir, name), 'utf8')
    await transaction.insertInto('secrets').values({ name, value }).execute()
  }
}

function refuse(ar: string, en: string): Moved {
  return { ok: false, sentence: { ar, en } }
}
