import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords } from '../../server/documents/read/table/readRecords.ts'

/** As spreadsheets write a cell: in quotation marks where it holds any of what parts cells. */
const inQuotes = (cell: string) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const cells = (text: string) => readRecords(text, 500).map((record) => record.cells)

test('[SU8] a cell in quotation marks may hold line ends, stops and quotation marks', () => {
  expect(cells('"هيفاء\nالعبادي"\tالكثبان\t"قالت ""نعم"""\nمروان\tالسهول\t')).toEqual([
    ['هيفاء العبادي', 'الكثبان', 'قالت "نعم"'],
    ['مروان', 'السهول', ''],
  ])
  expect(cells('"قاسم، سعيد"،السهول\n"سلمى"،الكثبان')).toEqual([
    ['قاسم، سعيد', 'السهول'],
    ['سلمى', 'الكثبان'],
  ])
  expect(cells('"a,b";"c"\r\n"d";e\r\n')).toEqual([
    ['a,b', 'c'],
    ['d', 'e'],
  ])
})

test('[SU8] hidden marks leave the cells, and joiners inside words stay', () => {
  expect(cells('\uFEFF\u202Bمروان\u202C\t\u200Fالسهول\u200F\nمی\u200Cخواهم\tNSM')).toEqual([
    ['مروان', 'السهول'],
    ['می\u200Cخواهم', 'NSM'],
  ])
})

test('[SU8] a quotation mark that nothing closes takes no line along', () => {
  const read = readRecords('أ\tNSM\n"أبو علي\tNSM\nب\tNSM\n"ج" د\tMIN\nهـ\tMIN', 500)
  expect(read.map(({ line, cells: [name], isTorn }) => [line, name, isTorn])).toEqual([
    [1, 'أ', false],
    [2, '"أبو علي', true],
    [3, 'ب', false],
    [4, '"ج" د', true],
    [5, 'هـ', false],
  ])
})

test('[SU8] records know the lines that they take up', () => {
  const read = readRecords('\n"أ\nب\n\nج"\tNSM\n\nد\tNSM', 500)
  expect(read.map(({ line, lines }) => [line, lines])).toEqual([
    [2, 4],
    [7, 1],
  ])
})

test('[SU8] whatever a table holds, each cell comes back, and each record at its lines', () => {
  const cell = fc.stringMatching(/^[\p{Script=Arabic}A-Za-z"\n\t ,،;|]{0,12}$/u).map((text) => `ك${text}ك`)
  let quoted = 0
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((row) => row.map(inQuotes).join('\t')).join('\n')
      if (text.includes('"')) quoted += 1
      const read = readRecords(text, 500)
      expect(read.map((record) => record.cells)).toEqual(
        rows.map((row) => row.map((one) => one.replaceAll(/[\u061C]/g, '').replaceAll(/\s+/g, ' '))),
      )
      const all = text.split('\n').length
      expect(read.reduce((sum, { lines }) => sum + lines, 0)).toBe(all)
    }),
  )
  expect(quoted).toBeGreaterThan(20)
})

test('[SU8] a list of open quotation marks is read in bounded time', () => {
  expect(readRecords('"أ\tNSM\n'.repeat(20_000), 500)).toHaveLength(500)
})
