import { latinStretches } from '@tawafuq/arabic/latinStretches'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['القرار A/RES/70/125 المؤرخ', ['A/RES/70/125']],
  ['التوصية ITU-T X.509 (2019)، والجيل 5G', ['ITU-T X.509 (2019)', '5G']],
  ['من 12-14 آذار/مارس 2017/23', []],
  ['خطة عام 2030 (2030 Agenda)؛', ['2030 Agenda']],
  ['الوثيقة A/74/6 (Sect. 1)، الفقرة 3', ['A/74/6 (Sect. 1)']],
  ['(United Nations, Treaty Series, vol. 1833, No. 31363)', ['United Nations, Treaty Series, vol. 1833, No. 31363']],
  ['منتدى (IGF) و«AIGF2020»، IGF، ICT', ['IGF', 'AIGF2020', 'IGF', 'ICT']],
  ['معيار IEEE 802.11ax و3GPP و-C++', ['IEEE 802.11ax', '3GPP', 'C++']],
  ['انظر https://undocs.org/ar/A/RES/70/1.', ['https://undocs.org/ar/A/RES/70/1']],
  ['كوفيد-19 (COVID-19)، 50%', ['COVID-19']],
  ['ITU (الاتحاد)', ['ITU']],
  ['café Łódź Москва', ['café Łódź Москва']],
  ['الوثيقة A/74/6؛ 2030 Agenda.', ['A/74/6', '2030 Agenda']],
  ['1 234,5 و12 000 دولار و+961 1 234567، عام 2015 ثم 300', ['1 234,5', '12 000', '+961 1 234567']],
  ['', []],
])('[AR13] %s', (text, wanted) => {
  expect(latinStretches(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
})

test('[AR13] a stretch holds a letter, no Arabic, no blank at its ends, and no other stretch', () => {
  let reached = 0
  const piece = fc.constantFrom(
    'القرار',
    'A/RES',
    '70/1',
    ' ',
    ' ',
    '(',
    ')',
    '،',
    ',',
    '5',
    'G',
    '-',
    '[',
    ']',
    '.',
    '%',
    '«',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      let before = 0
      for (const { start, end } of latinStretches(text)) {
        const words = text.slice(start, end)
        expect(start).toBeGreaterThanOrEqual(before)
        expect(words).toMatch(/[A-Za-zé]|^[0-9]{1,3}(?: [0-9]{3})+$/u)
        expect(words).not.toMatch(/[\u0600-\u06FF]|^\s|\s$/u)
        expect(words.split('(').length).toBe(words.split(')').length)
        before = end
        reached += 1
      }
    }),
  )
  expect(reached).toBeGreaterThan(50)
})

test('[AR13] lines that never end are read to their end', () => {
  for (const text of [
    'A, '.repeat(60_000),
    'A('.repeat(60_000),
    '1.'.repeat(60_000),
    `${'A ('.repeat(40_000)}ع`,
    '1,'.repeat(60_000),
  ]) {
    for (const { start, end } of latinStretches(text)) expect(end).toBeGreaterThan(start)
  }
})
