import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import type { Run, Wording } from '@tawafuq/domain/acts/statement'
import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracket, draftOf, wordsOf } from '../kit/drafts.ts'

const text = 'نؤكّد مجدداً التزامنا بتعزيز التعاون الرقمي بين الدول العربية (ITU) بحلول عام 2030؛'

describe('[DR1] what a draft reads', () => {
  test('[DR1] glyphs are left out and their places told', () => {
    const doc = draftOf('نقرر إنشاء صندوق عربي')
    placeGlyphs(doc, { start: 5, end: 10 }, bracket('a'))
    expect(wordsOf(doc).toString()).toContain('[')
    expect(readDraft(doc)).toEqual({
      text: 'نقرر إنشاء صندوق عربي',
      spans: [{ bracketId: 'a', start: 5, end: 10 }],
    })
  })

  test('[DR1] a bracket that somebody typed is a letter', () => {
    const doc = draftOf('نقرر [إنشاء] صندوق')
    expect(readDraft(doc)).toEqual({ text: 'نقرر [إنشاء] صندوق', spans: [] })
  })

  test('[DR1] a letter typed under a glyph’s mark is a letter, and so is a second glyph', () => {
    const doc = draftOf('صندوق عربي')
    placeGlyphs(doc, { start: 0, end: 5 }, bracket('a'))
    wordsOf(doc).insert(1, 'x[')
    expect(readDraft(doc).text).toBe('x[صندوق عربي')
    expect(readDraft(doc).spans).toEqual([{ bracketId: 'a', start: 0, end: 7 }])
  })

  test('[DR1] an end that is deleted, or stands before its beginning, is torn', () => {
    const doc = draftOf('صندوق عربي')
    placeGlyphs(doc, { start: 0, end: 5 }, bracket('a'))
    wordsOf(doc).delete(0, 1)
    expect(readDraft(doc).spans).toEqual([{ bracketId: 'a', start: null, end: 5 }])
    wordsOf(doc).insert(8, '[', glyphAttributes({ id: bracket('a'), side: 'open' }))
    expect(readDraft(doc).spans).toEqual([{ bracketId: 'a', start: 7, end: null }])
  })

  test('[DR1] letters that NFC melts across a glyph belong to the bracket', () => {
    const doc = draftOf('x')
    const words = wordsOf(doc)
    words.delete(0, 1)
    words.insert(0, 'قا\u0654لب', {})
    words.insert(2, '[', glyphAttributes({ id: bracket('a'), side: 'open' }))
    words.insert(4, ']', glyphAttributes({ id: bracket('a'), side: 'close' }))
    expect(readDraft(doc)).toEqual({ text: 'قألب', spans: [{ bracketId: 'a', start: 1, end: 2 }] })
  })

  test('[DR1] offsets of a text and of its NFC agree with taking them apart', () => {
    const unit = fc.constantFrom(
      'ا',
      '\u0654',
      '\u0653',
      '\u064E',
      '\u0651',
      'و',
      'ي',
      'e',
      '\u0301',
      '\u1100',
      '\u1161',
      '😀',
      ' ',
    )
    let melted = 0
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(), (units, seed) => {
        const raw = units.join('')
        const offsets = nfcOffsets(raw)
        expect(offsets.text).toBe(raw.normalize('NFC'))
        if (offsets.text !== raw) melted += 1
        const at = seed % (raw.length + 1)
        const back = offsets.toText(at, 'back')
        const forth = offsets.toText(at, 'forth')
        expect(back).toBeLessThanOrEqual(forth)
        if (back === forth) {
          expect(raw.slice(0, at).normalize('NFC') + raw.slice(at).normalize('NFC')).toHaveLength(offsets.text.length)
        }
        expect(offsets.toRaw(back, 'back')).toBeLessThanOrEqual(at)
        expect(offsets.toRaw(forth, 'forth')).toBeGreaterThanOrEqual(at)
      }),
      { numRuns: 500 },
    )
    expect(melted).toBeGreaterThan(100)
  })
})

const word = fc.constantFrom(
  'نؤكد',
  'التزامنا،',
  'بتعزيزٍ',
  'التعاونِ',
  'UNEP',
  '2030',
  'دولة',
  'أُولى',
  ' ',
  '\n',
  '[',
  ']',
)
const run: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        text: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('').normalize('NFC')),
        marks: fc.subarray(['emphasis', 'strong'] as const),
        link: fc.option(fc.constant('https://example.org/a'), { nil: undefined, freq: 6 }),
      })
      .map(({ text, marks, link }) => ({
        text,
        ...(marks.length > 0 ? { marks } : {}),
        ...(link === undefined ? {} : { link }),
      })),
  },
  { weight: 1, arbitrary: fc.constantFrom('1', '٢', '*').map((note) => ({ text: '', note })) },
)

/** Neighbours with the same marks are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const one of runs) {
    const last = result.at(-1)
    const alike = last?.note === undefined && one.note === undefined && last?.link === one.link
    if (last !== undefined && alike && last.marks?.join() === one.marks?.join()) {
      result[result.length - 1] = { ...last, text: last.text + one.text }
    } else result.push(one)
  }
  return result
}

const spelled = (runs: readonly Run[]): string => runs.map((one) => one.text).join('')

describe('[DR2] what was seeded is read', () => {
  test('[DR2] plain words, vocalised words and no words at all', () => {
    for (const words of [text, 'بِسْمِ اللَّهِ الرَّحْمَٰنِ', '', 'سطر\nآخر']) {
      expect(readDraft(draftOf(words))).toEqual({ text: words.normalize('NFC'), spans: [] })
    }
  })

  test('[DR2] any runs, in a paragraph or in the cells of a table', () => {
    let adorned = 0
    let tables = 0
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (parts) => {
        const runs = joined(parts)
        const wording: Wording = { text: spelled(runs), runs }
        const reading = readDraft(draftOf(wording))
        expect(reading.text).toBe(wording.text)
        const marked = runs.some(({ marks, link, note }) => marks ?? link ?? note)
        expect(reading.runs).toEqual(marked ? runs : undefined)
        if (marked) adorned += 1
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(run, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat(4),
        (cells, headers) => {
          const rows = cells.map((row) => row.map(joined))
          const table = { headerRows: Math.min(headers, rows.length), rows }
          const reading = readDraft(draftOf({ text: '', table }))
          expect(reading.table).toEqual(table)
          expect(reading.text).toBe(rows.map((row) => row.map(spelled).join('\t')).join('\n'))
          tables += 1
        },
      ),
    )
    expect(adorned).toBeGreaterThan(50)
    expect(tables).toBeGreaterThan(50)
  })

  test('[DR2] the same wording gives the same bytes in the same room, and other ones in another', () => {
    const wording: Wording = { text: 'أ', runs: [{ text: 'أ', marks: ['strong'] }] }
    expect(seedDraft(wording, 'here')).toEqual(seedDraft(wording, 'here'))
    expect(seedDraft(wording, 'here')).not.toEqual(seedDraft(wording, 'there'))
  })
})
