const arabic = {
  units: ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  teens: ['', 'أحد', 'اثنا', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  tens: ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'],
  ordinals: ['', 'الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'],
} as const
const english = {
  units: Array.from(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  ),
  tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  ordinals: {
    one: 'first',
    two: 'second',
    three: 'third',
    five: 'fifth',
    eight: 'eighth',
    nine: 'ninth',
    twelve: 'twelfth',
  },
} as const

/** A number from 1 to 99 in words, as lists are numbered: `الأول`, `واحد`, `First`, `One`; others in digits. */
export function numberInWords(count: number, isOrdinal: boolean, isArabic: boolean): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) return String(count)
  const [ten, unit] = [Math.floor(count / 10), count % 10]
  if (isArabic) return isOrdinal ? arabicOrdinal(count, ten, unit) : arabicCardinal(count, ten, unit)
  const words = englishCardinal(count, ten, unit)
  const last = words.slice(words.lastIndexOf('-') + 1)
  const out = isOrdinal ? words.slice(0, words.length - last.length) + englishOrdinal(last) : words
  return out.charAt(0).toUpperCase() + out.slice(1)
}

function arabicCardinal(count: number, ten: number, unit: number): string {
  if (count <= 10) return arabic.units[count] ?? ''
  if (ten === 1) return `${arabic.teens[unit] ?? ''} عشر`
  return unit === 0 ? (arabic.tens[ten] ?? '') : `${arabic.units[unit] ?? ''} و${arabic.tens[ten] ?? ''}`
}

function arabicOrdinal(count: number, ten: number, unit: number): string {
  if (count <= 10) return arabic.ordinals[count] ?? ''
  const first = unit === 1 ? 'الحادي' : (arabic.ordinals[unit] ?? '')
  if (ten === 1) return `${first} عشر`
  return unit === 0 ? `ال${arabic.tens[ten] ?? ''}` : `${first} وال${arabic.tens[ten] ?? ''}`
}

function englishCardinal(count: number, ten: number, unit: number): string {
  if (count < 20) return english.units[count] ?? ''
  return unit === 0 ? (english.tens[ten] ?? '') : `${english.tens[ten] ?? ''}-${english.units[unit] ?? ''}`
}

function englishOrdinal(word: string): string {
  const known = Object.entries(english.ordinals).find(([cardinal]) => cardinal === word)?.[1]
  return known ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}
