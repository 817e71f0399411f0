import type { Run, Table } from '@tawafuq/text/content'
import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { collectRuns, type RunCollector } from '../../model/runCollector.ts'
import { childElement, type XmlElement } from '../../model/xmlTree.ts'
import { addRun } from '../cleanRuns.ts'
import { type ChangesTaken, isLeftOut, joinsNext } from './changesTaken.ts'
import { within } from './chosenAlternative.ts'
import type { DocxRuns } from './docxRuns.ts'
import { wordsShown } from './drawnBoxes.ts'
import { drawnWordsMark } from './drawnWords.ts'
import { type LeaveNote, leaveNotes } from './leaveNotes.ts'

interface DocxTableOptions {
  readonly changes: ChangesTaken
  readonly findings: Findings
  readonly readRuns: (paragraph: XmlElement, line: number) => DocxRuns
  /** The number that Word prints before a paragraph of these words. */
  readonly countLabel: (properties: XmlElement | undefined, read: DocxRuns, isEmpty: boolean) => string | null
  /** Counts one more paragraph of the file. */
  readonly nextLine: () => number
  readonly leaveNote: LeaveNote
}

/** Reads tables into rows of cells; a table or text box within a cell becomes its words, merged cells become empty ones. */
export function docxTableReader(options: DocxTableOptions): (node: XmlElement) => Table | null {
  const { changes, findings, readRuns, countLabel, nextLine, leaveNote } = options
  let line = 0

  return (node) => {
    line = nextLine()
    const rows: (readonly (readonly Run[])[])[] = []
    let headerRows = 0
    for (const row of partsOf(node, 'tr')) {
      const properties = childElement(row, 'trPr')
      if (isLeftOut(changes, properties)) {
        leave(row)
        continue
      }
      if (childElement(properties, 'tblHeader') && headerRows === rows.length) headerRows += 1
      const cells = partsOf(row, 'tc').flatMap((cell) => readCell(cell))
      rows.push([...gap(properties, 'gridBefore'), ...cells, ...gap(properties, 'gridAfter')])
    }
    return rows.length === 0 ? null : { headerRows, rows }
  }

  function leave(node: XmlElement): void {
    findings.add(line, 'row-left-out', 1, onOneLine(wordsShown(node)))
    leaveNotes(node, line, leaveNote)
  }

  function readCell(cell: XmlElement): readonly (readonly Run[])[] {
    const properties = childElement(cell, 'tcPr')
    if (isLeftOut(changes, properties)) {
      leave(cell)
      return []
    }
    const collector = collectRuns()
    readInto(collector, cell)
    const clean = collector.finish()
    const runs = clean.runs ?? (clean.text === '' ? [] : [{ text: clean.text }])
    const merge = childElement(properties, 'vMerge')
    const span = numberOf(properties, 'gridSpan', 1)
    if (span > 1 || childElement(properties, 'hMerge') || (merge && merge.attributes['w:val'] !== 'restart'))
      findings.add(line, 'merged-cells', 0.8)
    return [runs, ...emptyCells(span - 1)]
  }

  function readInto(collector: RunCollector, parent: XmlElement): void {
    let isJoined = false
    for (const child of within(parent)) {
      if (child.name === 'p') {
        line = nextLine()
        const properties = childElement(child, 'pPr')
        const read = readRuns(child, line)
        const isEmpty = read.runs.every((run) => run.text.trim() === '' && run.note === undefined)
        const joins = joinsNext(changes, properties)
        const label = joins ? null : countLabel(properties, read, isEmpty)
        if (!isJoined) collector.addLineEnd()
        if (label !== null) collector.add(`${label} `)
        if (read.contents !== '') collector.add(read.contents)
        for (const run of read.runs) addRun(collector, run)
        isJoined = joins
        for (const box of read.boxes) readBox(collector, box)
      } else if (child.name === 'tbl') {
        findings.add(line, 'nested-table', 0.8)
        for (const row of partsOf(child, 'tr')) {
          if (isLeftOut(changes, childElement(row, 'trPr'))) leave(row)
          else for (const inner of partsOf(row, 'tc')) readInto(collector, inner)
        }
      } else if (child.name !== 'tcPr') readInto(collector, child)
    }
  }

  function readBox(collector: RunCollector, box: XmlElement): void {
    findings.add(line, box.attributes[drawnWordsMark] === undefined ? 'text-box-in-cell' : 'drawn-words', 0.7)
    collector.addLineEnd()
    readInto(collector, box)
  }
}

/** Rows of a table or cells of a row, also those in content controls and other wrappers. */
function partsOf(parent: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return within(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return /^(?:tblPr|tblGrid|trPr|tblPrEx|tbl|p)$/.test(child.name) ? [] : partsOf(child, name)
  })
}

/** Places of the grid that a row leaves free at its edge: without them its cells would stand under other columns. */
function gap(properties: XmlElement | undefined, name: 'gridBefore' | 'gridAfter'): readonly (readonly Run[])[] {
  return emptyCells(numberOf(properties, name, 0))
}

function emptyCells(count: number): readonly (readonly Run[])[] {
  return Array.from({ length: count }, (): readonly Run[] => [])
}

function numberOf(properties: XmlElement | undefined, name: string, usual: number): number {
  const value = Number(childElement(properties, name)?.attributes['w:val'] ?? usual)
  return Number.isInteger(value) ? Math.min(64, Math.max(usual, value)) : usual
}
