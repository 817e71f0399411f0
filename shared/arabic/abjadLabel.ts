import { foldArabic } from './foldArabic.ts'

/** The 26 letters that stand for a to z in United Nations texts; ظ and غ label nothing there. */
const series = Array.from('أبجدهوزحطيكلمنسعفصقرشتثخذض')

const letterNames = [
  'ألف',
  'باء',
  'جيم',
  'دال',
  'هاء',
  'واو',
  'زاي',
  'حاء',
  'طاء',
  'ياء',
  'كاف',
  'لام',
  'ميم',
  'نون',
  'سين',
  'عين',
  'فاء',
  'صاد',
  'قاف',
  'راء',
  'شين',
  'تاء',
  'ثاء',
  'خاء',
  'ذال',
  'ضاد',
]

const full = [...series, 'ظ', 'غ']

/** How many letters count before doubling starts: 26 keeps step with a to z, 28 is the whole abjad. */
export type AbjadLength = 26 | 28

/**
 * The letter for the nth item, from 1: أ … ض, then doubled with a blank between (أأ, ب ب, ج ج …), then trebled.
 * The first doubled letter is printed closed, as official texts mostly do. Throws RangeError below 1.
 */
export function abjadLabel(n: number, length: AbjadLength = 26): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`No letter for item ${n}`)
  const letter = full[(n - 1) % length] ?? ''
  const times = Math.floor((n - 1) / length) + 1
  return Array.from({ length: times }, () => letter).join(letter === 'أ' ? '' : ' ')
}

/**
 * The number that a letter label stands for, or null. Reads every form met in official texts: ه, هـ, the
 * presentation form ﻫ, ا for أ, doubled letters with or without a blank; without brackets or dashes around them.
 */
export function parseAbjadLabel(label: string, length: AbjadLength = 26): number | null {
  const letters = foldArabic(label, { hamza: false })
    .replace(/[\s\u0640]/gu, '')
    .replaceAll('ا', 'أ')
  const first = letters[0]
  if (first === undefined || [...letters].some((letter) => letter !== first) || letters.length > 3) return null
  const place = full.indexOf(first)
  if (place < 0 || (place >= length && letters.length > 1)) return null
  return (letters.length - 1) * length + place + 1
}

/** The name of the nth letter as sub-headings print it: ألف, باء, جيم … Throws RangeError outside 1 to 26. */
export function abjadName(n: number): string {
  const name = letterNames[n - 1]
  if (name === undefined) throw new RangeError(`No letter name for ${n}`)
  return name
}

const nameNumbers = new Map(letterNames.map((name, index) => [foldArabic(name), index + 1]))

/** The place of a letter's name in the series, or null: باء is 2. */
export function parseAbjadName(name: string): number | null {
  return nameNumbers.get(foldArabic(name).trim()) ?? null
}
