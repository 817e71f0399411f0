import type { Table } from '@tawafuq/text/content'
import { bracketsWithin, lengthOf } from '../../model/inlinePieces.ts'
import { type CellParagraph, tableParagraphs } from '../../model/tableParagraphs.ts'
import { blockDirection } from '../scriptRuns.ts'
import { element, nothing, type Xml } from '../xml.ts'
import { docxInline } from './docxInline.ts'
import type { DocxWriting } from './docxWriting.ts'
import { paragraphProperties } from './paragraphProperties.ts'

/** Units of width that the columns of a table share. */
const textWidth = 9000

/** A table block; header rows are repeated on every page, and columns run from the right where the document does. */
export function docxTable(writing: DocxWriting, index: number): Xml {
  const { prepared, source } = writing
  const block = prepared.blocks[index]
  const { rows, headerRows } = block?.table ?? { rows: [], headerRows: 0 }
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const widths = columnWidths(rows, columns)
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'TawafuqGrid' }),
      source.dir === 'rtl' ? element('w:bidiVisual') : nothing,
      element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
      element('w:tblLook', { 'w:val': '0020', 'w:firstRow': headerRows > 0 ? 1 : 0 }),
      block?.label == null ? nothing : element('w:tblCaption', { 'w:val': block.label }),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    tableParagraphs({ headerRows, rows }).map((cells, rowIndex) =>
      element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit'), rowIndex < headerRows ? element('w:tblHeader') : nothing),
        cells.map((cell, column) =>
          element(
            'w:tc',
            {},
            element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[column], 'w:type': 'dxa' })),
            cellContent(writing, index, cell),
          ),
        ),
      ),
    ),
  )
}

/** Letters of a cell beyond which its words are broken over lines anyway, and the room of the narrowest column. */
const [widestCell, narrowestCell] = [48, 5]

/** Units that a letter of a word takes at most, and the margins of a cell. */
const [letterWidth, cellMargins] = [150, 230]

/**
 * Columns share the width by their longest cells: one of years leaves its room to one of words. None is narrower than its
 * longest word, unless the words of all have no room beside each other.
 */
function columnWidths(rows: Table['rows'], columns: number): readonly number[] {
  const column = (at: number): readonly string[] => rows.map((row) => (row[at] ?? []).map((run) => run.text).join(''))
  const needs = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...rows.map((row) => lengthOf(row[at] ?? [])))
    return Math.min(Math.max(longest, narrowestCell), widestCell)
  })
  const least = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...column(at).flatMap((words) => words.split(/\s+/u).map(({ length }) => length)))
    return Math.min(longest, widestCell) * letterWidth + cellMargins
  })
  const left = textWidth - sum(least)
  if (left < 0) return least.map((width) => Math.floor((textWidth * width) / sum(least)))
  return needs.map((need, at) => Math.floor((least[at] ?? 0) + (left * need) / sum(needs)))
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

function cellContent(writing: DocxWriting, index: number, cell: readonly CellParagraph[]): readonly Xml[] {
  const { prepared, source } = writing
  const dir = blockDirection(cell.flatMap(({ runs }) => runs.map((run) => run.text)).join(''), source.dir)
  return cell.map(({ runs, offset, firstReference }) => {
    const brackets = bracketsWithin(prepared.bracketsOf(index), offset, lengthOf(runs))
    return element(
      'w:p',
      {},
      paragraphProperties(writing, 'TawafuqCell', dir),
      docxInline(writing, index, runs, dir, null, firstReference, brackets),
    )
  })
}
