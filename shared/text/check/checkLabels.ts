import type { Block } from '../content.ts'
import { type Label, readLabel } from '../import/readLabel.ts'
import type { Check, Found } from './check.ts'

/** Numbers that do not follow, labels that two lists share without a number to tell them apart, points without labels. */
export const checkLabels: Check = (context) => [
  ...gapsIn(context.blocks),
  ...(context.style.endings.leadIn === '' ? [] : sharedIn(context.blocks)),
  ...unlabelledIn(context.blocks),
]

/** A row of labels of one shape, as far as it has been read. */
interface Row {
  readonly shape: string
  /** The value that follows what is printed, and the one that follows what should have been: either is right. */
  readonly next: ReadonlySet<number>
}

/**
 * Labels out of their row. What is numbered on the left margin is one row until a heading, a title or another enacting
 * body lets it begin again; points are a row under each paragraph, level by level. After a label out of its row both its
 * own follower and the one that was to come are right, so that one misprint is one finding.
 */
function gapsIn(blocks: readonly Block[]): readonly Found[] {
  const found: Found[] = []
  const rows: (Row | undefined)[] = []
  let mayRestart = true
  blocks.forEach((block, index) => {
    const { kind, level } = block
    if (kind === 'footnote' || kind === 'note' || kind === 'table') return
    if (kind === 'heading' || kind === 'title' || kind === 'meta' || kind === 'chapeau') {
      mayRestart = true
      rows.length = Math.min(rows.length, 1)
      return
    }
    const depth = kind === 'item' ? Math.max(1, level) : 0
    if (kind !== 'body' || block.label !== null) rows.length = Math.min(rows.length, depth + 1)
    const label = labelOf(block)
    if (label === null) {
      // A clause without a number ends the points before it; words between two points do not.
      if (depth === 0 && kind !== 'body') rows.length = Math.min(rows.length, 1)
      return
    }
    const { value } = label
    const shape = label.series
    const row = rows[depth]
    const isFollowing = row?.shape === shape && row.next.has(value)
    // A row of another shape, or one that begins again where that is usual, starts a row of its own.
    const isStart = value === 1 && (row === undefined || row.shape !== shape || depth > 0 || mayRestart)
    if (row !== undefined && row.shape === shape && !isFollowing && !isStart) {
      found.push({ block: index, start: 0, end: 0, code: 'number-gap' })
      rows[depth] = { shape, next: new Set([value + 1, ...[...row.next].map((one) => one + 1)].slice(0, 2)) }
    } else if (row === undefined && depth > 0 && value > 1 && level === 1 && !mayRestart) {
      found.push({ block: index, start: 0, end: 0, code: 'number-gap' })
      rows[depth] = { shape, next: new Set([value + 1]) }
    } else rows[depth] = { shape, next: new Set([value + 1]) }
    if (depth === 0) mayRestart = false
  })
  return found
}

/** What counts in a row: bullets do not, and bis and alternatives stand beside it. */
function labelOf({ label }: Block): Label | null {
  if (label === null || /مكرر|بديل|\b(?:bis|ter|alt)\b/u.test(label)) return null
  const read = readLabel(`${label}\tنص`)
  return read === null || read.series === 'bullet' || read.series === 'star' ? null : read
}

/** Points under leads without numbers that carry the letters of an earlier list: a reference to one of them is ambiguous. */
function sharedIn(blocks: readonly Block[]): readonly Found[] {
  const found: Found[] = []
  const lists = new Map<string, number>()
  let lead: string | null = null
  let list = 0
  blocks.forEach((block, index) => {
    if (block.kind !== 'item') {
      lead = block.kind === 'operative' || block.kind === 'body' || block.kind === 'preambular' ? block.label : lead
      list = index
      // (أ) of one article is told from (أ) of another by the article.
      if (/^(?:ال)?(?:مادة|فصل|باب|بند)(?!\p{L})/u.test(block.text)) lists.clear()
      return
    }
    if (block.level !== 1 || lead !== null || labelOf(block)?.series !== 'letter') return
    const key = block.label ?? ''
    const other = lists.get(key)
    if (other !== undefined && other !== list) found.push({ block: index, start: 0, end: 0, code: 'label-ambiguous' })
    lists.set(key, list)
  })
  return found
}

function unlabelledIn(blocks: readonly Block[]): readonly Found[] {
  const found: Found[] = []
  let lead: string | null = null
  blocks.forEach((block, index) => {
    if (block.kind !== 'item') {
      lead = block.kind === 'operative' || block.kind === 'body' || block.kind === 'preambular' ? block.label : lead
      return
    }
    if (block.label !== null) return
    const neighbour = blocks[index + 1] ?? blocks[index - 1]
    if (block.level > 1 || (block.level === 1 && lead === null && neighbour?.kind === 'item'))
      found.push({ block: index, start: 0, end: 0, code: 'label-missing' })
  })
  return found
}
