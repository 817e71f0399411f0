import { withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { withBoundedMarks } from '@tawafuq/arabic/textBounds'
import { toNfc } from '@tawafuq/arabic/toNfc'

/**
 * Pasted words as one paragraph takes them: lines joined, blanks single, hidden letters, stretching strokes and the marks
 * beyond those that one letter may carry out, in NFC (rule UI22). Where lines break after a hyphen nothing is guessed.
 */
export function cleanPasted(text: string): string {
  const seen = withoutHiddenLetters(text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\u0621-\u064A])\u0640+(?=[\u0621-\u064A])/gu, '')
  return toNfc(withBoundedMarks(seen))
}
