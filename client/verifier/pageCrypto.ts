import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'

/** The cryptography of a page: `crypto.subtle` is missing without TLS, and on a page that was opened from a disk. */
export const pageCrypto: LogCrypto = {
  sha256: (bytes) => sha256(bytes),
  verify(key, message, signature) {
    if (key.length !== 32 || signature.length !== 64) return false
    try {
      // As RFC 8032 has it, and not as chains of blocks do: a server and a page come to the same verdict.
      return ed25519.verify(signature, message, key, { zip215: false })
    } catch {
      return false
    }
  },
}
