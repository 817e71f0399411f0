/** What a Merkle proof proves, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2; the trees are those of RFC 6962. */
import { equalBytes } from './bytes.ts'
import { hashBytes, hashOfNode } from './hashOf.ts'
import type { LogCrypto } from './LogCrypto.ts'

/** Hashes in a proof at most: a tree of 2^63 leaves is higher than any. */
export const MAX_PROOF_HASHES = 63

type Hashing = Pick<LogCrypto, 'sha256'>

/** The root of the tree of `size` in which `leafHash` is leaf `index`, if the path is one; null where it cannot be. */
export function rootOfInclusion(
  primitives: Hashing,
  leafHash: Uint8Array,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Uint8Array[] },
): Uint8Array | null {
  if (!isCount(index) || !isCount(size) || index >= size || !arePlainHashes([leafHash, ...path])) return null
  let node = index
  let last = size - 1
  let root = leafHash
  for (const hash of path) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      root = hashOfNode(primitives, hash, root)
      while (node % 2 === 0 && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else root = hashOfNode(primitives, root, hash)
    node = half(node)
    last = half(last)
  }
  return last === 0 ? root : null
}

interface Tree {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether `proof` shows the later tree to be the earlier one and more. From an empty tree to any, the empty proof shows it. */
export function isConsistencyProof(
  primitives: Hashing,
  earlier: Tree,
  later: Tree,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false
  if (!arePlainHashes([earlier.root, later.root, ...proof])) return false
  if (earlier.size === later.size) return proof.length === 0 && equalBytes(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  let node = earlier.size - 1
  let last = later.size - 1
  while (node % 2 === 1) {
    node = half(node)
    last = half(last)
  }
  // The earlier tree is one perfect tree: its root is the first hash, and is not sent.
  const [first, ...rest] = node === 0 ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  let earlierRoot = first
  let laterRoot = first
  for (const hash of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      earlierRoot = hashOfNode(primitives, hash, earlierRoot)
      laterRoot = hashOfNode(primitives, hash, laterRoot)
      while (node % 2 === 0 && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else laterRoot = hashOfNode(primitives, laterRoot, hash)
    node = half(node)
    last = half(last)
  }
  return last === 0 && equalBytes(earlierRoot, earlier.root) && equalBytes(laterRoot, later.root)
}

// Sizes go beyond 32 bits, which is what shifting keeps.
function half(value: number): number {
  return Math.floor(value / 2)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function arePlainHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.length <= MAX_PROOF_HASHES + 2 && hashes.every(({ length }) => length === hashBytes)
}
