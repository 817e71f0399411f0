import { appendText } from '@tawafuq/draft/appendText'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracket, draftOf, openDraft, seen, wordsOf } from '../kit/drafts.ts'

const text = 'واحد اثنان ثلاثة'
const [one, two, three, all] = [
  { start: 0, end: 4 },
  { start: 5, end: 10 },
  { start: 11, end: 16 },
  { start: 0, end: 16 },
]

function bracketed(...ranges: readonly { readonly start: number; readonly end: number }[]) {
  const doc = draftOf(text)
  for (const [at, range] of ranges.entries()) placeGlyphs(doc, range, bracket(String.fromCharCode(97 + at)))
  return doc
}

describe('[DR3] placing', () => {
  test.each([
    ['one beside another', [two, three], 'واحد [اثنان] [ثلاثة]'],
    ['touching', [{ start: 0, end: 5 }, two], '[واحد ][اثنان] ثلاثة'],
    ['touching, from the other side', [two, { start: 0, end: 5 }], '[واحد ][اثنان] ثلاثة'],
    ['inside at the beginning', [all, one], '[[واحد] اثنان ثلاثة]'],
    ['inside at the end', [all, three], '[واحد اثنان [ثلاثة]]'],
    ['outside at the beginning', [one, all], '[[واحد] اثنان ثلاثة]'],
    ['outside at the end', [three, all], '[واحد اثنان [ثلاثة]]'],
    ['the same words twice', [two, two], 'واحد [[اثنان]] ثلاثة'],
    [
      'crossing',
      [
        { start: 0, end: 10 },
        { start: 5, end: 16 },
      ],
      '[واحد [اثنان] ثلاثة]',
    ],
    ['empty, inside', [all, { start: 4, end: 4 }], '[واحد[] اثنان ثلاثة]'],
    ['empty, at an edge', [two, { start: 5, end: 5 }], 'واحد [[]اثنان] ثلاثة'],
    ['round an empty one', [{ start: 16, end: 16 }, all], '[واحد اثنان ثلاثة][]'],
  ])('[DR3] %s', (_name, ranges, shown) => {
    const doc = bracketed(...ranges)
    expect(seen(doc)).toBe(shown)
    expect(readDraft(doc).text).toBe(text)
    for (const [at, range] of ranges.entries()) {
      const span = readDraft(doc).spans.find(({ bracketId }) => bracketId === String.fromCharCode(97 + at))
      expect(span).toMatchObject(range)
    }
  })

  test('[DR3] nested ones at one place close in the order in which they opened', () => {
    const doc = bracketed(two, two, two)
    const order = readDraft(doc)
    expect(seen(doc)).toBe('واحد [[[اثنان]]] ثلاثة')
    expect(order.spans.map(({ bracketId }) => bracketId)).toEqual(['a', 'b', 'c'])
    const glyphs = (wordsOf(doc).toDelta() as { attributes?: Record<string, { id: string }> }[]).flatMap(
      ({ attributes = {} }) => Object.values(attributes).map(({ id }) => id),
    )
    expect(glyphs).toEqual(['a', 'b', 'c', 'c', 'b', 'a'])
  })

  test('[DR3] no letter is parted from its marks', () => {
    const doc = draftOf('كتابٌ جديد')
    placeGlyphs(doc, { start: 0, end: 4 }, bracket('a'))
    expect(seen(doc)).toBe('[كتابٌ] جديد')
    const composed = draftOf('x')
    wordsOf(composed).insert(1, 'ا\u0654ب')
    placeGlyphs(composed, { start: 1, end: 2 }, bracket('a'))
    expect(seen(composed)).toBe('x[ا\u0654]ب')
  })

  test('[DR3] notes stay with the word before them, and marks with their words', () => {
    const doc = draftOf({
      text: 'أب',
      runs: [{ text: 'أ', marks: ['strong'] }, { text: '', note: '1' }, { text: 'ب' }],
    })
    const before = readDraft(doc)
    placeGlyphs(doc, { start: 0, end: 1 }, bracket('a'))
    placeGlyphs(doc, { start: 1, end: 2 }, bracket('b'))
    expect(seen(doc)).toBe('[أ\uFFFC][ب]')
    expect(readDraft(doc)).toMatchObject({ text: before.text, runs: before.runs })
  })

  test('[DR3] across the cells of a table', () => {
    const cell = (words: string) => [{ text: words }]
    const doc = draftOf({
      text: '',
      table: {
        headerRows: 1,
        rows: [
          [cell('أ'), cell('ب')],
          [cell('ج'), []],
        ],
      },
    })
    expect(readDraft(doc).text).toBe('أ\tب\nج\t')
    placeGlyphs(doc, { start: 2, end: 5 }, bracket('a'))
    placeGlyphs(doc, { start: 6, end: 6 }, bracket('b'))
    const { text: words, spans } = readDraft(doc)
    expect(words).toBe('أ\tب\nج\t')
    expect(spans).toEqual([
      { bracketId: 'a', start: 2, end: 5 },
      { bracketId: 'b', start: 6, end: 6 },
    ])
  })

  test('[DR3] torn ends are put back, and what stands is left', () => {
    const doc = bracketed(two)
    const words = wordsOf(doc)
    words.delete(seen(doc).indexOf(']'), 1)
    expect(readDraft(doc).spans).toEqual([{ bracketId: 'a', start: 5, end: null }])
    placeGlyphs(doc, two, bracket('a'))
    expect(seen(doc)).toBe('واحد [اثنان] ثلاثة')
    words.delete(seen(doc).indexOf('['), 1)
    placeGlyphs(doc, two, bracket('a'))
    expect(seen(doc)).toBe('واحد [اثنان] ثلاثة')
    placeGlyphs(doc, one, bracket('a'))
    expect(seen(doc)).toBe('واحد [اثنان] ثلاثة')
  })

  test('[DR3] any brackets over any words change no word, stand where they were put, and nest if they can', () => {
    let nested = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(16), fc.nat(16)), { minLength: 1, maxLength: 6 }), (pairs) => {
        const ranges = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        const doc = bracketed(...ranges)
        const reading = readDraft(doc)
        expect(reading.text).toBe(text)
        ranges.forEach((range, at) => {
          expect(reading.spans.find(({ bracketId }) => bracketId === String.fromCharCode(97 + at))).toMatchObject(range)
        })
        const cross = ranges.some((a) => ranges.some((b) => a.start < b.start && b.start < a.end && a.end < b.end))
        const empty = ranges.some(({ start, end }) => start === end)
        if (cross || empty) return
        nested += 1
        const open: string[] = []
        for (const { attributes = {}, insert } of wordsOf(doc).toDelta() as { insert: string; attributes?: object }[]) {
          for (const { id } of Object.values(attributes) as { id: string }[]) {
            if (insert === '[') open.push(id)
            else expect(open.pop()).toBe(id)
          }
        }
      }),
      { numRuns: 400 },
    )
    expect(nested).toBeGreaterThan(60)
  })
})

