/** Characters that one paste may bring: more than any paragraph has, and well below what a message may carry. */
export const pasteLimit = 20_000

/** Characters that a paragraph may hold; the server takes no more. */
export const paragraphLimit = 50_000

// Direction is data here, so marks that came along from elsewhere would only disturb it. Joiners stay: they are letters' shapes.
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/gu

/**
 * Pasted words as one paragraph takes them: lines joined, blanks single, invisible marks and stretching strokes out, in
 * NFC (rule UI22). Where lines break after a hyphen nothing is guessed.
 */
export function cleanPasted(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/(?<=[\u0621-\u064A])\u0640+(?=[\u0621-\u064A])/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
}
