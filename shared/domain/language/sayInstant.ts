import type { Instant } from '../acts/ids.ts'
import { dayInZone, sayCivilDay, sayInZone } from './civilDay.ts'
import type { Sentence } from './sentence.ts'

/** The day of an instant as a record writes it: in the meeting's zone, else in UTC, as the ledger has it. */
export function sayDay(instant: Instant, zone = 'UTC'): Sentence {
  return sayCivilDay(zone === 'UTC' ? instant.slice(0, 10) : dayInZone(instant, zone))
}

/** An instant as a record writes it: the day, and the time in the meeting's zone, which is named; else in UTC. */
export function sayInstant(instant: Instant, zone = 'UTC'): Sentence {
  if (zone !== 'UTC') return sayInZone(instant, zone)
  const day = sayDay(instant)
  const time = instant.slice(11, 16)
  return { ar: `${day.ar}، الساعة ${time} بالتوقيت العالمي`, en: `${day.en}, ${time} UTC` }
}
