import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from '../systemCode.ts'

/** Whether the disk gives room to whoever runs the server. */
export interface RoomLeft {
  isLeft(): boolean
}

/** What of the system's files is needed to try it. */
export type RoomFiles = Readonly<{
  openSync: typeof openSync
  writeSync: (file: number, bytes: Uint8Array) => number
  closeSync: typeof closeSync
  rmSync: typeof rmSync
}>

export const ROOM_FILE = 'room.tmp'
/** More than the largest batch of writes that is usual, in bytes. */
const TRIED = 8 * 1024 * 1024
const PIECE = 1024 * 1024
/** Private to its owner. */
const PRIVATE = 0o600
/** A disk without room, and a quota that is used up. */
const FULL: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Tries whether some megabytes more can be written in a folder. SQLite tells of a quota that is used up as it tells of a
 * disk that fails (SQLITE_IOERR_WRITE stands for every errno but ENOSPC); only the system knows which of them it is.
 */
export function roomLeft(folder: string, files: RoomFiles = { openSync, writeSync, closeSync, rmSync }): RoomLeft {
  const path = join(folder, ROOM_FILE)

  function tryOut(): void {
    const file = files.openSync(path, 'w', PRIVATE)
    try {
      const piece = new Uint8Array(PIECE)
      for (let written = 0; written < TRIED; ) written += files.writeSync(file, piece)
    } finally {
      files.closeSync(file)
    }
  }

  return {
    isLeft() {
      try {
        tryOut()
        return true
      } catch (fault) {
        return !FULL.has(systemCode(fault))
      } finally {
        files.rmSync(path, { force: true })
      }
    },
  }
}
