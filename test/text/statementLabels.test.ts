import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { cleanStatementLabels, type LabelledParagraph, printStatementLabels } from '@tawafuq/text/statementLabels'
import { expect, test } from 'vitest'

type Part = Partial<LabelledParagraph<ParagraphId>>

const paragraph = (name: string, label: string | null, more: Part = {}): LabelledParagraph<ParagraphId> => ({
  id: asId<ParagraphId>(name),
  kind: 'operative',
  level: 0,
  label,
  relation: null,
  struck: null,
  origin: { text: 'ندعو الحكومات؛' },
  ...more,
})
const bisOf = (name: string, index: number): Part => ({
  inserted: true,
  relation: { kind: 'bis', to: asId<ParagraphId>(name), index },
})
const printed = (labels: ReadonlyMap<ParagraphId, string>): Record<string, string> => Object.fromEntries(labels)

test('[PA7] a text in which nothing was put, moved or struck keeps its labels to the letter', () => {
  const came = [paragraph('a', '1 -'), paragraph('b', '3-'), paragraph('c', null)]
  expect(printed(cleanStatementLabels(came, 'un-new-york'))).toEqual({ a: '1 -', b: '3-' })
})

test('[PA7] before they freeze, labels run clean over insertions', () => {
  const text = [paragraph('a', '1.'), paragraph('n', null, { inserted: true }), paragraph('b', '2.')]
  expect(printed(printStatementLabels(text, 'escwa', false))).toEqual({ a: '1.', n: '2.', b: '3.' })
})

test('[PA7] while they are frozen nobody else is renumbered, whatever comes or goes', () => {
  const text = [
    paragraph('a', '1.', { struck: {} }),
    paragraph('b', '2.'),
    paragraph('n', null, bisOf('b', 2)),
    paragraph('m', null, bisOf('b', 3)),
    paragraph('c', '3.'),
  ]
  expect(printed(printStatementLabels(text, 'un-new-york', true))).toEqual({
    a: '1.',
    b: '2.',
    n: '2 مكررا',
    m: '2 مكررا ثانيا',
    c: '3.',
  })
})

test('[PA7] clean numbers come with adoption', () => {
  const text = [
    paragraph('a', '1.', { struck: {} }),
    paragraph('b', '2.'),
    paragraph('n', null, bisOf('b', 2)),
    paragraph('c', '3.'),
  ]
  expect(printed(cleanStatementLabels(text, 'escwa'))).toMatchObject({ b: '1.', n: '2.', c: '3.' })
})

test('[PA7] points go on in their letters, and what came unlabelled stays so', () => {
  const point = (name: string, label: string | null, more: Part = {}) =>
    paragraph(name, label, { kind: 'item', level: 1, ...more })
  const text = [
    paragraph('o', null),
    point('a', '(أ)'),
    point('n', null, { inserted: true }),
    point('b', '(ب)'),
    paragraph('p', null),
  ]
  expect(printed(cleanStatementLabels(text, 'escwa'))).toEqual({ a: '(أ)', n: '(ب)', b: '(ج)' })
})
