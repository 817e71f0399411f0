import type { Mended } from './mended.ts'
import { wordAround } from './wordAround.ts'

const mark = '[\\u064B-\\u0652\\u0670]'
const letter = '[\\u0621-\\u064A]'

/**
 * Whether vowel signs stand before their letters, as an extractor leaves them that turns letters round one by one: tanwin
 * before its alef oftener than after it, where `turned` says that lines came in the order of the page or a word begins with
 * a sign (ُعقد).
 */
export function marksComeFirst(text: string, turned: boolean): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const after = count(/ا ?\u064B(?!\p{L})/gu)
  const before = count(/\u064Bا(?!\p{L})/gu)
  const initial = count(new RegExp(`(?<![\\p{L}\\p{M}\\u0640])${mark}+${letter}`, 'gu'))
  return before > after ? turned || initial > 0 : after === 0 && initial > 0
}

/** Puts vowel signs after their letters; a tanwin that was copied twice with its letter stands once. */
export function moveMarks(line: string): Mended | null {
  const mended = line
    .replace(/(\u064B)([اء]) ?\1\2/gu, '$1$2')
    .replace(new RegExp(`(${mark}{1,4})(${letter})`, 'gu'), '$2$1')
    .replace(/(?<=ا\u064B)(?=\p{L})/gu, ' ')
  if (mended === line) return null
  return { line: mended, detail: wordAround(line, line.search(new RegExp(`${mark}${letter}`, 'u'))) }
}
