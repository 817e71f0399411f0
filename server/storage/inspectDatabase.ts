import type { DatabaseSync } from 'node:sqlite'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { checkLedger } from './checkDatabase.ts'
import type { Damage } from './sqlite/damageNotes.ts'
import { isSoundUpdate } from './sqlite/draftLog.ts'
import { schemaVersion } from './sqlite/migrate.ts'
import { unpackUpdates } from './sqlite/packUpdates.ts'
import { bytes, integer, text } from './sqlite/row.ts'
import { isSound } from './sqlite/rowSum.ts'
import { type SealedTable, sealedTablesOf } from './sqlite/sealRows.ts'

/** Something damaged, and in both languages what is lost by it. */
export interface Finding extends Damage {
  readonly sentence: Required<Bilingual>
}

/** The first schema whose rows carry sums. */
const SUMMED_SCHEMA = 4
/** Messages of SQLite's own look at its pages. */
const MOST_MESSAGES = 20

/**
 * Looks through a whole database, piece by piece: its pages, the chain of every ledger, the log and state of every draft, and
 * the sum of every other row. Yields what is damaged, and null after a piece that is sound, so that whoever goes through it
 * may rest between pieces. One damaged piece hides no other.
 */
export function* inspectDatabase(database: DatabaseSync): Generator<Finding | null> {
  yield* pagesOf(database)
  for (const id of names(database, 'SELECT DISTINCT statement_id AS name FROM entries')) yield ledgerOf(database, id)
  if (schemaVersion(database) < SUMMED_SCHEMA) return
  for (const name of names(database, 'SELECT name FROM rooms ORDER BY id')) yield* draftOf(database, name)
  for (const table of sealedTablesOf(database)) yield rowsOf(database, table)
}

function* pagesOf(database: DatabaseSync): Generator<Finding | null> {
  const look = () => database.prepare(`PRAGMA integrity_check(${MOST_MESSAGES})`).all()
  const messages = attempt(look).flatMap((row) => (typeof row === 'string' ? [row] : [text(row, 'integrity_check')]))
  for (const message of messages) yield message === 'ok' ? null : pageFinding(message)
}

function pageFinding(message: string): Finding {
  return finding('table', `database: ${message}`, {
    ar: `صفحات قاعدة البيانات لا تستقيم: ${message}`,
    en: `The pages of the database do not hold: ${message}`,
  })
}

function ledgerOf(database: DatabaseSync, id: string): Finding | null {
  const versions = database.prepare('SELECT max(version) AS last FROM entries WHERE statement_id = ?')
  let sound = 0
  try {
    checkLedger(database, id, (version) => {
      sound = version
    })
    return null
  } catch {
    const last = attempt(() => [versions.get(id)]).map((row) => (typeof row === 'object' ? row['last'] : null))[0]
    const whose = isMeeting(database, id) ? { ar: 'الاجتماع', en: 'meeting' } : { ar: 'الوثيقة', en: 'statement' }
    return finding('ledger', id, {
      ar: `سجل ${whose.ar} ${id} لا يثبت بعد القيد ${sound} من ${String(last ?? '؟')}: ما بعده لا يُقرأ، والسجل موضوع جانباً.`,
      en: `The ledger of ${whose.en} ${id} holds through entry ${sound} of ${String(last ?? '?')}: what follows is not read, and the ledger is put apart.`,
    })
  }
}

function isMeeting(database: DatabaseSync, id: string): boolean {
  return attempt(() => database.prepare('SELECT id FROM meetings WHERE id = ?').all(id)).some(
    (row) => typeof row !== 'string',
  )
}

/** What of a draft is lost: its words where they are newer than the kept state, else only who wrote them. */
function* draftOf(database: DatabaseSync, room: string): Generator<Finding | null> {
  const id = attempt(() => [database.prepare('SELECT id FROM rooms WHERE name = ?').get(room)])[0]
  if (typeof id !== 'object') return
  const roomId = integer(id, 'id')
  const state = attempt(() => [database.prepare('SELECT * FROM draft_states WHERE room_id = ?').get(roomId)])[0]
  const isKept = typeof state === 'object' && isSound(state)
  const through = isKept ? integer(state, 'through_seq') : 0
  const lost = lostUpdates(database, roomId)
  for (const { first, last } of lost) {
    const isPublished = last <= through
    yield finding('draft', `${room} ${first}`, {
      ar: `المسودة ${room}: التعديلات ${first} إلى ${last} تالفة؛ ${isPublished ? 'النص كامل، وضاع من كتبه ومتى' : 'وما كُتب فيها ضائع'}.`,
      en: `Draft ${room}: updates ${first} to ${last} are damaged; ${isPublished ? 'its text is whole, who wrote it when is lost' : 'what was written in them is lost'}.`,
    })
  }
  if (state !== undefined && !isKept) {
    yield finding('draft', room, {
      ar: `المسودة ${room}: حالتها المحفوظة تالفة${lost.length === 0 ? '، وتُقرأ من سجلها كاملة' : ''}.`,
      en: `Draft ${room}: its kept state is damaged${lost.length === 0 ? ', and it is read whole from its log' : ''}.`,
    })
  }
  yield null
}

function lostUpdates(database: DatabaseSync, roomId: number): readonly { first: number; last: number }[] {
  const lost: { first: number; last: number }[] = []
  const packs = database.prepare('SELECT * FROM draft_packs WHERE room_id = ? ORDER BY last_seq')
  const updates = database.prepare('SELECT * FROM draft_updates WHERE room_id = ? ORDER BY seq')
  for (const [statement, judge] of [
    [packs, isSoundPack],
    [updates, isSoundUpdate],
  ] as const) {
    let last = 0
    try {
      for (const row of statement.iterate(roomId)) {
        last = integer(row, statement === packs ? 'last_seq' : 'seq')
        if (!judge(row)) lost.push({ first: statement === packs ? integer(row, 'first_seq') : last, last })
      }
    } catch {
      // From here on the pages themselves do not read.
      lost.push({ first: last + 1, last: Number.MAX_SAFE_INTEGER })
    }
  }
  return lost
}

function isSoundPack(row: Parameters<typeof isSound>[0]): boolean {
  if (!isSound(row)) return false
  return unpackUpdates(bytes(row as Parameters<typeof bytes>[0], 'bytes')).length > 0
}

function rowsOf(database: DatabaseSync, table: SealedTable): Finding | null {
  let lost = 0
  let message = ''
  try {
    for (const row of database.prepare(`SELECT * FROM ${table}`).iterate()) if (!isSound(row)) lost += 1
  } catch (fault) {
    message = fault instanceof Error ? fault.message : String(fault)
  }
  if (lost === 0 && message === '') return null
  return finding('table', table, {
    ar: `الجدول ${table}: ${lost} من صفوفه ليست كما كُتبت${message === '' ? '' : `، ولا يُقرأ كله (${message})`}.`,
    en: `Table ${table}: ${lost} of its rows are not as they were written${message === '' ? '' : `, and not all of it reads (${message})`}.`,
  })
}

function finding(of: Damage['of'], name: string, sentence: Required<Bilingual>): Finding {
  return { of, name, what: sentence.en, sentence }
}

/** What a look gives, or the message of what went wrong in it. */
function attempt<Result>(look: () => readonly Result[]): readonly (Result | string)[] {
  try {
    return look()
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)]
  }
}

function names(database: DatabaseSync, sql: string): readonly string[] {
  return attempt(() => database.prepare(sql).all()).flatMap((row) =>
    typeof row === 'string' ? [] : [text(row, 'name')],
  )
}
