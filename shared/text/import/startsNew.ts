/** Where one paragraph ends and the next begins, told by its lines alone. */
import { firstWord, isVerbLine, type LineLayout, spills } from './lineLayout.ts'
import { wordsOf } from './marks.ts'
import type { Paragraph } from './paragraph.ts'
import { type Label, readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import {
  endingOf,
  isAnnexWord,
  isChapeau,
  isContinuing,
  isDangling,
  isHeadingWord,
  isMeta,
  isNote,
  openingOf,
  splitsDate,
} from './signs.ts'

/** The line that names who speaks, not a masthead in the same words: a comma ends it, or a clause follows. */
export function speaks(line: SourceLine, next: SourceLine | undefined): boolean {
  return isChapeau(line.text) && (endingOf(line.text) !== '' || (next !== undefined && openingOf(next.text) !== null))
}

/** The title under the word مرفق, set apart from what follows. */
export function headsAnnex(line: SourceLine, paragraph: Paragraph, before: Paragraph | undefined): boolean {
  return (
    before !== undefined &&
    paragraph.label === null &&
    line.length <= 130 &&
    endingOf(line.text) === '' &&
    !isDangling(line.text) &&
    before.size < 60 &&
    isAnnexWord(before.tail)
  )
}

/** Whether a line starts a paragraph of its own after `paragraph`. */
export function startsNew(
  paragraph: Paragraph,
  line: SourceLine,
  label: Label | null,
  next: SourceLine | undefined,
  layout: LineLayout,
  front: boolean,
): boolean {
  if (paragraph.shape === 'table') return true
  if (line.heading > 0 || paragraph.heading > 0) return true
  if (label !== null) return true
  if (paragraph.size === 0 && paragraph.label !== null) return isAnnexWord(line.text) || isChapeau(line.text)
  if (paragraph.closed || (layout.apart && line.gap)) return true
  const ending = endingOf(paragraph.tail)
  const opening = openingOf(line.text)
  const spilled = spills(paragraph.lastLength, line, layout)
  const sure = opening !== null && opening.strength >= 0.9
  if (isAnnexWord(line.text)) return true
  if (line.gap && ending === '' && isEndedByAuthor(paragraph, line, layout)) return true
  if (!line.gap && splitsDate(paragraph.tail, line.text)) return false
  // Place and day under a title are a line of their own, however full the title's is.
  if (front && !line.gap && ending === '' && opening === null && !isDangling(paragraph.tail) && datesMeeting(line.text))
    return true
  if (layout.wrapped && !line.gap) return startsNewInWrapped(paragraph, line, ending, spilled, opening)
  if (line.indent === 'tab' && ending !== '') return true
  if (ending === '') {
    if (isNote(line.text) || isChapeau(line.text)) return true
    if (sure && opening.role === 'preambular') return true
    if (sure && !isDangling(paragraph.tail) && (isVerbLine(line.text) || paragraph.size < 100)) return true
    if (isMeta(line.text, front) && !isDangling(paragraph.tail) && (front || !isContinuing(line.text))) return true
    if (front && line.gap && paragraph.size < 160 && !isDangling(paragraph.tail)) return true
    return isDetached(paragraph, line, next)
  }
  if (ending === '،') {
    if (isContinuing(line.text) && !line.gap && opening === null) return false
    if (line.gap && opening === null && isContinuing(line.text)) return false
    if (opening !== null || line.gap) return true
    if (isChapeau(paragraph.tail) || paragraph.label !== null || openingOf(paragraph.parts[0] ?? '') !== null)
      return true
    return paragraph.lines > 1 || paragraph.size >= 60
  }
  return !/^[،؛,.)\]»]/u.test(line.text) || /^\)\s?\p{L}\s?\(/u.test(line.text)
}

/**
 * Whether an empty line ends a paragraph that has no stop: one that reaches neither the width of the text nor a comma, و
 * or a preposition is a heading or a point, whatever the next one opens with.
 */
function isEndedByAuthor(paragraph: Paragraph, line: SourceLine, layout: LineLayout): boolean {
  const words = wordsOf(paragraph.tail)
  // A stop inside, or a speaker's name with a colon, says that a sentence was cut; a heading has none.
  if (isDangling(paragraph.tail) || /(?:^|\s)و$|[.؛]\s|\):\s/u.test(words)) return false
  if ((openingOf(paragraph.parts[0] ?? '')?.strength ?? 0) >= 0.9) return false
  if (layout.bounded && paragraph.size > 20)
    return paragraph.lastLength + 1 + firstWord(line).length <= Math.max(layout.width * 0.85, 40)
  return paragraph.lines === 1 && paragraph.size <= 50
}

