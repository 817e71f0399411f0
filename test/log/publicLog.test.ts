// Above 250 lines: one log from its beginning to its thousandth crash, on the same store and the same keys.
import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { toBase64 } from '@tawafuq/log/base64'
import { bytesToHex, textOfBytes, utf8Bytes } from '@tawafuq/log/bytes'
import { printCheckpoint, readCheckpoint } from '@tawafuq/log/checkpoint'
import { climbLadder } from '@tawafuq/log/climbLadder'
import { cosign } from '@tawafuq/log/cosign'
import { hashOfLeaf } from '@tawafuq/log/hashOf'
import type { KeyEntry } from '@tawafuq/log/keyEntries'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { type KeyAddedLeaf, type KeyCompromisedLeaf, leafFormat, readLeaf, signedLeafText } from '@tawafuq/log/leaf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { printSignatureLine } from '@tawafuq/log/note'
import { publicKeyOfKey } from '@tawafuq/log/publicKeys'
import { readEntryBundle } from '@tawafuq/log/tiles'
import { readPolicy, thresholdPolicy } from '@tawafuq/log/trustPolicy'
import { nameKey } from '@tawafuq/log/verifierKey'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { StartRefusal } from '@tawafuq/server/storage/StartRefusal'
import { createPublicLog, type OfferedKey, type PublicLogNeeds } from '@tawafuq/server/transparency/createPublicLog'
import { makePublications } from '@tawafuq/server/transparency/makePublications'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'
import { anyRecord, publishedKey } from '../identity/records.ts'
import { emptyState, type FlatState, flatLog } from './flatLog.ts'
import { freshSigner } from './freshSigner.ts'
import { strangersVerdict } from './strangersVerifier.ts'

const records: readonly AdoptedRecord[] = fc.sample(anyRecord, { numRuns: 5, seed: 5 })
let second = Date.parse('2026-10-01T00:00:00.000Z')
/** A clock that never stands still. */
const now = (): string => {
  second += 1_000
  return new Date(second).toISOString()
}

/** A key for each log, as the data folder keeps them. */
function ownSigners(): PublicLogNeeds['signerOf'] {
  const made = new Map<number, LogSigner>()
  return (log) => {
    const signer = made.get(log) ?? freshSigner()
    made.set(log, signer)
    return signer
  }
}

function needsOver(
  parts: Pick<PublicLogNeeds, 'store' | 'heads'>,
  given: Partial<PublicLogNeeds> = {},
): PublicLogNeeds {
  return {
    ...parts,
    primitives: nodeCrypto,
    signerOf: ownSigners(),
    host: 'room.example',
    isHostFixed: true,
    carryOver: false,
    witnesses: { witnesses: [], groups: [], quorum: 'none' },
    recordKeys: [publishedKey],
    keyEntry: (at) => ({
      at,
      format: leafFormat,
      kind: 'key-added',
      publicKey: publishedKey,
      role: 'record',
      signatures: [{ publicKey: publishedKey, signature: Buffer.alloc(64).toString('base64') }],
    }),
    post: async () => ({ status: 500, text: '' }),
    makePublication: makePublications(parts.store, nodeCrypto),
    now,
    alone: (work) => work(),
    later: () => undefined,
    failed: () => undefined,
    ...given,
  }
}

