import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile } from './syncFile.ts'

export const MANIFEST_FILE = 'backup.json'
const FORMAT = 'tawafuq.backup/1'

/** What a backup holds, so that a copy of it that lost something on the way is known. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly madeAt: string
  readonly schema: number
  readonly files: readonly ManifestFile[]
}

export interface ManifestFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** The manifest of files in a folder. */
export function manifestOf(folder: string, names: readonly string[], schema: number): Manifest {
  return { format: FORMAT, madeAt: new Date().toISOString(), schema, files: names.map((name) => look(folder, name)) }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const file = join(folder, MANIFEST_FILE)
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  syncFile(file)
}

/** The manifest of a backup whose files are all there as it says; null where it has none, or one of them is not. */
export function readSoundManifest(folder: string): Manifest | null {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as Manifest
    if (manifest.format !== FORMAT) return null
    const isSound = manifest.files.every((file) => {
      // A name that leads elsewhere was not written by us.
      if (file.name.includes('/') || file.name.includes('\\') || file.name.startsWith('..')) return false
      const { bytes, sha256 } = look(folder, file.name)
      return bytes === file.bytes && sha256 === file.sha256
    })
    return isSound ? manifest : null
  } catch {
    return null
  }
}

const CHUNK_BYTES = 1024 * 1024

function look(folder: string, name: string): ManifestFile {
  const file = join(folder, name)
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
  return { name, bytes: statSync(file).size, sha256: hash.digest('hex') }
}
