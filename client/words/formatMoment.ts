/** Deadlines as people set and read them: in the time zone of their own device, which is always named beside them. */
import { formatDate, formatTime } from './formatDate.ts'
import type { Language } from './languages.ts'

/** The value of a field of date and time for an instant: `2030-05-04T18:00`, in the device's zone, to the minute. */
export function toLocalField(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The instant that such a field names, as ISO 8601 in UTC; null for what is no time. */
export function fromLocalField(value: string): string | null {
  const date = new Date(value)
  return value === '' || Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** The device's time zone as clocks write it: `UTC+3`, `UTC+5:30`, at a moment, for clocks change. */
export function zoneName(at: Date): string {
  const minutes = -at.getTimezoneOffset()
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** A moment in full: day, time, zone. The zone is set apart as a left-to-right run by whoever shows it. */
export function formatMoment(iso: string, language: Language): string {
  const day = formatDate(iso, language)
  const sign = language === 'ar' ? '،' : ','
  return `${day}${sign} ${formatTime(iso)} (\u2066${zoneName(new Date(iso))}\u2069)`
}
