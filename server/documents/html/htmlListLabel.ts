import { formatNumber } from '../formatNumber.ts'
import type { XmlElement } from '../xmlTree.ts'
import { childElements } from '../xmlTree.ts'

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1': 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  decimal: 'decimal',
  'arabic-indic': 'arabicIndic',
  'arabic-abjad': 'arabicAbjad',
  'decimal-leading-zero': 'decimalZero',
}

/** The label that a browser prints before each item of a list; null where the list shows none. */
export function htmlListLabels(list: XmlElement): ReadonlyMap<XmlElement, string | null> {
  const labels = new Map<XmlElement, string | null>()
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(list.attributes['style'] ?? '')?.[1]
  const items = childElements(list, 'li')
  let count = Number(list.attributes['start'] ?? 1)
  if (!Number.isInteger(count)) count = 1
  for (const item of items) {
    const value = Number(item.attributes['value'] ?? Number.NaN)
    if (list.name === 'ol' && Number.isInteger(value)) count = value
    const own = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(item.attributes['style'] ?? '')?.[1] ?? style
    labels.set(item, labelOf(list, own, count))
    count += 1
  }
  return labels
}

function labelOf(list: XmlElement, style: string | undefined, count: number): string | null {
  if (style === 'none') return null
  const format = formats[style ?? ''] ?? formats[list.attributes['type'] ?? '']
  if (list.name !== 'ol') return format === undefined ? '•' : `${printed(count, format)}.`
  return `${printed(count, format ?? 'decimal')}.`
}

function printed(count: number, format: string): string {
  if (format === 'arabicIndic')
    return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  return formatNumber(count, format)
}
