import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { type AdoptedRecord, signedText } from '@tawafuq/domain/views/adoptedRecord'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyRecord } from '../../client/features/adopted/verifyRecord.ts'

afterEach(() => vi.unstubAllGlobals())

const keys = generateKeyPairSync('ed25519')
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function sealed(change: Partial<AdoptedRecord> = {}): AdoptedRecord {
  const paragraphs = [
    { id: 'p1', kind: 'title', level: 0, label: null, text: 'بيان ختامي' },
    { id: 'p2', kind: 'operative', level: 0, label: '1.', text: 'ندعو إلى التوافق' },
  ] as unknown as AdoptedRecord['paragraphs']
  const unsigned = {
    format: 'tawafuq.adopted/1',
    statement: {
      id: 's',
      title: { ar: 'بيان' },
      meeting: { ar: 'اجتماع' },
      houseStyle: 'escwa',
      dir: 'rtl',
      lang: 'ar',
    },
    paragraphs,
    reservations: [],
    adoptedAt: '2026-01-01T00:00:00.000Z',
    adoptedBy: { participantId: 'u', delegationId: null, role: 'chair', name: 'ليلى' },
    ledger: { version: 9, hash: 'a'.repeat(64) },
    textHash: hashText(paragraphs, sha256),
    publicKey,
    ...change,
  } as unknown as AdoptedRecord
  return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), keys.privateKey).toString('base64') }
}

test('[UI14] a record that is whole, under the published key, is valid', async () => {
  expect(await verifyRecord(sealed(), publicKey)).toBe('valid')
})

test('[UI14] one changed letter, a reservation left out or a spoilt signature are invalid', async () => {
  const record = sealed()
  const [first, ...rest] = record.paragraphs
  if (first === undefined) throw new Error('The record has a paragraph.')
  const changed = { ...record, paragraphs: [{ ...first, text: `${first.text}ة` }, ...rest] }
  expect(await verifyRecord(changed, publicKey)).toBe('invalid')
  expect(await verifyRecord({ ...record, adoptedAt: '2026-01-02T00:00:00.000Z' as never }, publicKey)).toBe('invalid')
  expect(await verifyRecord({ ...record, signature: 'not base64!' }, publicKey)).toBe('invalid')
  expect(await verifyRecord({ ...record, publicKey: 'AAAA' }, publicKey)).toBe('invalid')
})

test('[UI14] a signed hash that is not of this text is told apart', async () => {
  expect(await verifyRecord(sealed({ textHash: `sha256:${'0'.repeat(64)}` }), publicKey)).toBe('hash-differs')
})

test('[UI14] another key, no key, and a browser that cannot are told apart', async () => {
  expect(await verifyRecord(sealed(), 'another')).toBe('key-differs')
  expect(await verifyRecord(sealed(), null)).toBe('key-unknown')
  vi.stubGlobal('crypto', {})
  expect(await verifyRecord(sealed(), publicKey)).toBe('unable')
})
