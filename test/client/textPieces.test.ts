import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketLanes, laneCount } from '../../client/editor/bracketLanes.ts'
import { cleanPasted } from '../../client/editor/extensions/cleanPasted.ts'
import { quoteIn } from '../../client/editor/queries/quoteIn.ts'
import { textPieces } from '../../client/editor/textPieces.ts'
import { bracketId, reading } from '../kit/given.ts'

const said = (pieces: ReturnType<typeof textPieces>) =>
  pieces.map((piece) => (piece.kind === 'words' ? piece.text : piece.side === 'open' ? '[' : ']')).join('')

describe('[UI23] the pieces of a shown text', () => {
  test('nested and crossing brackets open outermost first and lie in lanes of their own', () => {
    const text = 'أولاً ثانياً ثالثاً'
    const read = reading(text, ['b1', 0, 12], ['b2', 6, 12], ['b3', 8, 19])
    expect(said(textPieces(read, 'rtl', false))).toBe('[أولاً [ثا[نياً]] ثالثاً]')
    expect(bracketLanes(read.spans)).toEqual(
      new Map([
        [bracketId('b1'), 0],
        [bracketId('b2'), 1],
        [bracketId('b3'), 2],
      ]),
    )
  })

  test('Latin runs are told apart in right-to-left text, without the signs beside them', () => {
    const pieces = textPieces(reading('مبادرة AIGF2020، وقرار 70/125 (IGF)'), 'rtl', false)
    const latin = pieces.flatMap((piece) => (piece.kind === 'words' && piece.latin ? [piece.text] : []))
    expect(latin).toEqual(['AIGF2020', 'IGF'])
  })

  test('the words that open a clause are strong', () => {
    const [opening] = textPieces(reading('إذ نشير إلى ما سبق،'), 'rtl', true)
    expect(opening).toMatchObject({ text: 'إذ نشير', strong: true })
  })

  test('a torn bracket shows the glyph that is left', () => {
    const pieces = textPieces(reading('نص قصير', ['b1', 3, null]), 'rtl', false)
    expect(pieces.find(({ kind }) => kind === 'glyph')).toMatchObject({ side: 'open', torn: true })
  })

  test('glyphs left out, they spell the reading to the letter, whatever overlaps', () => {
    let crossing = 0
    const text = 'ندعو الحكومات (IGF) إلى التعاون في كانون الأول/ديسمبر 2017؛'
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const read = reading(text, ...spans.map(([start, end], at) => [`b${at}`, start, end] as const))
        const pieces = textPieces(read, 'rtl', true)
        expect(pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.text] : [])).join('')).toBe(text)
        expect(pieces.filter(({ kind }) => kind === 'glyph')).toHaveLength(spans.length * 2)
        const lanes = bracketLanes(read.spans)
        spans.forEach(([start, end], at) => {
          spans.forEach(([from, to], other) => {
            if (other <= at || from >= end || to <= start) return
            crossing += 1
            const [one, two] = [lanes.get(bracketId(`b${at}`)) ?? 0, lanes.get(bracketId(`b${other}`)) ?? 0]
            if (Math.max(one, two) < laneCount - 1) expect(one).not.toBe(two)
          })
        })
      }),
    )
    expect(crossing).toBeGreaterThan(100)
  })
})

test('[UI24] a quotation of any stretch names it in exactly one place', () => {
  let repeated = 0
  const text = 'نؤكد التعاون ثم نؤكد التعاون بين الحكومات ثم نؤكد التعاون بين المنظمات'
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      const chosen = quoteIn(text, start, end)
      expect(chosen === null).toBe(text.slice(start, end).trim() === '')
      if (chosen === null) return
      const { exact, prefix = '', suffix = '' } = chosen
      if (text.indexOf(exact) !== text.lastIndexOf(exact)) repeated += 1
      const whole = prefix + exact + suffix
      expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole))
      const blanks = text.slice(start, end).length - text.slice(start, end).trimStart().length
      expect(text.indexOf(whole) + prefix.length).toBe(start + blanks)
      expect(exact).toBe(text.slice(start, end).trim())
    }),
  )
  expect(repeated).toBeGreaterThan(10)
})

describe('[UI22] pasted words', () => {
  test('lines are joined, blanks single, invisible marks and stretching strokes out', () => {
    expect(cleanPasted('نـــدعو\u200F الحكومات\r\n\r\nإلى\t\tالتعاون\u202B')).toBe('ندعو الحكومات إلى التعاون')
  })

  test('come in as one line, and cleaning twice changes nothing', () => {
    let unclean = 0
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (part) => {
        const cleaned = cleanPasted(part)
        if (cleaned !== part) unclean += 1
        expect(cleaned).not.toMatch(/[\r\n\t\u2028\u2029\u061C\u200F\u202A-\u202E\u2066-\u2069\uFFFC]/u)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleanPasted(cleaned).trim()).toBe(cleaned.trim())
      }),
    )
    expect(unclean).toBeGreaterThan(2)
  })
})
