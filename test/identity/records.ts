/** Adopted records, sealed with a key of the test's own. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { asId } from '@tawafuq/domain/acts/ids'
import { type AdoptedParagraph, houseStyles, paragraphKinds } from '@tawafuq/domain/acts/statement'
import { type AdoptedRecord, adoptedFormat, signedText, type UnsignedRecord } from '@tawafuq/domain/views/adoptedRecord'
import fc from 'fast-check'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
export const publishedKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
export const publishedPem = publicKey.export({ format: 'pem', type: 'spki' }).toString()

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Seals a record as the server does: the text's hash, the key, and the signature over everything else. */
function sealed(unsigned: Omit<UnsignedRecord, 'textHash' | 'publicKey'>): AdoptedRecord {
  const named = { ...unsigned, textHash: hashText(unsigned.paragraphs, sha256), publicKey: publishedKey }
  return { ...named, signature: sign(null, Buffer.from(signedText(named), 'utf8'), privateKey).toString('base64') }
}

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.isWellFormed())
const bilingual = fc.record({ ar: words, en: words }, { requiredKeys: ['ar'] })
const run = fc.record(
  { text: words, marks: fc.subarray(['emphasis', 'strong'] as const), link: words, note: words },
  { requiredKeys: ['text'] },
)
const paragraph: fc.Arbitrary<AdoptedParagraph> = fc.record(
  {
    id: fc.uuid().map((id) => asId<AdoptedParagraph['id']>(id)),
    kind: fc.constantFrom(...paragraphKinds),
    level: fc.nat(5),
    label: fc.option(words),
    text: words,
    runs: fc.array(run, { maxLength: 2 }),
    table: fc.record({
      headerRows: fc.nat(1),
      rows: fc.array(fc.array(fc.array(run, { maxLength: 1 }), { maxLength: 2 }), { maxLength: 2 }),
    }),
  },
  { requiredKeys: ['id', 'kind', 'level', 'label', 'text'] },
)

/** Sealed records of every shape. */
export const anyRecord: fc.Arbitrary<AdoptedRecord> = fc
  .record({
    format: fc.constant(adoptedFormat),
    statement: fc.record({
      id: fc.uuid(),
      title: bilingual,
      meeting: bilingual,
      houseStyle: fc.constantFrom(...houseStyles),
      dir: fc.constantFrom('rtl', 'ltr'),
      lang: fc.constantFrom('ar', 'en'),
    }),
    paragraphs: fc.array(paragraph, { maxLength: 4 }),
    reservations: fc.array(
      fc.record({
        paragraphId: fc.uuid().map((id) => asId<AdoptedParagraph['id']>(id)),
        delegation: bilingual,
        text: words,
      }),
      { maxLength: 2 },
    ),
    adoptedAt: fc
      .integer({ min: 0, max: 4e12 })
      .map((time) => asId<UnsignedRecord['adoptedAt']>(new Date(time).toISOString())),
    adoptedBy: fc.record({
      participantId: fc.uuid().map((id) => asId<UnsignedRecord['adoptedBy']['participantId']>(id)),
      delegationId: fc.constant(null),
      role: fc.constant('chair'),
      name: words,
    }),
    ledger: fc.record({ version: fc.nat(10_000), hash: fc.stringMatching(/^[0-9a-f]{64}$/) }),
  })
  .map(sealed)

export const record: AdoptedRecord = sealed({
  format: adoptedFormat,
  statement: {
    id: 's',
    title: { ar: 'بيان بيروت', en: 'Beirut statement' },
    meeting: { ar: 'المنتدى' },
    houseStyle: 'escwa',
    dir: 'rtl',
    lang: 'ar',
  },
  paragraphs: [
    { id: asId('p1'), kind: 'preambular', level: 0, label: null, text: 'إذ نشير إلى الحوار،' },
    {
      id: asId('p2'),
      kind: 'operative',
      level: 0,
      label: '1',
      text: 'ندعو الحكومات إلى التعاون؛',
      runs: [{ text: 'ندعو الحكومات إلى التعاون؛' }],
    },
  ],
  reservations: [{ paragraphId: asId('p2'), delegation: { ar: 'وفد' }, text: 'نتحفظ' }],
  adoptedAt: asId('2030-05-01T12:00:00.000Z'),
  adoptedBy: { participantId: asId('chair'), delegationId: null, role: 'chair', name: 'الرئيسة' },
  ledger: { version: 12, hash: 'a'.repeat(64) },
})
