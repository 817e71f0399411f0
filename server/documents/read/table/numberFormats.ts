import { childElement, childElements, type XmlElement } from '../../model/xmlTree.ts'

/** Days from the first of January 1970 to the day that workbooks count from, in each of their two ways (18.17.4.1). */
const firstDay = { usual: -25_569, since1904: -24_107 } as const
const DAY_MS = 86_400_000

/** Formats that workbooks need not write down and that show a date (18.8.30). */
const ownDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** A number as the style of its cell shows it: dates as `2026-12-01`, codes with the noughts that stand before them. */
export type ShowNumber = (value: string, style: string | undefined) => string

/** Reads what the styles of a workbook say of numbers; other formats show the number itself, in fifteen digits. */
export function numberFormats(styles: XmlElement | undefined, countsFrom1904: boolean): ShowNumber {
  const codes = new Map(
    childElements(childElement(styles, 'numFmts') ?? none, 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  )
  const formats = childElements(childElement(styles, 'cellXfs') ?? none, 'xf').map(({ attributes }) =>
    Number(attributes['numFmtId'] ?? 0),
  )
  return (value, style) => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) return value
    const id = style === undefined ? 0 : (formats[Number(style)] ?? 0)
    const code = codes.get(id) ?? ''
    if (ownDates.has(id) || isDate(code)) return dayOf(number, countsFrom1904)
    if (/^0+$/.test(code) && Number.isInteger(number)) return String(number).padStart(code.length, '0')
    return String(Number(number.toPrecision(15)))
  }
}

/** Whether a format writes a day or a year; words in quotation marks and brackets are no part of it. */
function isDate(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}

function dayOf(number: number, countsFrom1904: boolean): string {
  const day = Math.floor(number) + (countsFrom1904 ? firstDay.since1904 : firstDay.usual)
  const date = new Date(day * DAY_MS)
  return Number.isNaN(date.getTime()) ? String(number) : date.toISOString().slice(0, 10)
}

const none: XmlElement = { name: '', qualifiedName: '', line: 0, attributes: {}, children: [] }
