import type { GoldBlock } from './officialGold.ts'

/** How a plain text came out of a document: what broke its lines, and what the way out did to its signs. */
interface Print {
  /** Lines are broken at this many letters. */
  readonly width?: number
  /** Which paragraphs have an empty line after them. */
  readonly blank?: 'all' | 'some' | 'none'
  /** What stands between a label and its words; by turns a tab and a blank where it is not said. */
  readonly separator?: '\t' | ' ' | '' | '     ' | '\n' | 'mixed'
  /** Where footnotes stand: under their paragraph, at the foot of the page in mid-sentence, or after everything. */
  readonly feet?: 'below' | 'page' | 'end'
  /** A page ends after this many printed lines: its number, and the symbol at the head of the next. */
  readonly page?: number
  /** Paragraphs are broken in the middle by an empty line or a page. */
  readonly cut?: boolean
  readonly markup?: boolean
  /** Letters of points are lost. */
  readonly lost?: boolean
  /** Lines are pushed in by blanks, and blanks between words are doubled, as a layout-keeping extractor does. */
  readonly layout?: boolean
  readonly words?: (text: string) => string
  /** Applied to what is printed and not to what should be found. */
  readonly printed?: (text: string) => string
}

const arabicIndic = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)))
const mirror = (text: string): string => text.replace(/[()]/gu, (sign) => (sign === '(' ? ')' : '('))

/** The ways out that are measured, by name. */
export const damages = {
  none: {},
  'blank-lines': { blank: 'all' },
  wrapped: { width: 95 },
  'page-feet': { blank: 'all', feet: 'page' },
  messy: { blank: 'all', separator: 'mixed', cut: true, markup: true },
  'width 55': { width: 55 },
  'width 72, blank lines': { width: 72, blank: 'all' },
  'width 80, some blank lines': { width: 80, blank: 'some' },
  'width 120': { width: 120 },
  'pages of 30 lines': { width: 85, page: 30, feet: 'end' },
  'pages of 40 lines, blank lines': { width: 85, blank: 'all', page: 40, feet: 'page' },
  'pages, one line each': { page: 12, blank: 'all', cut: true },
  layout: { width: 90, layout: true, blank: 'some' },
  'blanks for tabs': { separator: ' ' },
  'many blanks for tabs': { separator: '     ', blank: 'some' },
  'labels glued': { separator: '' },
  'labels alone': { separator: '\n', blank: 'some' },
  'brackets turned': { printed: mirror, separator: ' ' },
  'dashes turned': { printed: (text) => text.replace(/^(\d{1,3}) ?-/gmu, '-$1 '), separator: ' ' },
  'points lost': { lost: true, blank: 'some' },
  tatweel: { words: (text) => text.replace(/([بتسلمني])(?=[اةهيم]\p{L}{2})/gu, '$1\u0640'), blank: 'all' },
  'no-break blanks': { words: (text) => text.replace(/ (?=\p{L}{2,4} )/gu, '\u00A0'), width: 90 },
  decomposed: { printed: (text) => text.normalize('NFD'), blank: 'some' },
  'Arabic-Indic': { words: arabicIndic, separator: ' ', blank: 'some' },
  'Arabic-Indic, wrapped': { words: arabicIndic, separator: ' ', width: 78 },
  'bidi controls': { printed: (text) => text.replace(/^(.+)$/gmu, '\u202B$1\u202C'), width: 88 },
  'right marks': { printed: (text) => text.replace(/([()\d-]+)/gu, '\u200F$1\u200F'), blank: 'all' },
  'form feeds': {
    printed: (text) => text.replace(/(\d\/400 22-11660)\n+/gu, '$1\f'),
    page: 25,
    width: 82,
    blank: 'all',
  },
  'carriage returns': { printed: (text) => text.replace(/\n/gu, '\r\n'), blank: 'some', cut: true },
} as const satisfies Readonly<Record<string, Print>>

export type Damage = keyof typeof damages

/** A damaged text, and the blocks in the order in which an importer should find them. */
export interface Damaged {
  readonly text: string
  readonly blocks: readonly GoldBlock[]
}

