/** The static resources of a tiled log (c2sp.org/tlog-tiles): tiles of 256 hashes, bundles of 256 entries. */
import { joinBytes } from './bytes.ts'
import type { MerkleTree } from './MerkleTree.ts'
import { wholeNumber } from './wholeNumber.ts'

export const tileWidth = 256
const levelsOfATile = 8
const highestLevel = 63

/** One resource: hashes at a level of tiles, or the entries themselves, from tile `index` on, `width` of them. */
export interface Tile {
  readonly level: number | 'entries'
  readonly index: number
  /** 256 for a whole tile. */
  readonly width: number
}

/** The path behind `tile/`, such as `0/x001/067.p/3`. */
export function printTilePath({ level, index, width }: Tile): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/.{3}/g) ?? []
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return `${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`
}

/** Reads the path behind `tile/`; null for a second spelling, too. */
export function readTilePath(path: string): Tile | null {
  const found = /^(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  if (found === null) return null
  const [, levelText = '', groups = '', widthText] = found
  const level = levelText === 'entries' ? levelText : wholeNumber(levelText)
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  const width = widthText === undefined ? tileWidth : Number(widthText)
  if (level === null || (level !== 'entries' && level > highestLevel)) return null
  const tile: Tile = { level, index, width }
  return Number.isSafeInteger(index) && printTilePath(tile) === path ? tile : null
}

/** Whether a log of a size has a tile: whole ones that are full, and the partial one at the end of each level, at any earlier width. */
export function hasTile({ level, index, width }: Tile, size: number): boolean {
  const nodes = Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level))
  return width >= 1 && index * tileWidth + width <= nodes
}

/** The hashes of a tile, which the tree must have, one after the other. */
export function tileHashes(tree: MerkleTree, { level, index, width }: Tile & { readonly level: number }): Uint8Array {
  const first = index * tileWidth
  return joinBytes(...Array.from({ length: width }, (_, at) => tree.perfect(level * levelsOfATile, first + at)))
}

/** Entries as a bundle: each with its length before it, in two bytes, the higher first. */
export function printEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    ...entries.flatMap((entry) => [Uint8Array.of(Math.floor(entry.length / 256), entry.length % 256), entry]),
  )
}

/** The entries of a bundle; null where it breaks off. */
export function readEntryBundle(bundle: Uint8Array): readonly Uint8Array[] | null {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const length = (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bundle.length) return null
    entries.push(bundle.slice(at + 2, end))
    at = end
  }
  return entries
}
