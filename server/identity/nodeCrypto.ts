import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { LogCrypto } from '@tawafuq/log/LogCrypto'
import { publicKeyOfKey } from '@tawafuq/log/publicKeys'

/** Node's own cryptography, as the log and its verifiers use it. */
export const nodeCrypto: LogCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  verify(key, message, signature) {
    const object = keyObject(key)
    return object !== null && signature.length === 64 && verify(null, message, object, signature)
  },
}

/** Keys that were made ready: a log and its witnesses are few and sign often. */
const ready = new Map<string, KeyObject | null>()
const MOST_READY = 256

function keyObject(key: Uint8Array): KeyObject | null {
  const publicKey = publicKeyOfKey(key)
  const known = ready.get(publicKey)
  if (known !== undefined) return known
  if (ready.size >= MOST_READY) ready.clear()
  const made = makeReady(publicKey)
  ready.set(publicKey, made)
  return made
}

function makeReady(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}
