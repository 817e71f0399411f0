import type { DatabaseSync } from 'node:sqlite'
import type { Migration } from '../migrations/Migration.ts'
import { StartRefusal } from '../StartRefusal.ts'
import { inTransaction } from './inTransaction.ts'
import { integer } from './row.ts'

/** Marks a file as a database of this program, so that another program's file is never migrated. Reads TWFQ. */
const APPLICATION_ID = 0x54574651

/**
 * Brings a database to the last of the steps given: each step and the record of it in one transaction, so that a step
 * broken off leaves the schema before it. Throws StartRefusal for a database of a newer program or of another one.
 */
export function migrate(database: DatabaseSync, steps: readonly Migration[]): void {
  const newest = steps.at(-1)?.version ?? 0
  const found = schemaVersion(database)
  if (isForeign(database)) {
    throw new StartRefusal({
      ar: 'ملف قاعدة البيانات في مجلد البيانات ليس من ملفات «توافق».',
      en: 'The database file in the data folder is not one of Tawafuq.',
    })
  }
  if (found > newest) {
    throw new StartRefusal({
      ar: `مجلد البيانات كتبه إصدار أحدث من البرنامج (المخطط ${found}، وهذا الإصدار يعرف حتى ${newest}). شغّل الإصدار الأحدث.`,
      en: `The data folder was written by a newer program (schema ${found}; this program knows up to ${newest}). Run the newer one.`,
    })
  }
  for (const step of steps.filter(({ version }) => version > found)) {
    inTransaction(database, () => {
      database.exec(step.sql)
      step.carry?.(database)
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step.version}`)
    })
  }
}

/** The number of the last step that a database has taken; 0 for an empty one. */
export function schemaVersion(database: DatabaseSync): number {
  return integer(database.prepare('PRAGMA user_version').get(), 'user_version')
}

function isForeign(database: DatabaseSync): boolean {
  const id = integer(database.prepare('PRAGMA application_id').get(), 'application_id')
  if (id === APPLICATION_ID) return false
  return id !== 0 || integer(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables') > 0
}
