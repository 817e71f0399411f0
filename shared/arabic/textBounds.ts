/**
 * What a text may hold so that every page can draw it and every font shape it. The longest of some fifty official texts
 * in Arabic: a paragraph of 1,670 letters, a word (an address) of 129, two marks on one letter.
 */
export const textBounds = {
  /** Units of UTF-16 of one paragraph, or of one cell of a table. */
  paragraph: 10_000,
  /** Marks in a row. */
  marks: 8,
  /** Units of UTF-16 between two places where a line may break. */
  word: 400,
} as const

export type BrokenBound = 'too-many-marks' | 'word-too-long'

// What may stand between marks and is not drawn between them: joiners, the glyphs of brackets, references to notes.
const between = String.raw`[\u200C\u200D\uFFFC[\]]*`
const tooManyMarks = new RegExp(String.raw`(?:\p{M}${between}){${textBounds.marks + 1}}`, 'u')
const markRun = new RegExp(String.raw`(?:\p{M}${between}){${textBounds.marks + 1},}`, 'gu')
const anyMarkRun = new RegExp(String.raw`(?:\p{M}${between})+`, 'gu')
// Scripts that part no words by blanks break between any two letters, or by their own rules.
const unbroken =
  /[^\s\u200B\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]+/gu

/** The bound of a letter or a word that a text breaks, or null; in time that grows with its length. Its own length is for the caller. */
export function brokenBound(text: string): BrokenBound | null {
  if (text.length <= textBounds.marks) return null
  if (tooManyMarks.test(text)) return 'too-many-marks'
  if (text.length <= textBounds.word) return null
  for (const [word] of text.matchAll(unbroken)) if (word.length > textBounds.word) return 'word-too-long'
  return null
}

/** The units of the longest stretch of a text without a place for a line to break. */
export function longestWord(text: string): number {
  let longest = 0
  for (const [word] of text.matchAll(unbroken)) longest = Math.max(longest, word.length)
  return longest
}

/** The marks of the longest run of marks in a text. */
export function mostMarks(text: string): number {
  let most = 0
  for (const [run] of text.matchAll(anyMarkRun)) most = Math.max(most, run.match(/\p{M}/gu)?.length ?? 0)
  return most
}

/** Where the marks stand that are more in a row than there may be: one stretch for each mark. */
export function excessMarks(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!tooManyMarks.test(text)) return []
  return Array.from(text.matchAll(markRun)).flatMap(({ 0: run, index }) =>
    Array.from(run.matchAll(/\p{M}/gu))
      .slice(textBounds.marks)
      .map(({ 0: mark, index: at }) => ({ start: index + at, end: index + at + mark.length })),
  )
}

/** A text with no more marks in a row than there may be: those that came first. */
export function withBoundedMarks(text: string): string {
  let kept = ''
  let at = 0
  for (const { start, end } of excessMarks(text)) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}
