// Over 250 lines: joining, footnotes and tables share one cursor over the lines.
import { readNumber } from '@tawafuq/arabic/digits'
import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { noteClose, noteOpen, wordsOf } from './marks.ts'
import { type Label, readBullet, readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import {
  endingOf,
  isAnnexWord,
  isChapeau,
  isContinuing,
  isCounted,
  isDangling,
  isHeadingWord,
  isMeta,
  isNote,
  openingOf,
  splitsDate,
} from './signs.ts'

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

interface Layout {
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

/** The marked text of a paragraph, its lines parted by one blank. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.parts.join(' ')
}

/** Measures how the source was set. */
function measure(lines: readonly SourceLine[], apart: boolean): Layout {
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
  return {
    wrapped:
      width <= 150 &&
      ((many && unfinished >= texts.length * 0.4 && full >= texts.length * 0.4) ||
        isBrokenBetweenGaps(lines, width) ||
        isBrokenInGroups(lines, width)),
    width,
    reach: reachOf(lines, width),
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

/** Where a long line has another right under it without a stop between, nearly always the next word had no room on it. */
function isBrokenInGroups(lines: readonly SourceLine[], width: number): boolean {
  if (width < 60 || lines.some((line) => line.kind === 'text' && line.length > width * 1.15)) return false
  const broken = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next === undefined || next.gap || next.kind !== 'text' || readLabel(next.text) !== null
      ? []
      : line.kind === 'text' && line.length >= width * 0.6 && ['', '،'].includes(endingOf(line.text))
        ? [line.length + 1 + firstWord(next).length > width * 0.93]
        : []
  })
  return broken.length > 0 && broken.filter(Boolean).length >= broken.length * 0.8
}

function firstWord(line: SourceLine): string {
  return wordsOf(line.text).split(' ', 1)[0] ?? ''
}

function isVerbLine(text: string): boolean {
  if (text.length > 90 || !['', ':'].includes(endingOf(text))) return false
  const opening = openingOf(text)
  return opening !== null && opening.strength >= 0.9 && readLabel(text) === null && text.split(/\s+/u).length <= 8
}

const footnoteStart =
  /^(?:\uFDD1([^\uFDD2]{1,8})\uFDD2|\((\d{1,3}|[\u0660-\u0669]{1,3}|\*{1,3})\)|\[(\d{1,3}|\*{1,3})\](?=:|\s)|(\*{1,3})(?=[^*\s]|\s)|\[\^?([^\][]{1,8})\]:|\[(\d{1,3}): (?=.*\]$))[\s\t:]*/u
const footnoteWord =
  /^(?:انظر|ينظر|راجع|المرجع نفسه|المرجع السابق|القرار|قرار|الوثيقه|الوثيقة|A\/|E\/|S\/|CCPR|United Nations|الامم المتحد|منشورات|المصدر|متاح|يمكن الاطلاع|http|www|See|Ibid|اعتمد|تقرير|صدر|وثيقه)/u

/**
 * Puts lines together into paragraphs, footnotes and tables, in reading order; every join and doubt is reported.
 * `apart` says that an empty line ends every paragraph, as in Markdown; elsewhere the lines themselves tell.
 */
export function gatherParagraphs(lines: readonly SourceLine[], report: Finding[], apart = false): readonly Paragraph[] {
  const layout = measure(lines, apart)
  // A line that ends at the foot of a page says nothing of its author.
  const broken: Layout = { ...layout, bounded: false }
  const out: Paragraph[] = []
  const counters = new Map<string, number>()
  const references = referencesIn(lines)
  const starred = lines.filter((line) => /^\*\s/u.test(line.text)).length > 1
  let current = null as Paragraph | null
  /** The unfinished paragraph that a footnote interrupted. */
  let interrupted = null as Paragraph | null
  let afterRule = false
  /** Nothing but short lines so far: titles and what stands round them. */
  let front = true

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    if (line.kind === 'rule') {
      afterRule = true
      if (current !== null && current.shape === 'text' && isUnfinished(current)) interrupted ??= current
      continue
    }
    const tableEnd = tableFrom(lines, index)
    if (tableEnd > index) {
      current = tableOf(lines.slice(index, tableEnd), report)
      out.push(current)
      index = tableEnd - 1
      afterRule = false
      continue
    }
    const note = footnoteAt(line, current, interrupted, references, afterRule, starred)
    if (note !== null) {
      const open: Paragraph | null = current?.shape === 'text' ? current : null
      if (open !== null && ['', '،'].includes(endingOf(open.tail)) && !open.closed) {
        interrupted = open
        report.push(finding(line.number, 'footnote-moved', 0.9))
      }
      current = paragraphOf(line, note.rest, null, 'footnote', note.mark)
      out.push(current)
      continue
    }
    if (current?.shape === 'footnote') {
      const resumed: Paragraph | null = interrupted
      const unfinished: boolean = endingOf(current.tail) === ''
      if (
        unfinished &&
        !line.gap &&
        !line.heading &&
        readLabel(line.text)?.sure !== true &&
        !(resumed !== null && /^https?:|\d$/u.test(wordsOf(current.tail)))
      ) {
        join(current, line, report, 0.8)
        continue
      }
      current = resumed ?? (afterRule ? null : current)
      if (resumed !== null && !startsNew(resumed, line, sureLabel(line), lines[index + 1], broken, front)) {
        interrupted = null
        afterRule = false
        join(resumed, line, report, 0.9)
        current = resumed
        continue
      }
      interrupted = null
      current = resumed
    }
    if (
      afterRule &&
      interrupted !== null &&
      current === interrupted &&
      !startsNew(interrupted, line, sureLabel(line), lines[index + 1], broken, front)
    ) {
      join(interrupted, line, report, 0.9)
      interrupted = null
      afterRule = false
      continue
    }
    afterRule = false
    let label = line.heading > 0 && readLabel(line.text)?.series === 'bullet' ? null : readLabel(line.text)
    label = settle(label, line, current, counters, report)
    const before = out.at(-2)
    // Points set without stops: the next line after a gap is no part of the last one.
    const bare =
      current?.label != null &&
      before?.label?.series === current.label.series &&
      isUnfinished(before) &&
      line.gap &&
      !isContinuing(line.text) &&
      !isDangling(current.tail)
    if (current !== null && !bare && !startsNew(current, line, label, lines[index + 1], layout, front)) {
      join(current, line, report, isUnfinished(current) ? 0.95 : 0.6)
      continue
    }
    if (
      current !== null &&
      current.shape === 'text' &&
      label === null &&
      !current.closed &&
      isUnfinished(current) &&
      current.size > 100
    ) {
      report.push(finding(line.number, 'split-doubtful', 0.6))
    }
    if (label?.reversed === true) report.push(finding(line.number, 'label-reversed', 0.9))
    if (label !== null) {
      counters.set(counterKey(label), label.value)
      if (label.series === 'number' && !label.sure && label.value > 1)
        for (const key of counters.keys())
          if (key.startsWith('number') && counters.get(key) === label.value - 1) counters.set(key, label.value)
    }
    current = paragraphOf(line, label?.rest ?? line.text, label, 'text', null)
    const next = lines[index + 1]
    current.closed =
      isClosedLine(line, current, next, layout) || (headsAnnex(line, current, out.at(-1)) && next?.gap === true)
    if (label !== null || speaks(line, next) || line.length > 160 || out.length > 20) front = false
    out.push(current)
  }
  return out
}

/** The line that names who speaks, not a masthead in the same words: a comma ends it, or a clause follows. */
function speaks(line: SourceLine, next: SourceLine | undefined): boolean {
  return isChapeau(line.text) && (endingOf(line.text) !== '' || (next !== undefined && openingOf(next.text) !== null))
}

/** The title under the word مرفق, set apart from what follows. */
function headsAnnex(line: SourceLine, paragraph: Paragraph, before: Paragraph | undefined): boolean {
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

/** A label that cannot be text: it starts a paragraph even where the one before is unfinished. */
function sureLabel(line: SourceLine): Label | null {
  const label = readLabel(line.text)
  return label?.sure === true ? label : null
}

function paragraphOf(
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

function join(paragraph: Paragraph, line: SourceLine, report: Finding[], confidence: number): void {
  if (paragraph.size === 0 && paragraph.label !== null) report.push(finding(line.number, 'label-alone', 0.9))
  else if (paragraph.lines < joinsTold)
    report.push(finding(line.number, confidence < 0.7 ? 'join-doubtful' : 'lines-joined', confidence))
  paragraph.parts.push(line.text)
  paragraph.tail = `${paragraph.tail} ${line.text}`.slice(-800)
  paragraph.size += line.text.length + 1
  paragraph.lastLength = line.length
  paragraph.lines += 1
}

function isUnfinished(paragraph: Paragraph): boolean {
  return endingOf(paragraph.tail) === '' || paragraph.size === 0
}

/** Keeps an unsure label only where it goes on a series that is open, or starts a list where one is announced. */
function settle(
  label: Label | null,
  line: SourceLine,
  current: Paragraph | null,
  counters: ReadonlyMap<string, number>,
  report: Finding[],
): Label | null {
  if (label === null) return null
  const unfinished = current !== null && isUnfinished(current) && !current.closed
  const last = counters.get(label.series + label.style)
  const inSequence = label.value === (last ?? 0) + 1
  const announced = current !== null && (endingOf(current.tail) === ':' || current.closed)
  if (label.series === 'decimal' && !goesOnDecimals(label, counters)) return null
  if (label.series === 'number' && !inSequence && /^[0-9\u0660-\u0669]{1,3}(?:\s|\p{L})/u.test(label.rest)) return null
  if (label.sure) {
    // الفقرة (أ), القرار 5: a reference broken at the line's end, not a label.
    const cut =
      current !== null &&
      unfinished &&
      /(?:الفقر\S+|الفرعي\S*|الماد\S+|البند\S*|القرار\S*|و|أو|إلى)$/u.test(wordsOf(current.tail.slice(-40)).trim())
    return cut &&
      !line.gap &&
      !inSequence &&
      ['letter', 'number', 'in-brackets', 'latin', 'roman'].includes(label.series)
      ? null
      : label
  }
  if (label.series === 'number' && label.reversed) {
    if (inSequence || (announced && label.value === 1)) return label
    return settle(readBullet(line.text), line, current, counters, report)
  }
  if (label.series === 'number') {
    // A number that lost its dash still goes on the numbering, and a clause follows.
    const clause = (openingOf(label.rest)?.strength ?? 0) >= 0.9 && !unfinished
    if (
      clause &&
      label.printed === String(label.value) &&
      [...counters].some(([key, value]) => key.startsWith('number') && value + 1 === label.value)
    ) {
      report.push(finding(line.number, 'label-doubtful', 0.8))
      return label
    }
    const sequel =
      (announced && label.value === 1) ||
      (inSequence &&
        (last !== undefined ||
          announced ||
          (line.gap && ![...counters.keys()].some((key) => key.startsWith('number')))))
    if (!sequel || unfinished || isCounted(label.rest)) return null
    report.push(finding(line.number, 'label-doubtful', 0.7))
    return label
  }
  if (unfinished && !line.gap && !announced && (current?.size ?? 0) > 40 && last === undefined) return null
  return label
}

/**
 * 1.1 and 1.2 number points; 2.5 مليون and 12.30 ظهراً open sentences. A number with a point is a label where it goes on
 * the one before, or begins under the point of its first part.
 */
function goesOnDecimals(label: Label, counters: ReadonlyMap<string, number>): boolean {
  const parts = (label.printed.match(/[0-9\u0660-\u0669\u06F0-\u06F9]+/gu) ?? []).map((part) => readNumber(part) ?? 0)
  const above = parts.slice(0, -1)
  if (isCounted(label.rest)) return false
  if (counters.get(decimalKey(above)) === label.value - 1) return true
  if (label.value !== 1) return false
  const own = above.at(-1) ?? 0
  const [before, over] = [above.with(-1, own - 1), above.slice(0, -1)]
  return (
    own === 1 ||
    counters.has(decimalKey(before)) ||
    counters.get(decimalKey(over)) === own ||
    [...counters].some(([key, value]) => key.startsWith('number') && value === own)
  )
}

/** Points of points are counted under the point above them, everything else by its shape. */
function counterKey({ series, style, printed }: Label): string {
  if (series !== 'decimal') return series + style
  const parts = (printed.match(/[0-9\u0660-\u0669\u06F0-\u06F9]+/gu) ?? []).map((part) => readNumber(part) ?? 0)
  return decimalKey(parts.slice(0, -1))
}

function decimalKey(parts: readonly number[]): string {
  return `decimals ${parts.join('.')}`
}

/** Whether a line starts a paragraph of its own after `paragraph`. */
function startsNew(
  paragraph: Paragraph,
  line: SourceLine,
  label: Label | null,
  next: SourceLine | undefined,
  layout: Layout,
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
function isEndedByAuthor(paragraph: Paragraph, line: SourceLine, layout: Layout): boolean {
  const words = wordsOf(paragraph.tail)
  // A stop inside, or a speaker's name with a colon, says that a sentence was cut; a heading has none.
  if (isDangling(paragraph.tail) || /(?:^|\s)و$|[.؛]\s|\):\s/u.test(words)) return false
  if ((openingOf(paragraph.parts[0] ?? '')?.strength ?? 0) >= 0.9) return false
  if (layout.bounded && paragraph.size > 20)
    return paragraph.lastLength + 1 + firstWord(line).length <= Math.max(layout.width * 0.85, 40)
  return paragraph.lines === 1 && paragraph.size <= 50
}

/** Whether a line was broken because the next word had no room on it. */
function spills(length: number, next: SourceLine, layout: Layout): boolean {
  return layout.wrapped && length + 1 + firstWord(next).length > layout.width * layout.reach
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
function isClosedLine(line: SourceLine, paragraph: Paragraph, next: SourceLine | undefined, layout: Layout): boolean {
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

/** The labels of footnotes that the text refers to with glued or raised marks. */
function referencesIn(lines: readonly SourceLine[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const line of lines) {
    for (const match of line.text.matchAll(
      /\uFDD1([^\uFDD2]{1,8})\uFDD2|(?<=[\p{L}\p{N}”“"»،.؛)\u064B-\u0652])\((\d{1,3}|\*{1,3})\)|(?<=[\p{L})])(\*{1,3})(?=[\s،.؛]|$)/gu,
    )) {
      const label = match[1] ?? match[2] ?? match[3]
      if (label !== undefined && (match.index ?? 0) > 0) labels.add(label)
    }
  }
  return labels
}

interface FootnoteStart {
  readonly mark: string
  readonly rest: string
}

function footnoteAt(
  line: SourceLine,
  current: Paragraph | null,
  interrupted: Paragraph | null,
  references: ReadonlySet<string>,
  afterRule: boolean,
  starred: boolean,
): FootnoteStart | null {
  const match = footnoteStart.exec(line.text)
  if (match === null || line.heading > 0) return null
  const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? ''
  let rest = line.text.slice(match[0].length)
  if (match[6] !== undefined) rest = rest.replace(/\]$/u, '')
  const star = inner.startsWith('*')
  const found: FootnoteStart = { mark: star ? inner : `(${inner})`, rest }
  if (match[1] !== undefined || match[5] !== undefined || match[6] !== undefined) return rest === '' ? null : found
  if (rest === '') return null
  const known = references.has(inner)
  const open =
    current !== null && current.shape === 'text' && isUnfinished(current) && !current.closed && current.size > 40
  if (star && starred && !afterRule && /^\*\s/u.test(line.text)) return null
  if (afterRule || interrupted !== null || current?.shape === 'footnote') return found
  if (star)
    return known || (/^\*{1,3}\s?\S/u.test(line.text) && references.size > 0 && footnoteWord.test(rest)) ? found : null
  const reads = footnoteWord.test(rest) || /^[A-Z]/u.test(rest)
  if (known && (reads || open || line.gap || (current !== null && endingOf(current.tail) !== ':'))) return found
  return reads && (open || line.gap) && current !== null && endingOf(current.tail) !== ':' ? found : null
}

/** The index after a table that starts here, or the index itself. */
function tableFrom(lines: readonly SourceLine[], index: number): number {
  const first = lines[index]
  if (first === undefined) return index
  let end = index
  if (first.kind === 'cells') {
    while (lines[end]?.kind === 'cells') end += 1
    return end - index >= 2 ? end : index
  }
  if (readLabel(first.text)?.sure === true) return index
  const columns = Math.max(first.cells.length, first.tabbed.length)
  if (columns === 2 && isPair(first)) {
    while (end < lines.length && isPair(lines[end]) && (end === index || lines[end]?.gap === false)) end += 1
    return end - index >= 3 ? end : index
  }
  if (columns < 3) return index
  while (end < lines.length) {
    const line = lines[end]
    if (line === undefined || line.kind !== 'text' || !isRow(line, columns, end === index)) break
    end += 1
  }
  return end - index >= 3 ? end : index
}

/** A name and what stands beside it, parted by a tab; a label is parted from its words so too. */
function isPair(line: SourceLine | undefined): boolean {
  return (
    line?.kind === 'text' &&
    line.tabbed.length === 2 &&
    line.tabbed.every((cell) => cell !== '' && cell.length <= 60 && !/[.؛،:]$/u.test(cell)) &&
    readLabel(line.text) === null
  )
}

/** A row of about as many cells as the first; years over the columns leave the place over the names empty. */
function isRow(line: SourceLine, columns: number, isFirst: boolean): boolean {
  if (line.tabbed.length === columns) return line.cells.length >= (isFirst ? 1 : 2)
  return line.cells.length >= 2 && Math.abs(line.cells.length - columns) <= 2
}

function tableOf(lines: readonly SourceLine[], report: Finding[]): Paragraph {
  const first = lines[0]
  if (first === undefined) throw new RangeError('A table needs a line')
  const paragraph = paragraphOf(first, '', null, 'table', null)
  paragraph.rows.push(...rowsOf(lines.filter((line) => line.cells.length > 0)))
  const columns = paragraph.rows.reduce((most, row) => Math.max(most, row.length), 0)
  report.push(finding(first.number, 'table-found', first.kind === 'cells' ? 0.95 : 0.7))
  lines
    .filter((line) => line.cells.length > 0)
    .forEach((line, at) => {
      const row = paragraph.rows[at] ?? []
      if (row.length !== columns || row.includes('', at === 0 ? 1 : 0))
        report.push(finding(line.number, 'table-cells-missing', 0.6))
    })
  paragraph.closed = true
  return paragraph
}

/** Tabs part the cells where every row has as many; elsewhere they only align, and what stands between them counts. */
function rowsOf(lines: readonly SourceLine[]): readonly (readonly string[])[] {
  const columns = lines[0]?.tabbed.length ?? 0
  if (lines[0]?.kind === 'cells' || columns < 3 || lines.some((line) => line.tabbed.length !== columns))
    return lines.map((line) => line.cells)
  const filled = Array.from({ length: columns }, (_, at) => lines.some((line) => line.tabbed[at] !== ''))
  return lines.map((line) => line.tabbed.filter((_, at) => filled[at]))
}

/** Wraps a note's label as the rest of the importer expects it in text. */
export function noteMark(label: string): string {
  return noteOpen + label + noteClose
}
