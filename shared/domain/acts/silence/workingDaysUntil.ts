/** Working days of a silence: civil days of the meeting's zone that are no weekend. */
import { type CivilDay, dayInZone, daysAfter } from '../../language/civilDay.ts'
import type { Instant } from '../ids.ts'
import type { Weekend } from '../rules/rules.ts'

/** Days of the week on which nobody is at work, Sunday being 0. */
const restDays = { 'friday-saturday': [5, 6], 'saturday-sunday': [6, 0] } as const satisfies Record<
  Weekend,
  readonly number[]
>
/** A silence runs for weeks, never for more days than this. */
const longest = 3_660

/**
 * How many working days end between an instant and a deadline: each day after the first that is no weekend; 0 where the
 * deadline itself falls on a weekend, for nobody is there to break the silence (rule SI5).
 */
export function workingDaysUntil(at: Instant, until: Instant, weekend: Weekend, zone = 'UTC'): number {
  const last = dayInZone(until, zone)
  if (isRest(last, weekend)) return 0
  let count = 0
  let day = dayInZone(at, zone)
  for (let passed = 0; day < last && passed < longest; passed += 1) {
    day = daysAfter(day, 1)
    if (!isRest(day, weekend)) count += 1
  }
  return count
}

/** The day on which so many working days have passed. */
export function afterWorkingDays(at: Instant, days: number, weekend: Weekend, zone = 'UTC'): CivilDay {
  let day = dayInZone(at, zone)
  for (let left = Math.min(days, longest); left > 0; ) {
    day = daysAfter(day, 1)
    if (!isRest(day, weekend)) left -= 1
  }
  return day
}

function isRest(day: CivilDay, weekend: Weekend): boolean {
  const of = new Date(`${day}T12:00:00Z`).getUTCDay()
  return restDays[weekend].some((rest) => rest === of)
}
