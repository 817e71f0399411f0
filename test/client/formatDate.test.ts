import { expect, test } from 'vitest'
import { formatDate, formatDays } from '../../client/words/formatDate.ts'

test('[UI3] a day carries both names of its month in Arabic', () => {
  expect(formatDate('2017-12-11', 'ar')).toBe('11 كانون الأول/ديسمبر 2017')
  expect(formatDate('2026-05-02', 'ar')).toBe('2 أيار/مايو 2026')
  expect(formatDate('2017-12-11', 'en')).toBe('11 December 2017')
})

test('[UI3] a span of days is said in words, and what the days share is said once', () => {
  expect(formatDays('2017-12-11', '2017-12-12', 'ar')).toBe('من 11 إلى 12 كانون الأول/ديسمبر 2017')
  expect(formatDays('2017-11-30', '2017-12-01', 'ar')).toBe(
    'من 30 تشرين الثاني/نوفمبر 2017 إلى 1 كانون الأول/ديسمبر 2017',
  )
  expect(formatDays('2017-12-11', '2017-12-12', 'en')).toBe('11 to 12 December 2017')
  expect(formatDays('2017-12-11', '2017-12-11', 'ar')).toBe('11 كانون الأول/ديسمبر 2017')
  expect(formatDays(null, null, 'ar')).toBeNull()
})

test('[UI3] what is no date is shown as it is', () => {
  expect(formatDate('قريباً', 'ar')).toBe('قريباً')
})
