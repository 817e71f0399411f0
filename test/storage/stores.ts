import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Storage } from '../../server/application/ports.ts'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'

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
]

/** A data folder of its own for an example. */
export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tawafuq-store-'))
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
