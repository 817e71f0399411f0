/** A Merkle tree that only grows (RFC 6962), in memory: every root and proof that it ever had, in steps that grow with its height. */

import { hashOfEmptyTree, hashOfNode } from './hashOf.ts'
import type { LogCrypto } from './LogCrypto.ts'

export interface MerkleTree {
  readonly size: () => number
  /** Adds the hash of a leaf. */
  readonly append: (leafHash: Uint8Array) => void
  /** The root at a size that the tree has, or has had. Throws RangeError for a larger one. */
  readonly root: (size: number) => Uint8Array
  /** The hashes that prove leaf `index` in the tree of `size`, the leaf's sibling first. Throws RangeError where the tree has no such leaf. */
  readonly inclusion: (index: number, size: number) => readonly Uint8Array[]
  /** The hashes that prove the tree of `to` to be that of `from` and more. Throws RangeError unless 0 < from <= to <= size. */
  readonly consistency: (from: number, to: number) => readonly Uint8Array[]
  /** The hash over the 2^level leaves from `index` times 2^level on; all of them must be there. */
  readonly perfect: (level: number, index: number) => Uint8Array
}

/** A tree of leaf hashes in their order. It keeps about twice their bytes. */
export function growTree(primitives: Pick<LogCrypto, 'sha256'>, leafHashes: Iterable<Uint8Array> = []): MerkleTree {
  /** `levels[l][i]` covers the leaves from i × 2^l to (i + 1) × 2^l. */
  const levels: Uint8Array[][] = [[]]
  const size = (): number => levels[0]?.length ?? 0

  function append(leafHash: Uint8Array): void {
    let hash = leafHash
    for (let level = 0; ; level += 1) {
      const row = levels[level] ?? []
      levels[level] = row
      row.push(hash)
      const left = row.at(-2)
      if (row.length % 2 === 1 || left === undefined) return
      hash = hashOfNode(primitives, left, hash)
    }
  }

  function perfect(level: number, index: number): Uint8Array {
    const hash = levels[level]?.[index]
    if (hash === undefined) throw new RangeError(`The tree of ${size()} has no node ${index} at level ${level}.`)
    return hash
  }

  /** The hash over the leaves from `start` to `end`, where `start` is a multiple of the power of two that holds them. */
  function over(start: number, end: number): Uint8Array {
    const length = end - start
    const half = largestPowerBelow(length)
    if (length === 1 || half * 2 === length) return perfect(Math.log2(length), start / length)
    return hashOfNode(primitives, over(start, start + half), over(start + half, end))
  }

  function refuseBeyond(most: number): void {
    if (!Number.isSafeInteger(most) || most < 0 || most > size()) {
      throw new RangeError(`The tree has ${size()} leaves, not ${most}.`)
    }
  }

  function inclusionIn(index: number, start: number, end: number): readonly Uint8Array[] {
    if (end - start === 1) return []
    const middle = start + largestPowerBelow(end - start)
    return index < middle
      ? [...inclusionIn(index, start, middle), over(middle, end)]
      : [...inclusionIn(index, middle, end), over(start, middle)]
  }

  /** SUBPROOF of RFC 6962, section 2.1.2: `isKnown` while the old tree is exactly what is looked at. */
  function consistencyIn(from: number, start: number, end: number, isKnown: boolean): readonly Uint8Array[] {
    if (from === end) return isKnown ? [] : [over(start, end)]
    const middle = start + largestPowerBelow(end - start)
    return from <= middle
      ? [...consistencyIn(from, start, middle, isKnown), over(middle, end)]
      : [...consistencyIn(from, middle, end, false), over(start, middle)]
  }

  for (const hash of leafHashes) append(hash)
  return {
    size,
    append,
    perfect,
    root(at) {
      refuseBeyond(at)
      return at === 0 ? hashOfEmptyTree(primitives) : over(0, at)
    },
    inclusion(index, at) {
      refuseBeyond(at)
      if (!Number.isSafeInteger(index) || index < 0 || index >= at) throw new RangeError(`No leaf ${index} in ${at}.`)
      return inclusionIn(index, 0, at)
    },
    consistency(from, to) {
      refuseBeyond(to)
      if (!Number.isSafeInteger(from) || from <= 0 || from > to) throw new RangeError(`No tree of ${from} in ${to}.`)
      return consistencyIn(from, 0, to, true)
    },
  }
}

/** The largest power of two below a number; for 1 it is 1. */
function largestPowerBelow(length: number): number {
  let power = 1
  while (power * 2 < length) power *= 2
  return power
}
