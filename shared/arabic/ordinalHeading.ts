import { foldArabic } from './foldArabic.ts'

const units = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع']
const tens = ['', 'عشر', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون']

/** The last heading that has an ordinal here. */
export const lastOrdinal = 99

/**
 * The ordinal that numbers a section, from 1 to 99: أولا, ثانيا … حادي عشر, ثاني وعشرون.
 * With tanwin as Geneva and the regional bodies write (أولاً), without as New York does. Throws RangeError outside.
 */
export function ordinalHeading(n: number, tanwin: boolean): string {
  if (!Number.isInteger(n) || n < 1 || n > lastOrdinal) throw new RangeError(`No ordinal for section ${n}`)
  const unit = n % 10
  const ten = Math.floor(n / 10)
  const mark = tanwin ? '\u064B' : ''
  if (ten === 0) return `${units[n - 1] ?? ''}ا${mark}`
  if (n === 10) return `عاشرا${mark}`
  const stem = unit === 1 ? 'حادي' : (units[unit - 1] ?? '')
  if (ten === 1) return `${stem} عشر`
  return unit === 0 ? (tens[ten] ?? '') : `${stem} و${tens[ten] ?? ''}`
}

/** Both spellings, and the forms where the unit takes tanwin (حاديا وعشرين), keyed by their folded form. */
const numbers = new Map<string, number>()
for (let n = lastOrdinal; n >= 1; n -= 1) {
  const plain = foldArabic(ordinalHeading(n, false))
  numbers.set(plain, n)
  numbers.set(plain.replace(/ون$/u, 'ين'), n)
  numbers.set(plain.replace(/^(\S+)ي و/u, '$1يا و'), n)
  numbers.set(plain.replace(/^(?!حادي|ثاني)(\S+) و(?=\S+ون$)/u, '$1ا و'), n)
}

/** The number that an ordinal heading spells, with or without tanwin, or null. */
export function parseOrdinalHeading(text: string): number | null {
  return numbers.get(foldArabic(text).replace(/\s+/gu, ' ').trim()) ?? null
}

const definite = ['الاول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر']
const definiteForm = new RegExp(`^(?:${definite.join('|')})(?:ه|ة)?(?: عشرة?)?$`, 'u')

/** Whether a word is a definite ordinal, as in المرفق الأول or الفصل الثاني عشر. */
export function isDefiniteOrdinal(text: string): boolean {
  const folded = foldArabic(text).trim()
  return definiteForm.test(folded) || folded === 'الاولى'
}
