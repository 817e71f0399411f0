import { bracketsWithin, lengthOf } from '../inlinePieces.ts'
import { blockDirection } from '../scriptRuns.ts'
import { type CellParagraph, tableParagraphs } from '../tableParagraphs.ts'
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
  const width = Math.floor(textWidth / columns)
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
      Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width })),
    ),
    tableParagraphs({ headerRows, rows }).map((cells, rowIndex) =>
      element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit'), rowIndex < headerRows ? element('w:tblHeader') : nothing),
        cells.map((cell) =>
          element(
            'w:tc',
            {},
            element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
            cellContent(writing, index, cell),
          ),
        ),
      ),
    ),
  )
}

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
