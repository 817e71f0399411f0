import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { LogSigner } from '@tawafuq/log/LogCrypto'

/** A signer with a fresh key, as a log, a witness or a house has one. */
export function freshSigner(): LogSigner {
  const { privateKey } = generateKeyPairSync('ed25519')
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { publicKey: new Uint8Array(der.subarray(-32)), sign: (message) => sign(null, message, privateKey) }
}
