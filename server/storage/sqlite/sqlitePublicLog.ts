import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { CorrigendumRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { CorrigendumRow, PublicLogStore, RegisterRow } from '../../application/publicLog.ts'
import type { DamageNotes } from './damageNotes.ts'
import { bytes, integer, type Row, text, textOrNull } from './row.ts'
import type { SealedTable } from './sealRows.ts'
import type { Writer } from './startWriter.ts'

/** The public log and its register. What is read is checked against its sum. */
export function sqlitePublicLog(database: DatabaseSync, writer: Writer, damage: DamageNotes): PublicLogStore {
  const select = {
    logs: database.prepare('SELECT * FROM logs ORDER BY number'),
    waiting: database.prepare('SELECT * FROM log_entries WHERE place IS NULL ORDER BY position LIMIT ?'),
    entries: database.prepare('SELECT * FROM log_entries WHERE log_number = ? AND place >= ? ORDER BY place LIMIT ?'),
    place: database.prepare('SELECT * FROM log_entries WHERE record_hash = ? AND place IS NOT NULL'),
    checkpoints: database.prepare('SELECT * FROM log_checkpoints WHERE log_number = ? AND size >= ? ORDER BY size'),
    unpublished: database.prepare(
      'SELECT * FROM adopted_records WHERE statement_id NOT IN (SELECT statement_id FROM register) ORDER BY rowid',
    ),
    symbol: database.prepare('SELECT * FROM register WHERE symbol = ? COLLATE NOCASE'),
    statement: database.prepare('SELECT * FROM register WHERE statement_id = ?'),
    register: database.prepare(
      'SELECT * FROM register WHERE position > coalesce((SELECT position FROM register WHERE symbol = ?), 0) ORDER BY position LIMIT ?',
    ),
    corrigenda: database.prepare('SELECT * FROM corrigenda WHERE statement_id = ? ORDER BY number'),
    corrigendum: database.prepare('SELECT * FROM corrigenda WHERE symbol = ? COLLATE NOCASE'),
    corrected: database.prepare('SELECT * FROM corrigenda WHERE text_hash = ? ORDER BY position LIMIT 1'),
    latest: database.prepare('SELECT * FROM corrigenda ORDER BY position DESC LIMIT ?'),
    count: database.prepare(
      'SELECT count(*) AS count FROM register WHERE symbol >= ? AND symbol < ? || char(0x10FFFF)',
    ),
  }

  async function run(
    table: SealedTable,
    column: string,
    value: SQLInputValue,
    sql: string,
    ...values: readonly SQLInputValue[]
  ): Promise<void> {
    await writer.write({ kind: 'run', sql, values, mustChange: true, seals: { table, column, value } })
  }
  const rowOf = (row: Row | undefined): RegisterRow | null =>
    row === undefined ? null : registerRow(damage.sound('register', row))

  const corrigendumOf = (row: Row | undefined): CorrigendumRow | null =>
    row === undefined ? null : corrigendumRow(damage.sound('corrigenda', row))

  return {
    logs: async () =>
      damage.soundOnes('logs', select.logs.all()).map((row) => ({
        number: integer(row, 'number'),
        origin: text(row, 'origin'),
        verifierKey: text(row, 'verifier_key'),
      })),
    beginLog: ({ number, origin, verifierKey }) =>
      run(
        'logs',
        'number',
        number,
        'INSERT INTO logs (number, origin, verifier_key) VALUES (?, ?, ?)',
        number,
        origin,
        verifierKey,
      ),
    // An entry that is the same as one before is another entry.
    addEntry: (entry) => run('log_entries', 'entry', entry, 'INSERT INTO log_entries (entry) VALUES (?)', entry),
    waitingEntries: async (limit) =>
      select.waiting.all(limit).map((row) => {
        damage.sound('log_entries', row)
        return { position: integer(row, 'position'), entry: bytes(row, 'entry') }
      }),
    async placeEntries(log, from, positions) {
      const sql = 'UPDATE log_entries SET log_number = ?, place = ? WHERE position = ? AND place IS NULL'
      const runs = positions.map((position, at) => ({
        sql,
        values: [log, from + at, position],
        mustChange: true,
        seals: { table: 'log_entries', column: 'position', value: position } as const,
      }))
      await writer.write({ kind: 'runAll', runs })
    },
    entriesOf: async (log, from, limit) =>
      select.entries.all(log, from, limit).map((row) => bytes(damage.sound('log_entries', row), 'entry')),
    async placeOf(recordHash) {
      const row = select.place.get(recordHash)
      if (row === undefined) return null
      damage.sound('log_entries', row)
      return { log: integer(row, 'log_number'), place: integer(row, 'place') }
    },
    keepCheckpoint: (log, size, checkpoint) =>
      run(
        'log_checkpoints',
        'name',
        `${log}/${size}`,
        'INSERT INTO log_checkpoints (name, log_number, size, checkpoint) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET checkpoint = excluded.checkpoint',
        `${log}/${size}`,
        log,
        size,
        checkpoint,
      ),
    checkpointsOf: async (log, from = 0) =>
      select.checkpoints.all(log, from).map((row) => text(damage.sound('log_checkpoints', row), 'checkpoint')),
    async publish(publication) {
      await writer.write({ kind: 'publish', publication })
    },
    unpublished: async () =>
      select.unpublished.all().map((row) => ({
        statementId: asId<StatementId>(text(row, 'statement_id')),
        record: JSON.parse(text(damage.sound('adopted_records', row), 'record')) as AdoptedRecord,
      })),
    findSymbol: async (symbol) => rowOf(select.symbol.get(symbol)),
    findPublished: async (statementId) => rowOf(select.statement.get(statementId)),
    listRegister: async (after, limit) =>
      damage.soundOnes('register', select.register.all(after, limit)).map(registerRow),
    corrigendaOf: async (statementId) =>
      damage.soundOnes('corrigenda', select.corrigenda.all(statementId)).map(corrigendumRow),
    findCorrigendum: async (symbol) => corrigendumOf(select.corrigendum.get(symbol)),
    findCorrected: async (textHash) => corrigendumOf(select.corrected.get(textHash)),
    latestCorrigenda: async (limit) => damage.soundOnes('corrigenda', select.latest.all(limit)).map(corrigendumRow),
    countSymbols: async (prefix) => integer(select.count.get(prefix, prefix), 'count'),
  }
}

function registerRow(row: Row): RegisterRow {
  const en = textOrNull(row, 'title_en')
  return {
    symbol: text(row, 'symbol'),
    statementId: asId<StatementId>(text(row, 'statement_id')),
    recordHash: text(row, 'record_hash'),
    textHash: text(row, 'text_hash'),
    title: { ar: text(row, 'title_ar'), ...(en !== null && { en }) },
    adoptedAt: asId<Instant>(text(row, 'adopted_at')),
  }
}

function corrigendumRow(row: Row): CorrigendumRow {
  return {
    symbol: text(row, 'symbol'),
    statementId: asId<StatementId>(text(row, 'statement_id')),
    number: integer(row, 'number'),
    recordHash: text(row, 'record_hash'),
    textHash: text(row, 'text_hash'),
    record: JSON.parse(text(row, 'record')) as CorrigendumRecord,
  }
}
