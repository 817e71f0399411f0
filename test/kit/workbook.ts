/** A small workbook as Excel writes one, and a list to put into it. */
import { strToU8, zipSync } from 'fflate'

export const people = [
  ['الاسم', 'الوفد', 'الصفة'],
  ['هيفاء العبادي', 'لبنان', 'رئيسة الوفد'],
  ['مروان', 'الكثبان', 'مندوب'],
  ['Rana Saad', 'لبنان', 'مراقبة'],
] as const

/** The bytes of a workbook with a hidden sheet before the one that is shown; its words are in the shared strings. */
export function workbook(rows: readonly (readonly string[])[], sheet = sheetOf(rows)): Uint8Array {
  const words = rows.flat()
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`)
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="worksheet" Target="${target}"/>`
  return zipSync({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part(
      '<workbook xmlns:r="r"><sheets><sheet name="x" sheetId="1" state="hidden" r:id="rId1"/><sheet name="y" sheetId="2" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships>${relation('rId1', 'worksheets/sheet1.xml')}${relation('rId2', '/xl/worksheets/sheet2.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst>${words.map((word) => `<si><t xml:space="preserve">${word}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/sheet2.xml': part(sheet),
  })
}

/** A workbook with two sheets that are shown: one person in each. */
export function workbookOfTwo(): Uint8Array {
  const sheet = (name: string): Uint8Array =>
    strToU8(
      `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c><c r="B1" t="inlineStr"><is><t>النسيم</t></is></c></row></sheetData></worksheet>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="وفود" sheetId="1" r:id="rId1"/><sheet name="ضيوف" sheetId="2" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': sheet('هند'),
    'xl/worksheets/sheet2.xml': sheet('مروان'),
  })
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  let nth = -1
  const cell = (row: number, column: number) => {
    nth += 1
    return `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${nth}</v></c>`
  }
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((_, column) => cell(at + 1, column)).join('')}</row>`,
  )
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
}
