import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Readable by the owner alone. */
const PRIVATE = 0o600

/**
 * What a file keeps, made once and written for its owner's eyes alone where it is missing. A file that was left open to
 * others is closed to them. It is put in place whole, so that a power cut leaves either none or a good one.
 */
export function keepSecret(file: string, make: () => string): string {
  const kept = readIfThere(file)
  if (kept !== null) {
    chmodSync(file, PRIVATE)
    return kept
  }
  const made = make()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.new`
  const descriptor = openSync(beside, 'w', PRIVATE)
  try {
    writeSync(descriptor, made)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(beside, file)
  return made
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}
