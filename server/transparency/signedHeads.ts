import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile } from '../storage/syncFile.ts'

/** The largest tree of each log that was ever to be signed, kept outside the database: it must not go back with it (rule VF8). */
export interface SignedHeads {
  /** The three lines of a tree head, by the number of its log; null where none was signed. */
  readonly last: (log: number) => string | null
  /** The numbers of all logs that were signed for. */
  readonly logs: () => readonly number[]
  /** Returns when it is on the disk. */
  readonly keep: (log: number, head: string) => void
}

/** The heads, a file for each log, in the data folder. */
export function signedHeads(folder: string): SignedHeads {
  const fileOf = (log: number): string => join(folder, `log-${log}.signed`)
  return {
    logs: () => readdirSync(folder).flatMap((name) => Number(/^log-(\d+)\.signed$/.exec(name)?.[1] ?? []) || []),
    last: (log) => (existsSync(fileOf(log)) ? readFileSync(fileOf(log), 'utf8') : null),
    keep(log, head) {
      const file = fileOf(log)
      // A name that ends so is left out of backups: it may be half written.
      writeFileSync(`${file}.new`, head, { mode: 0o600 })
      syncFile(`${file}.new`)
      renameSync(`${file}.new`, file)
    },
  }
}
