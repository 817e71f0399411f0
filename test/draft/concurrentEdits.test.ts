import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { fromRelativeRange, toRelativeRange } from '@tawafuq/draft/relativeRange'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bracket, draftOf, editOf, openDraft, permutations, readInEveryOrder, seen, wordsOf } from '../kit/drafts.ts'

const text = 'واحد اثنان ثلاثة أربعة'
const seed = seedDraft({ text }, 'a room')
const typing = (at: number, words: string) => (doc: Y.Doc) => wordsOf(doc).insert(at, words)
const deleting = (at: number, length: number) => (doc: Y.Doc) => wordsOf(doc).delete(at, length)

/** Every order of arrival, under both orders of the clients' names. */
function inEveryOrder(edits: readonly ((doc: Y.Doc) => void)[], base: readonly Uint8Array[] = [seed]) {
  const names = [
    [11, 22, 33, 44],
    [44, 33, 22, 11],
  ]
  return names.map((clients) => {
    const whole = Y.encodeStateAsUpdate(openDraft(...base))
    return readInEveryOrder(
      whole,
      edits.map((edit, at) => editOf([whole], edit, clients[at])),
    )
  })
}

describe('[DR4] concurrent edits', () => {
  test('[DR4] a bracket placed while others type before, in and after its words', () => {
    const readings = inEveryOrder([
      (doc) => placeGlyphs(doc, { start: 5, end: 10 }, bracket('a')),
      typing(0, 'أ '),
      typing(7, 'X'),
      typing(text.length, ' خمسة'),
    ])
    for (const { text: words, spans, shown } of readings) {
      expect(words).toBe('أ واحد اثXنان ثلاثة أربعة خمسة')
      expect(spans).toEqual([{ bracketId: 'a', start: 7, end: 13 }])
      expect(shown).toContain('[اثXنان]')
    }
  })

  test('[DR4] two brackets placed at once, crossing, while somebody deletes a word', () => {
    for (const { text: words, spans } of inEveryOrder([
      (doc) => placeGlyphs(doc, { start: 0, end: 10 }, bracket('a')),
      (doc) => placeGlyphs(doc, { start: 5, end: 16 }, bracket('b')),
      deleting(5, 6),
    ])) {
      expect(words).toBe('واحد ثلاثة أربعة')
      expect(spans).toEqual([
        { bracketId: 'a', start: 0, end: 5 },
        { bracketId: 'b', start: 5, end: 10 },
      ])
    }
  })

  test('[DR4] a bracket lifted by dropping its words while others type in and beside them', () => {
    const placed = draftUpdate([seed], (doc) => placeGlyphs(doc, { start: 5, end: 10 }, bracket('a')))
    for (const { text: words, spans } of inEveryOrder(
      [(doc) => liftGlyphs(doc, bracket('a'), 'drop', null), typing(8, 'XY'), typing(0, 'أ '), deleting(13, 6)],
      [seed, placed],
    )) {
      // The blank that the dropped words took along is the one after them.
      expect(words).toBe('أ واحد XYأربعة')
      expect(spans).toEqual([])
    }
  })

  test('[DR4] a bracket torn by one while another places a second and a third types', () => {
    const placed = draftUpdate([seed], (doc) => placeGlyphs(doc, { start: 5, end: 10 }, bracket('a')))
    for (const { text: words, spans } of inEveryOrder(
      [deleting(5, 1), (doc) => placeGlyphs(doc, { start: 5, end: 16 }, bracket('b')), typing(7, 'X')],
      [seed, placed],
    )) {
      expect(words).toBe('واحد اXثنان ثلاثة أربعة')
      expect(spans).toContainEqual({ bracketId: 'a', start: null, end: 11 })
      expect(spans).toContainEqual({ bracketId: 'b', start: 5, end: 17 })
    }
  })

  test('[DR4] words appended and words rewritten while others type', () => {
    for (const { text: words } of inEveryOrder([
      (doc) => appendText(doc, ' خمسة'),
      (doc) => rewriteText(doc, 'واحد اثنان ستة أربعة'),
      typing(2, 'X'),
      typing(text.length - 1, 'Y'),
    ])) {
      expect(words).toBe('واXحد اثنان ستة أربعYة خمسة')
    }
  })

  test('[DR4] any two to four edits end alike in every order, and what is typed in other words survives', () => {
    const word = fc.constantFrom(0, 1, 2, 3)
    const starts = [0, 5, 11, 17]
    const lengths = [4, 5, 5, 5]
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), word }),
      fc.record({ kind: fc.constant('place' as const), word }),
      fc.record({ kind: fc.constant('rewrite' as const), word }),
      fc.record({ kind: fc.constant('lift' as const), word, outcome: fc.constantFrom('keep', 'drop', 'replace') }),
    )
    let typed = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 4 }), (edits) => {
        const base = draftUpdate([seed], (doc) => placeGlyphs(doc, { start: 11, end: 16 }, bracket('old')))
        const whole = Y.encodeStateAsUpdate(openDraft(seed, base))
        const updates = edits.map((one, at) =>
          editOf([whole], (doc) => {
            const start = starts[one.word] ?? 0
            const length = lengths[one.word] ?? 0
            const shift = one.word > 2 ? 2 : one.word > 1 ? 1 : 0
            if (one.kind === 'type') wordsOf(doc).insert(start + shift + 2, `X${at}`)
            else if (one.kind === 'place') placeGlyphs(doc, { start, end: start + length }, bracket(`b${at}`))
            else if (one.kind === 'rewrite') rewriteText(doc, text.replace(text.slice(start, start + length), `R${at}`))
            else liftGlyphs(doc, bracket('old'), one.outcome as 'keep', 'Z')
          }),
        )
        const { text: words } = readInEveryOrder(whole, updates)
        edits.forEach((one, at) => {
          if (one.kind !== 'type') return
          expect(words).toContain(`X${at}`)
          typed += 1
        })
      }),
      { numRuns: 150 },
    )
    expect(typed).toBeGreaterThan(60)
  })

  test('[DR4] edits of the server change nothing where there is nothing to change', () => {
    expect(draftUpdate([seed], () => {})).toEqual(new Uint8Array([0, 0]))
    expect(draftUpdate([seed], (doc) => rewriteText(doc, text))).toEqual(new Uint8Array([0, 0]))
    expect(permutations([1, 2, 3])).toHaveLength(6)
  })
})

