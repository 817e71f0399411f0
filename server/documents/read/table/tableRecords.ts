import { RefusedDocument } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'
import type { TableRecord } from '../../model/tableRecord.ts'
import { decodeTable } from './decodeTable.ts'
import { htmlRecords } from './htmlRecords.ts'
import { readRecords } from './readRecords.ts'
import { readWorkbook } from './readWorkbook.ts'

/** The records of a table by its bytes: a workbook, or text. Throws `RefusedDocument`. */
export function tableRecords(bytes: Uint8Array): readonly TableRecord[] {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes, documentLimits.tableRecords)
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldWorkbook
  const text = decodeTable(bytes)
  // Web pages, and what many programs call a workbook, hold their table as HTML.
  if (/^\s*</.test(text) && /<table[\s>]/i.test(text)) return htmlRecords(text, documentLimits.tableRecords)
  return readRecords(text, documentLimits.tableRecords)
}

function begins(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

const oldWorkbook = new RefusedDocument({
  code: 'unknown-format',
  ar: 'هذا مصنف بالصيغة القديمة (XLS) أو محمي بكلمة مرور. احفظوه بصيغة XLSX أو CSV.',
  en: 'This is a workbook of the old kind (XLS), or one with a password. Save it as XLSX or CSV.',
})