test('[VF9] what is adopted is in the log at once, and witnessed when the witnesses have answered', async () => {
  const parts = flatLog(emptyState())
  const signers = [freshSigner(), freshSigner(), freshSigner()]
  const witnesses = signers.map((signer, at) => ({
    key: nameKey(nodeCrypto, `w.example/${at}`, 'cosignature', signer.publicKey),
    url: `http://w${at}`,
  }))
  let answering = 1
  const policy = thresholdPolicy([], witnesses, 2)
  const post: PublicLogNeeds['post'] = async (url, body) => {
    const at = witnesses.findIndex((one) => url.startsWith(`${one.url}/`))
    const [signer, witness] = [signers[at], witnesses[at]]
    const checkpoint = readCheckpoint(body.slice(body.indexOf('\n\n') + 2))
    if (at >= answering || signer === undefined || witness === undefined || checkpoint === null)
      throw new Error('silent')
    return {
      status: 200,
      text: printSignatureLine(cosign(checkpoint.note.text, 1_790_000_000 + at, witness.key, signer)),
    }
  }
  const again: (() => void)[] = []
  const log = await createPublicLog(needsOver(parts, { witnesses: policy, post, later: (_, act) => again.push(act) }))
  for (const [at, record] of records.entries()) {
    await parts.store.publish(await makePublications(parts.store, nodeCrypto)(asId<StatementId>(`s${at}`), record))
  }
  await log.wake()
  await log.idle()
  const [first] = records
  if (first === undefined) throw new Error('no record')
  expect((await log.verify(first)).verdict).toBe('logged')
  expect(log.witnessed()).toEqual({ seen: 1, all: 3, asked: 2 })
  answering = 3
  for (const act of again.splice(0)) act()
  await log.idle()
  expect(log.witnessed()).toEqual({ seen: 3, all: 3, asked: 2 })

  const bundle = (await log.bundleOf(first)) ?? ''
  const trusted = readPolicy(nodeCrypto, log.policy())
  const trust = { recordKeys: [publishedKey], rootKeys: [], policy: trusted, now: 1_790_000_100 }
  expect(climbLadder(nodeCrypto, JSON.parse(bundle), trust).verdict).toBe('witnessed')
  // As many cosignatures as are asked for, and no more: a change in any is then found.
  expect(bundle.match(/\u2014 w\.example/g)?.length).toBe(2)
  const [logKey = ''] = log.keys().log
  const witnessKeys = (log.policy().match(/(?<=^witness w\d )\S+/gm) ?? []).map(String)
  expect(strangersVerdict(bundle, { recordKey: publishedKey, logKey, witnessKeys, threshold: 2 })).toBe('witnessed')
  // Without the register's row nothing is in the log.
  expect(await log.bundleOf({ ...first, adoptedAt: asId('2020-01-01T00:00:00.000Z') })).toBeNull()
})

test('[VF16] what was adopted before is entered once, in order, under the default pattern', async () => {
  const storage = openMemoryStorage()
  const ids = ['s1', 's2', 's3'].map((id) => asId<StatementId>(id))
  const store = {
    ...storage.publicLog,
    unpublished: async () =>
      ids.flatMap((statementId, at) => {
        const record = records[at]
        return record === undefined || entered.has(statementId) ? [] : [{ statementId, record }]
      }),
  }
  const entered = new Set<StatementId>()
  const publish: typeof store.publish = async (publication) => {
    entered.add(publication.statementId)
    await storage.publicLog.publish(publication)
  }
  const heads = flatLog(emptyState()).heads
  const signerOf = ownSigners()
  for (const _ of [1, 2]) await createPublicLog(needsOver({ store: { ...store, publish }, heads }, { signerOf }))
  const rows = await storage.publicLog.listRegister(null, 10)
  expect(rows.map(({ statementId }) => statementId)).toEqual(ids)
  expect(rows.map(({ symbol }) => symbol)).toEqual(
    expect.arrayContaining(
      rows.map(({ adoptedAt }) => expect.stringMatching(new RegExp(`^TWFQ/${adoptedAt.slice(0, 4)}/\\d+$`))),
    ),
  )
  const leaves = (await storage.publicLog.entriesOf(1, 0, 10)).map((entry) => readLeaf(entry)?.kind)
  expect(leaves).toEqual(['key-added', 'adopted', 'adopted', 'adopted'])
})

test('[VF5] a new log begins with the last checkpoint of the one before, where the key, the host or a backup changed', async () => {
  const state = emptyState()
  const parts = flatLog(state)
  const signerOf = ownSigners()
  const first = await createPublicLog(needsOver(parts, { signerOf }))
  const frozen = first.checkpoint(null)
  await expect(createPublicLog(needsOver(parts, { signerOf: ownSigners() }))).rejects.toThrow(StartRefusal)
  const second = await createPublicLog(needsOver(parts, { signerOf, carryOver: true }))
  expect(second.checkpoint(1)).toBe(frozen)
  const entries = readEntryBundle((await second.tile(null, 'entries/000.p/1')) ?? new Uint8Array(0)) ?? []
  expect(readLeaf(entries[0] ?? new Uint8Array(0))).toMatchObject({ kind: 'carried-over', checkpoint: frozen })
  expect(second.checkpoint(null)).toMatch(/^room\.example\/log\/17\d{8}\n/)
  const third = await createPublicLog(needsOver(parts, { signerOf, host: 'other.example' }))
  expect(third.checkpoint(null)).toMatch(/^other\.example\/log\/17\d{8}\n/)
  expect(third.keys().log.length).toBe(3)
})