describe('[DR10] rewriting', () => {
  test('[DR10] glyphs, marks and unchanged words keep their identity', () => {
    const doc = draftOf({
      text,
      runs: [{ text: 'واحد ' }, { text: 'اثنان', marks: ['strong'] }, { text: ' ثلاثة أربعة' }],
    })
    placeGlyphs(doc, { start: 11, end: 16 }, bracket('a'))
    const update = draftUpdate([Y.encodeStateAsUpdate(doc)], (copy) => rewriteText(copy, 'واحد اثنتان ثلاثة وأربعة'))
    Y.applyUpdate(doc, update)
    expect(seen(doc)).toBe('واحد اثنتان [ثلاثة] وأربعة')
    expect(readDraft(doc).runs).toEqual([
      { text: 'واحد ' },
      { text: 'اثنتان', marks: ['strong'] },
      { text: ' ثلاثة وأربعة' },
    ])
    expect(update.length).toBeLessThan(120)
  })

  test('[DR10] any text becomes any other', () => {
    const words = fc.array(fc.constantFrom('واحد', 'اثنان', '،', ' ', '[', 'ثلاثة', 'four'), { maxLength: 14 })
    let changed = 0
    fc.assert(
      fc.property(words, words, fc.nat(30), fc.nat(30), (before, after, a, b) => {
        const [old, wanted] = [before.join(''), after.join('')]
        const doc = draftOf(old)
        placeGlyphs(doc, { start: Math.min(a, b, old.length), end: Math.min(Math.max(a, b), old.length) }, bracket('a'))
        rewriteText(doc, wanted)
        const { text: now, spans } = readDraft(doc)
        expect(now).toBe(wanted)
        expect(spans[0]?.start).not.toBeNull()
        expect(spans[0]?.end).not.toBeNull()
        if (old !== wanted) changed += 1
      }),
      { numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(200)
  })

  test('[DR10] a table takes the rows and cells of the text', () => {
    const cell = (words: string) => [{ text: words }]
    const doc = draftOf({
      text: '',
      table: {
        headerRows: 1,
        rows: [
          [cell('أ'), cell('ب')],
          [cell('ج'), cell('د')],
        ],
      },
    })
    for (const wanted of ['أ\tب\nج\tX', 'أ\tب\nج\tX\nه\tو', 'أ', '\t\n\t']) {
      rewriteText(doc, wanted)
      expect(readDraft(doc).text).toBe(wanted)
    }
  })
})

describe('[DR11] relative ranges', () => {
  test('[DR11] a range stays with its words', () => {
    const doc = draftOf(text)
    placeGlyphs(doc, { start: 5, end: 10 }, bracket('a'))
    const range = toRelativeRange(doc, { start: 5, end: 10 })
    wordsOf(doc).insert(0, 'أ ')
    wordsOf(doc).insert(9, 'X')
    expect(fromRelativeRange(doc, range)).toEqual({ start: 7, end: 13 })
    expect(readDraft(doc).text.slice(7, 13)).toBe('اXثنان')
  })

  test('[DR11] any range of any draft comes back as it was', () => {
    let counted = 0
    fc.assert(
      fc.property(fc.nat(22), fc.nat(22), fc.nat(22), fc.nat(22), (a, b, c, d) => {
        const doc = draftOf(text)
        placeGlyphs(doc, { start: Math.min(c, d), end: Math.max(c, d) }, bracket('a'))
        const range = { start: Math.min(a, b), end: Math.max(a, b) }
        expect(fromRelativeRange(doc, toRelativeRange(doc, range))).toEqual(range)
        counted += 1
      }),
    )
    expect(counted).toBe(100)
  })

  test('[DR11] what names no place of the draft gives none', () => {
    const doc = draftOf(text)
    expect(fromRelativeRange(doc, { start: 'AA', end: '!' })).toBeNull()
    const other = draftOf('غيره')
    wordsOf(other).insert(2, 'x')
    expect(fromRelativeRange(doc, toRelativeRange(other, { start: 2, end: 3 }))).toBeNull()
  })
})
