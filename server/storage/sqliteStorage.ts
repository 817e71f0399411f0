import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Storage } from '../application/ports.ts'
import { closeToOthers } from './closeToOthers.ts'
import { lostWrites } from './lostWrites.ts'
import { makeFolder } from './makeFolder.ts'
import { migrations } from './migrations/migrations.ts'
import { GATHERING_FOLDER } from './restore.ts'
import { StartRefusal } from './StartRefusal.ts'
import { MARK_FILE } from './sqlite/acknowledgedMark.ts'
import { type Damage, damageNotes } from './sqlite/damageNotes.ts'
import { guardPort } from './sqlite/guardPort.ts'
import { inTransaction } from './sqlite/inTransaction.ts'
import { ledgerProbe } from './sqlite/ledgerProbe.ts'
import { lockDataFolder } from './sqlite/lockDataFolder.ts'
import { migrate } from './sqlite/migrate.ts'
import { DATABASE_FILE, openDatabaseForReading, openDatabaseForWriting } from './sqlite/openDatabase.ts'
import { openFiles } from './sqlite/openFiles.ts'
import { progressOf } from './sqlite/progressOf.ts'
import { text } from './sqlite/row.ts'
import { sqliteConsultations } from './sqlite/sqliteConsultations.ts'
import { sqliteDrafts } from './sqlite/sqliteDrafts.ts'
import { sqliteLedger } from './sqlite/sqliteLedger.ts'
import { sqliteMails } from './sqlite/sqliteMails.ts'
import { sqliteMeetings } from './sqlite/sqliteMeetings.ts'
import { sqlitePublicLog } from './sqlite/sqlitePublicLog.ts'
import { sqliteSessions } from './sqlite/sqliteSessions.ts'
import { startCheck } from './sqlite/startCheck.ts'
import { startWriter, type WritesWatch } from './sqlite/startWriter.ts'
import { startRefusalOf } from './startRefusalOf.ts'

export interface StorageOptions extends WritesWatch {
  /** Whether all that is stored is looked through once, in a thread of its own, a little at a time. */
  readonly checks?: boolean
  /** Told of what was found damaged, each thing once. */
  readonly damaged?: (damage: Damage) => void
  /** For tests of a full disk: at which size the database refuses to grow, in pages. */
  readonly maxPages?: number | null
  /** For tests of a disk that fails: a module that is put before it (see writerThread). */
  readonly between?: string | null
}

/** A store, and what it tells of itself. */
export interface SqliteStorage extends Storage {
  /** Writes that wait for the disk, those under way among them. */
  readonly waiting: () => number
}

/**
 * Opens the embedded store in a data folder, which is made where it is missing and is then this process's alone.
 * Reading happens here, over a connection that cannot write; writing in a thread of its own, in the order of the calls.
 * Throws StartRefusal where the folder lies open to others and cannot be closed, where another server has it, where a newer
 * program wrote it, where a restoring was broken off, where less is in it than was acknowledged, and where the disk is full,
 * for reading only, or damaged.
 */
export async function openSqliteStorage(dataDir: string, options: StorageOptions = {}): Promise<SqliteStorage> {
  try {
    return await open(dataDir, options)
  } catch (fault) {
    throw startRefusalOf(fault, dataDir) ?? fault
  }
}

async function open(dataDir: string, options: StorageOptions): Promise<SqliteStorage> {
  const { damaged = () => undefined, checks = false, maxPages = null, between = null, ...watch } = options
  makeFolder(dataDir)
  closeToOthers(dataDir)
  const file = join(dataDir, DATABASE_FILE)
  const unlock = lockDataFolder(dataDir)
  try {
    refuseHalfRestored(dataDir)
    const database = openDatabaseForWriting(file)
    try {
      migrate(database, migrations)
      refuseWhatIsLost(dataDir, database)
      // A disk that takes no writes is found here, where the start can still say so.
      inTransaction(database, progressOf(database).advance)
    } finally {
      database.close()
    }
    const writer = startWriter({ file, maxPages, between }, watch)
    // The thread's connection must be open before one that cannot write is: it makes what that one maps.
    await writer.write({ kind: 'ping' })
    const reader = openDatabaseForReading(file)
    const damage = damageNotes(damaged)
    const failed = (message: string) => watch.failed?.(message)
    const ledger = sqliteLedger(reader, writer, damage)
    const probe = ledgerProbe(reader, ledger.readEnd)
    const files = await openFiles([file, `${file}-wal`])
    const lastFacts = reader.prepare('SELECT facts FROM entries ORDER BY rowid DESC LIMIT 1')
    const keys = reader.prepare(
      "SELECT DISTINCT json_extract(record, '$.publicKey') AS public_key FROM adopted_records WHERE json_valid(record)",
    )
    const endCheck = checks ? startCheck(file, damage.note) : async () => undefined
    return {
      waiting: () => writer.waiting(),
      ledger: guardPort(ledger.store, failed),
      drafts: guardPort(sqliteDrafts(reader, writer, damage), failed),
      meetings: guardPort(sqliteMeetings(reader, writer, damage), failed),
      sessions: guardPort(sqliteSessions(reader, writer, damage), failed),
      consultations: guardPort(sqliteConsultations(reader, writer, damage), failed),
      mails: guardPort(sqliteMails(reader, writer, damage), failed),
      publicLog: guardPort(sqlitePublicLog(reader, writer, damage), failed),
      async ping() {
        await files.refuseMoved()
        await writer.write({ kind: 'ping' })
        probe()
      },
      async lastWritten() {
        const row = lastFacts.get()
        return row === undefined ? null : asId<Instant>((JSON.parse(text(row, 'facts')) as { at: string }).at)
      },
      async sealingKeys() {
        return keys.all().flatMap(({ public_key: key }) => (typeof key === 'string' ? [key] : []))
      },
      async close() {
        // The one that writes closes last, for it alone can empty the write-ahead log into the database.
        if (!reader.isOpen) return
        await endCheck()
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

/** A database with fewer transactions than were acknowledged has lost some: its write-ahead log is gone or damaged. */
function refuseWhatIsLost(dataDir: string, database: DatabaseSync): void {
  const lost = lostWrites(dataDir, database)
  if (lost === 0) return
  throw new StartRefusal({
    ar: `قاعدة البيانات في ${dataDir} تنقصها آخر ${lost} من الكتابات التي أُقرّ بها: سجل الكتابة (tawafuq.db-wal) محذوف أو تالف. أعيدوه أو استعيدوا نسخة احتياطية؛ وللمضي بما بقي احذفوا الملف ${MARK_FILE}.`,
    en: `The database in ${dataDir} lacks the last ${lost} writes that were acknowledged: its write-ahead log (tawafuq.db-wal) was deleted or is damaged. Put it back, or restore a backup; to go on with what is left, delete the file ${MARK_FILE}.`,
  })
}
