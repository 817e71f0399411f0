import { DatabaseSync } from 'node:sqlite'
import { storageLimits } from '../limits.ts'

/** The database within a data folder. */
export const DATABASE_FILE = 'tawafuq.db'

/**
 * Opens the connection that writes. Every COMMIT on it is on the disk when it returns, also on systems whose plain
 * sync does not reach the platter.
 */
export function openDatabaseForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: storageLimits.busyMs, enableForeignKeyConstraints: true })
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA journal_size_limit = ${storageLimits.walBytes};
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
  `)
  return database
}

/** Opens a connection that cannot write. It sees what has been committed when its transaction begins. */
export function openDatabaseForReading(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: storageLimits.busyMs })
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  return database
}
