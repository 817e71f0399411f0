import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { StorageFailure } from '../../application/ports.ts'

/** The files of a database that is open, as they lie at their paths now. */
export interface OpenFiles {
  /** Throws StorageFailure where another file, or none, lies at the path of one that is open. */
  readonly refuseMoved: () => Promise<void>
}

/** Remembers which files these are. What is moved away keeps working, and is lost to whoever starts the server again. */
export async function openFiles(paths: readonly string[]): Promise<OpenFiles> {
  const held = await Promise.all(paths.map(placeOf))
  return {
    async refuseMoved() {
      const now = await Promise.all(paths.map(placeOf))
      const moved = paths.filter((_, nth) => now[nth] !== held[nth])
      if (moved.length === 0) return
      throw new StorageFailure('storage-moved', `No longer where they were opened: ${moved.join(', ')}`)
    },
  }
}

async function placeOf(path: string): Promise<string | null> {
  try {
    const { dev, ino }: BigIntStats = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
