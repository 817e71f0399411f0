import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionId, objectionLodged } from '../kit/events.ts'
import { given, opened, paragraphId, reading } from '../kit/given.ts'
import { chair, firstOfA, rapporteur } from '../kit/people.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const agree = { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: text } as const

test('[AD3] the gavel carries the text that the chair saw into the ledger', () => {
  given(opened)
    .when(chair, agree, { reading: reading(text) })
    .gives({ type: 'ParagraphAgreed', paragraphId: paragraphId('p2'), draft: 1, text })
})

test('[AD3] one mark moved under the gavel is enough to refuse it', () => {
  given(opened)
    .when(chair, agree, { reading: reading(text.replace('؛', '،')) })
    .refused('text-moved-on', 'p2')
  given(opened)
    .when(chair, agree, { reading: reading(`${text} `) })
    .refused('text-moved-on', 'p2')
})

test('[AD3] the text seen is compared in NFC, for browsers and keyboards spell marks in different orders', () => {
  const typed = 'المعد\u0651\u064Eل'
  const seen = 'المعد\u064E\u0651ل'
  expect(typed).not.toBe(seen)
  given(opened)
    .when(chair, { ...agree, textSeen: typed }, { reading: reading(seen.normalize('NFC')) })
    .gives({ type: 'ParagraphAgreed', paragraphId: paragraphId('p2'), draft: 1, text: seen.normalize('NFC') })
})

test('[AD1] an objection stops the gavel, and a bracket does', () => {
  given(opened, objectionLodged())
    .when(chair, agree, { reading: reading(text) })
    .refused('objection-stands', 'o1')
  given(opened, bracketPlaced())
    .when(chair, agree, { reading: reading(text, ['b1', 5, 13]) })
    .refused('bracket-stands', 'b1')
})

test('[AD1] a torn bracket stops the gavel as a whole one does', () => {
  given(opened, bracketPlaced())
    .when(chair, agree, { reading: reading(text, ['b1', null, null]) })
    .refused('bracket-stands', 'b1')
})

test('[AD1] once the objection is withdrawn or ruled upon the gavel falls', () => {
  const withdrawn = {
    type: 'ObjectionWithdrawn',
    objectionId: objectionId('o1'),
    paragraphId: paragraphId('p2'),
  } as const
  const past = given(opened, objectionLodged(), withdrawn)
  expect(past.when(chair, agree, { reading: reading(text) }).decision.accepted).toBe(true)
})

test('[PA4] an agreed paragraph is agreed once, and takes neither bracket nor objection', () => {
  const past = given(opened, agreed('p2', text))
  past.when(chair, agree).refused('paragraph-agreed')
  past
    .when(firstOfA, { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'x' })
    .refused('paragraph-agreed')
  past
    .when(firstOfA, { type: 'placeBracket', paragraphId: paragraphId('p2'), quote: { exact: 'x' }, kind: 'disputed' })
    .refused('paragraph-agreed')
  past
    .when(rapporteur, { type: 'strikeParagraph', paragraphId: paragraphId('p2'), reason: 'x' })
    .refused('paragraph-agreed')
})

test('[AD1] a paragraph without words is not agreed', () => {
  given(opened)
    .when(chair, { ...agree, textSeen: ' ' }, { reading: reading(' ') })
    .refused('paragraph-empty')
})

test('[AD6] a number that reads otherwise than it stands is not gavelled, and the refusal says where', () => {
  const turned = 'نخصص \u202E%51\u202C من الموارد'
  given(opened)
    .when(chair, { ...agree, textSeen: turned }, { reading: reading(turned) })
    .refused('hidden-letters', 'p2', '5 U+202E', '9 U+202C')
  const link = { text, spans: [], runs: [{ text, link: 'https://example.org/\u200Ba' }] }
  given(opened).when(chair, agree, { reading: link }).refused('hidden-letters', 'p2', 'link U+200B')
  const joined = 'می\u200Cخواهم'
  given(opened)
    .when(chair, { ...agree, textSeen: joined }, { reading: reading(joined) })
    .gives({ type: 'ParagraphAgreed', paragraphId: paragraphId('p2'), draft: 1, text: joined })
})