describe('[DR9] lifting', () => {
  test.each([
    ['keep', null, two, 'واحد اثنان ثلاثة'],
    ['drop', null, two, 'واحد ثلاثة'],
    ['drop', null, one, 'اثنان ثلاثة'],
    ['drop', null, three, 'واحد اثنان'],
    ['drop', null, all, ''],
    ['replace', 'أربعة', two, 'واحد أربعة ثلاثة'],
    ['replace', 'اثنان ونصف', two, 'واحد اثنان ونصف ثلاثة'],
  ] as const)('[DR9] %s %s', (outcome, words, range, shown) => {
    const doc = bracketed(range)
    liftGlyphs(doc, bracket('a'), outcome, words)
    expect(seen(doc)).toBe(shown)
    expect(readDraft(doc)).toEqual({ text: shown, spans: [] })
  })

  test('[DR9] an empty bracket is replaced where it stands', () => {
    const doc = bracketed({ start: 10, end: 10 })
    liftGlyphs(doc, bracket('a'), 'replace', ' ونصف')
    expect(seen(doc)).toBe('واحد اثنان ونصف ثلاثة')
  })

  test('[DR9] other brackets stay, and letters that have come to carry the mark lose it', () => {
    const doc = bracketed(all, two)
    wordsOf(doc).insert(1, '[')
    const { text: before } = readDraft(doc)
    liftGlyphs(doc, bracket('a'), 'keep', null)
    expect(readDraft(doc).text).toBe(before)
    expect(readDraft(doc).spans.map(({ bracketId }) => bracketId)).toEqual(['b'])
    liftGlyphs(doc, bracket('b'), 'drop', null)
    expect(readDraft(doc)).toEqual({ text: '[واحد ثلاثة', spans: [] })
  })

  test('[DR9] a torn bracket keeps its words and does nothing else', () => {
    const doc = bracketed(two)
    wordsOf(doc).delete(5, 1)
    expect(() => liftGlyphs(doc, bracket('a'), 'drop', null)).toThrow(/torn/)
    liftGlyphs(doc, bracket('a'), 'keep', null)
    expect(seen(doc)).toBe(text)
  })

  test('[DR9] dropping one of two alternatives leaves the other alone', () => {
    const doc = openDraft(seedDraft({ text: 'الأصل' }, 'a room'))
    placeGlyphs(doc, { start: 0, end: 5 }, bracket('a'))
    appendText(doc, ' البديل')
    placeGlyphs(doc, { start: 6, end: 12 }, bracket('b'))
    expect(seen(doc)).toBe('[الأصل] [البديل]')
    liftGlyphs(doc, bracket('a'), 'drop', null)
    liftGlyphs(doc, bracket('b'), 'keep', null)
    expect(seen(doc)).toBe('البديل')
  })
})
