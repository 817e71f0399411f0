import { readdirSync, readFileSync } from 'node:fs'
import { formatTime } from '@tawafuq/client/words/formatDate'
import { formatMoment, fromField, toField, zoneName } from '@tawafuq/client/words/formatMoment'
import { makeClock } from '@tawafuq/client/words/useClock'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const adopted = '2030-07-12T14:20:00.000Z'

test('[UI511] an hour is the meeting’s wherever it is read, and its zone is named with it', () => {
  expect(formatTime(adopted, 'Asia/Beirut')).toBe('17:20')
  expect(formatTime(adopted, 'Asia/Kolkata')).toBe('19:50')
  expect(zoneName(new Date(adopted), 'Asia/Kolkata')).toBe('UTC+5:30')
  expect(zoneName(new Date('2030-01-12T14:20:40.000Z'), 'Asia/Beirut')).toBe('UTC+2')
  expect(formatMoment(adopted, 'en', 'America/New_York')).toMatch(/^12 July 2030, 10:20 \(\u2066UTC-4\u2069\)/u)
  // A day begins where the meeting is.
  expect(makeClock('Pacific/Auckland', 'en').day(adopted)).toBe('13 July 2030')
  expect(makeClock('Nowhere/Known', 'en').time(adopted)).toBe(formatTime(adopted))
})

test('[UI511] the reader’s own hour stands beside it where their clock shows another, and only there', () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const other = here === 'Asia/Kolkata' ? 'Asia/Beirut' : 'Asia/Kolkata'
  expect(makeClock(other, 'ar').own(adopted)).toBe(formatTime(adopted))
  expect(makeClock(other, 'ar').moment(adopted)).toContain(`${formatTime(adopted)} بتوقيتكم`)
  expect(makeClock(here, 'ar').own(adopted)).toBeNull()
  expect(makeClock(undefined, 'ar').own(adopted)).toBeNull()
})

test('[UI511] a field of date and time is read in the zone in which it is written', () => {
  expect(fromField('2030-07-12T17:20', 'Asia/Beirut')).toBe(adopted)
  expect(fromField('', 'Asia/Beirut')).toBeNull()
  expect(fromField('soon', 'Asia/Beirut')).toBeNull()
  const zones = fc.constantFrom('Asia/Beirut', 'Asia/Kolkata', 'America/New_York', 'Africa/Cairo', 'Pacific/Auckland')
  fc.assert(
    fc.property(fc.integer({ min: 1_500_000_000, max: 2_500_000_000 }), zones, (seconds, zone) => {
      const minute = seconds * 1000 - ((seconds * 1000) % 60_000)
      const read = Date.parse(fromField(toField(minute, zone), zone) ?? '')
      // The hour that clocks show twice is read as one of the two.
      return toField(read, zone) === toField(minute, zone) && Math.abs(read - minute) <= 3_600_000
    }),
    { numRuns: 300 },
  )
})

/** What turns a moment into a day or an hour by a zone of its own. */
const otherClocks =
  /toLocale(?:Date|Time)?String|DateTimeFormat|\bformat(?:Date|Time|Moment)\(|nearMoment\(|sayDay\(|slice\(11|\.get(?:Hours|Minutes|Date|Month)\(/u

test('[UI511] no day and no hour is printed by another clock than the meeting’s', () => {
  const root = new URL('../../client/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/u.test(path) && !/^(dist|node_modules|words|verifier)\//u.test(path),
  )
  expect(files.length).toBeGreaterThan(300)
  const found = files.filter((path) => otherClocks.test(readFileSync(new URL(path, root), 'utf8')))
  expect(found.sort()).toEqual([
    // The zones that can be chosen, and the device's as the first of them.
    'features/set-up/NewMeetingForm.tsx',
    'features/set-up/zones.ts',
  ])
})
