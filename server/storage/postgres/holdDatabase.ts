import pg from 'pg'
import { storageLimits } from '../limits.ts'
import { StartRefusal } from '../StartRefusal.ts'

/** The advisory lock of the one server that has a database open. Reads TWFR. */
const SERVER_LOCK = 0x54574652

/**
 * Takes a database for this server alone, for as long as a connection of its own lives; gives back how to let it go. Where
 * the connection is cut, by a restart of PostgreSQL say, it is taken again; `lost` hears where another server was quicker.
 * Throws StartRefusal where another has it.
 */
export async function holdDatabase(url: string, lost: () => void): Promise<() => Promise<void>> {
  let isReleased = false
  let client = await take(url)
  if (client === null) {
    throw new StartRefusal({
      ar: 'قاعدة البيانات المذكورة في DATABASE_URL يستعملها خادم آخر يعمل الآن.',
      en: 'The database of DATABASE_URL is in use by another server that is running.',
    })
  }
  watch(client)

  function watch(held: pg.Client): void {
    held.once('end', () => {
      if (!isReleased) void takeAgain()
    })
  }

  async function takeAgain(): Promise<void> {
    while (!isReleased) {
      await new Promise((next) => setTimeout(next, storageLimits.holdRetryMs).unref())
      try {
        const again = await take(url)
        if (again === null) return lost()
        client = again
        watch(again)
        if (isReleased) await again.end()
        return
      } catch {
        // PostgreSQL is still away: nobody else has the database either.
      }
    }
  }

  return async () => {
    isReleased = true
    await client?.end().catch(() => undefined)
  }
}

/** A connection that holds the lock; null where another has it. */
async function take(connectionString: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString,
    application_name: 'tawafuq, holding',
    connectionTimeoutMillis: storageLimits.connectMs,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [SERVER_LOCK])
  if (rows[0]?.held === true) return client
  await client.end()
  return null
}
