/** Public keys as records carry them: base 64 of the SPKI DER of Ed25519 (RFC 8410), which is twelve fixed bytes and the key. */
import { fromBase64, toBase64 } from './base64.ts'
import { bytesToHex, equalBytes, joinBytes } from './bytes.ts'
import type { LogCrypto } from './LogCrypto.ts'

const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)
const keyBytes = 32

/** The 32 bytes of a key, or null for what is not an Ed25519 key in its one spelling. */
export function keyOfPublicKey(publicKey: string): Uint8Array | null {
  const der = fromBase64(publicKey)
  if (der?.length !== spkiPrefix.length + keyBytes) return null
  return equalBytes(der.slice(0, spkiPrefix.length), spkiPrefix) ? der.slice(spkiPrefix.length) : null
}

export function publicKeyOfKey(key: Uint8Array): string {
  return toBase64(joinBytes(spkiPrefix, key))
}

/** Eight hex digits by which a leaf names the key that signed its record: the beginning of SHA-256 of the SPKI DER. */
export function signerOf({ sha256 }: Pick<LogCrypto, 'sha256'>, publicKey: string): string {
  return bytesToHex(sha256(fromBase64(publicKey) ?? new Uint8Array(0)).slice(0, 4))
}
