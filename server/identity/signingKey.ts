import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '../handling/ports.ts'
import { keepSecret } from './keepSecret.ts'

export const SIGNING_KEY_FILE = 'signing-key.pem'

/** A key that was set aside: `signing-key.2026.pem`, say. */
const EARLIER_KEY_FILE = /^signing-key\..+\.pem$/

export interface SigningKeys {
  readonly signer: Signer
  /** Public keys that sealed earlier records, base64 of SPKI DER, by the names of their files. They sign nothing more. */
  readonly earlierPublicKeys: readonly string[]
}

/**
 * The Ed25519 key that seals adopted records, made once and kept in the data folder for its owner's eyes alone. To
 * change it, rename the file to `signing-key.<anything>.pem`: the next start makes another, and the earlier one stays
 * known. Throws where a file holds no Ed25519 key.
 */
export function signingKeys(dataDir: string): SigningKeys {
  const key = ed25519(keepSecret(join(dataDir, SIGNING_KEY_FILE), makeKey))
  return {
    signer: {
      publicKey: publicKeyOf(key),
      sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
    },
    earlierPublicKeys: readdirSync(dataDir)
      .filter((name) => EARLIER_KEY_FILE.test(name))
      .sort()
      .map((name) => publicKeyOf(ed25519(readFileSync(join(dataDir, name), 'utf8')))),
  }
}

function makeKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

function ed25519(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`The signing key is ${key.asymmetricKeyType}, not Ed25519.`)
  return key
}

function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}
