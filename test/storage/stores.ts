import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
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

/** One store for all tests of a suite: opened and given before the first of them, disposed of after the last. */
export function shareStore(open: () => Promise<OpenedStore>, give: (storage: Storage) => void): void {
  let opened: OpenedStore | null = null
  beforeAll(async () => {
    opened = await open()
    give(opened.storage)
  })
  afterAll(() => opened?.dispose())
}

export interface FolderStore {
  /** The data folder of the test that runs; a folder below it where a test file asks for one that is not there yet. */
  readonly folder: string
  /** Opens a store in the folder, or where it is told. */
  open(options?: Parameters<typeof openSqliteStorage>[1], at?: string): Promise<Storage>
  /** Closes the store that is open; after a test it is closed in any case. */
  close(): Promise<void>
}

/** A new data folder for each test of a file, with the store that the test opens in it. */
export function folderForEachTest(below = ''): FolderStore {
  let base = ''
  let storage: Storage | null = null
  async function close(): Promise<void> {
    await storage?.close()
    storage = null
  }
  beforeEach(() => {
    base = makeDataFolder()
  })
  afterEach(async () => {
    await close()
    removeDataFolder(base)
  })
  return {
    close,
    get folder() {
      return join(base, below)
    },
    async open(options = {}, at = join(base, below)) {
      storage = await openSqliteStorage(at, options)
      return storage
    },
  }
}

/** A data folder of its own for an example. */
export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tawafuq-store-'))
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
