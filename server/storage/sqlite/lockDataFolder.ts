import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefusal } from '../StartRefusal.ts'

export const LOCK_FILE = 'writer.lock'

/** The locks of this process: a handle that nobody holds is collected, and the lock would go with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes a data folder for this process alone, until the answer is called. The lock is the operating system's, taken
 * through an empty SQLite file: it ends with the process however that ends, so nothing stale can stay behind.
 * Throws StartRefusal where another has the folder.
 */
export function lockDataFolder(dataDir: string): () => void {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: 0 })
  try {
    // Nothing is ever written to it: without this a journal would lie beside it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (fault) {
    lock.close()
    if (!isBusy(fault)) throw fault
    throw new StartRefusal({
      ar: `مجلد البيانات ${dataDir} يستعمله خادم آخر يعمل الآن.`,
      en: `The data folder ${dataDir} is in use by another server that is running.`,
    })
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

const SQLITE_BUSY = 5

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && fault.errcode === SQLITE_BUSY
}
