import { withDigits } from '@tawafuq/arabic/digits'
import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { wordsOf } from './marks.ts'
import { readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'
import { endingOf, isChapeau } from './signs.ts'

const pageNumber =
  /^(?:[-–—|[(\s]*(?:(?:الصفحة|صفحة|ص|page|Page)[\s.:]*)?[0-9\u0660-\u0669]{1,4}(?:\s*(?:[/\\]|من|of)\s*[0-9\u0660-\u0669]{1,4})?[-–—|\])\s]*)$/u
const jobNumber =
  /^(?:\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{1,3}\/\d{1,3})?|\d{1,3}\/\d{1,3}\s+\d{2}-\d{5}(?:\s*\([A-Z]\))?|GE\.\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{1,3})?)$/u
const symbol = /^(?:[A-Z]{1,5}(?:\/[A-Za-z0-9.\-()]{1,20}){1,6})$/u

/**
 * Leaves out page numbers, job numbers and lines that repeat at the head or foot of pages; each is reported.
 * A repeated line is furniture only if it is short, stands three times or more, carries no label, and interrupts: it
 * cuts sentences in two or stands by a page number. Headings that come back (الغايات under each chapter) do neither.
 */
export function dropPageFurniture(lines: readonly SourceLine[], report: Finding[]): readonly SourceLine[] {
  const counts = new Map<string, number>()
  for (const line of lines) {
    if (line.length <= 120 && line.kind === 'text') {
      const key = keyOf(line.text)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const interrupting = new Map<string, number>()
  lines.forEach((line, index) => {
    if (line.length > 120 || !interrupts(lines, index)) return
    const key = keyOf(line.text)
    interrupting.set(key, (interrupting.get(key) ?? 0) + 1)
  })
  const seen = new Set<string>()
  const totals = new Map<string, number>()
  for (const line of lines) {
    const total = fraction.exec(line.text)?.[2]
    if (total !== undefined) totals.set(total, (totals.get(total) ?? 0) + 1)
  }
  const turns = lines.map(
    (line) => line.kind === 'text' && (isNumbered(wordsOf(line.text).trim(), totals) || jobNumber.test(line.text)),
  )
  const headsPage = (index: number): boolean =>
    [-2, -1, 1, 2].some(
      (away) => turns[index + away] === true && (Math.abs(away) === 1 || isHead(lines[index + away / 2])),
    )
  const repeated = headsAfterPages(
    lines,
    lines.map((line, index) => turns[index] === true && saysPage(wordsOf(line.text).trim())),
  )
  return lines.filter((line, index) => {
    if (line.kind !== 'text' || line.heading > 0) return true
    if (repeated.has(index)) {
      report.push(finding(line.number, 'running-head-dropped', 0.8))
      return false
    }
    const words = wordsOf(line.text).trim()
    if (
      (pageNumber.test(words) && isLonely(lines, index) && !isResolutionNumber(words, totals)) ||
      jobNumber.test(words)
    ) {
      report.push(finding(line.number, 'page-number-dropped', 0.9))
      return false
    }
    const key = keyOf(line.text)
    const times = counts.get(key) ?? 0
    const first = !seen.has(key)
    seen.add(key)
    if (index > 5 && isHead(line) && headsPage(index)) {
      report.push(finding(line.number, 'running-head-dropped', 0.8))
      return false
    }
    if (times < 3 || line.length > 120 || words.length < 4) return true
    if ((interrupting.get(key) ?? 0) < times * 0.3) return true
    if (isSentence(words) && !symbol.test(words.split(' ')[0] ?? '')) return true
    // The first of a repeated head may be the title itself: it stays when it stands at the top.
    if (first && index < 8) return true
    report.push(finding(line.number, 'running-head-dropped', 0.8))
    return false
  })
}

/** 3/12, 1 من 3, صفحة 4: nothing but a page is numbered so, alone on its line; 2024/9 numbers a resolution. */
function saysPage(words: string): boolean {
  if (/من|of|صفحة|page|\d{2}-\d{5}/iu.test(words)) return true
  const [, left, right] = fraction.exec(withDigits(words, 'western')) ?? []
  return left !== undefined && right !== undefined && Number(left) <= Number(right) && Number(right) < 1_000
}

/**
 * The lines under a page number that stand under another one too, or are the title at the top: what is printed at the head
 * of every page but the first.
 */
function headsAfterPages(lines: readonly SourceLine[], turns: readonly boolean[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (line.kind !== 'text' || line.length > 120 || turns[index] === true) return
    const key = keyOf(line.text)
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  })
  const heads = new Set<number>()
  for (const all of places.values()) {
    const isUnder = (index: number): boolean => turns[index - 1] === true || turns[index - 2] === true
    const under = all.filter(isUnder)
    const others = all.filter((index) => !isUnder(index))
    if (under.length > 0 && all.length > 1 && others.every((index) => index < 8 && index < (under[0] ?? 0)))
      for (const index of under) {
        const words = wordsOf(lines[index]?.text ?? '')
        if (!isSentence(words) && !isChapeau(words)) heads.add(index)
      }
  }
  return heads
}

/** Whether a sentence goes on across a line, or a page number or a rule stands beside it. */
function interrupts(lines: readonly SourceLine[], index: number): boolean {
  const before = lines[index - 1]
  const after = lines[index + 1]
  const cut = before !== undefined && before.length > 40 && endingOf(before.text) === ''
  return (
    cut ||
    [before, after].some(
      (beside) =>
        beside !== undefined &&
        (beside.kind === 'rule' ||
          pageNumber.test(beside.text) ||
          jobNumber.test(beside.text) ||
          symbol.test(beside.text)),
    )
  )
}

const headSymbol = /^(?:[A-Z]{1,6}(?:\/[A-Za-z0-9.\-()]{1,20}){1,6})(?=$|\s)/u

/** A line that opens with the symbol of a document and says little more, as the head of a page does. */
function isHead(line: SourceLine | undefined): boolean {
  return line !== undefined && line.length <= 110 && headSymbol.test(line.text) && !/[.؛:،]$/u.test(line.text)
}

/** 3/12 and nothing else: a page of so many; a bare number may be a label alone on its line. */
function isNumbered(words: string, totals: ReadonlyMap<string, number>): boolean {
  return pageNumber.test(words) && !/^\d{1,3}\s*[-–.)]$/u.test(words) && !isResolutionNumber(words, totals)
}

