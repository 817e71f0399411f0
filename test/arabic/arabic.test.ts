import { abjadLabel, parseAbjadLabel } from '@tawafuq/arabic/abjadLabel'
import { clauseForm } from '@tawafuq/arabic/clauseForm'
import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { clauseVerbs } from '@tawafuq/arabic/clauseVerbs'
import { clauseVerbsFor } from '@tawafuq/arabic/clauseVerbsFor'
import { digitSetsIn, readNumber, withDigits } from '@tawafuq/arabic/digits'
import { directionOf, languageOf } from '@tawafuq/arabic/direction'
import { foldArabic, foldWithPlaces } from '@tawafuq/arabic/foldArabic'
import { ordinalHeading, parseOrdinalHeading } from '@tawafuq/arabic/ordinalHeading'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const arabicText = fc.string({
  unit: fc.constantFrom(
    'ا',
    'أ',
    'إ',
    'ب',
    'ـ',
    '\u064E',
    '\u0651',
    '\u064B',
    'ﻻ',
    'ﻫ',
    ' ',
    '\u00A0',
    '\u200F',
    'ئ',
    'ة',
    '1',
    '٢',
    'a',
    '،',
  ),
  maxLength: 40,
})

test.each([
  ['يقـرر', 'يقرر'],
  ['المعدَّل', 'المعد\u0651\u064Eل'],
  ['أيضاً', 'ايضا'],
  ['القرار\u00A01336', 'القرار 1336'],
  ['\u200Fالمؤتمر', 'الموتمر'],
  ['ﻫ', 'ه'],
])('[AR1] %s folds as %s', (one, other) => {
  expect(foldArabic(one)).toBe(foldArabic(other))
})

test('[AR1] canonically equal texts fold alike and folding twice changes nothing', () => {
  let reached = 0
  fc.assert(
    fc.property(arabicText, (text) => {
      const folded = foldArabic(text)
      if (folded !== text) reached += 1
      expect(foldArabic(text.normalize('NFD'))).toBe(folded)
      expect(foldArabic(folded)).toBe(folded)
    }),
  )
  expect(reached).toBeGreaterThan(20)
})

test('[AR2] every folded unit knows a place that begins on a letter', () => {
  let reached = 0
  fc.assert(
    fc.property(arabicText, (text) => {
      const { text: folded, starts, ends } = foldWithPlaces(text)
      expect(starts).toHaveLength(folded.length)
      starts.forEach((start, place) => {
        reached += 1
        const end = ends[place] ?? 0
        expect(end).toBeGreaterThan(start)
        expect(/^\p{M}/u.test(text.slice(end)), 'a sign is left behind').toBe(false)
      })
    }),
  )
  expect(reached).toBeGreaterThan(100)
})

test.each([
  [1, 'أ'],
  [5, 'ه'],
  [26, 'ض'],
  [27, 'أأ'],
  [28, 'ب ب'],
  [31, 'ه ه'],
])('[AR3] label %i is %s', (n, label) => {
  expect(abjadLabel(n)).toBe(label)
})

test('[AR3] ظ and غ come only in the whole abjad', () => {
  const labels = Array.from({ length: 78 }, (_, index) => abjadLabel(index + 1)).join('')
  expect(labels).not.toMatch(/[ظغ]/u)
  expect(abjadLabel(28, 28)).toBe('غ')
})

test.each([
  ['هـ', 5],
  ['ﻫ', 5],
  ['ه', 5],
  ['ا', 1],
  ['أ أ', 27],
  ['أأ', 27],
  ['بب', 28],
  ['من', null],
  ['', null],
])('[AR4] %s is read as %s', (label, n) => {
  expect(parseAbjadLabel(label)).toBe(n)
})

test('[AR4] reading a printed letter gives its number back', () => {
  for (let n = 1; n <= 78; n += 1) expect(parseAbjadLabel(abjadLabel(n))).toBe(n)
})

test('[AR5] section ordinals are read back with and without tanwin', () => {
  expect([1, 2, 11, 12, 22, 40].map((n) => ordinalHeading(n, false))).toEqual([
    'أولا',
    'ثانيا',
    'حادي عشر',
    'ثاني عشر',
    'ثاني وعشرون',
    'أربعون',
  ])
  expect(ordinalHeading(1, true)).toBe('أولاً')
  for (let n = 1; n <= 99; n += 1)
    for (const tanwin of [true, false]) expect(parseOrdinalHeading(ordinalHeading(n, tanwin))).toBe(n)
})

test('[AR6] digits change their set and keep their order', () => {
  expect(withDigits('القرار 70/125', 'arabic-indic')).toBe('القرار ٧٠/١٢٥')
  expect(digitSetsIn('المرفق ١ عام 2015')).toEqual(['arabic-indic', 'western'])
  expect(readNumber('٢٠١٩')).toBe(2019)
  fc.assert(
    fc.property(fc.nat(), (n) => {
      expect(withDigits(withDigits(String(n), 'persian'), 'western')).toBe(String(n))
    }),
  )
})

test('[AR7] an Arabic paragraph that opens with an acronym stays right to left', () => {
  expect(directionOf('AIGF2020 مبادرة تطوير المنتدى العربي')).toBe('rtl')
  expect(directionOf('The Council decides')).toBe('ltr')
  expect(directionOf('')).toBe('rtl')
  expect(languageOf('Recalling its resolution')).toBe('en')
})

test.each([
  ['وإذ يقر أيضاً', 'preambular', 'masculine'],
  ['انطلاقاً من مخرجات القمة', 'preambular', 'masdar'],
  ['وقد نظرت في التقرير', 'preambular', 'feminine'],
  ['يقـرر', 'operative', 'masculine'],
  ['كما ندعو كافة أصحاب المصلحة', 'operative', 'plural'],
  ['ونطلب من الأمانة', 'operative', 'plural'],
  ['تهيب بجميع الدول', 'operative', 'feminine'],
])('[AR8] %s opens a %s clause', (text, role, voice) => {
  expect(clauseOpening(text)).toMatchObject({ role, voice })
})

test.each(['تتمثل اختصاصات الفريق', 'قبل أربعين عاما', 'حضر الاجتماع خمسون مشاركا'])(
  '[AR8] %s opens no clause',
  (text) => {
    expect(clauseOpening(text)).toBeNull()
  },
)

test('[AR9] every form of every verb is found again with its role', () => {
  let forms = 0
  for (const verb of clauseVerbs) {
    for (const role of verb.roles) {
      for (const voice of ['feminine', 'masculine', 'plural'] as const) {
        forms += 1
        expect(clauseOpening(`${clauseForm(verb, voice, role)} كذا`), clauseForm(verb, voice, role)).toMatchObject({
          role,
        })
      }
    }
  }
  expect(forms).toBeGreaterThan(300)
  expect(clauseVerbsFor('participants', 'operative').find(({ id }) => id === 'request')).toMatchObject({
    words: 'نطلب',
    government: { addressee: true, by: 'إلى', follows: ['أن'] },
  })
  expect(clauseVerbsFor('human-rights-council', 'operative').find(({ id }) => id === 'take-note')?.words).toBe(
    'يحيط علماً',
  )
})
