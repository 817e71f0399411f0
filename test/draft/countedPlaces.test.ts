import { findQuote } from '@tawafuq/domain/acts/bracket/findQuote'
import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { findRange, toRelativeRange } from '@tawafuq/draft/relativeRange'
import { type GlyphSide, glyphs, noteLetter } from '@tawafuq/draft/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { shownDraft } from '../../client/editor/binding/shownDraft.ts'
import { quoteAt } from '../../client/editor/queries/quoteAt.ts'
import { bracket, draftOf, openDraft, wordsOf } from '../kit/drafts.ts'
import { editorSchema } from '../kit/paperEditor.ts'

type Unit =
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'note' }
  | { readonly kind: 'glyph'; readonly id: string; readonly side: GlyphSide }

function draftOfUnits(units: readonly Unit[]): Y.Doc {
  const doc = draftOf('')
  const block = doc.getXmlFragment('text').get(0) as Y.XmlElement
  if (block.length === 0) block.insert(0, [new Y.XmlText()])
  const words = wordsOf(doc)
  for (const unit of units) {
    const at = words.length
    // Attributes that are not given would be taken from the letter before.
    const none = Object.fromEntries(Object.keys(words.toDelta().at(-1)?.attributes ?? {}).map((key) => [key, null]))
    if (unit.kind === 'letters') words.insert(at, unit.text, none)
    else if (unit.kind === 'note') words.insert(at, noteLetter, { ...none, note: { label: '1' } })
    else words.insert(at, glyphs[unit.side], { ...none, ...glyphAttributes({ id: bracket(unit.id), side: unit.side }) })
  }
  return doc
}

/** Brackets the words between two places of the editor as a person does, and gives back the words in brackets. */
function bracketed(doc: Y.Doc, from: number, to: number): string | null {
  const shown = shownDraft(doc.getXmlFragment('text'), editorSchema)
  const quote = shown && quoteAt(shown, from, to)
  if (quote === null) return null
  const named = findQuote(readDraft(doc).text, quote)
  if (typeof named === 'string') return named
  const range = findRange([Y.encodeStateAsUpdate(doc)], toRelativeRange(doc, named))
  if (range === null) return 'no range'
  placeGlyphs(doc, range, bracket('placed'))
  const { text, spans } = readDraft(doc)
  const span = spans.find(({ bracketId }) => bracketId === 'placed')
  return span?.start == null || span.end === null ? 'torn' : text.slice(span.start, span.end)
}

test('[UI86] words beside a footnote are named without its sign', () => {
  const units: readonly Unit[] = [
    { kind: 'letters', text: 'نشير إلى القرار' },
    { kind: 'note' },
    { kind: 'letters', text: ' الذي اتخذته الجمعية' },
  ]
  expect(bracketed(draftOfUnits(units), 18, 22)).toBe('الذي')
  expect(bracketed(draftOfUnits(units), 20, 20)).toBe('الذي')
  expect(bracketed(draftOfUnits(units), 10, 22)).toBe('القرار الذي')
})

test('[UI86] words after letters that were typed decomposed are the ones that are named', () => {
  const units: readonly Unit[] = [{ kind: 'letters', text: 'ا\u0654كد ا\u0654ن الا\u0653ن وقت العمل المشترك' }]
  const at = units[0]?.kind === 'letters' ? units[0].text.indexOf('العمل') + 1 : 0
  expect(bracketed(draftOfUnits(units), at, at + 5)).toBe('العمل')
  expect(bracketed(draftOfUnits(units), 2, 3)).toBe('أ')
})

const unit: fc.Arbitrary<Unit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        'ا\u0654',
        'ن',
        'بً',
        'ب\u0651\u064E',
        'و\u0654',
        ' ',
        '😀',
        'e\u0301',
        'Z',
        '\u{1D15F}\u{1D165}',
        '7',
        '؛',
      )
      .map((text) => ({ kind: 'letters', text }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'note' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('glyph' as const),
      id: fc.constantFrom('x', 'y', 'z'),
      side: fc.constantFrom<GlyphSide>('open', 'close'),
    }),
  },
)

