import { monthNames } from '@tawafuq/arabic/monthNames'
import type { Language } from './languages.ts'

/** A day, from an ISO date or instant, in the reader's own time zone; what cannot be read is returned as it is. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00` : iso)
  if (Number.isNaN(date.getTime())) return iso
  if (language === 'en') return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${date.getDate()} ${monthNames[date.getMonth()]?.ar ?? ''} ${date.getFullYear()}`
}

/** Hours and minutes on a 24-hour clock, digits 0 to 9 in both languages. */
export function formatTime(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/**
 * From one day to another in words, never with a stroke, which turns over in right-to-left text; what two days share is
 * said once. Null if there is none.
 */
export function formatDays(from: string | null, to: string | null, language: Language): string | null {
  if (from === null) return to === null ? null : formatDate(to, language)
  if (to === null || to === from) return formatDate(from, language)
  const last = formatDate(to, language)
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7)
  const first = isSameMonth ? String(Number(from.slice(8, 10))) : formatDate(from, language)
  return language === 'ar' ? `من ${first} إلى ${last}` : `${first} to ${last}`
}
