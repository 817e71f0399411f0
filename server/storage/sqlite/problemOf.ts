import type { StorageProblem } from '../../application/ports.ts'

/** Result codes of SQLite (sqlite.org/rescode.html); the low byte is the kind. */
const kinds: Readonly<Record<number, StorageProblem>> = {
  8: 'storage-read-only',
  10: 'storage-failed',
  11: 'storage-damaged',
  13: 'storage-full',
  26: 'storage-damaged',
}

/** SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log. It can be made, so the disk has not failed. */
const IOERR_SHMSIZE = 10 | (19 << 8)

/** SQLITE_IOERR_WRITE: the system refused a write, for any reason but a disk without room. */
const IOERR_WRITE = 10 | (3 << 8)

/** Whether the system refused a write; why, SQLite does not tell. */
export function isRefusedWrite(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && Number(fault.errcode) === IOERR_WRITE
}

/** What is wrong with storage, where a fault of SQLite tells of that; null for every other fault. */
export function problemOf(fault: unknown): StorageProblem | null {
  if (!(fault instanceof Error) || !('errcode' in fault)) return null
  const code = Number(fault.errcode)
  return code === IOERR_SHMSIZE ? 'storage-full' : (kinds[code & 0xff] ?? null)
}
