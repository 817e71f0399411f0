import { abjadLabel } from '@tawafuq/arabic/abjadLabel'
import { childElement, childElements, type XmlElement } from '../xmlTree.ts'

/** Computes the printed number of each paragraph as Word would, from numbering.xml. */
export interface DocxNumbering {
  /** The next label of this list at this level, counted in document order; null for a list without one. */
  next(numberId: string, level: number): string | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly restart: number | null
  readonly legal: boolean
}

/** Reads numbering.xml; without it no paragraph has a number. */
export function readNumbering(root: XmlElement | undefined): DocxNumbering {
  const abstracts = new Map<
    string,
    { readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null }
  >()
  const byStyle = new Map<string, string>()
  for (const one of root ? childElements(root, 'abstractNum') : []) {
    const id = one.attributes['w:abstractNumId'] ?? ''
    const levels = new Map<number, Level>()
    for (const level of childElements(one, 'lvl')) levels.set(Number(level.attributes['w:ilvl'] ?? 0), readLevel(level))
    abstracts.set(id, { levels, styleLink: settingOf(one, 'numStyleLink') })
    const style = settingOf(one, 'styleLink')
    if (style !== null) byStyle.set(style, id)
  }
  const lists = new Map<
    string,
    {
      readonly abstract: string
      readonly levels: ReadonlyMap<number, Level>
      readonly starts: ReadonlyMap<number, number>
    }
  >()
  for (const one of root ? childElements(root, 'num') : []) {
    const named = settingOf(one, 'abstractNumId') ?? ''
    const link = abstracts.get(named)?.styleLink
    const abstract = link === null || link === undefined ? named : (byStyle.get(link) ?? named)
    const levels = new Map(abstracts.get(abstract)?.levels)
    const starts = new Map<number, number>()
    for (const override of childElements(one, 'lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0)
      const level = childElement(override, 'lvl')
      if (level) levels.set(at, readLevel(level))
      const start = settingOf(override, 'startOverride')
      if (start !== null) starts.set(at, Number(start))
    }
    lists.set(one.attributes['w:numId'] ?? '', { abstract, levels, starts })
  }
  // Lists made from one abstract list count on together, until one says where it starts.
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    next(numberId, at) {
      const list = lists.get(numberId)
      const level = list?.levels.get(at)
      if (!list || !level) return null
      const counts = counters.get(list.abstract) ?? new Map<number, number>()
      counters.set(list.abstract, counts)
      if (!begun.has(numberId)) {
        begun.add(numberId)
        for (const [overridden, start] of list.starts) counts.set(overridden, start - 1)
      }
      counts.set(at, (counts.get(at) ?? level.start - 1) + 1)
      for (const deeper of [...counts.keys()]) {
        const restart = list.levels.get(deeper)?.restart
        if (deeper > at && restart !== 0 && (restart === null || restart === undefined || at < restart))
          counts.delete(deeper)
      }
      return printed(level, list.levels, counts, at)
    },
  }
}

function readLevel(level: XmlElement): Level {
  const restart = settingOf(level, 'lvlRestart')
  return {
    start: Number(settingOf(level, 'start') ?? 1),
    format: settingOf(level, 'numFmt') ?? 'decimal',
    text: settingOf(level, 'lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    legal: childElement(level, 'isLgl') !== undefined,
  }
}

function printed(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counts: ReadonlyMap<number, number>,
  at: number,
): string | null {
  if (level.format === 'none') return null
  if (level.format === 'bullet') return bulletSign(level.text)
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const other = levels.get(place)
    const count = counts.get(place) ?? other?.start ?? 1
    return place > at ? '' : formatNumber(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
  })
  return text.trim() === '' ? null : text.trim()
}

/** Symbol fonts put their bullets in the private area; print shows a bullet. */
function bulletSign(text: string): string {
  const sign = text.trim()
  if (sign === '' || /^[\uE000-\uF8FF]/.test(sign)) return '•'
  return sign === 'o' ? '○' : sign
}

const arabicAlpha = Array.from('أبتثجحخدذرزسشصضطظعغفقكلمنهوي')

/** A count in one of Word's number formats; formats that no Arabic text uses are printed as digits. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return latinLetters(count)
    case 'upperLetter':
      return latinLetters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'arabicAbjad':
      return count < 1 ? String(count) : abjadLabel(count, 28).replace(/[()\s]/g, '')
    case 'arabicAlpha':
      return repeated(arabicAlpha, count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'hindiNumbers':
      return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))
    case 'ordinal':
      return `${count}.`
    case 'decimalEnclosedParen':
      return `(${count})`
    default:
      return String(count)
  }
}

function latinLetters(count: number): string {
  return repeated(Array.from('abcdefghijklmnopqrstuvwxyz'), count)
}

/** Word repeats the letter after the last one: z, aa, bb. */
function repeated(letters: readonly string[], count: number): string {
  if (count < 1 || count > 10_000) return String(count)
  const letter = letters[(count - 1) % letters.length] ?? ''
  return letter.repeat(Math.min(20, Math.floor((count - 1) / letters.length) + 1))
}

function roman(count: number): string {
  if (count < 1 || count > 3_999) return String(count)
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let left = count
  let out = ''
  for (const [value, sign] of signs) {
    while (left >= value) {
      out += sign
      left -= value
    }
  }
  return out
}

function settingOf(parent: XmlElement, name: string): string | null {
  return childElement(parent, name)?.attributes['w:val'] ?? null
}
