import { RefusedDocument } from '../../model/documentRefusal.ts'
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
import { cleanCell } from './cleanCell.ts'
import { numberFormats, type ShowNumber } from './numberFormats.ts'

/** Columns that are looked at; a list of people has a dozen. */
const COLUMNS = 64
/** Sheets that are looked into for one that holds anything. */
const SHEETS = 32

/**
 * The records of a workbook's first sheet that is shown and holds any (ECMA-376, part 1, 18.3), each under the number of
 * its row; a record of its own names each further sheet that does, and is not read. Cells hold their words as they are
 * shown or computed; hidden marks and line ends are left out as in a list that is pasted. Cells merged downwards all say
 * what the first of them says. Throws `RefusedDocument`.
 */
export function readWorkbook(bytes: Uint8Array, most: number): readonly TableRecord[] {
  const zip = openZip(bytes, (name) =>
    /^(?:_rels\/\.rels|xl\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|worksheets\/[^/]+\.xml))$/.test(name),
  )
  const part = (name: string): XmlElement | undefined => {
    const found = zip.part(name)
    return found && readXmlTree(decodeXml(found))
  }
  const main = targets(part('_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))?.target
  const path = `xl/${(main ?? 'workbook.xml').replace(/^\/?(?:xl\/)?/, '')}`
  const workbook = part(path)
  if (workbook === undefined) throw noWorkbook
  const sheets = childElements(childElement(workbook, 'sheets') ?? empty, 'sheet')
  const shown = sheets.filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
  const relations = targets(part(`xl/_rels/${path.slice('xl/'.length)}.rels`))
  const since1904 = /^(?:1|true)$/.test(childElement(workbook, 'workbookPr')?.attributes['date1904'] ?? '')
  const show = numberFormats(part('xl/styles.xml'), since1904)
  const strings = childElements(part('xl/sharedStrings.xml') ?? empty, 'si').map(wordsOf)

  let records: readonly TableRecord[] | null = null
  const others: TableRecord[] = []
  for (const sheet of (shown.length > 0 ? shown : sheets).slice(0, SHEETS)) {
    const target = relations.find(({ id }) => id === relationOf(sheet))?.target
    const content = target === undefined ? undefined : part(`xl/${target.replace(/^\/?(?:xl\/)?/, '')}`)
    if (content === undefined) continue
    const found = recordsOf(content, strings, show, records === null || records.length === 0 ? most : 1)
    if (records === null || records.length === 0) records = found
    else if (found.length > 0)
      others.push({ line: 0, lines: 0, cells: [], isTorn: false, sheet: sheet.attributes['name'] ?? '' })
  }
  if (records === null) throw noWorkbook
  return [...records, ...others]
}

const noWorkbook = new RefusedDocument({
  code: 'unreadable-file',
  ar: 'ليس هذا مصنفاً بصيغة XLSX تُقرأ ورقته. احفظوه بصيغة XLSX أو CSV، أو انسخوا ما فيه إلى خانة اللصق.',
  en: 'This is no workbook of the kind XLSX whose sheet can be read. Save it as XLSX or CSV, or copy what is in it and paste it.',
})

function targets(
  rels: XmlElement | undefined,
): readonly { readonly id: string; readonly type: string; readonly target: string }[] {
  return childElements(rels ?? empty, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
  }))
}

/** The relationship of a sheet, whatever prefix its writer gave to the namespace. */
function relationOf({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}

function recordsOf(
  sheet: XmlElement,
  strings: readonly string[],
  show: ShowNumber,
  most: number,
): readonly TableRecord[] {
  const merged = childElements(childElement(sheet, 'mergeCells') ?? empty, 'mergeCell').flatMap(mergedDown)
  const records: TableRecord[] = []
  const above: string[] = []
  let line = 0
  for (const row of childElements(descendant(sheet, 'sheetData') ?? empty, 'row')) {
    line = Number(row.attributes['r'] ?? line + 1)
    const cells: string[] = []
    for (const cell of childElements(row, 'c')) {
      const at = columnOf(cell.attributes['r']) ?? cells.length
      if (at >= COLUMNS) continue
      while (cells.length < at) cells.push('')
      cells[at] = cleanCell(shownIn(cell, strings, show))
    }
    const isFilled = cells.some((cell) => cell !== '')
    for (const { column, from, to } of merged) {
      if (line === from) above[column] = cells[column] ?? ''
      else if (isFilled && line > from && line <= to && (cells[column] ?? '') === '') {
        while (cells.length < column) cells.push('')
        cells[column] = above[column] ?? ''
      }
    }
    if (isFilled) records.push({ line, lines: 1, cells, isTorn: false })
    if (records.length >= most) break
  }
  return records
}

/** The first column of cells that are merged over several rows; further columns of theirs are empty. */
function mergedDown({
  attributes,
}: XmlElement): readonly { readonly column: number; readonly from: number; readonly to: number }[] {
  const [, first = '', from, to] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attributes['ref'] ?? '') ?? []
  const column = columnOf(first)
  return column === null || column >= COLUMNS || Number(to) <= Number(from)
    ? []
    : [{ column, from: Number(from), to: Number(to) }]
}

const empty: XmlElement = { name: '', qualifiedName: '', line: 0, attributes: {}, children: [] }

function shownIn(cell: XmlElement, strings: readonly string[], show: ShowNumber): string {
  const type = cell.attributes['t'] ?? 'n'
  if (type === 'inlineStr') return wordsOf(childElement(cell, 'is') ?? empty)
  const value = childElement(cell, 'v')
  if (value === undefined) return ''
  const said = textContent(value)
  if (type === 's') return strings[Number(said)] ?? ''
  if (type === 'b') return said === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' ? show(said, cell.attributes['s']) : unescaped(said)
}

/** Words of a string, its runs in order; how they are pronounced (`rPh`) is no part of them. */
function wordsOf(element: XmlElement): string {
  if (element.name === 't') return unescaped(textContent(element))
  return childElements(element)
    .filter(({ name }) => name !== 'rPh')
    .map(wordsOf)
    .join('')
}

/** Letters that XML may not hold, or that Excel keeps apart, as it writes them: `_x000D_` (22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The column of a cell's name: 0 for A. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
