import pg from 'pg'
import { storageLimits } from '../limits.ts'
import { StartRefusal } from '../StartRefusal.ts'

/** The advisory lock of the one server that has a database open. Reads TWFR. */
const SERVER_LOCK = 0x54574652

/**
 * Takes a database for this server alone, or `together` with others that share it, for as long as a connection of its own
 * lives; gives back how to let it go. Where the connection is cut, by a restart of PostgreSQL say, it is taken again; `lost` hears where another server was quicker.
 * Throws StartRefusal where another has it.
 */
export async function holdDatabase(
  url: string,
  how: 'alone' | 'together',
  lost: () => void,
): Promise<() => Promise<void>> {
  let isReleased = false
  let client = await take(url, how)
  if (client === null) throw new StartRefusal(sentences[how])
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
        const again = await take(url, how)
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

const sentences = {
  alone: {
    ar: 'قاعدة البيانات المذكورة في DATABASE_URL يستعملها خادم آخر يعمل الآن. لتشغيل عدة خوادم عليها اضبطوا REDIS_URL فيها جميعاً.',
    en: 'The database of DATABASE_URL is in use by another server that is running. For several on one database set REDIS_URL for all of them.',
  },
  together: {
    ar: 'قاعدة البيانات المذكورة في DATABASE_URL يستعملها وحده خادم يعمل بلا REDIS_URL. أوقفوه، أو اضبطوا REDIS_URL فيه.',
    en: 'The database of DATABASE_URL is in use by a server that runs without REDIS_URL and has it alone. Stop it, or set REDIS_URL for it.',
  },
} as const

/** A connection that holds the lock; null where others hold it otherwise. */
async function take(connectionString: string, how: 'alone' | 'together'): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString,
    application_name: 'tawafuq, holding',
    connectionTimeoutMillis: storageLimits.connectMs,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  await client.connect()
  const lock = how === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  const { rows } = await client.query<{ held: boolean }>(`SELECT ${lock}($1) AS held`, [SERVER_LOCK])
  if (rows[0]?.held === true) return client
  await client.end()
  return null
}
