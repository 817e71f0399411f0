import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { cleanLine } from './cleanLine.ts'
import { wordsOf } from './marks.ts'

/** One line of the source that holds something, cleaned, with what its place told. */
export interface SourceLine {
  readonly number: number
  /** Trimmed; marks inside. */
  readonly text: string
  readonly indent: 'none' | 'blanks' | 'tab'
  /** How far in it stands, a tab counted as four blanks. */
  readonly depth: number
  /** An empty line, or the top of the text, stands before it. */
  readonly gap: boolean
  /** How many `#` stood before it. */
  readonly heading: number
  readonly kind: 'text' | 'rule' | 'cells'
  readonly cells: readonly string[]
  /** What stands between its tabs, empty cells too; one cell where it has no tab. */
  readonly tabbed: readonly string[]
  /** Letters and digits, marks left out: for measuring. */
  readonly length: number
}

const rule = /^[-_—–=*─━\s]{3,}$/u
const pipeRule = /^[\s:|-]+$/u

/** Parts a source into its lines that hold something. Form feeds end a line; every line keeps its number. */
export function readLines(source: string, report: Finding[], isMarkdown: boolean): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let gap = true
  let number = 0
  for (const raw of source.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\u2028\u2029]/u)) {
    number += 1
    for (const part of raw.includes('\f') ? raw.split('\f') : [raw]) {
      const line = readLine(part, number, gap, report, isMarkdown)
      if (line === null) gap = true
      else {
        lines.push(line)
        gap = false
      }
    }
  }
  return lines.map((line, index) => {
    if (isBlankToFill(line, lines[index + 1], isMarkdown)) return asText(line)
    if (line.kind === 'rule') report.push(finding(line.number, 'rule-dropped', 0.9))
    return line
  })
}

/** A stroke to sign on, where no note stands under it; Markdown has strokes for a rule. */
function isBlankToFill(line: SourceLine, next: SourceLine | undefined, isMarkdown: boolean): boolean {
  return line.kind === 'rule' && !isMarkdown && /^[_\s]+$/u.test(line.text) && !opensNote(next)
}

function opensNote(line: SourceLine | undefined): boolean {
  return (
    line !== undefined && /^(?:\uFDD1|[([]?(?:\d{1,3}|[\u0660-\u0669]{1,3}|\*{1,3})[)\]]?[\s.\p{L}])/u.test(line.text)
  )
}

function asText(line: SourceLine): SourceLine {
  return { ...line, kind: 'text', cells: [line.text], tabbed: [line.text], length: line.text.length }
}

function readLine(
  raw: string,
  number: number,
  gap: boolean,
  report: Finding[],
  isMarkdown: boolean,
): SourceLine | null {
  const { text: cleaned, heading } = cleanLine(raw, number, report, isMarkdown)
  const text = cleaned.trim()
  if (wordsOf(text) === '' && text === '') return null
  const tabbed = cleaned.split('\t').map((cell) => cell.trim())
  const bare = {
    number,
    text,
    indent: indentOf(cleaned),
    depth: depthOf(cleaned),
    gap,
    heading,
    length: wordsOf(text).length,
    tabbed,
  }
  if (rule.test(text) && /[-_—–=*─━]{3}/u.test(text)) return { ...bare, kind: 'rule', cells: [] }
  if (text.startsWith('|') && text.length > 2) {
    return {
      ...bare,
      kind: 'cells',
      cells: pipeRule.test(text) && text.lastIndexOf('|') > 0 ? [] : cellsOf(text.slice(1).replace(/\|\s*$/u, ''), '|'),
    }
  }
  const columns = cleaned
    .replace(/^\s+/u, '')
    .split(/\t+| {3,}/u)
    .filter((cell) => cell.trim() !== '')
  return { ...bare, kind: 'text', cells: columns.map((cell) => cell.trim()) }
}

function cellsOf(row: string, mark: string): readonly string[] {
  return row.split(mark).map((cell) => cell.trim())
}

function indentOf(line: string): SourceLine['indent'] {
  const start = /^[\s\u00A0]*/u.exec(line)?.[0] ?? ''
  if (start.includes('\t')) return 'tab'
  return start.length > 1 ? 'blanks' : 'none'
}

function depthOf(line: string): number {
  return (/^[\s\u00A0]*/u.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length
}

/** Tells about the whole source rather than a line. */
export function tellSource(source: string, report: Finding[]): void {
  if (source.trim() === '') report.push(finding(1, 'empty-source'))
  else if (!/\p{Script=Arabic}/u.test(source)) report.push(finding(1, 'no-arabic'))
}
