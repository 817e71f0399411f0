// Above 250 lines: one log and its twenty records, which every rung of the ladder is tried on.
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { toBase64 } from '@tawafuq/log/base64'
import { textOfBytes, utf8Bytes } from '@tawafuq/log/bytes'
import { addSignatures, signCheckpoint } from '@tawafuq/log/checkpoint'
import { climbLadder, type Trust } from '@tawafuq/log/climbLadder'
import { cosign } from '@tawafuq/log/cosign'
import type { LogSigner } from '@tawafuq/log/LogCrypto'
import { hashOfRecord, leafFormat, signedLeafText } from '@tawafuq/log/leaf'
import { publicKeyOfKey, signerOf } from '@tawafuq/log/publicKeys'
import { readStrictJson } from '@tawafuq/log/readStrictJson'
import { thresholdPolicy } from '@tawafuq/log/trustPolicy'
import { nameKey, printVerifierKey } from '@tawafuq/log/verifierKey'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRecord, publishedKey, record } from '../identity/records.ts'
import { freshSigner } from './freshSigner.ts'
import { adoptedLeaf, makeLog, origin, printBundle, trustIn, witnessedAt } from './loggedRecords.ts'
import { strangersVerdict } from './strangersVerifier.ts'

/** Twenty records, sealed with one key, in one log. */
const records: readonly AdoptedRecord[] = fc.sample(anyRecord, { numRuns: 20, seed: 20 })
const log = makeLog(records.map((one, at) => adoptedLeaf(one, `A/${at + 1}`)))
const trust = trustIn(log, publishedKey)

function verdictOf(file: Uint8Array | string, given: Trust = trust): string {
  const text = typeof file === 'string' ? file : textOfBytes(file)
  const json = text === null ? null : readStrictJson(text)
  return json?.ok === true ? climbLadder(nodeCrypto, json.value, given).verdict : 'unreadable'
}

const strangersTrust = {
  recordKey: publishedKey,
  logKey: printVerifierKey(log.logKey),
  witnessKeys: log.witnesses.map(({ key }) => printVerifierKey(key)),
  threshold: 2,
}

describe('[VF1] no rung is called reached that is not', () => {
  const bundle = log.bundleOf(record, 0)
  const own = makeLog([adoptedLeaf(record, 'A/1'), ...records.map((one, at) => adoptedLeaf(one, `A/${at + 2}`))])
  const rungsOf = (value: unknown, given: Trust) =>
    climbLadder(nodeCrypto, value, given).rungs.map(({ rung, holds }) => `${rung} ${holds ? 'holds' : 'no'}`)

  test('a whole bundle climbs to the top, with a sentence in both languages on each rung', () => {
    const ladder = climbLadder(nodeCrypto, own.bundleOf(record, 0), trustIn(own, publishedKey))
    expect(ladder.verdict).toBe('witnessed')
    expect(ladder.rungs.map(({ rung }) => rung)).toEqual(['intact', 'known', 'logged', 'witnessed', 'current'])
    expect(ladder.rungs.every(({ holds }) => holds)).toBe(true)
    for (const { sentence } of [...ladder.rungs, ...ladder.steps]) {
      expect(sentence.ar).toMatch(/[\u0621-\u064A]/)
      expect(sentence.en).toMatch(/[a-z]/)
    }
    expect(ladder.rungs[3]?.sentence.en).toContain('2 of 3')
  })

  test('each missing trust ends the climb where it is missing', () => {
    const value = own.bundleOf(record, 0)
    const whole = trustIn(own, publishedKey)
    const verdict = (given: Partial<Trust>) => climbLadder(nodeCrypto, value, { ...whole, ...given }).verdict
    expect(verdict({ recordKeys: null })).toBe('intact')
    expect(verdict({ recordKeys: [publicKeyOfKey(freshSigner().publicKey)] })).toBe('intact')
    expect(verdict({ policy: null })).toBe('known')
    expect(verdict({ policy: thresholdPolicy([{ key: log.logKey }], [], 0) })).toBe('known')
    expect(verdict({ policy: thresholdPolicy([{ key: own.logKey }], [], 0) })).toBe('logged')
    expect(
      verdict({
        policy: thresholdPolicy(
          [{ key: own.logKey }],
          own.witnesses.map(({ key }) => ({ key })),
          3,
        ),
      }),
    ).toBe('logged')
    expect(verdict({ now: witnessedAt - 86_400 })).toBe('refused')
    expect(rungsOf(record, whole)).toEqual(['intact holds', 'known holds', 'logged no', 'witnessed no', 'current no'])
    expect(rungsOf(bundle, whole)[0]).toBe('intact no')
  })

  test('a corrigendum in the history is told, and what came before it still holds', () => {
    const corrigendum = {
      at: '2026-10-01T00:00:00.000Z',
      format: leafFormat,
      kind: 'corrigendum',
      corrects: hashOfRecord(nodeCrypto, record),
      record: `sha256:${'1'.repeat(64)}`,
      signer: signerOf(nodeCrypto, publishedKey),
      symbol: 'A/1/Corr.1',
      textHash: `sha256:${'2'.repeat(64)}`,
    } as const
    const corrected = makeLog([adoptedLeaf(record, 'A/1'), corrigendum])
    const checkpoint = corrected.checkpointAt(2, 2)
    const ladder = climbLadder(
      nodeCrypto,
      corrected.bundleOf(record, 0, checkpoint, [corrected.entryOf(1, checkpoint)]),
      trustIn(corrected, publishedKey),
    )
    expect(ladder.verdict).toBe('witnessed')
    expect(ladder.rungs[4]).toMatchObject({ rung: 'current', holds: false })
    expect(ladder.rungs[4]?.sentence.en).toContain('A/1/Corr.1')
    // What says that of another record says nothing of this one.
    const other = { ...corrigendum, corrects: `sha256:${'3'.repeat(64)}` }
    const apart = makeLog([adoptedLeaf(record, 'A/1'), other])
    const whole = apart.checkpointAt(2, 2)
    const bundle = apart.bundleOf(record, 0, whole, [apart.entryOf(1, whole)])
    expect(climbLadder(nodeCrypto, bundle, trustIn(apart, publishedKey)).rungs[4]?.holds).toBe(true)
  })

  test('a stranger who knows the formats alone comes to the same verdict', () => {
    const cases = records.flatMap((one, at) =>
      [0, 1, 2].map((cosigned) => printBundle(log.bundleOf(one, at, log.checkpointAt(records.length, cosigned)))),
    )
    const verdicts = cases.map((file) => verdictOf(file))
    expect(cases.map((file) => strangersVerdict(file, strangersTrust))).toEqual(verdicts)
    expect(new Set(verdicts)).toEqual(new Set(['logged', 'witnessed']))
  })
})

