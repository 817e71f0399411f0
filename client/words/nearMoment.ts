import { formatDate, formatTime } from './formatDate.ts'
import type { Language } from './languages.ts'

export interface NearMoment {
  readonly day: 'yesterday' | 'today' | 'tomorrow' | 'date'
  /** The time of a day that is near; day and time of one that is not. */
  readonly time: string
}

/** A day, in milliseconds; where clocks change it is an hour more or less, which the middle of a day does not notice. */
const dayLength = 86_400_000

/** A moment as it is said in a list where its time zone stands once: by the clock alone where the day is near. */
export function nearMoment(iso: string, language: Language, now = Date.now()): NearMoment {
  const days = Math.round((middleOf(new Date(iso)) - middleOf(new Date(now))) / dayLength)
  const time = formatTime(iso)
  if (days === 0) return { day: 'today', time }
  if (days === 1) return { day: 'tomorrow', time }
  if (days === -1) return { day: 'yesterday', time }
  return { day: 'date', time: `${formatDate(iso, language)} ${time}` }
}

function middleOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime()
}
