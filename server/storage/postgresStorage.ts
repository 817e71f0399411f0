import { randomUUID } from 'node:crypto'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Storage } from '../application/ports.ts'
import { storageLimits } from './limits.ts'
import { draftBatches } from './postgres/draftBatches.ts'
import { handNumbers } from './postgres/handNumbers.ts'
import { type Alone, aloneInProcess, holdNames } from './postgres/holdNames.ts'
import { postgresConsultations } from './postgres/postgresConsultations.ts'
import { postgresDrafts } from './postgres/postgresDrafts.ts'
import { postgresLedger } from './postgres/postgresLedger.ts'
import { postgresMails } from './postgres/postgresMails.ts'
import { postgresMeetings } from './postgres/postgresMeetings.ts'
import { knowsOfRenewals, postgresNodes } from './postgres/postgresNodes.ts'
import { postgresPublicLog } from './postgres/postgresPublicLog.ts'
import { postgresSessions } from './postgres/postgresSessions.ts'
import { guardPostgres, problemOfPostgres } from './postgres/problemOfPostgres.ts'
import { roomLines } from './postgres/roomLines.ts'
import { steps } from './postgres/steps.ts'
import type { Tables } from './postgres/tables.ts'
import { takeSteps } from './postgres/takeSteps.ts'
import { StartRefusal } from './StartRefusal.ts'

export interface PostgresOptions {
  /** Does something while no other server does anything under the same name; absent where there is no other. */
  readonly alone?: Alone
  /** So many updates are written, so many milliseconds after they were sent to the database. */
  readonly written?: (updates: number, milliseconds: number) => void
  /** Told of connections that broke while nobody used them; others are made. */
  readonly broken?: (fault: Error) => void
}

/** A store on PostgreSQL, which other nodes may share. */
export interface PostgresStorage extends Storage {
  /** Updates that wait for the database, those under way among them. */
  readonly waiting: () => number
  readonly database: Kysely<Tables>
}

/**
 * Opens the store in a PostgreSQL database, and brings its tables to what this program knows. Any number of nodes may have it
 * open. Throws StartRefusal where it cannot be reached, where a newer program wrote it, or where it would not keep what it
 * acknowledges.
 */
export async function openPostgresStorage(url: string, options: PostgresOptions = {}): Promise<PostgresStorage> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tawafuq',
    max: storageLimits.connections,
    connectionTimeoutMillis: storageLimits.connectMs,
    statement_timeout: storageLimits.statementMs,
    lock_timeout: storageLimits.lockMs,
    idle_in_transaction_session_timeout: storageLimits.statementMs,
    query_timeout: storageLimits.statementMs + storageLimits.connectMs,
    keepAlive: true,
  })
  pool.on('error', (fault) => options.broken?.(fault))
  // One that is in use and asks nothing just then tells of it alone: whoever uses it learns of it by their next question.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const holds = holdNames(url)
  try {
    const storage = await openOver(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), {
      alone: holds.alone,
      ...options,
    })
    return {
      ...storage,
      async close() {
        await storage.close()
        await holds.close()
      },
    }
  } catch (fault) {
    await holds.close()
    if (fault instanceof StartRefusal) throw fault
    throw refusalOf(fault)
  }
}

/** The same over a database that is connected already. Closing the store closes it. */
export async function openOver(database: Kysely<Tables>, options: PostgresOptions = {}): Promise<PostgresStorage> {
  try {
    await takeSteps(database, steps)
  } catch (fault) {
    await database.destroy()
    throw fault
  }
  const node = `${knowsOfRenewals}${randomUUID()}`
  const hands = handNumbers(database)
  const lines = roomLines()
  const batches = draftBatches(database, hands, options.written ?? (() => undefined))
  let isClosed = false
  return {
    ...guardPostgres({
      /** A row of this node's own is written: whether the database takes writes is not to be learned by reading. */
      async ping() {
        await sql`
          INSERT INTO nodes (id, seen_at) VALUES (${node}, now())
          ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`.execute(database)
      },
      async lastWritten() {
        const last = await database
          .selectFrom('ledgers')
          .select(({ fn }) => fn.max('last_at').as('at'))
          .executeTakeFirst()
        return last?.at == null ? null : asId<Instant>(last.at)
      },
      async sealingKeys() {
        const { rows } = await sql<{ key: string | null }>`
          SELECT DISTINCT record::json ->> 'publicKey' AS key FROM adopted_records`.execute(database)
        return rows.flatMap(({ key }) => (key === null ? [] : [key]))
      },
      async close() {
        if (isClosed) return
        isClosed = true
        await batches.idle()
        await sql`DELETE FROM nodes WHERE id = ${node}`.execute(database).catch(() => undefined)
        await database.destroy()
      },
    }),
    ledger: guardPostgres(postgresLedger(database, lines, hands)),
    drafts: guardPostgres(postgresDrafts(database, { batches, hands, lines })),
    meetings: guardPostgres(postgresMeetings(database)),
    sessions: guardPostgres(postgresSessions(database)),
    consultations: guardPostgres(postgresConsultations(database)),
    mails: guardPostgres(postgresMails(database)),
    publicLog: guardPostgres(postgresPublicLog(database)),
    nodes: postgresNodes(database, node, options.alone ?? aloneInProcess()),
    waiting: batches.waiting,
    database,
  }
}

function refusalOf(fault: unknown): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  // A wrong password, a database that there is not, a role that may not.
  const isDenied = ['28000', '28P01', '3D000', '42501'].includes(code)
  if (!isDenied && problemOfPostgres(fault) === null) return fault
  const why = fault instanceof Error && fault.message !== '' ? fault.message : code
  return new StartRefusal({
    ar: `تعذّر فتح قاعدة بيانات PostgreSQL المذكورة في DATABASE_URL: ${why}.`,
    en: `The PostgreSQL database of DATABASE_URL cannot be opened: ${why}.`,
  })
}