test('[VF2] every byte of twenty bundles, changed one at a time, is never what it was again', () => {
  let changed = 0
  const green: string[] = []
  for (const [at, one] of records.entries()) {
    const file = utf8Bytes(printBundle(log.bundleOf(one, at)))
    expect(verdictOf(file)).toBe('witnessed')
    for (let place = 0; place < file.length; place += 1) {
      const flipped = new Uint8Array(file)
      flipped[place] = (flipped[place] ?? 0) ^ (1 << ((place * 7 + at) % 8))
      changed += 1
      if (verdictOf(flipped) === 'witnessed') green.push(`${at}:${place}`)
    }
  }
  expect(green).toEqual([])
  expect(changed).toBeGreaterThan(40_000)
}, 240_000)

test('[VF2] whatever single letter of a bundle is put in the place of another, it is never green', () => {
  let tried = 0
  const file = printBundle(log.bundleOf(records[3] ?? record, 3))
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (place, choice) => {
      const at = place % file.length
      const letters = 'abc013=+/\\" \n}]{[:,nub'
      const letter = letters.charAt(choice % letters.length)
      if (file.charAt(at) === letter) return
      tried += 1
      expect(verdictOf(file.slice(0, at) + letter + file.slice(at + 1))).not.toBe('witnessed')
      expect(verdictOf(file.slice(0, at) + file.slice(at + 1))).not.toBe('witnessed')
    }),
    { numRuns: 3_000 },
  )
  expect(tried).toBeGreaterThan(2_000)
}, 120_000)

test('[VF2] a bundle of 500 paragraphs is no more than 4 KiB over its record, and is verified soon', () => {
  const [one] = records
  if (one === undefined) throw new Error('no record')
  const bundle = log.bundleOf(one, 0)
  expect(printBundle(bundle).length - JSON.stringify(one).length).toBeLessThan(4_096)
})

test.each([
  ['three honest witnesses of whom two are asked for', 2, 3],
  ['two honest witnesses of three, all of whom are asked for', 3, 2],
])('[VF1] two views of one log, shown to two readers, are never both witnessed: %s', (_, threshold, honest) => {
  const policy = thresholdPolicy(
    [{ key: forking.key }],
    forking.witnesses.map(({ key }) => ({ key })),
    threshold,
  )
  let witnessed = 0
  // Every way in which the honest ones, each of whom cosigns one tree of a size, can have been shown one view or the other.
  for (let shown = 0; shown < 1 << honest; shown += 1) {
    const views = records.slice(0, 2).map((one, number) => {
      const view = makeLogOf(one)
      const checkpoint = signCheckpoint({ origin, size: 1, root: view.tree.root(1) }, forking.key, forking.signer)
      const lines = forking.witnesses.flatMap(({ key, signer }, at) =>
        at >= honest || ((shown >> at) & 1) === number ? [cosign(checkpoint.note.text, witnessedAt, key, signer)] : [],
      )
      return { ...view.bundle, proof: proofWith(addSignatures(checkpoint, lines)), policy: forking.printed }
    })
    const verdicts = views.map((bundle) => climbLadder(nodeCrypto, bundle, { ...trust, policy }).verdict)
    const green = verdicts.filter((verdict) => verdict === 'witnessed').length
    expect(green).toBeLessThan(2)
    expect(verdicts).not.toContain('refused')
    witnessed += green
  }
  expect(witnessed).toBeGreaterThan(0)
})

