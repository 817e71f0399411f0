import Papa from 'papaparse'
import type { TableRecord } from '../../model/tableRecord.ts'
import { cleanCell } from './cleanCell.ts'

/** What parts cells where no tabs do: commas of either script, semicolons, bars. */
const stops = [',', '،', ';', '؛', '|'] as const
const stop = /[,،;؛|]/

/**
 * Reads a list as the records of a table (RFC 4180, with tabs where there are any): a cell in quotation marks may
 * hold stops, line ends and quotation marks. A line without tabs in a table of tabs is parted at its stops. Cells come
 * clean of hidden marks and line ends; empty records are left out, and no more than `most` are read.
 */
export function readRecords(given: string, most: number): readonly TableRecord[] {
  const text = given.replaceAll(/\r\n?/g, '\n')
  // Excel writes, and reads, what parts the cells of a file in its first line.
  const named = /^\uFEFF?sep=(.)\n/.exec(text)
  const delimiter = named?.[1] ?? (text.includes('\t') ? '\t' : commonestStop(text))
  const isFramed = delimiter === '|' && /^\s*\|.*\|\s*$/m.test(text)
  const records: TableRecord[] = []
  let at = named?.[0].length ?? 0
  let line = named ? 2 : 1

  function take(length: number, cells: readonly string[], isTorn: boolean): void {
    const source = text.slice(at, at + length)
    const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0)
    const clean = isFramed ? withoutFrame(cells.map(plainCell)) : cells.map(plainCell)
    if (clean.some((cell) => cell !== '')) records.push({ line, lines, cells: clean, isTorn })
    at += length
    line += lines
  }

  while (at < text.length && records.length < most) {
    const start = at
    let isTorn = false
    Papa.parse<string[]>(text.slice(start), {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        isTorn = errors.some(({ type }) => type === 'Quotes')
        if (isTorn || records.length >= most) return parser.abort()
        const length = start + meta.cursor - at
        const [only = ''] = data
        const isPlain =
          data.length === 1 &&
          !text
            .slice(at, at + length)
            .trimStart()
            .startsWith('"')
        take(length, isPlain ? only.split(stop) : data, false)
      },
    })
    if (!isTorn) break
    const end = text.indexOf('\n', at)
    const length = (end === -1 ? text.length : end + 1) - at
    take(length, text.slice(at, at + length).split(delimiter === '\t' ? '\t' : stop), true)
  }
  return records
}

function commonestStop(text: string): string {
  const counts = stops.map((sign) => text.split(sign).length)
  return stops[counts.indexOf(Math.max(...counts))] ?? ','
}

/** A number that is text, as spreadsheets keep one from losing its noughts: `="007"`, `'007`. */
function plainCell(cell: string): string {
  const clean = cleanCell(cell)
  return /^="([^"]*)"$/.exec(clean)?.[1] ?? /^'(\d.*)$/.exec(clean)?.[1] ?? clean
}

/** Bars at both ends, as tables of Markdown have them, part nothing; a row of dashes under the heads says nothing. */
function withoutFrame(cells: readonly string[]): readonly string[] {
  if (cells.every((cell) => /^(?::?-{2,}:?)?$/.test(cell))) return []
  const [from, to] = [cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined]
  return cells.slice(from, to)
}
