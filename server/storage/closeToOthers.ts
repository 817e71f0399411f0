import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from './StartRefusal.ts'

/** What group and others may do. */
const OTHERS = 0o077
/** Whoever may write in such a folder may not remove what is another's: /tmp is one. */
const STICKY = 0o1000

/**
 * Closes a data folder, and what lies in it, to everyone but its owner. Says what it had to close. Throws StartRefusal for a
 * folder that is meant for all, and for one that is another's: private proposals, tokens and keys must not lie open.
 */
export function closeToOthers(dataDir: string): readonly string[] {
  // There the bits of a mode say nothing of who may read.
  if (process.platform === 'win32') return []
  const closed: string[] = []
  const within = readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isDirectory())
  for (const path of [dataDir, ...within.map(({ name }) => join(dataDir, name))]) {
    const { mode } = statSync(path)
    if ((mode & OTHERS) === 0) continue
    if ((mode & STICKY) !== 0 || !closes(path, mode)) throw refusal(path)
    closed.push(path)
  }
  return closed
}

function closes(path: string, mode: number): boolean {
  try {
    chmodSync(path, mode & 0o700)
    return (statSync(path).mode & OTHERS) === 0
  } catch {
    return false
  }
}

function refusal(path: string): StartRefusal {
  return new StartRefusal({
    ar: `${path} مفتوح لغير مالكه ولا يمكن إغلاقه: اختاروا مجلداً لهذا الخادم وحده (chmod 700).`,
    en: `${path} is open to others than its owner and cannot be closed to them: choose a folder for this server alone (chmod 700).`,
  })
}
