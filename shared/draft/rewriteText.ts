import { toNfc } from '@tawafuq/arabic/toNfc'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'
import * as Y from 'yjs'
import { gapAt, type Point } from './gapAt.ts'
import { blockOf, elementsOf, layoutOf } from './layoutOf.ts'
import { rewritePieces } from './rewritePieces.ts'
import { nodeNames } from './schema.ts'
import { tableCell } from './seedDraft.ts'

/**
 * Makes a draft read a text, changing no more words than differ: brackets, marks and what others type in the words that
 * stay survive. In a table, tabs part the cells of the text and line ends its rows; rows and cells are added or taken away
 * at the end where there are more or fewer.
 */
export function rewriteText(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const { isTable, letters } = layoutOf(doc)
    const wanted = toNfc(isTable ? text : oneLine(text))
    if (toNfc(letters) === wanted) return
    if (isTable) fitTable(doc, wanted)
    const cells = isTable ? wanted.split(/[\t\n]/u).map(oneLine) : [wanted]
    const { pieces, fields } = layoutOf(doc)
    fields.forEach(({ first, last }, at) => {
      const whenEmpty = (): Point => {
        const layout = layoutOf(doc)
        return gapAt(layout, layout.fields[at]?.from ?? 0).pointAt(0, 'next')
      }
      rewritePieces(pieces.slice(first, last), cells[at] ?? '', whenEmpty)
    })
  })
}

function fitTable(doc: Y.Doc, text: string): void {
  const table = blockOf(doc)
  if (table === null) return
  const widths = text.split('\n').map((row) => row.split('\t').length)
  const missing = Array.from(
    { length: Math.max(0, widths.length - table.length) },
    () => new Y.XmlElement(nodeNames.row),
  )
  table.insert(table.length, missing)
  if (table.length > widths.length) table.delete(widths.length, table.length - widths.length)
  elementsOf(table).forEach((row, at) => {
    const width = widths[at] ?? 0
    const cells = Array.from({ length: Math.max(0, width - row.length) }, () => tableCell([], false))
    row.insert(row.length, cells)
    if (row.length > width) row.delete(width, row.length - width)
  })
}
