import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toBase64 } from '@tawafuq/log/base64'
import { utf8Bytes } from '@tawafuq/log/bytes'
import { foldKeys, isVouchedFor, type KeyEntry } from '@tawafuq/log/keyEntries'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { leafFormat, signedLeafText } from '@tawafuq/log/leaf'
import { publicKeyOfKey } from '@tawafuq/log/publicKeys'
import { logSigner } from '@tawafuq/server/identity/logSigner'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { offeredKeys } from '@tawafuq/server/transparency/offeredKeys'
import { expect, test } from 'vitest'
import { freshSigner } from './freshSigner.ts'

type Said =
  | { readonly kind: 'key-added' | 'key-retired'; readonly role: KeyEntry['role'] }
  | { readonly kind: 'key-compromised'; readonly role: KeyEntry['role']; readonly since: string }

const at = '2026-12-01T00:00:00.000Z'
const nameOf = ({ publicKey }: LogSigner): string => publicKeyOfKey(publicKey)

function entry(said: Said, key: LogSigner, ...by: readonly LogSigner[]): KeyEntry {
  const facts = { ...said, at, format: leafFormat, publicKey: nameOf(key) } as const
  const signatures = by.map((signer) => ({
    publicKey: nameOf(signer),
    signature: toBase64(signer.sign(utf8Bytes(signedLeafText(facts)))),
  }))
  return { ...facts, signatures }
}

const [record, next, root, newRoot, stranger] = [1, 2, 3, 4, 5].map(freshSigner) as [
  LogSigner,
  LogSigner,
  LogSigner,
  LogSigner,
  LogSigner,
]
const added = (role: KeyEntry['role'], key: LogSigner, ...by: readonly LogSigner[]) =>
  entry({ kind: 'key-added', role }, key, ...by)
const compromised = (key: LogSigner, since: string, ...by: readonly LogSigner[]) =>
  entry({ kind: 'key-compromised', role: 'record', since }, key, ...by)
const begun = foldKeys(nodeCrypto, [added('record', record, record)])
const rooted = foldKeys(nodeCrypto, [added('root', root, record, root)], begun)

test('[VF3] a root key is let in by the record key where there is none, and by the old and the new together later', () => {
  const may = (...by: readonly LogSigner[]) => isVouchedFor(nodeCrypto, rooted, added('root', newRoot, ...by))
  expect(isVouchedFor(nodeCrypto, begun, added('root', root, stranger, root))).toBe(false)
  expect(rooted.root.map(({ publicKey }) => publicKey)).toEqual([nameOf(root)])
  expect([may(root, newRoot), may(root), may(newRoot), may(record, newRoot), may(stranger, newRoot)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('[VF3] a record key is let in by a root key, or by the old and the new together, and by itself where there is no root key', () => {
  const may = (keys: typeof begun, ...by: readonly LogSigner[]) =>
    isVouchedFor(nodeCrypto, keys, added('record', next, ...by))
  expect([may(rooted, root), may(rooted, record, next), may(begun, next)]).toEqual([true, true, true])
  expect([may(rooted, next), may(rooted, record), may(rooted, stranger, next)]).toEqual([false, false, false])
  const gone = foldKeys(nodeCrypto, [entry({ kind: 'key-retired', role: 'record' }, record, record)], rooted)
  expect(gone.record[0]?.until).toBe(at)
  expect(may(gone, record, next)).toBe(false)
})

test('[VF3] a key is declared compromised by a root key alone, its earliest instant stands, and it lets in nobody any more', () => {
  const [early, late] = ['2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z']
  for (const by of [record, stranger, newRoot])
    expect(foldKeys(nodeCrypto, [compromised(record, early, by)], rooted)).toEqual(rooted)
  const declared = foldKeys(nodeCrypto, [compromised(record, early, root), compromised(record, late, root)], rooted)
  expect(declared.record).toMatchObject([{ publicKey: nameOf(record), compromisedSince: early }])
  expect(isVouchedFor(nodeCrypto, declared, added('record', next, record, next))).toBe(false)
  const good = compromised(record, early, root)
  const forged = { ...good, since: late } as KeyEntry
  expect([good, forged].map((one) => isVouchedFor(nodeCrypto, rooted, one))).toEqual([true, false])
})

test('[VF3] npm run keys makes a root key for its owner alone, and lays signed entries before the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  const run = (...given: readonly string[]) => {
    const program = fileURLToPath(new URL('../../server/programs/keys.ts', import.meta.url))
    const env = { ...process.env, DATA_DIR: folder, INIT_CWD: folder }
    const { status, stdout } = spawnSync(process.execPath, [program, ...given], { env, encoding: 'utf8' })
    return { status, first: stdout.split('\n')[0] ?? '' }
  }
  try {
    const own = logSigner(folder, 'signing-key.pem')
    const made = run('root', 'root.pem')
    expect([made.status, statSync(join(folder, 'root.pem')).mode & 0o777]).toEqual([0, 0o600])
    const before = readFileSync(join(folder, 'root.pem'), 'utf8')
    expect(run('root', 'root.pem').status).toBe(1)
    expect(readFileSync(join(folder, 'root.pem'), 'utf8')).toBe(before)
    expect(run('add-root', 'root.pem').status).toBe(0)
    expect(run('compromised', nameOf(own), '--since=2026-01-01T00:00:00Z', '--root=root.pem').status).toBe(0)
    expect(run('compromised', nameOf(own), '--since=2999-01-01T00:00:00Z', '--root=root.pem').status).toBe(1)
    const keys = foldKeys(nodeCrypto, [added('record', own, own), ...offeredKeys(folder).map((one) => one.entry)])
    expect(keys.root.map(({ publicKey }) => publicKey)).toEqual([made.first])
    expect(keys.record[0]?.compromisedSince).toBe('2026-01-01T00:00:00.000Z')
    expect(run('rotate').status).toBe(0)
    expect(logSigner(folder, 'signing-key.pem').publicKey).not.toEqual(own.publicKey)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
