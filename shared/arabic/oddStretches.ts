import { hiddenLetters } from './hiddenLetters.ts'
import { brokenBound, textBounds, withBoundedMarks } from './textBounds.ts'

/** What a page does not draw as it stands: units of UTF-16, `end` exclusive. */
export interface OddStretch {
  readonly start: number
  readonly end: number
  /** `hidden`: letters that nobody sees. `marks`: those beyond what one letter may carry. `break`: a place (it is empty) to break a word. */
  readonly kind: 'hidden' | 'marks' | 'break'
  /** What is shown in its place: `U+202E`, `U+200B ×3`, `+48`; empty for a break. */
  readonly sign: string
}

/** Stretches that are drawn apart; a text with more is drawn by `plainLetters`. */
const mostStretches = 300
/** Units between two places at which an endless word is broken. */
const breakEvery = 200

const manyMarks = new RegExp(String.raw`[\p{M}\u200C\u200D]{${textBounds.marks + 1},}`, 'gu')
const endless = new RegExp(String.raw`\S{${textBounds.word + 1},}`, 'gu')
const inLetter = /\p{M}|\u200C|\u200D|[\uDC00-\uDFFF]/u

/**
 * The stretches of a text that a page draws as signs or breaks, in order and apart from each other: none in nearly every
 * text, and `too-many` where there are so many that signs would hide the text. Time grows with the length of the text.
 */
export function oddStretches(text: string): readonly OddStretch[] | 'too-many' {
  const odd: OddStretch[] = []
  let count = 0
  for (const { start, end } of hiddenLetters(text)) {
    const last = odd.at(-1)
    const goesOn = last?.end === start
    count = goesOn ? count + 1 : 1
    if (goesOn) odd.pop()
    const from = goesOn ? last.start : start
    odd.push({ start: from, end, kind: 'hidden', sign: signOf(text, from, count) })
    if (odd.length > mostStretches) return 'too-many'
  }
  if (brokenBound(text) !== null) {
    for (const { 0: marks, index } of text.matchAll(manyMarks)) {
      const [kept, count] = headOf(marks)
      if (count > 0) odd.push({ start: index + kept, end: index + marks.length, kind: 'marks', sign: `+${count}` })
    }
    for (const { 0: word, index } of text.matchAll(endless)) {
      for (let at = breakEvery; at < word.length; at += breakEvery) {
        while (at < word.length && inLetter.test(word.charAt(at))) at += 1
        if (at < word.length) odd.push({ start: index + at, end: index + at, kind: 'break', sign: '' })
      }
    }
  }
  if (odd.length > mostStretches) return 'too-many'
  return apart(odd.sort((one, other) => one.start - other.start || one.end - other.end))
}

/** A text as it is drawn where signs would be too many: a box for each hidden letter, and no more marks than there may be. */
export function plainLetters(text: string): string {
  let plain = ''
  let at = 0
  for (const { start, end } of hiddenLetters(text)) {
    plain += text.slice(at, start) + '\u25AF'.repeat(end - start)
    at = end
  }
  return withBoundedMarks(plain + text.slice(at))
}

function signOf(text: string, start: number, count: number): string {
  const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return count === 1 ? `U+${code}` : `U+${code} ×${count}`
}

/** How many units of a run of marks are kept, and how many marks come after them. */
function headOf(marks: string): readonly [number, number] {
  let kept = 0
  let count = 0
  for (const letter of marks) {
    const isMark = letter !== '\u200C' && letter !== '\u200D'
    if (isMark) count += 1
    if (count <= textBounds.marks) kept += letter.length
  }
  return [kept, Math.max(0, count - textBounds.marks)]
}

/** Without those that lie in another. */
function apart(odd: readonly OddStretch[]): readonly OddStretch[] {
  let reach = 0
  return odd.filter(({ start, end }) => {
    if (start < reach) return false
    reach = end
    return true
  })
}
