import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { keyOfPublicKey } from '@tawafuq/log/publicKeys'
import { keepSecret } from './keepSecret.ts'
import { SecretRefusal } from './SecretRefusal.ts'

/**
 * An Ed25519 key of a log or a witness, made once and kept in a folder for its owner's eyes alone. Throws SecretRefusal
 * where the file holds no such key.
 */
export function logSigner(folder: string, file: string): LogSigner {
  const pem = keepSecret(join(folder, file), () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  )
  const signer = signerOfPem(pem)
  if (signer !== null) return signer
  throw new SecretRefusal({
    ar: `لا مفتاح Ed25519 صالحاً في الملف ${file}: أعيدوه من نسخة احتياطية.`,
    en: `The file ${file} holds no Ed25519 key: put it back from a backup.`,
  })
}

/** The signer of a private key in PEM; null for any other text. */
export function signerOfPem(pem: string): LogSigner | null {
  try {
    const key = createPrivateKey(pem)
    const publicKey = keyOfPublicKey(createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'))
    return publicKey === null ? null : { publicKey, sign: (message) => sign(null, message, key) }
  } catch {
    return null
  }
}
