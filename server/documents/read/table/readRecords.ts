import Papa from 'papaparse'
import type { TableRecord } from '../../model/tableRecord.ts'

/** What parts cells where no tabs do: commas of either script, semicolons, bars. */
const stops = [',', '،', ';', '؛', '|'] as const
const stop = /[,،;؛|]/

/** What Excel and Word leave in a cell that nobody sees: marks of direction, a mark of byte order. */
const unseen = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g

/**
 * Reads a list as the records of a table (RFC 4180, with tabs where there are any): a cell in quotation marks may
 * hold stops, line ends and quotation marks. A line without tabs in a table of tabs is parted at its stops. Cells come
 * clean of hidden marks and line ends; empty records are left out, and no more than `most` are read.
 */
export function readRecords(given: string, most: number): readonly TableRecord[] {
  const text = given.replaceAll(/\r\n?/g, '\n')
  const delimiter = text.includes('\t') ? '\t' : commonestStop(text)
  const records: TableRecord[] = []
  let at = 0
  let line = 1

  function take(length: number, cells: readonly string[], isTorn: boolean): void {
    const source = text.slice(at, at + length)
    const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0)
    const clean = cells.map(cleanCell)
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

function cleanCell(cell: string): string {
  return cell.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
}
