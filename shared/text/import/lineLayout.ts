/** How the lines of a source were set: whether they were broken at a width, and what an empty line means. */
import { wordsOf } from './marks.ts'
import { readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import { endingOf, isDangling, openingOf } from './signs.ts'

export interface LineLayout {
  /** Most lines are broken at one width: a line of that width says nothing about the end of a paragraph. */
  readonly wrapped: boolean
  readonly width: number
  /** The share of the width that a line reaches before it is full; letters of a proportional face are of many widths. */
  readonly reach: number
  /** No line is longer than a printed one: a line that stays well under the width was ended by its author. */
  readonly bounded: boolean
  /** Verbs stand alone on their lines above labelled points, as ITU sets them. */
  readonly verbLines: boolean
  /** An empty line ends every paragraph, and nothing else does. */
  readonly apart: boolean
}

/** Measures how the source was set. */
export function measure(lines: readonly SourceLine[], apart: boolean): LineLayout {
  const texts = lines.filter((line) => line.kind === 'text' && line.length > 20)
  const lengths = texts.map((line) => line.length).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  // One overlong address must not widen the measure.
  const width = Math.min(lengths[Math.floor(lengths.length * 0.97)] ?? usual, usual * 1.1)
  const unfinished = texts.filter((line) => endingOf(line.text) === '').length
  const full = texts.filter((line) => line.length >= width * 0.8 && line.length <= width * 1.15).length
  let verbs = 0
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line !== undefined && next !== undefined && isVerbLine(line.text) && readLabel(next.text) !== null) verbs += 1
  }
  const many = texts.length >= 8
  const isWrapped =
    width <= 150 &&
    ((many && unfinished >= texts.length * 0.4 && full >= texts.length * 0.4) ||
      isBrokenBetweenGaps(lines, width) ||
      isBrokenInGroups(lines, width))
  // Titles and lines to sign on may be wider than the measure of the paragraphs.
  const inner = Math.min(width, innerWidth(lines))
  const isNarrow = !isWrapped && inner < width && isBrokenInGroups(lines, inner)
  return {
    wrapped: isWrapped || isNarrow,
    width: isNarrow ? inner : width,
    reach: reachOf(lines, isNarrow ? inner : width),
    bounded: texts.length > 0 && Math.max(...lengths.slice(-1)) <= 150,
    verbLines: verbs >= 2,
    apart: apart || isSetApart(lines),
  }
}

/**
 * Whether every paragraph is a line with an empty line after it. A text that was broken at a measure and had its lines
 * spread is told by them: they are of one width, and stop in mid-sentence.
 */
function isSetApart(lines: readonly SourceLine[]): boolean {
  const texts = lines.filter((line) => line.kind === 'text')
  const long = texts.filter((line) => line.length > 60)
  if (long.length < 2 || texts.some((line) => !line.gap)) return false
  const unfinished = long.filter((line) => endingOf(line.text) === '' || isDangling(line.text)).length
  return unfinished <= long.length * 0.1
}

/** Where paragraphs have gaps between them, a few lines that all reach the margin without a stop tell the measure. */
function isBrokenBetweenGaps(lines: readonly SourceLine[], width: number): boolean {
  const inner = lines.filter(
    (line, index) => line.kind === 'text' && line.length > 20 && lines[index + 1]?.gap === false,
  )
  const full = inner.filter((line) => line.length >= width * 0.8 && line.length <= width * 1.1)
  return (
    inner.length >= 3 &&
    full.length >= inner.length * 0.8 &&
    inner.filter((line) => endingOf(line.text) === '').length >= inner.length * 0.7
  )
}

/** Lines of one measure in a proportional face differ by a fifth in letters: few of those that go on are full to the letter. */
function reachOf(lines: readonly SourceLine[], width: number): number {
  const going = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const goesOn =
      next !== undefined && !next.gap && next.kind === 'text' && line.kind === 'text' && readLabel(next.text) === null
    return goesOn && line.length >= width * 0.7 && endingOf(line.text) === ''
      ? [line.length + 1 + firstWord(next).length > width * 0.93]
      : []
  })
  return going.length >= 8 && going.filter(Boolean).length < going.length * 0.9 ? 0.78 : 0.93
}

/** The longest line that goes on right under itself. */
function innerWidth(lines: readonly SourceLine[]): number {
  return lines.reduce((most, line, index) => {
    const next = lines[index + 1]
    const goesOn = next !== undefined && !next.gap && next.kind === 'text' && readLabel(next.text) === null
    return goesOn && line.kind === 'text' && ['', '،'].includes(endingOf(line.text)) && !isFront(index)
      ? Math.max(most, line.length)
      : most
  }, 0)
}

const isFront = (index: number): boolean => index < 4

/** Where a long line has another right under it without a stop between, nearly always the next word had no room on it. */
function isBrokenInGroups(lines: readonly SourceLine[], width: number): boolean {
  // Under so narrow a measure a few short lines prove nothing.
  if (width < 40 || lines.some((line) => line.kind === 'text' && line.length > width * 1.15)) return false
  const broken = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next === undefined || next.gap || next.kind !== 'text' || readLabel(next.text) !== null
      ? []
      : line.kind === 'text' && line.length >= width * 0.6 && ['', '،'].includes(endingOf(line.text))
        ? [line.length + 1 + firstWord(next).length > width * 0.93]
        : []
  })
  return broken.length >= (width < 60 ? 5 : 1) && broken.filter(Boolean).length >= broken.length * 0.8
}

export function firstWord(line: SourceLine): string {
  return wordsOf(line.text).split(' ', 1)[0] ?? ''
}

export function isVerbLine(text: string): boolean {
  if (text.length > 90 || !['', ':'].includes(endingOf(text))) return false
  const opening = openingOf(text)
  return opening !== null && opening.strength >= 0.9 && readLabel(text) === null && text.split(/\s+/u).length <= 8
}

/** Whether a line was broken because the next word had no room on it. */
export function spills(length: number, next: SourceLine, layout: LineLayout): boolean {
  return layout.wrapped && length + 1 + firstWord(next).length > layout.width * layout.reach
}
