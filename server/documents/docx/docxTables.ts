import type { Run, Table } from '@tawafuq/text/content'
import { addRun } from '../cleanRuns.ts'
import type { Findings } from '../findings.ts'
import { collectRuns } from '../runCollector.ts'
import { childElement, childElements, type XmlElement } from '../xmlTree.ts'
import { type ChangesTaken, leavesRow } from './changesTaken.ts'
import type { DocxRuns } from './docxRuns.ts'

interface DocxTableOptions {
  readonly changes: ChangesTaken
  readonly findings: Findings
  readonly readRuns: (paragraph: XmlElement, line: number) => DocxRuns
  /** The number that Word prints before a paragraph. */
  readonly countLabel: (properties: XmlElement | undefined, style: string) => string | null
  /** Counts one more paragraph of the file. */
  readonly nextLine: () => number
}

/** Reads tables into rows of cells; a table within a cell becomes its words, merged cells become empty ones. */
export function docxTableReader(options: DocxTableOptions): (node: XmlElement) => Table | null {
  const { changes, findings, readRuns, countLabel, nextLine } = options
  let line = 0

  return (node) => {
    line = nextLine()
    const rows: (readonly (readonly Run[])[])[] = []
    let headerRows = 0
    for (const row of rowsOf(node)) {
      const properties = childElement(row, 'trPr')
      if (leavesRow(changes, properties)) continue
      if (childElement(properties, 'tblHeader') && headerRows === rows.length) headerRows += 1
      rows.push(
        childElements(row).flatMap((cell) =>
          cell.name === 'tc'
            ? readCell(cell)
            : cell.name === 'sdt'
              ? childElements(childElement(cell, 'sdtContent') ?? cell, 'tc').flatMap(readCell)
              : [],
        ),
      )
    }
    return rows.length === 0 ? null : { headerRows, rows }
  }

  function readCell(cell: XmlElement): readonly (readonly Run[])[] {
    const collector = collectRuns()
    const readIn = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'p') {
          line = nextLine()
          const properties = childElement(child, 'pPr')
          const label = countLabel(properties, childElement(properties, 'pStyle')?.attributes['w:val'] ?? '')
          collector.addLineEnd()
          if (label !== null) collector.add(`${label} `)
          for (const run of readRuns(child, line).runs) addRun(collector, run)
        } else if (child.name === 'tbl') {
          findings.add(line, 'nested-table', 0.8)
          for (const row of rowsOf(child)) for (const inner of childElements(row, 'tc')) readIn(inner)
        } else if (child.name !== 'tcPr') readIn(child)
      }
    }
    const properties = childElement(cell, 'tcPr')
    const merge = childElement(properties, 'vMerge')
    readIn(cell)
    const clean = collector.finish()
    const runs = clean.runs ?? (clean.text === '' ? [] : [{ text: clean.text }])
    const span = Math.min(64, Math.max(1, Number(childElement(properties, 'gridSpan')?.attributes['w:val'] ?? 1)))
    if (span > 1 || (merge && merge.attributes['w:val'] !== 'restart')) findings.add(line, 'merged-cells', 0.8)
    return [runs, ...Array.from({ length: span - 1 }, (): readonly Run[] => [])]
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return child.name === 'sdt' || child.name === 'customXml' ? rowsOf(childElement(child, 'sdtContent') ?? child) : []
  })
}
