import { monthNames } from '@tawafuq/arabic/monthNames'

/** A day as documents print it, with both names of the month in Arabic; what is no ISO date is given back as it is. */
export function longDate(iso: string, lang: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  const month = monthNames[Number(match?.[2]) - 1]
  return match && month !== undefined ? `${Number(match[3])} ${month[lang === 'en' ? 'en' : 'ar']} ${match[1]}` : iso
}

/** Several days as one phrase: `من 2 آذار/مارس 2026 إلى 4 …`, for a hyphen would turn round in Arabic. */
export function dateRange(from: string | undefined, to: string | undefined, lang: string): string {
  if (from === undefined || to === undefined || from === to) return longDate(from ?? to ?? '', lang)
  return lang === 'en'
    ? `${longDate(from, lang)} to ${longDate(to, lang)}`
    : `من ${longDate(from, lang)} إلى ${longDate(to, lang)}`
}
