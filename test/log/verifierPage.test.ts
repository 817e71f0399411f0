import { utf8Bytes } from '@tawafuq/log/bytes'
import { climbLadder } from '@tawafuq/log/climbLadder'
import { printPolicy } from '@tawafuq/log/trustPolicy'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageCrypto } from '../../client/verifier/pageCrypto.ts'
import { type GivenTrust, type Verified, verifyFile } from '../../client/verifier/verifyFile.ts'
import { anyRecord, publishedKey } from '../identity/records.ts'
import { adoptedLeaf, makeLog, printBundle, trustIn, witnessedAt } from './loggedRecords.ts'

const records = fc.sample(anyRecord, { numRuns: 6, seed: 6 })
const log = makeLog(records.map((one, at) => adoptedLeaf(one, `A/${at + 1}`)))
const trust = trustIn(log, publishedKey)
const given: GivenTrust = { recordKeys: `key: ${publishedKey}.`, rootKeys: '', policy: printPolicy(log.policy) }

const verdictOf = (verified: Verified): string => (verified.read ? verified.ladder.verdict : 'unread')
const onPage = (file: Uint8Array, own: GivenTrust = given): Verified => verifyFile(pageCrypto, file, own, trust.now)

test('[VF20] the page comes to the rungs and sentences of the program, however far a bundle bears', () => {
  for (const [at, one] of records.entries()) {
    for (const cosigned of [0, 1, 2]) {
      const bundle = log.bundleOf(one, at, log.checkpointAt(records.length, cosigned))
      const verified = onPage(utf8Bytes(printBundle(bundle)))
      expect(verified).toEqual({ read: true, ladder: climbLadder(nodeCrypto, bundle, trust) })
    }
    expect(onPage(utf8Bytes(JSON.stringify(one)))).toMatchObject({ ladder: climbLadder(nodeCrypto, one, trust) })
  }
  expect(witnessedAt).toBeLessThan(trust.now)
})

test('[VF20] bytes changed in a bundle are found by the cryptography of the page', () => {
  const [one] = records
  if (one === undefined) throw new Error('no record')
  const file = utf8Bytes(printBundle(log.bundleOf(one, 0)))
  expect(verdictOf(onPage(file))).toBe('witnessed')
  for (let place = 0; place < file.length; place += 5) {
    const flipped = new Uint8Array(file)
    flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8))
    expect(verdictOf(onPage(flipped)), `byte ${place}`).not.toBe('witnessed')
  }
})

test('[VF20] what the reader types is taken as it is pasted, and what is none is told', () => {
  const [one] = records
  if (one === undefined) throw new Error('no record')
  const file = utf8Bytes(printBundle(log.bundleOf(one, 0)))
  const pasted = printPolicy(log.policy).trimEnd().replaceAll('\n', '\r\n')
  expect(verdictOf(onPage(file, { ...given, policy: pasted }))).toBe('witnessed')
  expect(verdictOf(onPage(file, { recordKeys: ' ', rootKeys: '', policy: '' }))).toBe('intact')
  for (const strange of [{ recordKeys: 'a key' }, { rootKeys: 'x' }, { policy: 'quorum many' }]) {
    const verified = onPage(file, { ...given, ...strange })
    expect(verified.read ? '' : verified.sentence.ar).toMatch(/خانة/)
  }
  expect(verdictOf(onPage(Uint8Array.of(0xff, 0xfe)))).toBe('unread')
})