/** مسقط، 14-16 تشرين الأول/أكتوبر 2025, or the day alone. */
function datesMeeting(text: string): boolean {
  return isMeta(text, true) && /\d{4}$/u.test(wordsOf(text).trim()) && !isContinuing(text)
}

/** Where lines are broken at one width, a line that had room for the next word ends its paragraph. */
function startsNewInWrapped(
  paragraph: Paragraph,
  line: SourceLine,
  ending: string,
  spilled: boolean,
  opening: ReturnType<typeof openingOf>,
): boolean {
  const sure = opening !== null && opening.strength >= 0.9
  if (!spilled) return ending !== '' || !isDangling(paragraph.tail)
  if (ending === '') return false
  if (ending === '،') return sure && opening.role === 'preambular'
  // The next point would have a label of its own: a full line that goes on with و belongs to this one.
  if (paragraph.label !== null && /^و\p{L}/u.test(line.text) && !isChapeau(line.text)) return false
  if (ending === '؛' || ending === ':') return !isContinuing(line.text)
  return sure
}

/** Two lines without a stop between them: does the second stand alone? */
function isDetached(paragraph: Paragraph, line: SourceLine, next: SourceLine | undefined): boolean {
  if (isDangling(paragraph.tail) || isContinuing(line.text)) return false
  // The line that names who speaks ends in a comma.
  if (!line.gap && paragraph.size > 40 && isChapeau(paragraph.parts[0] ?? '')) return false
  // A clause that has got this far is a sentence, and a sentence ends in a stop.
  if (paragraph.size > 60 && (openingOf(paragraph.parts[0] ?? '')?.strength ?? 0) >= 0.9) return false
  if (!line.gap && paragraph.lines === 1 && paragraph.label === null) {
    // Where paragraphs are lines of any length, a few words over one of them were not broken off.
    if (line.length > 150 && paragraph.size <= 40 && openingOf(paragraph.parts[0] ?? '') === null) return true
    // Two short lines one under the other, in a source that keeps a paragraph on a line.
    return line.length < 160 && paragraph.size < 160
  }
  if (line.gap && paragraph.label === null && paragraph.size <= 110) {
    // A stop inside, or many words before a short rest, is a sentence cut in two; a heading has neither.
    const head = wordsOf(paragraph.tail)
    return !/[.؛]\s|\):\s/u.test(head) && (head.split(/\s+/u).length <= 8 || line.length > 80)
  }
  if (line.gap && isHeadingWord(line.text) && line.length < 80) return true
  if (line.gap && line.length < 70 && endingOf(line.text) === '' && next?.gap) return !isContinuing(line.text)
  return false
}

/** A line that is whole as it stands, although no stop ends it. */
export function isClosedLine(
  line: SourceLine,
  paragraph: Paragraph,
  next: SourceLine | undefined,
  layout: LineLayout,
): boolean {
  const text = paragraph.tail
  if (line.heading > 0) return true
  if (next !== undefined && !next.gap && spills(line.length, next, layout) && readLabel(next.text)?.sure !== true)
    return false
  if (endingOf(text) === ':') return true
  if (paragraph.label?.series === 'ordinal' || paragraph.label?.series === 'letter-name') {
    return (
      text !== '' &&
      text.length < 120 &&
      endingOf(text) === '' &&
      (next === undefined || next.gap || readLabel(next.text)?.sure === true || !isContinuing(next.text))
    )
  }
  if (endingOf(text) !== '' || paragraph.label !== null) return false
  if (isAnnexWord(text)) return true
  if (isMeta(text) && !(next !== undefined && isContinuing(next.text) && !next.gap)) return !isDangling(text)
  if (isVerbLine(text) && next !== undefined) {
    const label = readLabel(next.text)
    return label !== null
      ? label.sure || layout.verbLines || next.indent === 'tab'
      : (next.indent === 'tab' && line.indent !== 'tab') || (layout.verbLines && !isVerbLine(next.text))
  }
  if (text.length > 120 || isDangling(text)) return false
  if (next === undefined) return true
  const label = readLabel(next.text)
  const opening = openingOf(next.text)
  return (
    (label?.sure === true && label.series !== 'bullet') ||
    isChapeau(next.text) ||
    (opening !== null && opening.strength >= 0.9 && opening.role === 'preambular')
  )
}
