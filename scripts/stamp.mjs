import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { noteFile } from './places.mjs'

/**
 * Does a piece of work unless it was already done for the same fingerprint and what it made is still there. The stamp
 * is removed before the work and written after it, so work that was broken off is done again.
 * @param {{ name: string, fingerprint: string, made: readonly string[], work: () => Promise<void> }} task
 */
export async function stamp({ name, fingerprint, made, work }) {
  const file = noteFile(`${name}.stamp`)
  const isDone = existsSync(file) && readFileSync(file, 'utf8') === fingerprint
  if (isDone && made.every((path) => existsSync(path))) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, fingerprint)
}
