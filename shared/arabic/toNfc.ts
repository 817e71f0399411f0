/** Marks on one letter beyond which it is left as it is; the Stream-Safe Text Format (UAX #15, section 13) stops there. */
const mostMarks = 30

/** A letter with what composes with it: its marks, and the vowels and finals of Hangul. NFC never reaches beyond it. */
const cluster = /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]*|[\p{M}\u1160-\u11FF]+/gu
const overloaded = new RegExp(String.raw`[\p{M}\u1160-\u11FF]{${mostMarks + 1}}`, 'u')

/**
 * A text in Unicode's normalisation form C, in time that grows with its length: putting the marks of one letter in order
 * takes the square of their number, so a letter with more than thirty keeps them as they came. What comes out comes out
 * again unchanged.
 */
export function toNfc(text: string): string {
  if (!overloaded.test(text)) return text.normalize('NFC')
  return text.replace(cluster, (letter) => (overloaded.test(letter) ? letter : letter.normalize('NFC')))
}