const fraction = /^(\d{1,4})\s*\/\s*(\d{1,4})$/u

/** 77/291 numbers a resolution; 3/12 pages, if the same total comes back or a text could have so many. */
function isResolutionNumber(words: string, totals: ReadonlyMap<string, number>): boolean {
  const match = fraction.exec(words)
  if (match === null) return false
  const [, left, right] = match
  if (Number(left) > Number(right)) return true
  return (totals.get(right ?? '') ?? 0) < 2 && Number(left) > 40
}

/** What a year follows, though its line was cut short: في عام, كانون الأول/ديسمبر. */
const beforeYear =
  /(?:^|[\s(/])(?:[لب]?عام|لعامي|عامي|[لب]?سنة|منذ|حتى|بحلول|يناير|فبراير|مارس|أبريل|مايو|يوني[هو]|يولي[هو]|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)[\s()]*$/u

/** A bare number is a label alone on its line where the next line goes on as its paragraph in sequence. */
function isLonely(lines: readonly SourceLine[], index: number): boolean {
  const here = lines[index]
  const next = lines[index + 1]
  if (here === undefined) return true
  // A year that the line above had no room for.
  const before = lines[index - 1]
  if (
    /^(?:19|20)\d\d$/u.test(here.text) &&
    !here.gap &&
    before !== undefined &&
    endingOf(before.text) === '' &&
    (before.length > 30 || beforeYear.test(wordsOf(before.text)))
  )
    return false
  if (next === undefined || next.gap) return true
  const label = /^([0-9\u0660-\u0669]{1,3})\s*[-–.)]$/u.exec(here.text)
  return label === null
}

function keyOf(text: string): string {
  const words = wordsOf(text)
  // Heads differ by their page number only; lines of nothing but numbers are judged one by one.
  return (/\p{L}/u.test(words) ? words.replace(/[0-9\u0660-\u0669]+/gu, '0') : words).replace(/\s+/gu, ' ').trim()
}

function isSentence(words: string): boolean {
  return /[.؛:،]$/u.test(words) || (readLabel(words) !== null && !/^[-–—]/u.test(words))
}
