/** Hours and days as a meeting reads them: in its own zone, for everybody, wherever they are (rule UI511). */
import { createContext, useContext, useMemo } from 'react'
import { formatDate, formatTime } from './formatDate.ts'
import { formatMoment, fromField, sharesClock, toField, zoneName } from './formatMoment.ts'
import type { Language } from './languages.ts'
import { type NearMoment, nearMoment } from './nearMoment.ts'
import { useLanguage } from './useLanguage.ts'

/** The zone of the meeting, by its IANA name; undefined where none is known, and the device's is the only one there is. */
export const ZoneContext = createContext<string | undefined>(undefined)

export interface Clock {
  readonly zone: string | undefined
  /** Hours and minutes in the meeting's zone. */
  readonly time: (iso: string) => string
  readonly day: (iso: string) => string
  /** Day, hour and zone, and the reader's own hour beside it where that is another. */
  readonly moment: (iso: string) => string
  readonly near: (iso: string) => NearMoment
  /** The zone's name at a moment, which is an instant or milliseconds since 1970: `UTC+3`. */
  readonly zoneAt: (moment: string | number) => string
  /** The reader's own hour, where their device's clock shows another; null where it shows the same. */
  readonly own: (iso: string) => string | null
  /** The hour in UTC, where the clock shows another; null where it shows the same. */
  readonly utc: (iso: string) => string | null
  /** The value of a field of date and time for an instant, and the instant that it names; null for what is no time. */
  readonly toField: (milliseconds: number) => string
  readonly fromField: (value: string) => string | null
}

export function makeClock(zone: string | undefined, language: Language): Clock {
  return {
    zone,
    time: (iso) => formatTime(iso, zone),
    day: (iso) => formatDate(iso, language, zone),
    moment: (iso) => formatMoment(iso, language, zone),
    near: (iso) => nearMoment(iso, language, zone),
    zoneAt: (moment) => zoneName(new Date(moment), zone),
    own: (iso) => (sharesClock(iso, zone) ? null : formatTime(iso)),
    utc: (iso) => (formatTime(iso, 'UTC') === formatTime(iso, zone) ? null : formatTime(iso, 'UTC')),
    toField: (milliseconds) => toField(milliseconds, zone),
    fromField: (value) => fromField(value, zone),
  }
}

/** The clock of the meeting that is shown, in the reader's language. */
export function useClock(): Clock {
  const zone = useContext(ZoneContext)
  const { language } = useLanguage()
  return useMemo(() => makeClock(zone, language), [zone, language])
}
