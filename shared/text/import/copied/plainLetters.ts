import type { Mended } from './mended.ts'

/** Shapes of letters and their ligatures (Arabic Presentation Forms-A and -B); honorifics of one sign are signs. */
const shapes = /[\uFB50-\uFDEF\uFDF0-\uFDF9\uFDFC\uFE70-\uFEFC]+/gu
const shapesOnce = /[\uFB50-\uFDCF\uFDF0-\uFDF9\uFE70-\uFEFC]/u

/** Puts the letters in place of their shapes (Unicode 17, compatibility decomposition). */
export function plainLetters(line: string): Mended | null {
  const first = shapesOnce.exec(line)
  if (first === null) return null
  const detail = /\S+/u.exec(line.slice(Math.max(0, line.lastIndexOf(' ', first.index) + 1)))?.[0] ?? ''
  return {
    line: line.replace(shapes, (found) =>
      // A vowel sign of its own is printed over a blank or a stroke, which is no part of the text.
      found.normalize('NFKC').replace(/[ \u0640]([\u064B-\u0652])/gu, '$1'),
    ),
    detail,
  }
}
