import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyEntry } from '@tawafuq/log/keyEntries'
import { printLeaf, readLeaf } from '@tawafuq/log/leaf'
import { StartRefusal } from '../storage/StartRefusal.ts'
import { syncFile } from '../storage/syncFile.ts'
import type { OfferedKey } from './createPublicLog.ts'

/** The folder of the data folder in which signed entries of keys lie until a start takes them into the log. */
const FOLDER = 'key-entries'

/** Lays a signed entry before the log; the next start takes it in. Returns its file. */
export function offerKey(dataDir: string, entry: KeyEntry): string {
  const folder = join(dataDir, FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${entry.at.replaceAll(/[^0-9]/g, '')}-${entry.kind}.json`)
  writeFileSync(file, printLeaf(entry), { mode: 0o600, flag: 'wx' })
  syncFile(file)
  return file
}

/** The entries that lie there, in the order of their instants. Throws StartRefusal for a file that is none. */
export function offeredKeys(dataDir: string): readonly OfferedKey[] {
  const folder = join(dataDir, FOLDER)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      const entry = readLeaf(readFileSync(file))
      if (entry?.kind !== 'key-added' && entry?.kind !== 'key-retired' && entry?.kind !== 'key-compromised')
        throw new StartRefusal({
          ar: `الملف ${FOLDER}/${name} ليس قيداً لمفتاح: أزيلوه.`,
          en: `${FOLDER}/${name} is no entry of a key: remove it.`,
        })
      return { name: `${FOLDER}/${name}`, entry, taken: () => rmSync(file, { force: true }) }
    })
}
