import type { TableRecord } from '../../model/tableRecord.ts'
import { importHtml } from '../html/importHtml.ts'
import { cleanCell } from './cleanCell.ts'

/** The records of the tables of a page, one after another; what stands outside tables is no record of a list. */
export function htmlRecords(text: string, most: number): readonly TableRecord[] {
  const rows = importHtml(text).blocks.flatMap(({ table }) => table?.rows ?? [])
  return rows
    .map((row, at) => ({
      line: at + 1,
      lines: 1,
      cells: row.map((cell) => cleanCell(cell.map((run) => run.text).join(''))),
      isTorn: false,
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .slice(0, most)
}
