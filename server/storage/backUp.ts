import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { checkDatabase, type DatabaseContents } from './checkDatabase.ts'
import { type Manifest, manifestOf, writeManifest } from './manifest.ts'
import { MARK_FILE } from './sqlite/acknowledgedMark.ts'
import { LOCK_FILE } from './sqlite/lockDataFolder.ts'
import { DATABASE_FILE, openDatabaseForReading } from './sqlite/openDatabase.ts'
import { syncFile } from './syncFile.ts'

export type BackUpResult =
  | { readonly ok: true; readonly manifest: Manifest; readonly contents: DatabaseContents }
  | { readonly ok: false; readonly sentence: Required<Bilingual> }

/** All pages in one step: another process that writes meanwhile cannot make the copy begin again. */
const ALL_PAGES = 0x7fffffff

/**
 * Copies a data folder, also while a server runs on it, into a folder that is new or empty: the database as it is at one
 * instant after the call, then the keys and tokens. The copy is checked, chain by chain, before it gets its name, so
 * that what stands at `to` is always a whole one. Throws for a disk that fails and for a database that is damaged.
 */
export async function backUp(dataDir: string, to: string): Promise<BackUpResult> {
  if (!existsSync(join(dataDir, DATABASE_FILE)))
    return refuse(`لا بيانات في ${dataDir}.`, `There are no data in ${dataDir}.`)
  if (existsSync(to) && readdirSync(to).length > 0) {
    return refuse(
      `المجلد ${to} ليس فارغاً؛ لم يُكتب فيه شيء.`,
      `The folder ${to} is not empty; nothing was written there.`,
    )
  }
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  mkdirSync(unfinished, { mode: 0o700 })
  try {
    await copyDatabase(join(dataDir, DATABASE_FILE), join(unfinished, DATABASE_FILE))
    // After the database: a key that sealed a record in it exists by then.
    const besides = besidesDatabase(dataDir)
    for (const name of besides) copyFileSync(join(dataDir, name), join(unfinished, name))
    const names = [DATABASE_FILE, ...besides]
    for (const name of names) syncFile(join(unfinished, name))
    const contents = checkDatabase(join(unfinished, DATABASE_FILE))
    const manifest = manifestOf(unfinished, names, contents.schema)
    writeManifest(unfinished, manifest)
    if (existsSync(to)) rmdirSync(to)
    renameSync(unfinished, to)
    return { ok: true, manifest, contents }
  } catch (fault) {
    rmSync(unfinished, { recursive: true, force: true })
    throw fault
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openDatabaseForReading(from)
  try {
    await backup(source, to, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
  // A copy that nobody writes to is one file, without a write-ahead log beside it.
  const copy = new DatabaseSync(to)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

/** Keys and tokens: every file of the data folder that is not the database's own, the lock, or half written. */
function besidesDatabase(dataDir: string): readonly string[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter(
      (name) =>
        !name.startsWith(DATABASE_FILE) && !name.startsWith(LOCK_FILE) && name !== MARK_FILE && !name.endsWith('.new'),
    )
    .sort()
}

function refuse(ar: string, en: string): BackUpResult {
  return { ok: false, sentence: { ar, en } }
}
