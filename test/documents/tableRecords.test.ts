import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tableRecords } from '../../server/documents/read/table/tableRecords.ts'
import { people, workbook } from '../kit/workbook.ts'

const text = people.map((row) => row.join('\t')).join('\r\n')

/** Windows' own Arabic, for the letters of the example. */
function windows1256(words: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return new Uint8Array(Array.from(words, (letter) => byLetter.get(letter) ?? 0x3f))
}

const utf16 = (words: string, order: 'le' | 'be', mark = '') => {
  const bytes = Buffer.from(mark + words, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16 of Excel', utf16(text, 'le', '\uFEFF')],
  ['UTF-16, the other order', utf16(text, 'be', '\uFEFF')],
  ['UTF-16 without a mark', utf16(text, 'le')],
  ['windows-1256', windows1256(text)],
  ['semicolons', new TextEncoder().encode(text.replaceAll('\t', ';'))],
  ['commas of Arabic', new TextEncoder().encode(text.replaceAll('\t', '،'))],
  ['a workbook', workbook(people)],
])('[SU8] the same list is read from %s', (_, bytes) => {
  const records = tableRecords(bytes)
  expect(records.map(({ cells }) => cells)).toEqual(people)
  expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4])
})

test('[SU8] a workbook gives the first sheet that is shown, by rows and columns that are named', () => {
  const sheet = `<worksheet xmlns="x"><sheetData>
    <row r="2"><c r="B2" t="inlineStr"><is><r><t>الا</t></r><r><t>سم</t></r><rPh><t>x</t></rPh></is></c><c r="D2"><v>7</v></c></row>
    <row r="5"><c r="B5" t="str"><f>A1</f><v>هند</v></c></row></sheetData></worksheet>`
  const records = tableRecords(workbook([], sheet))
  expect(records).toMatchObject([
    { line: 2, cells: ['', 'الاسم', '', '7'] },
    { line: 5, cells: ['', 'هند'] },
  ])
})

test('[SU8] a workbook of the old kind, and a container that is none, are refused with a sentence', () => {
  expect(() => tableRecords(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toThrow(/XLSX/)
  expect(() => tableRecords(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toThrow(/workbook/)
})

test('[SU8] whatever bytes come, records come or a refusal', () => {
  let read = 0
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        for (const { line, cells } of tableRecords(bytes)) {
          expect(line).toBeGreaterThan(0)
          expect(cells.join('')).not.toMatch(/[\n\r\u202A-\u202E]/)
          read += 1
        }
      } catch (fault) {
        expect((fault as Error).name).toBe('RefusedDocument')
      }
    }),
  )
  expect(read).toBeGreaterThan(50)
})
