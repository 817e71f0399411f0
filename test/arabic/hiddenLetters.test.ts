import { foldArabic } from '@tawafuq/arabic/foldArabic'
import {
  hasHiddenLetters,
  hiddenLetters,
  isHiddenAnywhere,
  withoutHiddenAnywhere,
  withoutHiddenLetters,
} from '@tawafuq/arabic/hiddenLetters'
import { brokenBound, longestWord, textBounds, withBoundedMarks } from '@tawafuq/arabic/textBounds'
import { toNfc } from '@tawafuq/arabic/toNfc'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('[AR14] letters that nobody sees', () => {
  test.each([
    ['a number that reads otherwise than it stands', '\u202E%51\u202C', 'direction'],
    ['a mark of direction', 'نص\u200F.', 'direction'],
    ['an isolate', '\u2067نص\u2069', 'direction'],
    ['a blank without width', 'لا\u200Bيجوز', 'invisible'],
    ['a word joiner', 'a\u2060b', 'invisible'],
    ['a byte-order mark', '\uFEFFنص', 'invisible'],
    ['a soft hyphen', 'co\u00ADoperate', 'invisible'],
    ['a Hangul filler', '\u3164', 'invisible'],
    ['a Mongolian vowel separator', 'a\u180Eb', 'invisible'],
    ['an empty Braille cell', 'a\u2800b', 'invisible'],
    ['tags', 'a\u{E0041}b', 'invisible'],
    ['a variation selector on a letter', 'ع\uFE00', 'invisible'],
    ['a selector of emoji on a digit', '5\uFE0F%', 'invisible'],
    ['a joiner at the end of a word', 'نص\u200D', 'invisible'],
    ['two joiners', 'ب\u200C\u200Cب', 'invisible'],
    ['annotation between the lines', '\uFFF9نص\uFFFAشرح\uFFFB', 'control'],
    ['half a letter', 'a\uD800b', 'control'],
    ['a code point that is none', '\uFDD0', 'control'],
    ['a bell', 'a\u0007', 'control'],
    ['a line of another kind', 'a\u2028b', 'control'],
    ['a letter of one font', '\uF0B7', 'private'],
  ])('%s', (_, text, kind) => {
    const found = hiddenLetters(text)
    expect(found.map((one) => one.kind)).toContain(kind)
    for (const { start, end } of found) expect(end).toBeGreaterThan(start)
    expect(hasHiddenLetters(text)).toBe(true)
    expect(hiddenLetters(withoutHiddenLetters(text))).toEqual([])
  })

  test.each([
    'القرار A/RES/70/1، «نص»\nسطر\tعمود',
    'می\u200Cخواهم',
    'क\u094D\u200Dष',
    '👩\u200D💻 ❤\uFE0F 1\uFE0F\u20E3 👩🏽\u200D🚒',
    'مُحَمَّدٌ هـ \u00A0 \u202F',
    '中国 שלום ኢትዮጵያ ไทย \u0600 \u06DD',
  ])('are none in %s', (text) => {
    expect(hiddenLetters(text)).toEqual([])
    expect(withoutHiddenLetters(text)).toBe(text)
  })

  test('a joiner that is being typed is judged when its neighbours are there', () => {
    expect(isHiddenAnywhere('\u200C')).toBe(false)
    expect(isHiddenAnywhere('\u202E')).toBe(true)
    expect(withoutHiddenAnywhere('می\u200C\u202E\u200B')).toBe('می\u200C')
  })

  test('where a joiner shapes the last letter of an abbreviation, a tatweel does', () => {
    expect(withoutHiddenLetters('1446 ه\u200D')).toBe('1446 ه\u0640')
  })

  test('everything that Unicode lets a program ignore is hidden or shapes what is seen', () => {
    let reached = 0
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code)
      if (!/^[\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Bidi_Control}]$/u.test(letter))
        continue
      reached += 1
      if (!hasHiddenLetters(`ع${letter}،`)) throw new Error(`U+${code.toString(16)} is let through`)
    }
    expect(reached).toBeGreaterThan(140_000)
  })
})

