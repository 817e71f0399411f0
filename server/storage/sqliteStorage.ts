import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from '../handling/ports.ts'
import { makeFolder } from './makeFolder.ts'
import { migrations } from './migrations/migrations.ts'
import { GATHERING_FOLDER } from './restore.ts'
import { StartRefusal } from './StartRefusal.ts'
import { lockDataFolder } from './sqlite/lockDataFolder.ts'
import { migrate } from './sqlite/migrate.ts'
import { DATABASE_FILE, openDatabaseForReading, openDatabaseForWriting } from './sqlite/openDatabase.ts'
import { sqliteDrafts } from './sqlite/sqliteDrafts.ts'
import { sqliteLedger } from './sqlite/sqliteLedger.ts'
import { sqliteMeetings } from './sqlite/sqliteMeetings.ts'
import { sqliteSessions } from './sqlite/sqliteSessions.ts'
import { startWriter } from './sqlite/startWriter.ts'

/**
 * Opens the embedded store in a data folder, which is made where it is missing and is then this process's alone.
 * Reading happens here, over a connection that cannot write; writing in a thread of its own, in the order of the calls.
 * Throws StartRefusal where another server has the folder, where a newer program wrote it, and where a restoring was
 * broken off.
 * `maxPages` is for tests of a full disk: at which size the database refuses to grow.
 */
export async function openSqliteStorage(
  dataDir: string,
  { maxPages = null }: { readonly maxPages?: number | null } = {},
): Promise<Storage> {
  makeFolder(dataDir)
  const file = join(dataDir, DATABASE_FILE)
  const unlock = lockDataFolder(dataDir)
  try {
    refuseHalfRestored(dataDir)
    const database = openDatabaseForWriting(file)
    try {
      migrate(database, migrations)
    } finally {
      database.close()
    }
    const writer = startWriter({ file, maxPages })
    // The thread's connection must be open before one that cannot write is: it makes what that one maps.
    await writer.write({ kind: 'ping' })
    const reader = openDatabaseForReading(file)
    const answers = reader.prepare('SELECT 1')
    return {
      ledger: sqliteLedger(reader, writer),
      drafts: sqliteDrafts(reader, writer),
      meetings: sqliteMeetings(reader, writer),
      sessions: sqliteSessions(reader, writer),
      async ping() {
        answers.get()
        await writer.write({ kind: 'ping' })
      },
      async close() {
        // The one that writes closes last, for it alone can empty the write-ahead log into the database.
        if (!reader.isOpen) return
        reader.close()
        await writer.close()
        unlock()
      },
    }
  } catch (fault) {
    unlock()
    throw fault
  }
}

/** Started now, the server would make an empty database beside the half of another. */
function refuseHalfRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, GATHERING_FOLDER))) return
  throw new StartRefusal({
    ar: `انقطعت استعادة نسخة احتياطية في ${dataDir}: أفرغ المجلد واستعدها من جديد.`,
    en: `Restoring a backup into ${dataDir} was broken off: empty the folder and restore it again.`,
  })
}
