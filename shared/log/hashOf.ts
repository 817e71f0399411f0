/** The hashes of RFC 6962, section 2.1: leaves and nodes are told apart by the byte before them. */
import { joinBytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'

export const hashBytes = 32

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

type Hashing = Pick<LogCrypto, 'sha256'>

export function hashOfLeaf({ sha256 }: Hashing, entry: Uint8Array): Uint8Array {
  return sha256(joinBytes(leafPrefix, entry))
}

export function hashOfNode({ sha256 }: Hashing, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(joinBytes(nodePrefix, left, right))
}

/** The root of a tree without leaves: the hash of nothing. */
export function hashOfEmptyTree({ sha256 }: Hashing): Uint8Array {
  return sha256(new Uint8Array(0))
}
