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
// Scripts that part no words by blanks break between any two letters, or by their own rules.
const unbroken =
  /[^\s\u200B\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

// So many at once, and again: a pattern that goes on without end keeps a place for each of its rounds, and runs out of room.
const someMarks = new RegExp(String.raw`(?:\p{M}${between}){1,200}`, 'uy')
const someUnbroken = new RegExp(`${unbroken.source}{1,1000}`, 'uy')

interface LetterRun {
  readonly start: number
  readonly letters: string
}

/** The runs that begin where a pattern finds them and go on as far as another matches again and again, in order and apart. */
function* runsIn(text: string, begins: RegExp, goesOn: RegExp): Generator<LetterRun> {
  const beginning = new RegExp(begins, 'gu')
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    const start = found.index
    let end = start
    for (goesOn.lastIndex = end; goesOn.test(text); ) end = goesOn.lastIndex
    yield { start, letters: text.slice(start, end) }
    beginning.lastIndex = end
  }
}

/** The bound of a letter or a word that a text breaks, or null; in time that grows with its length. Its own length is for the caller. */
export function brokenBound(text: string): BrokenBound | null {
  if (text.length <= textBounds.marks) return null
  if (tooManyMarks.test(text)) return 'too-many-marks'
  if (text.length <= textBounds.word) return null
  if (hasLongStretch(text) && longestWord(text) > textBounds.word) return 'word-too-long'
  return null
}

/**
 * Whether blanks stand further apart than a word may be long: hardly any text has that, and it is known at once, where
 * every place for a line to break takes some hundred times as long to find.
 */
function hasLongStretch(text: string): boolean {
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20 || unit === 0x09 || unit === 0x0a) start = at + 1
    else if (at - start >= textBounds.word) return true
  }
  return false
}

/** The units of the longest stretch of a text without a place for a line to break. */
export function longestWord(text: string): number {
  let longest = 0
  for (const { letters } of runsIn(text, unbroken, someUnbroken)) longest = Math.max(longest, letters.length)
  return longest
}

/** The marks of the longest run of marks in a text. */
export function mostMarks(text: string): number {
  let most = 0
  for (const { letters } of runsIn(text, /\p{M}/u, someMarks)) most = Math.max(most, marksIn(letters).length)
  return most
}

/** Where the marks stand that are more in a row than there may be: one stretch for each mark. */
export function excessMarks(text: string): readonly { readonly start: number; readonly end: number }[] {
  const excess: { readonly start: number; readonly end: number }[] = []
  for (const { start, letters } of runsIn(text, tooManyMarks, someMarks))
    for (const { 0: mark, index } of marksIn(letters).slice(textBounds.marks))
      excess.push({ start: start + index, end: start + index + mark.length })
  return excess
}

function marksIn(run: string): readonly RegExpExecArray[] {
  return Array.from(run.matchAll(/\p{M}/gu))
}

/** A text with no more marks in a row than there may be: those that came first. */
export function withBoundedMarks(text: string): string {
  const kept: string[] = []
  let at = 0
  for (const { start, end } of excessMarks(text)) {
    if (start > at) kept.push(text.slice(at, start))
    at = end
  }
  return at === 0 ? text : kept.join('') + text.slice(at)
}
