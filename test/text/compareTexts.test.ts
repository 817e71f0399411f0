import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { foldedForSearch, searchText } from '@tawafuq/text/searchText'
import { differsInSubstance, wordDiff } from '@tawafuq/text/wordDiff'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const words = fc
  .array(
    fc.constantFrom(
      'نطلب',
      'من',
      'إلى',
      'الى',
      'أيضاً',
      'أيضا',
      '،',
      '؛',
      ' ',
      '\u00A0',
      '  ',
      'يقـرر',
      'يقرر',
      '2019',
      '\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))
const spaced = words.map((text) => text)

test('[TX19] a changed preposition is one word out and one in', () => {
  expect(wordDiff('نطلب من الأمانة', 'نطلب إلى الأمانة')).toEqual([
    { kind: 'same', text: 'نطلب ' },
    { kind: 'removed', text: 'من' },
    { kind: 'added', text: 'إلى' },
    { kind: 'same', text: ' الأمانة' },
  ])
})

test('[TX19] the pieces give back both texts', () => {
  let changed = 0
  fc.assert(
    fc.property(spaced, spaced, (before, after) => {
      const pieces = wordDiff(before, after)
      if (pieces.length > 2) changed += 1
      expect(
        pieces
          .filter((piece) => piece.kind !== 'added')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(before)
      expect(
        pieces
          .filter((piece) => piece.kind !== 'removed')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(after)
    }),
  )
  expect(changed).toBeGreaterThan(30)
})

test.each([
  ['أيضا', 'أيضاً'],
  ['يقـرر', 'يقرر'],
  ['الى الدول', 'إلى الدول'],
  ['كذا، وكذا', 'كذا وكذا'],
  ['القرار 1', 'القرار\u00A01'],
])('[TX20] %s and %s differ in dress only', (before, after) => {
  const pieces = wordDiff(before, after)
  expect(pieces.some((piece) => piece.kind !== 'same')).toBe(true)
  expect(differsInSubstance(before, after)).toBe(false)
})

test.each([
  ['a shadda', 'المقدمة', 'المقدّمة'],
  ['an alef wasla', 'الكتاب', 'ٱلكتاب'],
  ['a dagger alef', 'الرحمن', 'الرحمٰن'],
  ['presentation forms', 'الإسلام', 'ﺍﻹﺳﻼﻡ'],
  ['a Persian ya', 'العربي', 'العربی'],
  ['a Persian kaf', 'كتاب', 'کتاب'],
  ['Arabic-Indic digits', 'عام 2031', 'عام ٢٠٣١'],
  ['Persian digits', 'عام 2031', 'عام ۲۰۳۱'],
  ['a joiner', 'القرار', 'القر\u200Cار'],
  ['quotation marks', '«كذا»', '”كذا“'],
  ['a decimal comma', '12,5 في المائة', '12.5 في المائة'],
  ['a dash of a range', 'من 19-21 آذار', 'من 19–21 آذار'],
  ['a dash between words', 'كذا - كذا', 'كذا – كذا'],
])('[TX20] %s is a matter of form', (_, before, after) => {
  expect(differsInSubstance(before, after)).toBe(false)
  expect(before).not.toBe(after)
})

test.each([
  ['a decimal point', '12.5 في المائة', '125 في المائة'],
  ['a stroke in a number', 'القرار 70/1', 'القرار 701'],
  ['a minus', '5 درجات', '-5 درجات'],
  ['a percent sign', '5%', '5'],
  ['an Arabic percent sign', '٥٪', '٥'],
  ['a range made one number', '19-21 آذار', '1921 آذار'],
  ['a word joined to another', 'ما زال', 'مازال'],
  ['ة for ه', 'المدرسة', 'المدرسه'],
])('[TX20] %s is a matter of substance', (_, before, after) => {
  expect(differsInSubstance(before, after)).toBe(true)
  expect(differsInSubstance(after, before)).toBe(true)
})

test('[TX20] حكومة and حوكمة differ in substance', () => {
  expect(differsInSubstance('حكومة الإنترنت', 'حوكمة الإنترنت')).toBe(true)
  expect(differsInSubstance('الى', 'إلى', { ignore: { hamza: false } })).toBe(true)
})

test('[TX20] long texts with nothing in common are compared whole', () => {
  const long = (factor: number): string =>
    Array.from({ length: 4_000 }, (_, place) => `كلمة${(place * factor) % 997}`).join(' ')
  const pieces = wordDiff(long(3), long(7))
  const side = (left: string): string => pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
  expect(side('added')).toBe(long(3))
  expect(side('removed')).toBe(long(7))
})

test('[TX21] vowel signs, hamza and digits do not hide a word', () => {
  const text = 'إنّ المُؤْتمر عام ٢٠١٩'
  expect(searchText(text, 'الموتمر').map(({ start, end }) => text.slice(start, end))).toEqual(['المُؤْتمر'])
  expect(searchText(text, '2019')).toHaveLength(1)
  expect(searchText(text, '')).toEqual([])
})

test.each([
  ['مسئولة', 'الجهات المسؤولة عنها', 'مسؤولة'],
  ['المسؤولية', 'تتحمل المسئولية كاملة', 'المسئولية'],
  ['شئون', 'في شُؤُون التعليم', 'شُؤُون'],
  ['مسئلة', 'هذه مسألة أخرى', 'مسألة'],
  ['هيئة', 'كل هيأة', 'هيأة'],
  ['الموسسات', 'دعم المؤسسات', 'المؤسسات'],
  ['اجراءات مسئولة', 'إجراءات مسؤولة', 'إجراءات مسؤولة'],
  ['مسئول', 'مسو\u0654ول', 'مسو\u0654ول'],
])('[TX21] hamza on any seat: %s is found in %s', (query, text, found) => {
  expect(searchText(text, query).map(({ start, end }) => text.slice(start, end))).toEqual([found])
  expect(foldedForSearch(text)).toContain(foldedForSearch(query).trim())
})

test('[TX21] a hamza is found where there is one, and رؤى is not أخرى', () => {
  expect(searchText('مرة أخرى', 'رؤى')).toEqual([])
  expect(searchText('الجهات المسؤولة', 'مسئولة', { hamza: false })).toEqual([])
})

test('[TX21] what a range holds folds to the query', () => {
  let found = 0
  fc.assert(
    fc.property(words, fc.constantFrom('يقرر', 'ايضا', 'الى', '٢٠١٩'), (text, query) => {
      for (const { start, end } of searchText(text, query)) {
        found += 1
        expect(foldArabic(text.slice(start, end), { digits: true }).trim()).toBe(foldArabic(query, { digits: true }))
        expect(/^\p{M}/u.test(text.slice(end))).toBe(false)
      }
    }),
  )
  expect(found).toBeGreaterThan(20)
})