test('[VF8] a database that has gone back, or is another, does not start', async () => {
  const state = emptyState()
  const signerOf = ownSigners()
  const log = await createPublicLog(needsOver(flatLog(state), { signerOf }))
  const before = structuredClone(state)
  await flatLog(state).store.addEntry(Buffer.from('{"at":1}'))
  await log.wake()
  const smaller = { ...before, heads: state.heads }
  await expect(createPublicLog(needsOver(flatLog(smaller), { signerOf }))).rejects.toThrow(StartRefusal)
  const other = structuredClone(state)
  const [entry] = other.entries
  if (entry !== undefined) entry.entry = Buffer.from('{"at":2}')
  await expect(createPublicLog(needsOver(flatLog(other), { signerOf }))).rejects.toThrow(StartRefusal)
  await createPublicLog(needsOver(flatLog(smaller), { signerOf, carryOver: true }))
})

/** Lives that are played; ten thousand of them take minutes: LIVES=10000. */
const lives = Number(process.env['LIVES'] ?? 1_000)

test('[VF8] the lives of a log with crashes, backups and restorings sign nothing inconsistent', async () => {
  const counts = { crashes: 0, restored: 0, refused: 0, signed: 0 }
  for (let seed = 1; seed <= lives; seed += 1) await live(seed, counts)
  expect(counts.crashes).toBeGreaterThan(lives)
  expect(counts.restored).toBeGreaterThan(lives / 5)
  expect(counts.refused).toBeGreaterThan(lives / 20)
  expect(counts.signed).toBeGreaterThan(lives * 2)
}, 600_000)

class Crash extends Error {}

/** One life: everything that was signed for an origin is then one growing tree. */
async function live(
  seed: number,
  counts: { crashes: number; restored: number; refused: number; signed: number },
): Promise<void> {
  let random = seed
  const chance = (below: number): number => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff
    return (random >> 8) % below
  }
  let state: FlatState = emptyState()
  let backup: FlatState | null = null
  // The file that asks for a new log lies there until one was opened.
  let asked = false
  /** Of each origin, the entries in the order in which they were first signed. */
  const roots = new Map<string, Map<number, string>>()
  const leaves = new Map<string, Uint8Array[]>()
  let steps = Number.POSITIVE_INFINITY
  const step = (): void => {
    steps -= 1
    if (steps < 0) throw new Crash()
  }
  const signer: LogSigner = {
    publicKey: new Uint8Array(32).fill(7),
    sign(message) {
      step()
      const [origin = '', size = '', root = ''] = (textOfBytes(message) ?? '').split('\n')
      const number = Number(origin.split('/').at(-1))
      const own = state.entries
        .filter(({ at }) => at?.log === number)
        .sort((a, b) => (a.at?.place ?? 0) - (b.at?.place ?? 0))
      const hashes = own.map(({ entry }) => hashOfLeaf(nodeCrypto, entry))
      const before = leaves.get(origin) ?? []
      for (const [at, hash] of before.entries())
        expect(bytesToHex(hashes[at] ?? new Uint8Array(0)), `seed ${seed}`).toBe(bytesToHex(hash))
      leaves.set(origin, hashes.slice(0, Number(size)))
      const signed = roots.get(origin) ?? new Map<number, string>()
      expect(signed.get(Number(size)) ?? root, `seed ${seed}`).toBe(root)
      roots.set(origin, signed.set(Number(size), root))
      expect(Buffer.from(growTree(nodeCrypto, hashes).root(Number(size))).toString('base64')).toBe(root)
      counts.signed += 1
      step()
      return new Uint8Array(64)
    },
  }
  for (let turn = 0; turn < 6; turn += 1) {
    const isRestored: boolean = backup !== null && chance(4) === 0
    if (isRestored && backup !== null) {
      state = structuredClone(backup)
      asked = true
      counts.restored += 1
    } else if (backup !== null && chance(6) === 0) {
      // The database alone is put back, beside the heads: nobody told.
      state = { ...structuredClone(backup), heads: state.heads }
    }
    const given: Partial<PublicLogNeeds> = { signerOf: () => signer, carryOver: asked, host: 'h' }
    const failed: PublicLogNeeds['failed'] = (_, fault) => {
      if (!(fault instanceof Crash)) throw fault
      counts.crashes += 1
    }
    steps = chance(3) === 0 ? chance(14) : Number.POSITIVE_INFINITY
    try {
      const log = await createPublicLog(needsOver(flatLog(state, step), { ...given, failed }))
      asked = false
      for (let more = chance(3); more >= 0; more -= 1) {
        state.entries.push({ entry: Buffer.from(`${seed} ${turn} ${chance(1_000_000)}`), recordHash: null, at: null })
        if (steps === Number.POSITIVE_INFINITY && chance(2) === 0) steps = chance(8)
        await log.wake()
        if (chance(3) === 0) backup = structuredClone(state)
      }
    } catch (fault) {
      if (fault instanceof StartRefusal) {
        counts.refused += 1
        // Whoever runs it is told how to go on, and does.
        steps = Number.POSITIVE_INFINITY
        await createPublicLog(needsOver(flatLog(state, step), { ...given, carryOver: true, failed }))
        asked = false
      } else if (fault instanceof Crash) counts.crashes += 1
      else throw fault
    }
  }
}

