import { clockFace, formatDate, formatTime } from './formatDate.ts'
import type { Language } from './languages.ts'

export interface NearMoment {
  readonly day: 'yesterday' | 'today' | 'tomorrow' | 'date'
  /** The time of a day that is near; day and time of one that is not. */
  readonly time: string
}

/** A day, in milliseconds: days are counted by their dates, so that changing clocks do not matter. */
const dayLength = 86_400_000

/** A moment as it is said in a list where its time zone stands once: by the clock alone where the day is near. */
export function nearMoment(iso: string, language: Language, zone?: string, now = Date.now()): NearMoment {
  const days = Math.round((dateOf(new Date(iso), zone) - dateOf(new Date(now), zone)) / dayLength)
  const time = formatTime(iso, zone)
  if (days === 0) return { day: 'today', time }
  if (days === 1) return { day: 'tomorrow', time }
  if (days === -1) return { day: 'yesterday', time }
  return { day: 'date', time: `${formatDate(iso, language, zone)} ${time}` }
}

function dateOf(at: Date, zone: string | undefined): number {
  const { year, month, day } = clockFace(at, zone)
  return Date.UTC(year, month - 1, day)
}
