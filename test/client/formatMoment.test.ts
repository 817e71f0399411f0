import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoment, fromField, toField, zoneName } from '../../client/words/formatMoment.ts'

test('[UI29] the zone is written as clocks write it', () => {
  const winter = new Date('2030-01-04T12:00:00.000Z')
  expect(zoneName(winter, 'UTC')).toBe('UTC')
  expect(zoneName(winter, 'Asia/Riyadh')).toBe('UTC+3')
  expect(zoneName(winter, 'Asia/Kolkata')).toBe('UTC+5:30')
  expect(zoneName(winter, 'America/St_Johns')).toBe('UTC-3:30')
})

test('[UI29] a moment names its zone, as a run of its own', () => {
  const iso = '2030-05-04T12:00:00.000Z'
  expect(formatMoment(iso, 'ar')).toContain(`\u2066${zoneName(new Date(iso))}\u2069`)
  expect(formatMoment(iso, 'ar')).toContain('أيار/مايو 2030، ')
})

test('[UI29] what is set in a field is the moment that was meant, to the minute', () => {
  let read = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
      const iso = fromField(toField(minutes * 60_000))
      if (iso === null) throw new Error('A field was not read')
      // Where clocks go back, an hour comes twice, and a field can mean either.
      expect([0, 60, 30]).toContain(Math.abs(Date.parse(iso) / 60_000 - minutes))
      read += 1
    }),
  )
  expect(read).toBeGreaterThan(50)
  expect(fromField('')).toBeNull()
  expect(fromField('غداً')).toBeNull()
})
