import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '../application/ports.ts'
import { keepSecret } from './keepSecret.ts'
import { SecretRefusal } from './SecretRefusal.ts'

export const SIGNING_KEY_FILE = 'signing-key.pem'

/** An empty file of this name says that the operator knows the key to be lost for good, and goes on with another. */
export const LOST_KEY_FILE = 'signing-key.lost'

/** The public keys that the operator has said to be lost, base64 of SPKI DER, one a line. */
export const LOST_KEYS_FILE = 'signing-keys-lost.txt'

/** A key that was set aside: `signing-key.2026.pem`, say. */
const EARLIER_KEY_FILE = /^signing-key\..+\.pem$/

export interface SigningKeys {
  readonly signer: Signer
  /** Public keys that sealed earlier records, base64 of SPKI DER, by the names of their files. They sign nothing more. */
  readonly earlierPublicKeys: readonly string[]
  /** The signature of a key that was set aside, for the key that takes its place (rule VF3); null where it is not here. */
  readonly vouch: (publicKey: string, text: string) => string | null
}

/**
 * The Ed25519 key that seals adopted records, made once and kept in the data folder for its owner's eyes alone. To
 * change it, rename the file to `signing-key.<anything>.pem`: the next start makes another, and the earlier one stays
 * known. `sealedWith` are the public keys of the records that have been adopted: one of them that is missing, or in whose
 * place another stands, is not silently replaced. Throws SecretRefusal there, and where a file holds no Ed25519 key.
 */
export function signingKeys(dataDir: string, sealedWith: readonly string[] = []): SigningKeys {
  const earlierKeys = readdirSync(dataDir)
    .filter((name) => EARLIER_KEY_FILE.test(name))
    .sort()
    .map((name) => keyIn(name, readFileSync(join(dataDir, name), 'utf8')))
  const earlierPublicKeys = earlierKeys.map(publicKeyOf)
  const lost = lostKeys(dataDir)
  const isKnownLost = existsSync(join(dataDir, LOST_KEY_FILE))
  const present = readKey(dataDir)
  const known = [...earlierPublicKeys, ...lost, ...(present === null ? [] : [publicKeyOf(present)])]
  const orphans = sealedWith.filter((publicKey) => !known.includes(publicKey))
  if (orphans.length > 0 && !isKnownLost) throw present === null ? missingKey(dataDir) : swappedKey(dataDir)
  const key = present ?? keyIn(SIGNING_KEY_FILE, keepSecret(join(dataDir, SIGNING_KEY_FILE), makeKey))
  if (isKnownLost) noteLost(dataDir, [...lost, ...orphans])
  return {
    signer: {
      publicKey: publicKeyOf(key),
      sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
    },
    earlierPublicKeys,
    vouch(publicKey, text) {
      const earlier = earlierKeys.find((one) => publicKeyOf(one) === publicKey)
      return earlier === undefined ? null : sign(null, Buffer.from(text, 'utf8'), earlier).toString('base64')
    },
  }
}

/** The key in its file, which is closed to others; null where there is none. */
function readKey(dataDir: string): KeyObject | null {
  const file = join(dataDir, SIGNING_KEY_FILE)
  return existsSync(file) ? keyIn(SIGNING_KEY_FILE, keepSecret(file, makeKey)) : null
}

function lostKeys(dataDir: string): readonly string[] {
  const file = join(dataDir, LOST_KEYS_FILE)
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

/** What the operator has said holds for these keys, and not for the next one that is missing. */
function noteLost(dataDir: string, publicKeys: readonly string[]): void {
  if (publicKeys.length > 0) {
    writeFileSync(join(dataDir, LOST_KEYS_FILE), publicKeys.map((one) => `${one}\n`).join(''), { mode: 0o600 })
  }
  rmSync(join(dataDir, LOST_KEY_FILE), { force: true })
}

function swappedKey(dataDir: string): SecretRefusal {
  return new SecretRefusal({
    ar: `المفتاح ${SIGNING_KEY_FILE} في ${dataDir} ليس المفتاح الذي خُتمت به وثائق معتمدة. أعيدوا ذلك المفتاح من نسخة احتياطية، باسم signing-key.<أي اسم>.pem إن أردتم المضي بهذا؛ وإن ضاع نهائياً فأنشئوا هناك ملفاً فارغاً باسم ${LOST_KEY_FILE}.`,
    en: `The key ${SIGNING_KEY_FILE} in ${dataDir} is not the one with which adopted records are sealed. Put that one back from a backup, as signing-key.<anything>.pem to go on with this one; if it is lost for good, make an empty file ${LOST_KEY_FILE} there.`,
  })
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
