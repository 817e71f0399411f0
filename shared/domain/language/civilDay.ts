/**
 * Civil days and hours in the zones of the IANA database. An instant is what happened; a civil day is what people agreed
 * on, and is counted as they count it: the day of a zone, whatever its clocks did meanwhile.
 */
import { monthNames } from '@tawafuq/arabic/monthNames'
import type { Instant } from '../acts/ids.ts'
import type { Sentence } from './sentence.ts'

/** A day of the Gregorian calendar as `YYYY-MM-DD`, without a zone. */
export type CivilDay = string

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Whether the database of zones knows a name, such as `Asia/Beirut`. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) && clockOf(name) !== undefined
  } catch {
    return false
  }
}

/**
 * The instant at which a clock on the wall of a zone shows a time of a day. Where the clock shows it twice, for it is set
 * back within that hour, the later one is meant: a deadline is not shortened by a clock. Where it is never shown, the
 * instant is the one that the clock would have shown had it not been set forward.
 */
export function instantInZone(day: CivilDay, time: string, zone: string): Instant {
  const wall = new Date(`${day}T${time}Z`).valueOf()
  const offsets = [wall - dayMilliseconds, wall, wall + dayMilliseconds].map((near) => wallClock(near, zone) - near)
  const candidates = offsets.map((offset) => wall - offset).filter((at) => wallClock(at, zone) === wall)
  const at = candidates.length > 0 ? Math.max(...candidates) : wall - (offsets[0] ?? 0)
  return new Date(at).toISOString() as Instant
}

/** The last second of a day in a zone: when a day is named as a deadline. */
export function endOfDay(day: CivilDay, zone: string): Instant {
  return instantInZone(day, '23:59:59', zone)
}

/** The day that a calendar on the wall of a zone shows at an instant. */
export function dayInZone(at: Instant, zone: string): CivilDay {
  return new Date(wallClock(new Date(at).valueOf(), zone)).toISOString().slice(0, 10)
}

/** The day and time on the wall of a zone, and the name of the zone. */
export function sayInZone(at: Instant, zone: string): Sentence {
  const wall = new Date(wallClock(new Date(at).valueOf(), zone)).toISOString()
  const day = sayCivilDay(wall.slice(0, 10))
  return { ar: `${day.ar}، الساعة ${wall.slice(11, 16)} (${zone})`, en: `${day.en}, ${wall.slice(11, 16)} (${zone})` }
}

/** A civil day as a record writes it. */
export function sayCivilDay(day: CivilDay): Sentence {
  const [year = '', month = '', of = ''] = day.split('-')
  const name = monthNames[Number(month) - 1] ?? { ar: month, en: month }
  return { ar: `${Number(of)} ${name.ar} ${year}`, en: `${Number(of)} ${name.en} ${year}` }
}

/** So many days later, or before. */
export function daysAfter(day: CivilDay, days: number): CivilDay {
  return new Date(midday(day) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** How many days from one day to another; negative where the other comes first. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return Math.round((midday(to) - midday(from)) / dayMilliseconds)
}

/** The same day of the next month, or its last day where it has no such day (rule PC6). */
export function sameDayNextMonth(day: CivilDay): CivilDay {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number)
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  const named = (date: number): CivilDay =>
    `${String(next.year).padStart(4, '0')}-${String(next.month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const last = [31, 30, 29, 28].find((date) => isCivilDay(named(date))) ?? 28
  return named(Math.min(of, last))
}

/** Whether a text names a day that the calendar has. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(at.valueOf()) && at.toISOString().slice(0, 10) === text
}

function midday(day: CivilDay): number {
  return new Date(`${day}T12:00:00Z`).valueOf()
}

/** What the clock of a zone shows at an instant, as the milliseconds at which a clock of UTC would show it. */
function wallClock(at: number, zone: string): number {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute, second } = shown
  return new Date(`${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`).valueOf()
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a clock costs more than reading it. Throws RangeError for a zone that is not known. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const made = clocks.get(zone)
  if (made !== undefined) return made
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}
