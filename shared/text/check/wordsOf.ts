const word = /[\u0621-\u064A][\u0621-\u0652\u0670]*/gu
const marks = /[\u064B-\u0652\u0670\u0640]/gu

/** An Arabic word of a text. */
export interface Word {
  /** Without vowel signs and tatweel. */
  readonly bare: string
  /** Offsets in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Whether nothing but one blank parts it from the word before. */
  readonly isNext: boolean
}

/** The Arabic words of a text in its order. */
export function wordsOf(text: string): readonly Word[] {
  let last = -1
  return Array.from(text.matchAll(word), (match): Word => {
    const start = match.index
    const end = start + match[0].length
    const isNext = last >= 0 && start === last + 1 && /[ \u00A0]/u.test(text[last] ?? '')
    last = end
    return { bare: match[0].replace(marks, ''), start, end, isNext }
  })
}
