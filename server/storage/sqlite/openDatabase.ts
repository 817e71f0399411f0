import { DatabaseSync } from 'node:sqlite'
import { BUSY_TIMEOUT_MS, WAL_SIZE_LIMIT_BYTES } from '../limits.ts'

/** The database within a data folder. */
export const DATABASE_FILE = 'tawafuq.db'

/**
 * Opens the connection that writes. Every COMMIT on it is on the disk when it returns, also on systems whose plain
 * sync does not reach the platter.
 */
export function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA journal_size_limit = ${WAL_SIZE_LIMIT_BYTES};
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
  `)
  return database
}

/** Opens a connection that cannot write. It sees what has been committed when its transaction begins. */
export function openForReading(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS })
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  return database
}
