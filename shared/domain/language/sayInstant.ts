import { monthNames } from '@tawafuq/arabic/monthNames'
import type { Instant } from '../acts/ids.ts'
import type { Sentence } from './sentence.ts'

/** The day of an instant as a record writes it. The time is UTC, as the ledger has it. */
export function sayDay(instant: Instant): Sentence {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-')
  const name = monthNames[Number(month) - 1] ?? { ar: month, en: month }
  return { ar: `${Number(day)} ${name.ar} ${year}`, en: `${Number(day)} ${name.en} ${year}` }
}

/** An instant as a record writes it: the day, and the time in UTC. */
export function sayInstant(instant: Instant): Sentence {
  const day = sayDay(instant)
  const time = instant.slice(11, 16)
  return { ar: `${day.ar}، الساعة ${time} بالتوقيت العالمي`, en: `${day.en}, ${time} UTC` }
}
