import { withDigits } from '@tawafuq/arabic/digits'
import type { Block } from './content.ts'
import type { HouseStyle } from './houseStyle.ts'
import { readLabel } from './import/readLabel.ts'

type Language = 'ar' | 'en'

const words = {
  title: { ar: 'العنوان', en: 'Title' },
  subtitle: { ar: 'العنوان الفرعي', en: 'Subtitle' },
  meta: { ar: 'البيانات', en: 'Particulars' },
  heading: { ar: 'العنوان الداخلي', en: 'Heading' },
  chapeau: { ar: 'الاستهلال', en: 'Chapeau' },
  preambular: { ar: 'الديباجة', en: 'Preamble' },
  operative: { ar: 'المنطوق', en: 'Operative' },
  body: { ar: 'الفقرة', en: 'Paragraph' },
  item: { ar: 'البند', en: 'Item' },
  table: { ar: 'الجدول', en: 'Table' },
  note: { ar: 'الملاحظة', en: 'Note' },
  footnote: { ar: 'الحاشية', en: 'Footnote' },
} as const

const bisEnglish = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies']

interface Counts {
  readonly byKind: Map<string, number>
  lead: string
  leadNumber: string
  /** The number at each level of points under the lead, as spoken. */
  points: string[]
  plain: number[]
}

/**
 * What people call each paragraph aloud, and what stands beside it on the spine: `الديباجة 2`, `المنطوق 3 (ب)`.
 * Operative paragraphs go by their printed number where they have one, else by their place; a point by its lead and
 * its own label, for `(ب)` alone is ambiguous. Kinds that occur once carry no number. One answer for each block.
 */
export function spokenLabels(blocks: readonly Block[], language: Language, style?: HouseStyle): readonly string[] {
  const totals = new Map<string, number>()
  for (const block of blocks) totals.set(block.kind, (totals.get(block.kind) ?? 0) + 1)
  const counts: Counts = { byKind: new Map(), lead: '', leadNumber: '', points: [], plain: [] }
  return blocks.map((block) => {
    if (block.kind === 'item') return point(block, counts, language)
    const place = placeOf(block, counts)
    const name = words[block.kind][language]
    const numbered = block.kind === 'preambular' || block.kind === 'operative' || (totals.get(block.kind) ?? 0) > 1
    const number = `${place}${relationWord(block, language, style)}`
    counts.points = []
    counts.plain = []
    if (
      block.kind === 'preambular' ||
      block.kind === 'operative' ||
      block.kind === 'body' ||
      block.kind === 'chapeau'
    ) {
      counts.lead = name
      counts.leadNumber = numbered ? number : ''
    }
    return numbered ? `${name} ${number}` : name
  })
}

/** The spoken label of one block among its document. Throws RangeError for an index outside. */
export function spokenLabel(blocks: readonly Block[], index: number, language: Language, style?: HouseStyle): string {
  const label = spokenLabels(blocks, language, style)[index]
  if (label === undefined) throw new RangeError(`No block ${index}`)
  return label
}

function placeOf(block: Block, counts: Counts): string {
  const before = counts.byKind.get(block.kind) ?? 0
  if (block.relation !== undefined) return String(Math.max(1, before))
  const printed = block.label === null ? null : readLabel(`${block.label}\tنص`)
  const value =
    printed?.series === 'number' && (block.kind === 'operative' || block.kind === 'body') ? printed.value : before + 1
  counts.byKind.set(block.kind, value)
  return String(value)
}

function relationWord(block: Block, language: Language, style: HouseStyle | undefined): string {
  const { relation } = block
  if (relation === undefined) return ''
  if (relation.kind === 'bis') {
    const word =
      language === 'ar'
        ? (style?.bis[relation.index - 2] ?? (relation.index === 2 ? 'مكرراً' : `مكرراً ${relation.index - 1}`))
        : (bisEnglish[relation.index - 2] ?? `bis ${relation.index}`)
    return ` ${word}`
  }
  const word = language === 'ar' ? (style?.alternative ?? 'بديل') : 'alt'
  return ` ${word}${relation.index > 1 ? ` ${relation.index}` : ''}`
}

function point(block: Block, counts: Counts, language: Language): string {
  const level = Math.max(1, block.level)
  counts.points = counts.points.slice(0, level - 1)
  counts.plain = counts.plain.slice(0, level)
  counts.plain[level - 1] = (counts.plain[level - 1] ?? 0) + 1
  counts.points[level - 1] = own(block, counts.plain[level - 1] ?? 1, language)
  const head = counts.lead === '' ? words.item[language] : `${counts.lead} ${counts.leadNumber}`.trim()
  return `${head} ${counts.points.filter((part) => part !== undefined).join(' ')}`
}

function own(block: Block, place: number, language: Language): string {
  const printed = block.label === null ? null : readLabel(`${block.label}\tنص`)
  if (printed === null || printed.series === 'bullet' || printed.series === 'star') return `(${place})`
  if (printed.series === 'number') return `(${withDigits(String(printed.value), 'western')})`
  if (language === 'ar') return `(${printed.printed.replace(/[()\s.\-–]/gu, '')})`.replace(/\(([’'‘].*[‘'’])\)/u, '$1')
  if (printed.series === 'letter') return `(${latinLetter(printed.value)})`
  return printed.series === 'quoted'
    ? `(${romanNumber(printed.value)})`
    : `(${printed.printed.replace(/[()\s.]/gu, '')})`
}

/** a to z, then aa, bb …: the series that the Arabic letters keep step with. */
function latinLetter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

function romanNumber(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = Math.min(value, 89)
  let text = ''
  for (const [size, sign] of parts) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}