test('[VF4] a record of a compromised key counts only if it was logged and witnessed before', () => {
  const root = freshSigner()
  const rootKey = publicKeyOfKey(root.publicKey)
  const compromise = (since: string) => {
    const facts = {
      at: '2026-12-01T00:00:00.000Z',
      format: leafFormat,
      kind: 'key-compromised',
      publicKey: publishedKey,
      role: 'record',
      since,
    } as const
    const signature = toBase64(root.sign(utf8Bytes(signedLeafText(facts))))
    return { ...facts, signatures: [{ publicKey: rootKey, signature }] }
  }
  const known = (since: string, order: 'before' | 'after', roots = [rootKey], cosigned = 2) => {
    const own = adoptedLeaf(record, 'A/1')
    const declared = compromise(since)
    const one = makeLog(order === 'before' ? [own, declared] : [declared, own])
    const checkpoint = one.checkpointAt(2, cosigned)
    const [index, other] = order === 'before' ? [0, 1] : [1, 0]
    const bundle = one.bundleOf(record, index, checkpoint, [one.entryOf(other, checkpoint)])
    return climbLadder(nodeCrypto, bundle, trustIn(one, publishedKey, roots)).verdict
  }
  const after = new Date((witnessedAt + 60) * 1000).toISOString()
  const before = new Date((witnessedAt - 60) * 1000).toISOString()
  expect(known(after, 'before')).toBe('witnessed')
  expect(known(before, 'before')).toBe('intact')
  expect(known(after, 'after')).toBe('intact')
  expect(known(after, 'before', [rootKey], 1)).toBe('intact')
  // A root key that was let in by the one that is trusted, and by itself, declares as well.
  const newRoot = freshSigner()
  const letIn = {
    at: '2026-11-01T00:00:00.000Z',
    format: leafFormat,
    kind: 'key-added',
    publicKey: publicKeyOfKey(newRoot.publicKey),
    role: 'root',
  } as const
  const signedBy = (facts: typeof letIn | ReturnType<typeof compromise>, ...by: readonly LogSigner[]) =>
    by.map((signer) => ({
      publicKey: publicKeyOfKey(signer.publicKey),
      signature: toBase64(signer.sign(utf8Bytes(signedLeafText(facts)))),
    }))
  const declaredBy = (...by: readonly LogSigner[]) => {
    const facts = compromise(before)
    const logged = makeLog([
      adoptedLeaf(record, 'A/1'),
      { ...letIn, signatures: signedBy(letIn, ...by) },
      { ...facts, signatures: signedBy(facts, newRoot) },
    ])
    const checkpoint = logged.checkpointAt(3, 2)
    const history = [logged.entryOf(1, checkpoint), logged.entryOf(2, checkpoint)]
    return climbLadder(
      nodeCrypto,
      logged.bundleOf(record, 0, checkpoint, history),
      trustIn(logged, publishedKey, [rootKey]),
    ).verdict
  }
  expect([declaredBy(root, newRoot), declaredBy(newRoot), declaredBy(root)]).toEqual([
    'intact',
    'witnessed',
    'witnessed',
  ])
  // Whoever is no root declares nothing.
  expect(known(before, 'after', [])).toBe('witnessed')
})

const forking = (() => {
  const signer = freshSigner()
  const key = nameKey(nodeCrypto, origin, 'note', signer.publicKey)
  const witnesses = [1, 2, 3].map((number) => {
    const own = freshSigner()
    return { signer: own, key: nameKey(nodeCrypto, `witness.example/f${number}`, 'cosignature', own.publicKey) }
  })
  const printed = `log ${printVerifierKey(key)}\nquorum none\n`
  return { signer, key, witnesses, printed }
})()

function makeLogOf(one: AdoptedRecord) {
  const made = makeLog([adoptedLeaf(one, 'A/1')])
  return { tree: made.tree, bundle: made.bundleOf(one, 0) }
}

function proofWith({ note }: ReturnType<typeof signCheckpoint>): string {
  const lines = note.signatures.map(
    ({ name, keyId, signature }) => `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`,
  )
  return `c2sp.org/tlog-proof@v1\nindex 0\n\n${note.text}\n${lines.join('')}`
}
