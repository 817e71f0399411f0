import { unreadable } from '../../model/documentRefusal.ts'
import type { TableRecord } from '../../model/tableRecord.ts'
import {
  childElement,
  childElements,
  decodeXml,
  descendant,
  readXmlTree,
  textContent,
  type XmlElement,
} from '../../model/xmlTree.ts'
import { openZip } from '../openZip.ts'

/** Columns that are looked at; a list of people has a dozen. */
const COLUMNS = 64

/**
 * The records of a workbook's first sheet that is shown (ECMA-376, part 1, 18.3), each under the number of its row. Cells
 * hold their words as they are shown or computed; hidden marks and line ends are left out as in a list that is pasted.
 * Throws `RefusedDocument`.
 */
export function readWorkbook(bytes: Uint8Array, most: number): readonly TableRecord[] {
  const zip = openZip(bytes, (name) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name),
  )
  const part = (name: string): XmlElement | undefined => {
    const found = zip.part(name)
    return found && readXmlTree(decodeXml(found))
  }
  const workbook = part('xl/workbook.xml')
  const sheets = childElements(childElement(workbook, 'sheets') ?? empty, 'sheet')
  const shown = sheets.find(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible') ?? sheets[0]
  const relations = childElements(part('xl/_rels/workbook.xml.rels') ?? empty, 'Relationship')
  const target = relations.find(({ attributes }) => attributes['Id'] === shown?.attributes['r:id'])?.attributes[
    'Target'
  ]
  const sheet = target === undefined ? undefined : part(`xl/${target.replace(/^\/?(?:xl\/)?/, '')}`)
  if (sheet === undefined)
    throw unreadable('ليس مصنف جداول تُقرأ ورقته الأولى', 'it is no workbook whose first sheet can be read')
  const strings = childElements(part('xl/sharedStrings.xml') ?? empty, 'si').map(wordsOf)
  const records: TableRecord[] = []
  let line = 0
  for (const row of childElements(descendant(sheet, 'sheetData') ?? empty, 'row')) {
    line = Number(row.attributes['r'] ?? line + 1)
    const cells: string[] = []
    for (const cell of childElements(row, 'c')) {
      const at = columnOf(cell.attributes['r']) ?? cells.length
      if (at >= COLUMNS) continue
      while (cells.length < at) cells.push('')
      cells[at] = clean(shownIn(cell, strings))
    }
    if (cells.some((cell) => cell !== '')) records.push({ line, lines: 1, cells, isTorn: false })
    if (records.length >= most) break
  }
  return records
}

const empty: XmlElement = { name: '', qualifiedName: '', line: 0, attributes: {}, children: [] }

function shownIn(cell: XmlElement, strings: readonly string[]): string {
  if (cell.attributes['t'] === 'inlineStr') return wordsOf(childElement(cell, 'is') ?? empty)
  const value = childElement(cell, 'v')
  if (value === undefined) return ''
  const said = textContent(value)
  return cell.attributes['t'] === 's' ? (strings[Number(said)] ?? '') : said
}

/** Words of a string, its runs in order; how they are pronounced (`rPh`) is no part of them. */
function wordsOf(element: XmlElement): string {
  if (element.name === 't') return textContent(element)
  return childElements(element)
    .filter(({ name }) => name !== 'rPh')
    .map(wordsOf)
    .join('')
}

/** The column of a cell's name: 0 for A. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function clean(cell: string): string {
  return cell
    .replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
