import type { Run, Table } from '@tawafuq/text/content'
import type { CleanText } from '../runCollector.ts'
import { childElements, isElement, type XmlElement, type XmlNode } from '../xmlTree.ts'

/**
 * Reads a table of Akoma Ntoso (or HTML): rows of cells; leading rows of `th`, or in `thead`, head the columns.
 * Words that stand outside any cell are given a cell of their own, so that a crooked table loses none.
 */
export function readAknTable(
  element: XmlElement,
  wordsOf: (cell: XmlElement) => CleanText,
): { readonly table: Table; readonly caption: CleanText | null } {
  const rows: (readonly (readonly Run[])[])[] = []
  let headerRows = 0
  let caption: CleanText | null = null

  function stray(node: XmlNode): readonly Run[] {
    return cellRuns(wordsOf(isElement(node) ? node : { ...element, children: [node] }))
  }

  function readRow(row: XmlElement, inHead: boolean): void {
    const named = childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th')
    const cells = row.children.flatMap((node) => {
      if (isElement(node) && (node.name === 'td' || node.name === 'th')) return [cellRuns(wordsOf(node))]
      const runs = stray(node)
      return runs.length > 0 ? [runs] : []
    })
    const heads = inHead || (named.length > 0 && named.every((cell) => cell.name === 'th'))
    if (heads && headerRows === rows.length) headerRows += 1
    rows.push(cells)
  }

  function readRows(parent: XmlElement, inHead: boolean): void {
    for (const node of parent.children) {
      if (isElement(node) && (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot')) {
        readRows(node, node.name === 'thead')
      } else if (isElement(node) && node.name === 'tr') {
        readRow(node, inHead)
      } else if (isElement(node) && node.name === 'caption' && caption === null) {
        const words = wordsOf(node)
        if (words.text !== '' || words.notes) caption = words
      } else {
        const runs = stray(node)
        if (runs.length > 0) rows.push([runs])
      }
    }
  }

  readRows(element, false)
  return { table: { headerRows, rows }, caption }
}

function cellRuns(words: CleanText): readonly Run[] {
  return words.runs ?? (words.text === '' ? [] : [{ text: words.text }])
}
