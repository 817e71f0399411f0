import pg from 'pg'
import { StorageFailure } from '../../application/ports.ts'
import { storageLimits } from '../limits.ts'

/** Does something while nobody else does anything under the same name. */
export type Alone = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

/** The first number of the advisory locks of names, the second is that of the name. Reads TWFN. */
const NAME_LOCKS = 0x5457464e

/** Work of this process under a name, one after another. */
export function aloneInProcess(): Alone {
  const lines = new Map<string, Promise<unknown>>()
  return async (name, work) => {
    const turn = (lines.get(name) ?? Promise.resolve()).then(work)
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    lines.set(name, settled)
    try {
      return await turn
    } finally {
      if (lines.get(name) === settled) lines.delete(name)
    }
  }
}

/**
 * Work under names among all servers of a database: each name is an advisory lock. All that this server holds is held on one
 * connection, which is asked and never waits: what waits for a name keeps nobody from letting go of another. Where the
 * connection is cut the names are free, and what its work writes must be refused by the database itself.
 */
export function holdNames(url: string): { readonly alone: Alone; readonly close: () => Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'tawafuq, alone',
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: storageLimits.connectMs,
    query_timeout: storageLimits.connectMs,
    keepAlive: true,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const inProcess = aloneInProcess()

  async function take(name: string): Promise<void> {
    const until = performance.now() + storageLimits.aloneMs
    for (;;) {
      const { rows } = await pool.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
        NAME_LOCKS,
        name,
      ])
      if (rows[0]?.held === true) return
      if (performance.now() > until) throw new StorageFailure('storage-busy', `Others have ${name} for too long.`)
      await new Promise((next) => setTimeout(next, storageLimits.aloneAgainMs))
    }
  }

  async function held<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    await take(name)
    try {
      return await work()
    } finally {
      await pool.query('SELECT pg_advisory_unlock($1, hashtext($2))', [NAME_LOCKS, name]).catch(() => undefined)
    }
  }

  return {
    alone: (name, work) => inProcess(name, () => held(name, work)),
    close: () => pool.end(),
  }
}
