import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { wordsOf } from './marks.ts'
import type { Label } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import { endingOf } from './signs.ts'

/** A paragraph put together from its lines, before its kind is known. */
export interface Paragraph {
  readonly line: number
  /** What its lines brought, marks inside; `textOf` puts them together. */
  readonly parts: string[]
  /** The last eight hundred units: enough to judge how it ends, whatever its size. */
  tail: string
  size: number
  readonly label: Label | null
  readonly indent: SourceLine['indent']
  readonly depth: number
  readonly gap: boolean
  /** How many `#` stood before it. */
  readonly heading: number
  readonly shape: 'text' | 'footnote' | 'table'
  /** Printed label of a footnote. */
  readonly mark: string | null
  readonly rows: (readonly string[])[]
  /** Length of the line last taken in, for judging whether it was full. */
  lastLength: number
  /** A line that cannot be the first half of a sentence: a heading, a verb line, a line of meta. */
  closed: boolean
  lines: number
}

/** The marked text of a paragraph, its lines parted by one blank. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.parts.join(' ')
}

export function paragraphOf(
  line: SourceLine,
  text: string,
  label: Label | null,
  shape: Paragraph['shape'],
  mark: string | null,
): Paragraph {
  const { number, indent, depth, gap, heading, length } = line
  const words = text.trim()
  const parts = words === '' ? [] : [words]
  return {
    line: number,
    parts,
    tail: words.slice(-800),
    size: words.length,
    label,
    indent,
    depth,
    gap,
    heading,
    shape,
    mark,
    rows: [],
    lastLength: length,
    closed: false,
    lines: 1,
  }
}

/** How many joins of one paragraph are told; a paragraph of more lines has said enough. */
const joinsTold = 60

export function join(paragraph: Paragraph, line: SourceLine, report: Finding[], confidence: number): void {
  if (paragraph.size === 0 && paragraph.label !== null) report.push(finding(line.number, 'label-alone', 0.9))
  else if (paragraph.lines < joinsTold)
    report.push(finding(line.number, confidence < 0.7 ? 'join-doubtful' : 'lines-joined', confidence))
  paragraph.parts.push(line.text)
  paragraph.tail = `${paragraph.tail} ${line.text}`.slice(-800)
  paragraph.size += line.text.length + 1
  paragraph.lastLength = line.length
  paragraph.lines += 1
}

export function isUnfinished(paragraph: Paragraph): boolean {
  return endingOf(paragraph.tail) === '' || paragraph.size === 0
}

/** The first words of a paragraph: enough to judge how it opens. */
export function headOf(paragraph: Paragraph): string {
  return (paragraph.parts[0] ?? '').slice(0, 400)
}

/** Its words without marks, or the first of a long one. */
export function wholeOf(paragraph: Paragraph): string {
  return paragraph.size <= 400 ? wordsOf(textOf(paragraph)).trim() : headOf(paragraph)
}

/** Short, without a stop: set as a heading is set. */
export function isHeadingText(paragraph: Paragraph): boolean {
  return paragraph.size <= 160 && ['', '؟'].includes(endingOf(paragraph.tail))
}
