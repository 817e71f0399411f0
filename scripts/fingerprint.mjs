import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './places.mjs'

/** Folders that hold what was made from the rest. */
const made = new Set(['node_modules', 'dist', '.git', '.tawafuq'])

/**
 * One hash over the names and contents of files, and over whatever else is told. Contents, not times: a fresh clone
 * or a branch switched there and back has new times and the same contents.
 * @param {readonly string[]} places files and folders, from the root; those that are missing count as missing
 * @param {readonly string[]} [also]
 */
export function fingerprint(places, also = []) {
  const hash = createHash('sha256')
  for (const text of also) hash.update(`${text}\0`)
  for (const place of places) {
    for (const file of filesUnder(join(root, place))) {
      hash.update(`${relative(root, file).split(sep).join('/')}\0`)
      hash.update(readFileSync(file))
      hash.update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {string[]} in a fixed order
 */
function filesUnder(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(place, entry.name)))
}
