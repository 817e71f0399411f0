import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { carryOverFile } from './carryOverFile.ts'
import { checkDatabase, type DatabaseContents } from './checkDatabase.ts'
import { type Manifest, readSoundManifest } from './manifest.ts'
import { migrations } from './migrations/migrations.ts'
import { LOCK_FILE, lockDataFolder } from './sqlite/lockDataFolder.ts'
import { DATABASE_FILE } from './sqlite/openDatabase.ts'
import { syncFile } from './syncFile.ts'

export type RestoreResult =
  | { readonly ok: true; readonly manifest: Manifest; readonly contents: DatabaseContents }
  | { readonly ok: false; readonly sentence: Required<Bilingual> }

/** Where files are gathered before they get their places. It is left behind only by a restoring that was broken off. */
export const GATHERING_FOLDER = 'restoring'

/**
 * Puts a backup into a data folder that is missing or empty, and checks what it put there. The database gets its place
 * last, so that a restoring broken off leaves a folder without one. Nothing is ever written over.
 * Throws StartRefusal while a server has the folder, and a fault for a disk that fails.
 */
export function restore(from: string, dataDir: string): RestoreResult {
  const manifest = readSoundManifest(from)
  if (manifest === null || !manifest.files.some(({ name }) => name === DATABASE_FILE)) {
    return refuse(
      `لا نسخة احتياطية كاملة في ${from}: لم يُستعد شيء.`,
      `There is no whole backup in ${from}: nothing was restored.`,
    )
  }
  if (manifest.schema > migrations.length) {
    return refuse(
      'كتب النسخةَ الاحتياطية إصدارٌ أحدث من البرنامج: استعدها به.',
      'The backup was written by a newer program: restore it with that one.',
    )
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDataFolder(dataDir)
  try {
    if (readdirSync(dataDir).some((name) => name !== LOCK_FILE)) {
      return refuse(
        `مجلد البيانات ${dataDir} ليس فارغاً: لم يُستعد شيء.`,
        `The data folder ${dataDir} is not empty: nothing was restored.`,
      )
    }
    return { ok: true, manifest, contents: putInPlace(from, dataDir, manifest) }
  } finally {
    unlock()
  }
}

function putInPlace(from: string, dataDir: string, { files }: Manifest): DatabaseContents {
  const gathering = join(dataDir, GATHERING_FOLDER)
  mkdirSync(gathering, { mode: 0o700 })
  try {
    for (const { name } of files) {
      copyFileSync(join(from, name), join(gathering, name))
      syncFile(join(gathering, name))
    }
    const contents = checkDatabase(join(gathering, DATABASE_FILE))
    const names = files.map(({ name }) => name).filter((name) => name !== DATABASE_FILE)
    // Before the database: a folder that has one has the file as well.
    if (names.some((name) => /^log-\d+\.signed$/.test(name))) writeFileSync(join(dataDir, carryOverFile), '')
    for (const name of [...names, DATABASE_FILE]) renameSync(join(gathering, name), join(dataDir, name))
    return contents
  } finally {
    rmSync(gathering, { recursive: true, force: true })
  }
}

function refuse(ar: string, en: string): RestoreResult {
  return { ok: false, sentence: { ar, en } }
}
