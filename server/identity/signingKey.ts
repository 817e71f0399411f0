import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '../application/ports.ts'
import { keepSecret } from './keepSecret.ts'
import { SecretRefusal } from './SecretRefusal.ts'

export const SIGNING_KEY_FILE = 'signing-key.pem'

/** An empty file of this name says that the operator knows the key to be lost for good, and goes on with another. */
export const LOST_KEY_FILE = 'signing-key.lost'

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
 * known. `sealedWith` are the public keys of the records that have been adopted: a missing key that is among them is not
 * silently replaced. Throws SecretRefusal there, and where a file holds no Ed25519 key.
 */
export function signingKeys(dataDir: string, sealedWith: readonly string[] = []): SigningKeys {
  const earlierPublicKeys = readdirSync(dataDir)
    .filter((name) => EARLIER_KEY_FILE.test(name))
    .sort()
    .map((name) => publicKeyOf(keyIn(name, readFileSync(join(dataDir, name), 'utf8'))))
  const isMissing = !existsSync(join(dataDir, SIGNING_KEY_FILE))
  const isKnownLost = existsSync(join(dataDir, LOST_KEY_FILE))
  const orphans = sealedWith.filter((publicKey) => !earlierPublicKeys.includes(publicKey)).length
  if (isMissing && orphans > 0 && !isKnownLost) throw missingKey(dataDir)
  const key = keyIn(SIGNING_KEY_FILE, keepSecret(join(dataDir, SIGNING_KEY_FILE), makeKey))
  // It has been used: the next key that is missing is another matter.
  if (isKnownLost) rmSync(join(dataDir, LOST_KEY_FILE), { force: true })
  return {
    signer: {
      publicKey: publicKeyOf(key),
      sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
    },
    earlierPublicKeys,
  }
}

function missingKey(dataDir: string): SecretRefusal {
  return new SecretRefusal({
    ar: `المفتاح ${SIGNING_KEY_FILE} الذي خُتمت به وثائق معتمدة مفقود من ${dataDir}. أعيدوه من نسخة احتياطية؛ وإن ضاع نهائياً فأنشئوا هناك ملفاً فارغاً باسم ${LOST_KEY_FILE} ليُصنع مفتاح جديد.`,
    en: `The key ${SIGNING_KEY_FILE}, with which adopted records are sealed, is missing from ${dataDir}. Put it back from a backup; if it is lost for good, make an empty file ${LOST_KEY_FILE} there, and a new one is made.`,
  })
}

function keyIn(name: string, pem: string): KeyObject {
  try {
    return ed25519(pem)
  } catch (fault) {
    throw new SecretRefusal({
      ar: `لا مفتاح Ed25519 صالحاً في الملف ${name} من مجلد البيانات: أعيدوه من نسخة احتياطية.`,
      en: `The file ${name} of the data folder holds no Ed25519 key (${messageOf(fault)}): put it back from a backup.`,
    })
  }
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message.replaceAll('\n', ' ').replace(/\.$/, '') : String(fault)
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
