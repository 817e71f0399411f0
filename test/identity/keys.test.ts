import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecret } from '../../server/identity/keepSecret.ts'
import { SecretRefusal } from '../../server/identity/SecretRefusal.ts'
import { SECRETARIAT_TOKEN_FILE, secretariatToken } from '../../server/identity/secretariatToken.ts'
import { LOST_KEY_FILE, LOST_KEYS_FILE, SIGNING_KEY_FILE, signingKeys } from '../../server/identity/signingKey.ts'
import { makeDataFolder, removeDataFolder } from '../storage/stores.ts'

let folder = ''

beforeEach(() => {
  folder = makeDataFolder()
})
afterEach(() => removeDataFolder(folder))

const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777

test('[ID4] the token configured counts, and nothing is kept of it', () => {
  expect(secretariatToken(folder, ' configured ')).toEqual({ token: 'configured', file: null, isNew: false })
  expect(readdirSync(folder)).toEqual([])
})

test.each([undefined, '', '  '])(
  '[ID4] without one it is made once, and kept for its owner’s eyes alone (%j)',
  (configured) => {
    const made = secretariatToken(folder, configured)
    expect(made).toMatchObject({ token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), isNew: true })
    expect(secretariatToken(folder, configured)).toEqual({ ...made, isNew: false })
    expect(made.file).toBe(join(folder, SECRETARIAT_TOKEN_FILE))
    expect(readdirSync(folder)).toEqual([SECRETARIAT_TOKEN_FILE])
    expect(modeOf(SECRETARIAT_TOKEN_FILE)).toBe(0o600)
  },
)

test('[ID6] the signing key is made once, kept for its owner’s eyes alone, and signs', () => {
  const { signer, earlierPublicKeys } = signingKeys(folder)
  expect(signingKeys(folder).signer.publicKey).toBe(signer.publicKey)
  expect(earlierPublicKeys).toEqual([])
  expect(readdirSync(folder)).toEqual([SIGNING_KEY_FILE])
  expect(modeOf(SIGNING_KEY_FILE)).toBe(0o600)

  const key = createPublicKey({ key: Buffer.from(signer.publicKey, 'base64'), format: 'der', type: 'spki' })
  const text = 'توافق 2030'
  expect(verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signer.sign(text), 'base64'))).toBe(true)
  expect(verify(null, Buffer.from(`${text}.`, 'utf8'), key, Buffer.from(signer.sign(text), 'base64'))).toBe(false)
})

test('[ID6] a key that was set aside signs no more and stays known', () => {
  const first = signingKeys(folder).signer.publicKey
  renameSync(join(folder, SIGNING_KEY_FILE), join(folder, 'signing-key.2030.pem'))
  const { signer, earlierPublicKeys } = signingKeys(folder)
  expect(signer.publicKey).not.toBe(first)
  expect(earlierPublicKeys).toEqual([first])
})

test('[ID6] a key of another kind, or none at all, stops the start', () => {
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' })
  writeFileSync(join(folder, SIGNING_KEY_FILE), curve)
  expect(() => signingKeys(folder)).toThrow('not Ed25519')
  writeFileSync(join(folder, SIGNING_KEY_FILE), '')
  expect(() => signingKeys(folder)).toThrow()
})

test('[ID6] a secret that was left open to others is closed to them, and is never written over', () => {
  const file = join(folder, 'secret')
  writeFileSync(file, 'kept', { mode: 0o644 })
  chmodSync(file, 0o644)
  expect(keepSecret(file, () => 'another')).toBe('kept')
  expect(modeOf('secret')).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toBe('kept')
})

test('[ID6] a key that seals records is not made anew when it is missing, until the operator says that it is lost', () => {
  const first = signingKeys(folder).signer.publicKey
  renameSync(join(folder, SIGNING_KEY_FILE), join(folder, 'elsewhere'))
  expect(() => signingKeys(folder, [first])).toThrow(SecretRefusal)
  expect(readdirSync(folder)).toEqual(['elsewhere'])
  writeFileSync(join(folder, LOST_KEY_FILE), '')
  const { signer } = signingKeys(folder, [first])
  expect(signer.publicKey).not.toBe(first)
  // Said once, for one key: the next start knows of it, and of no other.
  expect(readdirSync(folder)).toEqual(['elsewhere', SIGNING_KEY_FILE, LOST_KEYS_FILE])
  expect(signingKeys(folder, [first]).signer.publicKey).toBe(signer.publicKey)
  renameSync(join(folder, SIGNING_KEY_FILE), join(folder, 'elsewhere too'))
  expect(() => signingKeys(folder, [first, signer.publicKey])).toThrow(SecretRefusal)
})

test('[ID6] another key in the place of one that seals records stops the start, until the one is there or said to be lost', () => {
  const first = signingKeys(folder).signer.publicKey
  renameSync(join(folder, SIGNING_KEY_FILE), join(folder, 'elsewhere'))
  const swapped = signingKeys(folder).signer.publicKey
  expect(() => signingKeys(folder, [first])).toThrow(SecretRefusal)
  expect(() => signingKeys(folder, [swapped, first])).toThrow(SecretRefusal)
  expect(signingKeys(folder, [swapped]).signer.publicKey).toBe(swapped)
  renameSync(join(folder, 'elsewhere'), join(folder, 'signing-key.first.pem'))
  expect(signingKeys(folder, [first, swapped])).toMatchObject({ earlierPublicKeys: [first] })
  rmSync(join(folder, 'signing-key.first.pem'))
  writeFileSync(join(folder, LOST_KEY_FILE), '')
  expect(signingKeys(folder, [first]).signer.publicKey).toBe(swapped)
  expect(signingKeys(folder, [first]).signer.publicKey).toBe(swapped)
})
