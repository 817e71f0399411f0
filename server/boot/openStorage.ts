import type { Logger } from 'pino'
import type { Storage } from '../application/ports.ts'
import type { Meters } from '../http/meters.ts'
import { holdDatabase } from '../storage/postgres/holdDatabase.ts'
import { withSharedSecrets } from '../storage/postgres/sharedSecrets.ts'
import { openPostgresStorage } from '../storage/postgresStorage.ts'
import { openSqliteStorage } from '../storage/sqliteStorage.ts'
import type { Configuration } from './configuration.ts'
import { endForTheDisk } from './endForTheDisk.ts'

/** The store of this deployment, and what only its kind knows. */
export interface OpenedStorage {
  readonly storage: Storage
  /** Writes that wait to be stored. */
  readonly waiting: () => number
  /** Reads the keys and tokens of the deployment: `read` makes in the data folder what is missing there. */
  readonly secrets: <Secrets>(read: () => Secrets) => Promise<Secrets>
}

/**
 * PostgreSQL where `DATABASE_URL` names one, else SQLite in the data folder. Throws StartRefusal where it is of no use.
 * `putApart` hears the name of a ledger that was found damaged.
 */
export function openStorage(
  configuration: Configuration,
  log: Logger,
  meters: Meters,
  putApart: (ledger: string) => void,
): Promise<OpenedStorage> {
  const { databaseUrl } = configuration
  return databaseUrl === null
    ? openEmbedded(configuration, log, meters, putApart)
    : openShared(databaseUrl, configuration, log, meters)
}

async function openEmbedded(
  { dataDir }: Configuration,
  log: Logger,
  meters: Meters,
  putApart: (ledger: string) => void,
): Promise<OpenedStorage> {
  const { waiting, ...storage } = await openSqliteStorage(dataDir, {
    written: (writes, milliseconds) => meters.stored(writes, milliseconds / 1000),
    checks: true,
    failed: (message) => endForTheDisk(log, message),
    damaged(damage) {
      meters.damaged()
      if (damage.of === 'ledger') putApart(damage.name)
      log.error({ damage }, 'what is stored is damaged: npm run check says what is lost')
    },
  })
  return { storage, waiting, secrets: async (read) => read() }
}

async function openShared(
  url: string,
  { dataDir, redisUrl }: Configuration,
  log: Logger,
  meters: Meters,
): Promise<OpenedStorage> {
  const { waiting, database, ...storage } = await openPostgresStorage(url, {
    written: (updates, milliseconds) => meters.stored(updates, milliseconds / 1000),
    broken: (err) => log.warn({ err }, 'a connection to PostgreSQL broke; another is made'),
  })
  const release = await holdDatabase(url, redisUrl === null ? 'alone' : 'together', () => {
    log.fatal('another server has taken the database while PostgreSQL was away')
    process.exit(1)
  }).catch(async (fault: unknown) => {
    await storage.close()
    throw fault
  })
  return {
    storage: {
      ...storage,
      async close() {
        await storage.close()
        await release()
      },
    },
    waiting,
    secrets: (read) => withSharedSecrets(database, dataDir, read),
  }
}
