/** Deadlines as people set and read them: in the zone of the meeting, which is always named beside them. */
import { clockFace, formatDate, formatTime } from './formatDate.ts'
import type { Language } from './languages.ts'

/** Minutes by which the clocks of a zone (else of the device) are ahead of UTC at a moment. */
function minutesAhead(at: Date, zone?: string): number {
  const { year, month, day, hour, minute } = clockFace(at, zone)
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - Math.floor(at.getTime() / 60_000)
}

/** The value of a field of date and time for an instant: `2030-05-04T18:00`, in the zone, to the minute. */
export function toField(milliseconds: number, zone?: string): string {
  const { year, month, day, hour, minute } = clockFace(new Date(milliseconds), zone)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/**
 * The instant that such a field names in the zone, as ISO 8601 in UTC; null for what is no time. An hour that clocks skip
 * is the one after it, an hour that they show twice the first of the two.
 */
export function fromField(value: string, zone?: string): string | null {
  const asUtc = value === '' ? Number.NaN : Date.parse(`${value}Z`)
  if (Number.isNaN(asUtc)) return null
  const first = asUtc - minutesAhead(new Date(asUtc), zone) * 60_000
  const ahead = minutesAhead(new Date(first), zone)
  return new Date(asUtc - ahead * 60_000).toISOString()
}

/** Whether the device's clock shows what the zone's shows at a moment. */
export function sharesClock(iso: string, zone: string | undefined): boolean {
  const at = new Date(iso)
  return zone === undefined || Number.isNaN(at.getTime()) || minutesAhead(at, zone) === minutesAhead(at)
}

/** A zone as clocks write it: `UTC+3`, `UTC+5:30`, at a moment, for clocks change; the device's where none is given. */
export function zoneName(at: Date, zone?: string): string {
  const minutes = minutesAhead(at, zone)
  if (minutes === 0) return 'UTC'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** A moment in full: day, time, zone, and the reader's own time where it is another. Zones are left-to-right runs of their own. */
export function formatMoment(iso: string, language: Language, zone?: string): string {
  const day = formatDate(iso, language, zone)
  const sign = language === 'ar' ? '،' : ','
  const said = `${day}${sign} ${formatTime(iso, zone)} (\u2066${zoneName(new Date(iso), zone)}\u2069)`
  if (sharesClock(iso, zone)) return said
  return language === 'ar' ? `${said}، ${formatTime(iso)} بتوقيتكم` : `${said}, ${formatTime(iso)} your time`
}
