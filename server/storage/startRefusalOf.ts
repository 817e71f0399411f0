import { StorageFailure, type StorageProblem } from '../application/ports.ts'
import { StartRefusal } from './StartRefusal.ts'
import { problemOf } from './sqlite/problemOf.ts'
import { systemCode } from './systemCode.ts'

/** What the operating system calls a disk that has no room, and others that are of no use. */
const systemProblems: Readonly<Record<string, StorageProblem>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-read-only',
  EIO: 'storage-failed',
}

/** SQLITE_CANTOPEN: the file, or one that must lie beside it, cannot be opened or made. */
const SQLITE_CANTOPEN = 14

/** Why the store cannot be opened on a data folder, in a sentence, where a fault of disk or database says so; else null. */
export function startRefusalOf(fault: unknown, dataDir: string): StartRefusal | null {
  if (fault instanceof StartRefusal) return fault
  const problem = fault instanceof StorageFailure ? fault.why : (problemOf(fault) ?? systemProblemOf(fault))
  if (problem !== null) return refusals[problem](dataDir)
  return resultCode(fault) === SQLITE_CANTOPEN ? notOpened(dataDir) : null
}

const refusals: Readonly<Record<StorageProblem, (dataDir: string) => StartRefusal>> = {
  'storage-full': (dataDir) =>
    new StartRefusal({
      ar: `لا مكان على القرص في ${dataDir}: أفسحوا مكاناً ثم أعيدوا التشغيل.`,
      en: `There is no room on the disk of ${dataDir}: make room, then start again.`,
    }),
  'storage-read-only': (dataDir) =>
    new StartRefusal({
      ar: `لا يُسمح بالكتابة في ${dataDir}: القرص أو الملفات للقراءة فقط.`,
      en: `Nothing can be written in ${dataDir}: its disk or its files are for reading only.`,
    }),
  'storage-damaged': (dataDir) =>
    new StartRefusal({
      ar: `قاعدة البيانات في ${dataDir} تالفة. انسخوا المجلد جانباً، ثم يقول npm run check ما فُقد؛ واستعيدوا نسخة احتياطية.`,
      en: `The database in ${dataDir} is damaged. Copy the folder aside, let npm run check say what is lost, and restore a backup.`,
    }),
  'storage-failed': (dataDir) =>
    new StartRefusal({
      ar: `القرص لا يقرأ أو لا يكتب في ${dataDir}. افحصوا القرص قبل التشغيل.`,
      en: `The disk fails to read or write in ${dataDir}. Look after the disk before you start again.`,
    }),
  'storage-busy': (dataDir) => notOpened(dataDir),
  'storage-moved': (dataDir) => notOpened(dataDir),
  'storage-unreadable': (dataDir) => refusals['storage-damaged'](dataDir),
}

function notOpened(dataDir: string): StartRefusal {
  return new StartRefusal({
    ar: `تعذّر فتح قاعدة البيانات في ${dataDir}: تحققوا من ملكية المجلد وملفاته وصلاحياتها.`,
    en: `The database in ${dataDir} could not be opened: see who owns the folder and its files, and what they permit.`,
  })
}

function systemProblemOf(fault: unknown): StorageProblem | null {
  return systemProblems[systemCode(fault) ?? ''] ?? null
}

function resultCode(fault: unknown): number | null {
  return fault instanceof Error && 'errcode' in fault ? Number(fault.errcode) & 0xff : null
}