test('[AR15] no letter carries more marks than it may, and no word is longer than a line', () => {
  expect(brokenBound(`ب${'\u064E'.repeat(textBounds.marks)}`)).toBeNull()
  expect(brokenBound(`ب${'\u064E'.repeat(textBounds.marks + 1)}`)).toBe('too-many-marks')
  expect(brokenBound('ب\u064E\u200D'.repeat(3) + '[\u064E]'.repeat(9))).toBe('too-many-marks')
  expect(brokenBound('ع'.repeat(textBounds.word))).toBeNull()
  expect(brokenBound(`نص ${'ع'.repeat(textBounds.word + 1)}`)).toBe('word-too-long')
  expect(brokenBound('中国的人民'.repeat(300))).toBeNull()
  const bounded = withBoundedMarks(`أ${'\u064E\u0651'.repeat(400)} ثم ${'[\u0301'.repeat(40)}`)
  expect(brokenBound(bounded)).toBeNull()
  expect(bounded.replace(/\p{M}/gu, '')).toBe(`أ ثم ${'['.repeat(40)}`)
  // Of the size of a file that is read in, a pattern that goes on without end runs out of room.
  expect(withBoundedMarks(`ب${'\u064E\u0650'.repeat(1_200_000)}`)).toHaveLength(1 + textBounds.marks)
  expect(brokenBound('لا'.repeat(3_900_000))).toBe('word-too-long')
})

describe('[AR16] normalisation', () => {
  test('equals that of Unicode for whatever carries thirty marks or fewer, and repeats itself for the rest', () => {
    let long = 0
    const mark = fc.constantFrom('\u0301', '\u0327', '\u064E', '\u0651', '\u0653', '\u1161', '\u11A8')
    const letter = fc.constantFrom('a', 'ا', 'ب', '\u1100', '\u0643', ' ', 'é')
    const cluster = fc
      .tuple(letter, fc.oneof(fc.array(mark, { maxLength: 8 }), fc.array(mark, { minLength: 28, maxLength: 40 })))
      .map(([one, marks]) => one + marks.join(''))
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 12 }), (clusters) => {
        const text = clusters.join('')
        const whole = toNfc(text)
        expect(toNfc(whole)).toBe(whole)
        if (/[\p{M}\u1160-\u11FF]{31}/u.test(text)) {
          long += 1
          expect(whole.normalize('NFD').length).toBe(text.normalize('NFD').length)
        } else expect(whole).toBe(text.normalize('NFC'))
      }),
    )
    expect(long).toBeGreaterThan(5)
  })

  test('of fifty thousand marks on one letter is no work, folded or not', () => {
    const text = `ا${'\u064E\u0655\u0651\u0301\u0327'.repeat(10_000)}`
    const begun = performance.now()
    for (let round = 0; round < 20; round += 1) {
      expect(toNfc(text)).toBe(text)
      foldArabic(text)
    }
    // Each round took three seconds where the marks were put in order.
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

test('[AR15] texts of ordinary words are known to keep to the bounds long before their longest words are', () => {
  const texts = Array.from({ length: 300 }, (_, nth) => 'ندعو الحكومات إلى التعاون في المسألة '.repeat(12 + (nth % 5)))
  const took = (judge: () => unknown): number => {
    const since = performance.now()
    judge()
    return performance.now() - since
  }
  const rounds = Array.from(
    { length: 5 },
    () => [took(() => texts.map(brokenBound)), took(() => texts.map(longestWord))] as const,
  )
  const [known, found] = [Math.min(...rounds.map(([one]) => one)), Math.min(...rounds.map(([, one]) => one))]
  expect(new Set(texts.map(brokenBound))).toEqual(new Set([null]))
  expect(found).toBeGreaterThan(known)
})
