import { childElement, childElements, descendant, type XmlElement } from '../../model/xmlTree.ts'
import { formatNumber, isPrintedForm } from '../formatNumber.ts'
import { labelShape } from '../labelShape.ts'
import { toggle } from './docxStyleSheet.ts'
import { signOfFont } from './signOfFont.ts'

/** Computes the printed number of each paragraph as Word would, from numbering.xml. */
export interface DocxNumbering {
  /** The next label of this list at this level, counted in document order; null for a list without one. */
  next(numberId: string, level: number): string | null
  /** The level of a list that names this style as its own; null where none does. */
  levelOfStyle(numberId: string, style: string): number | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly restart: number | null
  readonly legal: boolean
  /** The style of paragraphs that this level numbers. */
  readonly style: string | null
  /** The number is there and is not shown. */
  readonly hidden: boolean
  readonly font: string
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where its levels start whenever they begin anew, if this list says another number than its pattern. */
  readonly starts: ReadonlyMap<number, number>
}

export interface DocxNumberingOptions {
  /** Numbers in words are Arabic words. */
  readonly isArabic: boolean
  /** A number or sign of a list is printed in another form than Word prints it; `form` names Word's. */
  readonly tell: (form: string, printed: string) => void
}

/** Reads numbering.xml; without it no paragraph has a number. */
export function readNumbering(root: XmlElement | undefined, options: DocxNumberingOptions): DocxNumbering {
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
  const lists = new Map<string, List>()
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
      counts.set(at, (counts.get(at) ?? (list.starts.get(at) ?? level.start) - 1) + 1)
      for (const deeper of [...counts.keys()]) {
        const restart = list.levels.get(deeper)?.restart
        if (deeper > at && restart !== 0 && (restart === null || restart === undefined || at < restart))
          counts.delete(deeper)
      }
      return printed(level, list, counts, at, options)
    },
    levelOfStyle(numberId, style) {
      for (const [at, level] of lists.get(numberId)?.levels ?? []) if (level.style === style) return at
      return null
    },
  }
}

function readLevel(level: XmlElement): Level {
  const restart = settingOf(level, 'lvlRestart')
  return {
    start: Number(settingOf(level, 'start') ?? 1),
    format: formatOf(level),
    text: settingOf(level, 'lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    legal: toggle(level, 'isLgl') === true,
    style: settingOf(level, 'pStyle'),
    hidden: toggle(childElement(level, 'rPr'), 'vanish') === true,
    font: childElement(childElement(level, 'rPr'), 'rFonts')?.attributes['w:ascii'] ?? '',
  }
}

/** Word wraps formats that older programs lack; of a pattern such as `001, 002, …` the first number says the width. */
function formatOf(level: XmlElement): string {
  const format = childElement(level, 'numFmt') ?? descendant(childElement(level, 'AlternateContent'), 'numFmt')
  const name = format?.attributes['w:val'] ?? 'decimal'
  if (name !== 'custom') return name
  const width = /^\s*(0+)1\b/.exec(format?.attributes['w:format'] ?? '')?.[1]?.length ?? 0
  return width > 0 ? `zeros${width + 1}` : name
}

function printed(
  level: Level,
  { levels, starts }: List,
  counts: ReadonlyMap<number, number>,
  at: number,
  { isArabic, tell }: DocxNumberingOptions,
): string | null {
  if (level.hidden) return null
  if (level.format === 'bullet') return bulletSign(level, tell)
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const other = levels.get(place)
    const count = counts.get(place) ?? starts.get(place) ?? other?.start ?? 1
    // A level that shows no number still prints the words of its pattern.
    if (place > at || other?.format === 'none') return ''
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    const number = formatNumber(count, format, isArabic)
    if (!isPrintedForm(format)) tell(format, number)
    return number
  })
  return text.trim() === '' ? null : text.trim()
}

/** The bullet of a list: a sign that no list of official texts uses becomes a bullet, and that is told. */
function bulletSign({ text, font }: Level, tell: DocxNumberingOptions['tell']): string {
  const sign = [...text.trim()].map((one) => signOfFont(font, one) ?? '•').join('')
  if (sign === '') return '•'
  if (sign === 'o') return '○'
  if (labelShape(sign) === 'bullet' || !/[\u2190-\u2bff\ue000-\uf8ff]/u.test(sign)) return sign
  if (!/[▪■●○◦◆❖]/u.test(sign)) tell(sign, '•')
  return '•'
}

function settingOf(parent: XmlElement, name: string): string | null {
  return childElement(parent, name)?.attributes['w:val'] ?? null
}
