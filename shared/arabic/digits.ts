export type DigitSet = 'western' | 'arabic-indic' | 'persian'

const zeros: Readonly<Record<DigitSet, number>> = { western: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 }
const anyDigit = /[0-9\u0660-\u0669\u06F0-\u06F9]/gu

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  if (code >= zeros.persian) return code - zeros.persian
  return code >= zeros['arabic-indic'] ? code - zeros['arabic-indic'] : code - zeros.western
}

/** The text with every decimal digit in the set asked for; nothing else changes, order least of all. */
export function withDigits(text: string, set: DigitSet): string {
  return text.replace(anyDigit, (digit) => String.fromCharCode(zeros[set] + digitValue(digit)))
}

/** The sets of digits that a text uses, in order of first use. */
export function digitSetsIn(text: string): readonly DigitSet[] {
  const sets = new Set<DigitSet>()
  for (const [digit] of text.matchAll(anyDigit)) sets.add(digitSetOf(digit))
  return [...sets]
}

/** The set that one digit belongs to. */
export function digitSetOf(digit: string): DigitSet {
  const code = digit.charCodeAt(0)
  if (code >= zeros.persian) return 'persian'
  return code >= zeros['arabic-indic'] ? 'arabic-indic' : 'western'
}

/** The whole number that a run of digits of any set spells, or null for anything else. */
export function readNumber(digits: string): number | null {
  if (!/^[0-9\u0660-\u0669\u06F0-\u06F9]{1,15}$/u.test(digits)) return null
  return Number(withDigits(digits, 'western'))
}
