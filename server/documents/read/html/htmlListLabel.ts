import type { Findings } from '../../model/findings.ts'
import { childElements, type XmlElement } from '../../model/xmlTree.ts'
import { formatNumber } from '../formatNumber.ts'
import { htmlCounters } from './htmlCounters.ts'
import type { HtmlStyles } from './htmlStyles.ts'

const ofAttribute: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
}
/** The counter styles that browsers have of themselves, as counts in the formats of Word. */
const formats: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'arabic-indic': 'arabicIndic',
  persian: 'persian',
  hebrew: 'hebrew1',
  'arabic-abjad': 'arabicAbjad',
  devanagari: 'hindiNumbers',
  thai: 'thaiNumbers',
}
const bullets = new Set(['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed'])
const places = new Set(['inside', 'outside', 'initial', 'inherit', 'unset', 'revert'])

/** The labels that a browser prints before the items of lists; counters of style sheets count on from list to list. */
export interface HtmlListLabels {
  /** The label of each item of a list, asked for in document order; null where the list shows none. */
  of(list: XmlElement, items: readonly XmlElement[]): (item: XmlElement) => string | null
  /** What a style sheet prints before an element that is no item, its counters counted; null where it prints nothing. */
  before(element: XmlElement): string | null
}

export function htmlListLabels(
  styles: HtmlStyles,
  findings: Findings,
  parents: ReadonlyMap<XmlElement, XmlElement>,
): HtmlListLabels {
  const counters = htmlCounters(parents)
  const told = new Set<string>()

  function count(element: XmlElement, style = styles.of(element)): void {
    for (const [name, value] of counts(style.get('counter-reset'), 0)) counters.reset(name, value, element)
    for (const [name, value] of counts(style.get('counter-increment'), 1)) counters.add(name, value, element)
  }

  /** What a style sheet prints before an item; null where it prints nothing there. */
  function printed(item: XmlElement, place: number | null): string | null {
    const before = styles.before(item)
    count(item, before)
    const said = before.get('content')
    const content = said === undefined && place !== null ? styles.marker(item).get('content') : said
    if (content === undefined || /^(?:none|normal)$/i.test(content)) return null
    const parts = content.match(/"[^"]*"|'[^']*'|counters?\((?:"[^"]*"|'[^']*'|[^)"'])*\)/g) ?? []
    return parts.map((part) => partOf(part, place, item)).join('')
  }

  function partOf(part: string, place: number | null, item: XmlElement): string {
    const counter = /^counter(s?)\(\s*([\w-]+)\s*(?:,\s*("[^"]*"|'[^']*')\s*)?(?:,\s*([a-z-]+)\s*)?\)$/i.exec(part)
    if (!counter) return unescaped(part.slice(1, -1))
    const [, isNested, name = '', between = '""', style = 'decimal'] = counter
    const values = counters.of(name, item)
    // A counter that nothing counts stands for the place of the item: its rules were left behind by the clipboard.
    const shown = values.length === 0 ? [place ?? 0] : isNested ? values : values.slice(-1)
    return shown.map((value) => numbered(value, style)).join(unescaped(between.slice(1, -1)))
  }

  function numbered(value: number, style: string): string {
    const format = formats[style]
    if (format === undefined && !told.has(style)) {
      told.add(style)
      findings.add(0, 'number-form', 0.6, style)
    }
    return formatNumber(value, format ?? 'decimal')
  }

  function labelOf(list: XmlElement, item: XmlElement, value: number): string | null {
    const style =
      typeOf(styles.of(item)) ??
      attributeType(item) ??
      typeOf(styles.of(list)) ??
      attributeType(list) ??
      (list.name === 'ol' ? 'decimal' : 'disc')
    const own = printed(item, value)
    if (own !== null && own.trim() !== '') return own.trim()
    if (style === 'none') return null
    if (/^["']/.test(style)) return unescaped(style.slice(1, -1)).trim() || null
    return bullets.has(style) ? '•' : `${numbered(value, style)}.`
  }

  return {
    before(element) {
      count(element)
      return printed(element, null)
    },
    of(list, items) {
      count(list)
      const isReversed = list.name === 'ol' && 'reversed' in list.attributes
      let value = wholeNumber(list.attributes['start']) ?? (isReversed ? items.length : 1)
      let next = value
      return (item) => {
        count(item)
        const given = list.name === 'ol' ? wholeNumber(item.attributes['value']) : null
        value = given ?? next
        next = value + (isReversed ? -1 : 1)
        return labelOf(list, item, value)
      }
    },
  }
}

/** The items of a list, less those that are not shown, which count nothing. */
export function shownItems(list: XmlElement, isShown: (item: XmlElement) => boolean): readonly XmlElement[] {
  return childElements(list, 'li').filter((item) => isShown(item))
}

/** `a 1 b` as pairs; a name without a number takes the usual one. */
function counts(said: string | undefined, usual: number): readonly (readonly [string, number])[] {
  if (said === undefined || /^none$/i.test(said)) return []
  return [...said.matchAll(/([a-z_][\w-]*)(?:\s+(-?\d+))?/gi)].map(([, name = '', value]) => [
    name,
    value === undefined ? usual : Number(value),
  ])
}

/** The kind of sign that a style gives to a list: a name, or a string in quotation marks. */
function typeOf(style: ReadonlyMap<string, string>): string | undefined {
  const said = style.get('list-style-type') ?? style.get('list-style')
  const parts = said?.match(/"[^"]*"|'[^']*'|url\([^)]*\)|[\w-]+/g) ?? []
  return parts
    .filter((part) => !places.has(part.toLowerCase()) && !part.startsWith('url('))
    .map((part) => (/^["']/.test(part) ? part : part.toLowerCase()))[0]
}

function attributeType(element: XmlElement): string | undefined {
  const type = element.attributes['type']
  return type === undefined ? undefined : (ofAttribute[type] ?? type.toLowerCase())
}

function unescaped(text: string): string {
  return text
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    )
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
}

function wholeNumber(value: string | undefined): number | null {
  const number = Number(value ?? Number.NaN)
  return value !== undefined && value.trim() !== '' && Number.isInteger(number) ? number : null
}
