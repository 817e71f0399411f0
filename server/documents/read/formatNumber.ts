import { abjadLabel } from '@tawafuq/arabic/abjadLabel'
import { numberInWords } from './numberInWords.ts'

const arabicAlpha = Array.from('أبتثجحخدذرزسشصضطظعغفقكلمنهوي')
const hebrewLetters = Array.from('אבגדהוזחטיכלמנסעפצקרשת')
const russianLetters = Array.from('абвгдежзиклмнопрстуфхцчшщыэюя')
const digitSets: Readonly<Record<string, number>> = {
  hindiNumbers: 0x966,
  thaiNumbers: 0xe50,
  decimalFullWidth: 0xff10,
  decimalFullWidth2: 0xff10,
  arabicIndic: 0x660,
  persian: 0x6f0,
}

const printedForms: ReadonlySet<string> = new Set([
  'decimal',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'arabicAbjad',
  'arabicAlpha',
  'decimalZero',
  'decimalHalfWidth',
  'decimalEnclosedParen',
  'decimalEnclosedCircle',
  'decimalEnclosedFullstop',
  'numberInDash',
  'hebrew1',
  'hebrew2',
  'chicago',
  'hex',
  'russianLower',
  'russianUpper',
  ...Object.keys(digitSets),
])

/**
 * Whether a count in one of Word's number formats is given as Word prints it. Numbers in words come near, for how Word
 * writes them hangs on its own language; a format that is not known at all is given in digits.
 */
export function isPrintedForm(format: string): boolean {
  return printedForms.has(format) || /^zeros\d+$/.test(format)
}

/** A count in one of Word's number formats (ECMA-376, 17.18.59); a format that is not known gives digits. */
export function formatNumber(count: number, format: string, isArabic = true): string {
  const zero = digitSets[format]
  if (zero !== undefined) return String(count).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
  switch (format) {
    case 'lowerLetter':
      return latinLetters(count)
    case 'upperLetter':
      return latinLetters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'arabicAbjad':
      return count < 1 ? String(count) : abjadLabel(count, 28).replace(/[()\s]/g, '')
    case 'arabicAlpha':
      return repeated(arabicAlpha, count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'ordinal':
      return isArabic ? `${count}.` : `${count}${ordinalEnding(count)}`
    case 'ordinalText':
    case 'cardinalText':
      return numberInWords(count, format === 'ordinalText', isArabic)
    case 'numberInDash':
      return `- ${count} -`
    case 'decimalEnclosedParen':
      return `(${count})`
    case 'decimalEnclosedFullstop':
      return `${count}.`
    case 'decimalEnclosedCircle':
      return circled(count)
    case 'hebrew1':
      return hebrewNumber(count)
    case 'hebrew2':
      return repeated(hebrewLetters, count)
    case 'russianLower':
      return repeated(russianLetters, count)
    case 'russianUpper':
      return repeated(russianLetters, count).toUpperCase()
    case 'chicago':
      return repeated(['*', '†', '‡', '§'], count)
    case 'hex':
      return count.toString(16).toUpperCase()
    default:
      return /^zeros\d+$/.test(format) ? String(count).padStart(Number(format.slice(5)), '0') : String(count)
  }
}

function latinLetters(count: number): string {
  return repeated(Array.from('abcdefghijklmnopqrstuvwxyz'), count)
}

/** Word repeats the letter after the last one: z, aa, bb. */
function repeated(letters: readonly string[], count: number): string {
  if (count < 1 || count > 10_000) return String(count)
  const letter = letters[(count - 1) % letters.length] ?? ''
  return letter.repeat(Math.min(20, Math.floor((count - 1) / letters.length) + 1))
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  return count < 1 || count > 3_999 ? String(count) : inSigns(count, romanSigns)
}

const hebrewSigns: readonly (readonly [number, string])[] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  // Fifteen and sixteen are not written with the letters of the name of God.
  [16, 'טז'],
  [15, 'טו'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
]

function hebrewNumber(count: number): string {
  return count < 1 || count > 999 ? String(count) : inSigns(count, hebrewSigns)
}

function inSigns(count: number, signs: readonly (readonly [number, string])[]): string {
  let left = count
  let out = ''
  for (const [value, sign] of signs) {
    while (left >= value) {
      out += sign
      left -= value
    }
  }
  return out
}

function circled(count: number): string {
  if (count >= 1 && count <= 20) return String.fromCodePoint(0x245f + count)
  if (count >= 21 && count <= 35) return String.fromCodePoint(0x3251 + count - 21)
  return count >= 36 && count <= 50 ? String.fromCodePoint(0x32b1 + count - 36) : `(${count})`
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'
}
