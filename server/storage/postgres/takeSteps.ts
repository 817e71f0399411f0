import { type Kysely, sql } from 'kysely'
import { StartRefusal } from '../StartRefusal.ts'
import type { Step } from './steps.ts'
import type { Tables } from './tables.ts'

/** The advisory lock under which nodes that start at once take the steps one after another. Reads TWFQ. */
const STEPS_LOCK = 0x54574651
/** UNIQUE NULLS NOT DISTINCT came with it. */
const OLDEST_POSTGRES = 150_000

/**
 * Brings a database to the last of the steps given, all of them in one transaction. Nodes of an earlier program may still be
 * running on it: a step adds, and takes away only what no node of the release before has used. Throws StartRefusal for a
 * database of a newer program or of another one, and for a server that would not keep what it acknowledges.
 */
export async function takeSteps(database: Kysely<Tables>, steps: readonly Step[]): Promise<void> {
  await refuseServer(database)
  await database.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(STEPS_LOCK)})`.execute(transaction)
    const found = await schemaVersion(transaction)
    const newest = steps.at(-1)?.version ?? 0
    if (found > newest) {
      throw new StartRefusal({
        ar: `قاعدة البيانات كتبها إصدار أحدث من البرنامج (المخطط ${found}، وهذا الإصدار يعرف حتى ${newest}). شغّل الإصدار الأحدث.`,
        en: `The database was written by a newer program (schema ${found}; this program knows up to ${newest}). Run the newer one.`,
      })
    }
    for (const { version, name, sql: text } of steps) {
      if (version <= found) continue
      await sql.raw(text).execute(transaction)
      await transaction.insertInto('schema_steps').values({ version, name }).execute()
    }
  })
}

/** The last step that a database has taken; 0 for an empty one, in which the list of steps is made. */
async function schemaVersion(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ known: string | null; tables: number }>`
    SELECT to_regclass('schema_steps')::text AS known,
      (SELECT count(*)::integer FROM pg_tables WHERE schemaname = current_schema()) AS tables`.execute(database)
  const [row] = rows
  if (row?.known === null && row.tables > 0) {
    throw new StartRefusal({
      ar: 'قاعدة البيانات فيها جداول ليست من «توافق».',
      en: 'The database holds tables that are not of Tawafuq.',
    })
  }
  if (row?.known === null) {
    await sql`CREATE TABLE schema_steps (version integer PRIMARY KEY, name text NOT NULL)`.execute(database)
    return 0
  }
  const last = await database
    .selectFrom('schema_steps')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return last?.version ?? 0
}

async function refuseServer(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<Record<'version' | 'fsync' | 'commit' | 'encoding', string>>`
    SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding`.execute(database)
  const [server] = rows
  if (server === undefined) throw new Error('PostgreSQL tells nothing of its settings.')
  if (Number(server.version) < OLDEST_POSTGRES) {
    throw new StartRefusal({ ar: 'المطلوب PostgreSQL 15 أو أحدث.', en: 'PostgreSQL 15 or later is needed.' })
  }
  if (server.encoding !== 'UTF8') {
    throw new StartRefusal({
      ar: `المطلوب قاعدة بيانات بترميز UTF8، لا ${server.encoding}.`,
      en: `A database in UTF8 is needed, not in ${server.encoding}.`,
    })
  }
  // It would acknowledge what a crash loses.
  if (server.commit === 'off') {
    throw new StartRefusal({
      ar: 'في PostgreSQL الإعداد synchronous_commit معطّل (off): ما يُقرّ به قد يضيع. شغّلوه.',
      en: 'PostgreSQL runs with synchronous_commit off: what is acknowledged could be lost. Turn it on.',
    })
  }
}
