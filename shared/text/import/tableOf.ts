import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import { type Paragraph, paragraphOf } from './paragraph.ts'
import { readLabel } from './readLabel.ts'
import type { SourceLine } from './readLines.ts'

/** The index after a table that starts here, or the index itself. */
export function tableFrom(lines: readonly SourceLine[], index: number): number {
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

export function tableOf(lines: readonly SourceLine[], report: Finding[]): Paragraph {
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
