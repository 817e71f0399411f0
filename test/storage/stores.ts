import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import type { Storage } from '../../server/application/ports.ts'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'
import { openOver, openPostgresStorage } from '../../server/storage/postgresStorage.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'

import { makeDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { pgliteDialect } from '../kit/pgliteDialect.ts'

export interface OpenedStore {
  readonly storage: Storage
  /** Closes the store and removes what it kept. */
  readonly dispose: () => Promise<void>
}

/** Every store that there is, by name. Each passes the whole contract. */
export const stores: readonly { readonly name: string; readonly open: () => Promise<OpenedStore> }[] = [
  {
    name: 'memory',
    async open() {
      const storage = openMemoryStorage()
      return { storage, dispose: () => storage.close() }
    },
  },
  {
    name: 'sqlite',
    async open() {
      const folder = makeDataFolder()
      const storage = await openSqliteStorage(folder)
      return {
        storage,
        async dispose() {
          await storage.close()
          removeDataFolder(folder)
        },
      }
    },
  },
  postgresAddress === null
    ? {
        name: 'postgres, in WebAssembly',
        async open() {
          const storage = await openOver(new Kysely({ dialect: pgliteDialect() }))
          return { storage, dispose: () => storage.close() }
        },
      }
    : {
        name: 'postgres',
        async open() {
          const database = await makeDatabase()
          const storage = await openPostgresStorage(database.url)
          return {
            storage,
            async dispose() {
              await storage.close()
              await database.drop()
            },
          }
        },
      },
]

if (postgresAddress === null) {
  process.stdout.write('PostgreSQL: not run against a server; start one or name it in TEST_DATABASE_URL.\n')
}

/** A data folder of its own for an example. */
export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tawafuq-store-'))
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
