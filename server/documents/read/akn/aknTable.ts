import type { Run, Table } from '@tawafuq/text/content'
import type { CleanText } from '../../model/runCollector.ts'
import { childElements, isElement, type XmlElement, type XmlNode } from '../../model/xmlTree.ts'

interface TableReading {
  /** Merged cells leave empty ones at the places that they take, and are told. */
  readonly tellMerged?: () => void
  /** Rows and cells that are not shown. */
  readonly isLeftOut?: (element: XmlElement) => boolean
}

/**
 * Reads a table of Akoma Ntoso (or HTML): rows of cells; leading rows of `th`, or in `thead`, head the columns.
 * Words that stand outside any cell are given a cell of their own, so that a crooked table loses none. Where merged cells
 * are to be told, they leave empty cells at the places that they take, so that columns stay columns.
 */
export function readAknTable(
  element: XmlElement,
  wordsOf: (cell: XmlElement) => CleanText,
  { tellMerged, isLeftOut = () => false }: TableReading = {},
): { readonly table: Table; readonly caption: CleanText | null } {
  const rows: (readonly (readonly Run[])[])[] = []
  let headerRows = 0
  let caption: CleanText | null = null
  /** How many rows more a cell above reaches down, by column. */
  let reaching: number[] = []

  function stray(node: XmlNode): readonly Run[] {
    return cellRuns(wordsOf(isElement(node) ? node : { ...element, children: [node] }))
  }

  function readRow(row: XmlElement, inHead: boolean): void {
    const named = childElements(row).filter((cell) => cell.name === 'td' || cell.name === 'th')
    const cells: (readonly Run[])[] = []
    const below = reaching.map((left) => Math.max(0, left - 1))
    const skipReached = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) cells.push([])
    }
    for (const node of row.children) {
      if (isElement(node) && isLeftOut(node)) continue
      if (isElement(node) && (node.name === 'td' || node.name === 'th')) {
        skipReached()
        const [across, down] = tellMerged ? [spanOf(node, 'colspan'), spanOf(node, 'rowspan')] : [1, 1]
        if (across > 1 || down > 1) tellMerged?.()
        for (let at = cells.length; at < cells.length + across; at += 1) below[at] = down - 1
        cells.push(cellRuns(wordsOf(node)), ...Array.from({ length: across - 1 }, (): readonly Run[] => []))
      } else {
        const runs = stray(node)
        if (runs.length > 0) cells.push(runs)
      }
    }
    skipReached()
    reaching = Array.from(below, (left) => left ?? 0)
    const heads = inHead || (named.length > 0 && named.every((cell) => cell.name === 'th'))
    if (heads && headerRows === rows.length) headerRows += 1
    rows.push(cells)
  }

  function readRows(parent: XmlElement, inHead: boolean): void {
    for (const node of parent.children) {
      if (isElement(node) && isLeftOut(node)) continue
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

/** How many columns or rows a cell takes. */
function spanOf(cell: XmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attributes[name] ?? 1)
  return Number.isInteger(span) ? Math.min(64, Math.max(1, span)) : 1
}

function cellRuns(words: CleanText): readonly Run[] {
  return words.runs ?? (words.text === '' ? [] : [{ text: words.text }])
}