/** Prints gold blocks as an extractor would have: a repeatable text, the same for the same blocks. */
export function plainTextOf(blocks: readonly GoldBlock[], damage: Damage): Damaged {
  const print: Print = damages[damage]
  const random = generator(blocks.length + damage.length)
  const gapAfter = (): string => (print.blank === 'all' || (print.blank === 'some' && random() < 0.5) ? '\n' : '')
  const out: string[] = []
  const feet: string[] = []
  const held: GoldBlock[] = []
  const order: GoldBlock[] = []
  const place = { used: 0, pages: 0 }
  const give = (line: string): void => {
    const lines = print.width === undefined ? [line] : wrap(line, print.width)
    for (const one of lines) {
      out.push(print.layout === true ? laidOut(one, random) : one)
      place.used += 1
      if (print.page !== undefined && place.used % print.page === 0) turnPage()
    }
  }
  const turnPage = (): void => {
    place.pages += 1
    if (print.feet === 'page' && feet.length > 0) {
      out.push('', '---', '', ...feet.splice(0))
      order.push(...held.splice(0))
    }
    out.push('', `${place.pages + 1}/400 22-11660`, '\n', 'E/RES/2022/11 تقرير موجز', '')
  }
  for (const whole of blocks) {
    const block = worded(whole, print)
    const marks = block.notes.map((note) => `(${note})`)
    let text = block.text
    // The place of a reference is not kept in gold; the end of the words before the stop is as good as another.
    if (marks.length > 0)
      text = /[،؛.:]$/u.test(text)
        ? `${text.slice(0, -1)}${marks.join('')}${text.slice(-1)}`
        : `${text}${marks.join('')}`
    if (block.kind === 'footnote') {
      const foot = `${block.label ?? ''} ${text}`
      if (print.feet === 'page' || print.feet === 'end') {
        feet.push(foot)
        held.push(block)
      } else {
        give(foot)
        out.push(gapAfter())
        order.push(block)
      }
      continue
    }
    const lost = print.lost === true && block.label !== null && block.kind === 'item'
    order.push(lost ? { ...block, label: null } : block)
    const label = lost ? null : block.label
    if (print.markup === true) text = mess(text, random)
    const separator = print.separator === 'mixed' ? (random() < 0.5 ? ' ' : '\t') : (print.separator ?? '\t')
    const line = label === null ? (lost ? `\t${text}` : text) : `${label}${separator}${text}`
    const before = line.length - text.length
    if (print.feet === 'page' && print.page === undefined && feet.length > 0 && text.length > 200) {
      place.used += 1
      const half = text.indexOf(' ', Math.floor(text.length / 2))
      out.push(line.slice(0, before + half), '', '---', '', ...feet.splice(0), '', `${place.used}/400`, '')
      out.push(text.slice(half + 1), gapAfter())
      order.push(...held.splice(0))
      continue
    }
    if (print.cut === true && text.length > 200 && random() < 0.4) {
      const cut = text.indexOf(' ', Math.floor(text.length * (0.3 + random() * 0.4)))
      if (cut > 0 && !/[،؛.:]$/u.test(text.slice(0, cut))) {
        out.push(line.slice(0, before + cut), random() < 0.5 ? '\n' : '', ` ${text.slice(cut + 1)}`, gapAfter())
        continue
      }
    }
    give(line)
    out.push(gapAfter())
  }
  const text = [...out, '', ...feet].filter((line, index, lines) => line !== '' || lines[index - 1] !== '').join('\n')
  return { text: print.printed === undefined ? text : print.printed(text), blocks: [...order, ...held] }
}

function worded(block: GoldBlock, print: Print): GoldBlock {
  if (print.words === undefined) return block
  const words = print.words
  return {
    ...block,
    text: words(block.text),
    label: block.label === null ? null : words(block.label),
    notes: block.notes.map(words),
  }
}

function laidOut(line: string, random: () => number): string {
  return `${' '.repeat(8 + Math.floor(random() * 6))}${line.replace(/ /gu, () => (random() < 0.15 ? '  ' : ' '))}`
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const part of line.split('\n')) {
    let current = ''
    for (const word of part.split(' ')) {
      if (current !== '' && current.length + word.length + 1 > width) {
        lines.push(current)
        current = word
      } else current = current === '' ? word : `${current} ${word}`
    }
    lines.push(current)
  }
  return lines
}

function mess(text: string, random: () => number): string {
  let messy = text
  if (random() < 0.2) messy = `**${messy}**`
  if (random() < 0.1) messy = `[bookmark: _Toc${Math.floor(random() * 1e6)}]${messy}`
  if (random() < 0.3) messy = messy.replaceAll('في ', 'في\u00A0')
  if (random() < 0.2) messy = messy.replace('ال', 'الـ')
  return messy
}

function generator(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