test('[VF9] a checkpoint that was printed is read again, cosignatures and all', async () => {
  const log = await createPublicLog(needsOver(flatLog(emptyState())))
  const text = log.checkpoint(null) ?? ''
  const read = readCheckpoint(text)
  expect(read && printCheckpoint(read)).toBe(text)
})

test('[VF3, VF4] signed entries of keys are taken in at a start, others end it; a key that is compromised vouches for nothing that was not logged', async () => {
  const state = emptyState()
  const [own, root] = [freshSigner(), freshSigner()]
  const nameOf = ({ publicKey }: LogSigner): string => publicKeyOfKey(publicKey)
  const said = (facts: Omit<KeyAddedLeaf, 'signatures'> | Omit<KeyCompromisedLeaf, 'signatures'>, ...by: LogSigner[]) =>
    ({
      ...facts,
      signatures: by.map((signer) => ({
        publicKey: nameOf(signer),
        signature: toBase64(signer.sign(utf8Bytes(signedLeafText(facts)))),
      })),
    }) as KeyEntry
  const taken: string[] = []
  const offer = (name: string, entry: KeyEntry): OfferedKey => ({ name, entry, taken: () => taken.push(name) })
  const common = { at: '2026-12-01T00:00:00.000Z', format: leafFormat } as const
  const keyEntry = (): KeyEntry => said({ ...common, kind: 'key-added', role: 'record', publicKey: nameOf(own) }, own)
  const rootAdded = said({ ...common, kind: 'key-added', role: 'root', publicKey: nameOf(root) }, own, root)
  const since = '2026-01-01T00:00:00.000Z'
  const declared = { ...common, kind: 'key-compromised', role: 'record', publicKey: publishedKey, since } as const
  const signerOf = ownSigners()
  const open = (...offered: readonly OfferedKey[]) =>
    createPublicLog(
      needsOver(flatLog(state), {
        signerOf,
        keyEntry,
        offeredKeys: offered,
        recordKeys: [nameOf(own), publishedKey],
      }),
    )
  const first = await open(offer('root', rootAdded))
  expect(first.keys().root).toMatchObject([{ publicKey: nameOf(root) }])
  const [one] = records
  if (one === undefined) throw new Error('no record')
  expect((await first.verify(one)).verdict).toBe('known')
  const stranger = said(declared, own)
  await expect(open(offer('root', rootAdded), offer('stranger', stranger))).rejects.toThrow(StartRefusal)
  const size = state.entries.length
  const second = await open(offer('root', rootAdded), offer('declared', said(declared, root)))
  expect([taken, state.entries.length]).toEqual([['root', 'root', 'declared'], size + 1])
  expect(second.keys().record[1]).toMatchObject({ publicKey: publishedKey, compromisedSince: since })
  // Signed with the key, and in no log: whoever stole the key can make as much.
  expect((await second.verify(one)).verdict).toBe('intact')
})
