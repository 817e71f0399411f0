import { readNumber } from '@tawafuq/arabic/digits'
import { type Check, eachBlock, type Found, places } from './check.ts'
import { monthNames } from './checkMonths.ts'

const range = new RegExp(`(?<![\\d/.-])(\\d{1,4})\\s?[-–]\\s?(\\d{1,4})(?![\\d/.-])(?=\\s+(?:${monthNames})|)`, 'gu')

/** Ranges of days or years that run backwards: 21-19 آذار/مارس. Numbers of targets (16-4) are none. */
export const checkRanges = eachBlock(({ text }) =>
  places(text, range, 'range-reversed', ([, left = '', right = '']) => `من ${right} إلى ${left}`).filter((found) => {
    const [left = 0, right = 0] = text.slice(found.start, found.end).split(/[-–]/u).map(Number)
    const years = left >= 1900 && right >= 1900 && left < 2200
    const days = left <= 31 && new RegExp(`^\\s+(?:${monthNames})`, 'u').test(text.slice(found.end))
    return left > right && (years || days)
  }),
)

const cited =
  /(?<=(?:القرار(?:ين|ات)?|قرار(?:ها|ه|نا|يها|يه)?|قراراتها|قراراته)\s+(?:\S{1,16}\s+)?)(\d{1,3})\s?\/\s?(\d{2,4})(?![\d/])/gu

/** Resolution numbers in visual order: 252/60 for 60/252, 2/2010 for 2010/2. */
export const checkFlippedNumbers = eachBlock(({ text }) =>
  places(text, cited, 'number-flipped', ([, left = '', right = '']) => `${right}/${left}`).filter((found) => {
    const [left = 0, right = 0] = text.slice(found.start, found.end).split('/').map(Number)
    return (left > 99 && right <= 85) || (left < 1900 && right >= 1946 && right < 2100)
  }),
)

/** Totals in rows or columns headed المجموع that do not add up; صفر counts as nothing. */
export const checkTableSums: Check = ({ blocks }) =>
  blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return []
    const rows = block.text.split('\n').map((row) => row.split('\t'))
    const found: Found[] = []
    const total = /^(?:ال)?(?:مجموع|إجمالي|اجمالي|جملة|Total)/u
    const last = rows.at(-1)
    if (last !== undefined && total.test(last[0] ?? '')) {
      for (let column = 1; column < last.length; column += 1) {
        const cells = rows.slice(1, -1).map((row) => amount(row[column]))
        const sum = amount(last[column])
        if (
          sum !== null &&
          cells.length > 1 &&
          cells.every((cell) => cell !== null) &&
          cells.reduce((all: number, cell) => all + (cell ?? 0), 0) !== sum
        )
          found.push({ block: index, ...cellPlace(rows, rows.length - 1, column), code: 'table-sum' })
      }
    }
    const head = rows[0] ?? []
    if (total.test(head.at(-1) ?? '')) {
      rows.slice(1).forEach((row, at) => {
        const cells = row.slice(1, -1).map(amount)
        const sum = amount(row.at(-1))
        if (
          row.length === head.length &&
          sum !== null &&
          cells.length > 1 &&
          cells.every((cell) => cell !== null) &&
          cells.reduce((all: number, cell) => all + (cell ?? 0), 0) !== sum
        )
          found.push({ block: index, ...cellPlace(rows, at + 1, row.length - 1), code: 'table-sum' })
      })
    }
    return found
  })

function amount(cell: string | undefined): number | null {
  const text = (cell ?? '').trim().replace(/[\s\u00A0,٬]/gu, '')
  if (/^(?:صفر|-|–|—)$/u.test(text)) return 0
  return readNumber(text)
}

function cellPlace(rows: readonly (readonly string[])[], row: number, column: number): { start: number; end: number } {
  let start = 0
  for (let at = 0; at < row; at += 1) start += (rows[at] ?? []).join('\t').length + 1
  const cells = rows[row] ?? []
  start += cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
  return { start, end: start + (cells[column]?.length ?? 0) }
}