test('[UI86] the words that are put in brackets are the words that were selected, whatever stands between them', () => {
  const reached = { notes: 0, melted: 0, glyphs: 0, signs: 0 }
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (units, one, other) => {
      const doc = draftOfUnits(units)
      const { length } = wordsOf(doc)
      const [from, to] = [1 + (Math.min(one, other) % length), 1 + (Math.max(one, other) % (length + 1))]
      if (from >= to) return
      let at = 1
      let chosen = ''
      const seen = new Set<string>()
      for (const each of units) {
        const [start, text] = [
          at,
          each.kind === 'letters' ? each.text : each.kind === 'note' ? noteLetter : glyphs[each.side],
        ]
        at += text.length
        const isSecond = each.kind === 'glyph' && seen.has(`${each.id} ${each.side}`)
        if (each.kind === 'glyph') seen.add(`${each.id} ${each.side}`)
        if (start < to && at > from) {
          // The second glyph of one end of one bracket is a letter like any other.
          if (each.kind === 'letters' || isSecond) chosen += text
          if (each.kind === 'note') reached.notes += 1
          if (each.kind === 'glyph') reached.glyphs += 1
          if (text !== text.normalize('NFC')) reached.melted += 1
          if (text === '😀') reached.signs += 1
        }
      }
      // Where nothing but glyphs and notes is selected, that is a caret.
      if (chosen === '') return
      const expected = chosen.normalize('NFC').trim()
      expect(bracketed(openDraft(Y.encodeStateAsUpdate(doc)), from, to)).toBe(expected === '' ? null : expected)
    }),
    { numRuns: 600 },
  )
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(50)
})

test('[BR1] a quotation that was cut between a letter and its mark stands for the whole letter, and no letter for another', () => {
  const text = 'نؤكد أن العمل بدأ'
  const decomposed = text.normalize('NFD')
  const at = decomposed.indexOf('\u0654')
  const cut = {
    prefix: decomposed.slice(0, at),
    exact: decomposed.slice(at, at + 3),
    suffix: decomposed.slice(at + 3, at + 6),
  }
  expect(findQuote(text, cut)).toEqual({ start: 1, end: 4 })
  expect(findQuote(text, { exact: decomposed.slice(2, 8), suffix: decomposed.slice(8, 9) })).not.toBe('quote-ambiguous')
  expect(findQuote('نؤكد', { exact: 'نو' })).toBe('quote-not-found')
  expect(findQuote('سأل', { exact: 'سا', suffix: 'ل' })).toBe('quote-not-found')
})

test('[BR1] words of one cell of a table are put in brackets in that cell', () => {
  const cells = [
    ['سنة', 'عدد'],
    ['', 'ا\u0654لف 😀 قرية'],
    ['نص', ''],
  ]
  const doc = draftOf({
    text: '',
    table: { headerRows: 1, rows: cells.map((row) => row.map((text) => (text === '' ? [] : [{ text }]))) },
  })
  const { text } = readDraft(doc)
  expect(text).toBe('سنة\tعدد\n\tألف 😀 قرية\nنص\t')
  for (const words of ['ألف', '😀', 'قرية', 'عدد', 'نص']) {
    const fresh = openDraft(Y.encodeStateAsUpdate(doc))
    const named = findQuote(text, { exact: words })
    if (typeof named === 'string') throw new Error(named)
    const range = findRange([Y.encodeStateAsUpdate(fresh)], toRelativeRange(fresh, named))
    placeGlyphs(fresh, range ?? { start: 0, end: 0 }, bracket('placed'))
    const read = readDraft(fresh)
    expect(read.text).toBe(text)
    expect(read.spans.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual([words])
  }
})
