export type TextDirection = 'rtl' | 'ltr'

const rightToLeftLetter = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const anyLetter = /\p{L}/gu

/** The share of letters, 0 to 1, that are written from right to left; 0 where there are no letters. */
export function rightToLeftShare(text: string): number {
  const letters = text.match(anyLetter)?.length ?? 0
  const rightward = text.match(rightToLeftLetter)?.length ?? 0
  return letters === 0 ? 0 : rightward / letters
}

/**
 * The direction that a text should be set in. It goes by the majority of its letters and not by its first one:
 * an Arabic paragraph that opens with an acronym stays an Arabic paragraph. Without letters: `rtl`.
 */
export function directionOf(text: string): TextDirection {
  if (text.match(anyLetter) === null) return 'rtl'
  return rightToLeftShare(text) >= 0.4 ? 'rtl' : 'ltr'
}

/** The language tag that a text should carry, as far as letters tell: `ar`, `en`, or `und` without letters. */
export function languageOf(text: string): 'ar' | 'en' | 'und' {
  if (text.match(anyLetter) === null) return 'und'
  return directionOf(text) === 'rtl' ? 'ar' : 'en'
}
