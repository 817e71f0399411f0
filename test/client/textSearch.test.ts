import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText, placesIn } from '../../client/features/search/useTextSearch.ts'

const found = (text: string, query: string) => placesIn(text, query).map(({ start, end }) => text.slice(start, end))

test('[UI44] vowel signs, stretching, hamza, odd blanks, ى and ة, and the set of digits are overlooked', () => {
  const text = 'تُؤكِّد الأطـــراف على\u00A0أهمية الإدارة المشتركة لعام ٢٠٣١'
  expect(found(text, 'توكد')).toEqual(['تُؤكِّد'])
  expect(found(text, 'الاطراف علي اهميه')).toEqual(['الأطـــراف على\u00A0أهمية'])
  expect(found(text, '2031')).toEqual(['٢٠٣١'])
  expect(found(text, 'الإداره')).toEqual(['الإدارة'])
  expect(found(text, 'أهمل')).toEqual([])
})

test.each([
  ['a shadda', 'المقدّمة', 'المقدمة', 'المقدّمة'],
  ['an alef wasla', 'في ٱلكتاب', 'الكتاب', 'ٱلكتاب'],
  ['presentation forms', 'من ﺍﻹﺳﻼﻡ', 'الإسلام', 'ﺍﻹﺳﻼﻡ'],
  ['a Persian ya and kaf', 'العالم العربی والکتاب', 'العربي والكتاب', 'العربی والکتاب'],
  ['Persian digits', 'عام ۲۰۳۱', '2031', '۲۰۳۱'],
  ['a narrow no-break blank', 'القرار\u202F5', 'القرار 5', 'القرار\u202F5'],
  ['a joiner', 'القر\u200Cار', 'القرار', 'القر\u200Cار'],
  ['a comma between words', 'كذا، وكذا.', 'كذا وكذا', 'كذا، وكذا'],
  ['quotation marks', '”حوكمة“ الإنترنت', 'حوكمة الانترنت', 'حوكمة“ الإنترنت'],
  ['a bracket before a number', 'القرار (70/1)', 'القرار 70/1', 'القرار (70/1'],
  ['nothing but a sign', 'كذا؛ وكذا', '؛', '؛'],
])('[UI44] %s is no hindrance', (_, text, query, words) => {
  expect(found(text, query)).toEqual([words])
  expect(foldedText(text).includes(foldedText(query))).toBe(true)
})

test('[UI44] a sign that parts numbers parts them in a search too', () => {
  expect(found('القرار 70/1 والقرار 701', '701')).toEqual(['701'])
})

test('[UI44] a text that the quick look passes over holds no place of the query', () => {
  const words = fc.constantFrom(
    'الماء',
    'المَاء',
    'ماءٌ',
    'إلى',
    'الى',
    'مــاء',
    'SBA',
    'sba',
    '\u00A0',
    ' ',
    '  ',
    '٢٠',
    '20',
    'أهمية',
    '،',
    '(',
    '70/1',
    'ی',
  )
  let passed = 0
  let seen = 0
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { minLength: 1, maxLength: 2 }), (list, wanted) => {
      const [text, query] = [list.join(''), wanted.join('').trim()]
      fc.pre(query !== '')
      const places = placesIn(text, query)
      if (foldedText(text).includes(foldedText(query))) seen += 1
      else {
        passed += 1
        expect(places).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
  expect(Math.min(passed, seen)).toBeGreaterThan(50)
})
