import { abjadName } from '@tawafuq/arabic/abjadLabel'
import { withDigits } from '@tawafuq/arabic/digits'
import { lastOrdinal, ordinalHeading } from '@tawafuq/arabic/ordinalHeading'
import type { Block } from './content.ts'
import type { HouseStyle } from './houseStyle.ts'
import { type Label, readLabel, type Series } from './import/readLabel.ts'
import { isAnnexWord } from './import/signs.ts'
import { type Counter, type Family, filled, printLabel } from './printLabel.ts'

/** What numbering needs of a block. */
export type Numbered = Pick<Block, 'kind' | 'level' | 'label' | 'relation' | 'pinned' | 'text'>

/**
 * `keep`: lists stay in the family they were printed in, and what was printed without labels stays so;
 * `style`: everything takes the family that the house style prescribes for its kind and level.
 */
export type Manner = 'keep' | 'style'

interface Walk {
  readonly style: HouseStyle
  readonly manner: Manner
  outer: Counter | null
  /** The last list met at each level, and whether it is still open. */
  points: ({ counter: Counter; open: boolean } | undefined)[]
  /** The last list of each family at each level: letters go on over headings and paragraphs between them. */
  lastOf: Map<string, Counter>
  sections: number[]
  leadIn: 'preambular' | 'operative' | 'other'
  readonly outOfCount: ((index: number) => void) | null
  index: number
}

const families: Readonly<Record<Series, Family | null>> = {
  number: 'number',
  decimal: null,
  'in-brackets': 'bracketed-number',
  letter: 'letter',
  latin: null,
  quoted: 'quoted',
  roman: null,
  bullet: 'bullet',
  star: 'bullet',
  ordinal: 'ordinal',
  'letter-name': 'letter-name',
}

/**
 * The clean labels of a document, one for each block, null where a block carries none. A block that stands as bis or
 * alternative to another takes the number of the one before it with the word of the house, and counts nothing. A block
 * whose number is pinned is printed as it came, and what follows counts on from there.
 * `outOfCount`, where given, is told the index of each block that was printed with another number than its count gives;
 * the count then goes on from the printed one, as if it had been pinned.
 */
export function numberBlocks(
  blocks: readonly Numbered[],
  style: HouseStyle,
  manner: Manner = 'keep',
  outOfCount: ((index: number) => void) | null = null,
): readonly (string | null)[] {
  const operative = blocks.filter((block) => block.kind === 'operative')
  const numbered = manner === 'style' ? style.paragraph !== null : operative.some((block) => block.label !== null)
  const single =
    operative.length === 1 &&
    !style.numbersSingle &&
    blocks.every((block) => block.kind !== 'body' || block.label === null)
  const walk: Walk = {
    style,
    manner,
    outer: null,
    points: [],
    lastOf: new Map(),
    sections: [],
    leadIn: 'other',
    outOfCount,
    index: 0,
  }
  return blocks.map((block, index) => {
    walk.index = index
    switch (block.kind) {
      case 'heading':
        return headingLabel(block, walk)
      case 'operative':
      case 'body':
      case 'preambular':
        walk.leadIn = block.kind === 'body' ? 'other' : block.kind
        closeLists(walk, 0)
        return outerLabel(block, walk, numbered && !(single && block.label === null))
      case 'item':
        return pointLabel(block, blocks, index, walk)
      case 'footnote':
        return block.label
      case 'title':
      case 'subtitle':
      case 'meta':
      case 'chapeau':
      case 'table':
      case 'note':
        if (block.kind === 'chapeau') walk.outer = null
        return block.label
      default: {
        const never: never = block.kind
        throw new Error(`Unknown kind ${String(never)}`)
      }
    }
  })
}

function closeLists(walk: Walk, above: number): void {
  for (let level = above; level < walk.points.length; level += 1) {
    const list = walk.points[level]
    if (list !== undefined) list.open = false
  }
}

function headingLabel(block: Numbered, walk: Walk): string | null {
  closeLists(walk, 0)
  if (isAnnexWord(block.text)) {
    walk.outer = null
    walk.sections = []
  }
  const printed = block.label === null ? null : readLabel(`${block.label} ${block.text}`)
  if (printed === null) return block.label
  const family = families[printed.series]
  const level = Math.max(0, block.level - 1)
  const before = walk.sections[level] ?? 0
  // A part that begins at باء goes on from there.
  const value = printed.value === 1 ? 1 : before === 0 && walk.manner === 'keep' ? printed.value : before + 1
  const section = { value }
  if (pinned(block, printed, section, walk)) {
    walk.sections = [...Array.from({ length: level }, (_, above) => walk.sections[above] ?? 0), section.value]
    return block.label
  }
  walk.sections = [...Array.from({ length: level }, (_, above) => walk.sections[above] ?? 0), value]
  const { style } = walk
  if (family === 'ordinal' && value <= lastOrdinal)
    return filled(
      walk.manner === 'keep' ? shapeOf(block.label ?? '', style.section) : style.section,
      ordinalHeading(value, style.tanwin),
    )
  if (family === 'letter-name' && value <= 26)
    return filled(
      walk.manner === 'keep' ? shapeOf(block.label ?? '', style.subsection) : style.subsection,
      abjadName(value),
    )
  return family === 'number' ? filled(style.paragraph ?? '{}', withDigits(String(value), style.digits)) : block.label
}

