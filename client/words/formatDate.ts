import { monthNames } from '@tawafuq/arabic/monthNames'
import type { Language } from './languages.ts'

/** A moment taken apart as the clocks of a zone show it; months count from 1. */
export interface ClockFace {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** What the clocks of a zone show at a moment; of the device where no zone is given, or one that it does not know. */
export function clockFace(at: Date, zone?: string): ClockFace {
  const parts = new Map(
    shapeOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
}

const shapes = new Map<string | undefined, Intl.DateTimeFormat>()

function shapeOf(zone: string | undefined): Intl.DateTimeFormat {
  const known = shapes.get(zone)
  if (known !== undefined) return known
  const shape = makeShape(zone) ?? shapeOf(undefined)
  shapes.set(zone, shape)
  return shape
}

function makeShape(timeZone: string | undefined): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
      ...(timeZone !== undefined && { timeZone }),
    })
  } catch {
    // A zone that this device has never heard of: its own clock is the only one that it has.
    return null
  }
}

const dayAlone = /^(\d{4})-(\d{2})-(\d{2})$/u

/** A day, from an ISO date, or from an instant in a zone (else in the device's); what cannot be read is returned as it is. */
export function formatDate(iso: string, language: Language, zone?: string): string {
  const alone = dayAlone.exec(iso)
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const { year, month, day } =
    alone === null ? clockFace(date, zone) : { year: Number(alone[1]), month: Number(alone[2]), day: Number(alone[3]) }
  return `${day} ${monthNames[month - 1]?.[language] ?? ''} ${year}`
}

/** Hours and minutes on a 24-hour clock in a zone (else in the device's), digits 0 to 9 in both languages. */
export function formatTime(iso: string, zone?: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const { hour, minute } = clockFace(date, zone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
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
