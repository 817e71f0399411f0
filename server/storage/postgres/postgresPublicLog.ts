import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { CorrigendumRecord } from '@tawafuq/domain/views/corrigendumRecord'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { CorrigendumRow, PublicLogStore, RegisterRow } from '../../application/publicLog.ts'
import { bilingual } from '../bilingual.ts'
import type { Tables } from './tables.ts'
import { addEntry, writePublication } from './writePublications.ts'

/** The public log and its register. */
export function postgresPublicLog(database: Kysely<Tables>): PublicLogStore {
  const registered = () => database.selectFrom('register').selectAll()
  const corrected = () => database.selectFrom('corrigenda').selectAll()
  return {
    async logs() {
      const rows = await database.selectFrom('logs').selectAll().orderBy('number').execute()
      return rows.map(({ number, origin, verifier_key: verifierKey }) => ({
        number: Number(number),
        origin,
        verifierKey,
      }))
    },
    async beginLog({ number, origin, verifierKey }) {
      await database.insertInto('logs').values({ number, origin, verifier_key: verifierKey }).execute()
    },
    addEntry: (entry) => addEntry(database, entry),
    async waitingEntries(limit) {
      return database
        .selectFrom('log_entries')
        .select(['position', 'entry'])
        .where('place', 'is', null)
        .orderBy('position')
        .limit(limit)
        .execute()
    },
    async placeEntries(log, from, positions) {
      await database.transaction().execute(async (transaction) => {
        for (const [at, position] of positions.entries()) {
          const { numUpdatedRows } = await transaction
            .updateTable('log_entries')
            .set({ log_number: log, place: from + at })
            .where('position', '=', position)
            .where('place', 'is', null)
            .executeTakeFirst()
          if (numUpdatedRows !== 1n) throw new Error(`Entry ${position} of the public log has its place already.`)
        }
      })
    },
    async entriesOf(log, from, limit) {
      const rows = await database
        .selectFrom('log_entries')
        .select('entry')
        .where('log_number', '=', log)
        .where('place', '>=', from)
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map(({ entry }) => entry)
    },
    async placeOf(recordHash) {
      const row = await database
        .selectFrom('log_entries')
        .select(['log_number', 'place'])
        .where('record_hash', '=', recordHash)
        .where('place', 'is not', null)
        .executeTakeFirst()
      return row?.log_number == null || row.place === null ? null : { log: Number(row.log_number), place: row.place }
    },
    async keepCheckpoint(log, size, checkpoint) {
      await database
        .insertInto('log_checkpoints')
        .values({ name: `${log}/${size}`, log_number: log, size, checkpoint })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ checkpoint }))
        .execute()
    },
    async checkpointsOf(log, from = 0) {
      const rows = await database
        .selectFrom('log_checkpoints')
        .select('checkpoint')
        .where('log_number', '=', log)
        .where('size', '>=', from)
        .orderBy('size')
        .execute()
      return rows.map(({ checkpoint }) => checkpoint)
    },
    publish: (publication) =>
      database.transaction().execute((transaction) => writePublication(transaction, publication)),
    async unpublished() {
      const { rows } = await sql<{ statement_id: string; record: string }>`
        SELECT statement_id, record FROM adopted_records
        WHERE statement_id NOT IN (SELECT statement_id FROM register)
        ORDER BY record::json ->> 'adoptedAt'`.execute(database)
      return rows.map(({ statement_id: id, record }) => ({
        statementId: asId<StatementId>(id),
        record: JSON.parse(record) as AdoptedRecord,
      }))
    },
    findSymbol: (symbol) => first(registered().where(lowerSymbol, '=', symbol.toLowerCase()), rowOf),
    findPublished: (statementId) => first(registered().where('statement_id', '=', statementId), rowOf),
    async listRegister(after, limit) {
      const { rows } = await sql<Selectable<Tables['register']>>`
        SELECT * FROM register
        WHERE position > coalesce((SELECT position FROM register WHERE symbol = ${after}), 0)
        ORDER BY position LIMIT ${limit}`.execute(database)
      return rows.map(rowOf)
    },
    async corrigendaOf(statementId) {
      const rows = await corrected().where('statement_id', '=', statementId).orderBy('number').execute()
      return rows.map(corrigendumOf)
    },
    findCorrigendum: (symbol) => first(corrected().where(lowerSymbol, '=', symbol.toLowerCase()), corrigendumOf),
    findCorrected: (textHash) =>
      first(corrected().where('text_hash', '=', textHash).orderBy('position').limit(1), corrigendumOf),
    async latestCorrigenda(limit) {
      return (await corrected().orderBy('position', 'desc').limit(limit).execute()).map(corrigendumOf)
    },
    async countSymbols(prefix) {
      const { rows } = await sql<{ count: string }>`
        SELECT count(*) AS count FROM register WHERE starts_with(symbol, ${prefix})`.execute(database)
      return Number(rows[0]?.count ?? 0)
    },
  }
}

/** Symbols that differ in the case of their letters alone are one symbol. */
const lowerSymbol = sql<string>`lower(symbol)`

/** The first row that a question finds, as it is read; null for none. */
async function first<Row, Read>(
  question: { readonly executeTakeFirst: () => Promise<Row | undefined> },
  read: (row: Row) => Read,
): Promise<Read | null> {
  const row = await question.executeTakeFirst()
  return row === undefined ? null : read(row)
}

function rowOf(row: Selectable<Tables['register']>): RegisterRow {
  return {
    symbol: row.symbol,
    statementId: asId<StatementId>(row.statement_id),
    recordHash: row.record_hash,
    textHash: row.text_hash,
    title: bilingual(row.title_ar, row.title_en),
    adoptedAt: asId<Instant>(row.adopted_at),
  }
}

function corrigendumOf(row: Selectable<Tables['corrigenda']>): CorrigendumRow {
  return {
    symbol: row.symbol,
    statementId: asId<StatementId>(row.statement_id),
    number: row.number,
    recordHash: row.record_hash,
    textHash: row.text_hash,
    record: JSON.parse(row.record) as CorrigendumRecord,
  }
}
