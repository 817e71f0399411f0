import type { Run, Table } from '@tawafuq/text/content'
import type { CleanText } from '../runCollector.ts'
import { childElement, childElements, type XmlElement } from '../xmlTree.ts'

/** Reads a table of Akoma Ntoso (or HTML): rows of cells; leading rows of `th`, or in `thead`, head the columns. */
export function readAknTable(
  element: XmlElement,
  wordsOf: (cell: XmlElement) => CleanText,
): { readonly table: Table; readonly caption: CleanText | null } {
  const rows: (readonly (readonly Run[])[])[] = []
  let headerRows = 0
  function readRows(parent: XmlElement, inHead: boolean): void {
    for (const child of childElements(parent)) {
      if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot')
        readRows(child, child.name === 'thead')
      if (child.name !== 'tr') continue
      const cells = childElements(child).filter((cell) => cell.name === 'td' || cell.name === 'th')
      const heads = inHead || (cells.length > 0 && cells.every((cell) => cell.name === 'th'))
      if (heads && headerRows === rows.length) headerRows += 1
      rows.push(cells.map((cell) => cellRuns(wordsOf(cell))))
    }
  }
  readRows(element, false)
  const caption = childElement(element, 'caption')
  const words = caption ? wordsOf(caption) : null
  return { table: { headerRows, rows }, caption: words && words.text !== '' ? words : null }
}

function cellRuns(words: CleanText): readonly Run[] {
  return words.runs ?? (words.text === '' ? [] : [{ text: words.text }])
}