/** A heading printed without its dash stays without. */
function shapeOf(label: string, shape: string): string {
  return /[-–—:.]$/u.test(label) ? shape : '{}'
}

/** Whether the printed number stands against the count, which then goes on from it. */
function pinned(block: Numbered, printed: Label | null, counter: { value: number }, walk: Walk): boolean {
  if (printed === null || block.relation !== undefined || walk.manner !== 'keep') return false
  const off = printed.value !== counter.value && printed.series !== 'bullet' && printed.series !== 'star'
  if (off && walk.outOfCount !== null) walk.outOfCount(walk.index)
  if (block.pinned !== true && !(off && walk.outOfCount !== null)) return false
  counter.value = printed.value
  return true
}

function outerLabel(block: Numbered, walk: Walk, numbered: boolean): string | null {
  const { style } = walk
  const printed = block.label === null ? null : readLabel(`${block.label}\t${block.text.slice(0, 20)}`)
  const wanted =
    printed !== null
      ? families[printed.series] === 'number'
      : numbered && block.kind === 'operative' && walk.manner === 'style'
  const inserted = block.relation !== undefined && walk.outer !== null
  const unlabelledAmong =
    printed === null &&
    numbered &&
    block.kind === 'operative' &&
    walk.outer !== null &&
    walk.manner === 'keep' &&
    block.relation === undefined
  if (!wanted && !inserted && !unlabelledAmong) return block.label
  if (unlabelledAmong) return null
  const shape = style.paragraph ?? (walk.manner === 'keep' ? '{}' : null)
  if (shape === null) return null
  if (walk.outer === null || (printed !== null && printed.value === 1 && block.relation === undefined))
    walk.outer = { family: 'number', shape, value: 0 }
  if (block.relation === undefined) walk.outer.value += 1
  if (pinned(block, printed, walk.outer, walk)) return block.label
  return printLabel(walk.outer, block.relation, style)
}

function pointLabel(block: Numbered, blocks: readonly Numbered[], index: number, walk: Walk): string | null {
  const level = Math.max(0, block.level - 1)
  closeLists(walk, level + 1)
  const printed = block.label === null ? null : readLabel(`${block.label}\t${block.text.slice(0, 20)}`)
  const family = printed === null ? null : families[printed.series]
  if (block.label !== null && family === null) return block.label
  const before = walk.points[level]
  if (block.label === null && block.relation === undefined && walk.manner === 'keep') {
    // A new point takes the family of its neighbours; a list without labels keeps none.
    if (before?.open !== true && !siblingsLabelled(blocks, index)) return null
    if (before?.open !== true) return null
  }
  const { family: wanted, shape } = familyOf(family, printed?.printed ?? null, level, walk, before)
  const open = before?.open === true && before.counter.family === wanted ? before.counter : undefined
  const earlier = walk.lastOf.get(`${level} ${wanted}`)
  const resumed =
    earlier !== undefined && printed !== null && printed.value > 1 && printed.value === earlier.value + 1
      ? earlier
      : undefined
  const counter = open ?? resumed ?? { family: wanted, shape, value: 0 }
  walk.points[level] = { counter, open: true }
  walk.lastOf.set(`${level} ${wanted}`, counter)
  if (block.relation === undefined) counter.value += 1
  if (pinned(block, printed, counter, walk)) return block.label
  return printLabel(counter, block.relation, walk.style)
}

function siblingsLabelled(blocks: readonly Numbered[], index: number): boolean {
  const next = blocks[index + 1]
  return next?.kind === 'item' && next.label !== null
}

function familyOf(
  family: Family | null,
  label: string | null,
  level: number,
  walk: Walk,
  before: Walk['points'][number],
): { family: Family; shape: string } {
  const { style, manner } = walk
  const byLevel = style.points[Math.min(level, style.points.length - 1)] ?? { series: 'bullet', shape: '-' }
  // In ITU texts the preamble counts by letters and its sub-points by ’1‘.
  const shifted =
    style.id === 'itu' && walk.leadIn === 'preambular'
      ? (style.points[Math.min(level + 1, style.points.length - 1)] ?? byLevel)
      : byLevel
  if (manner === 'style') return { family: shifted.series, shape: shifted.shape }
  if (family === null)
    return before?.open === true
      ? { family: before.counter.family, shape: before.counter.shape }
      : { family: shifted.series, shape: shifted.shape }
  if (family === 'bullet') return { family, shape: label ?? '-' }
  const own = style.points.find((point) => point.series === family)
  if (own !== undefined) return { family, shape: own.shape }
  if (family === 'number') return { family, shape: style.paragraph ?? '{}' }
  return {
    family,
    shape: family === 'quoted' ? '’{}‘' : family === 'letter' || family === 'bracketed-number' ? '({})' : '{} -',
  }
}
