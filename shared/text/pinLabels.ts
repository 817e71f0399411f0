import type { Block } from './content.ts'
import { houseStyleOf } from './houseStyles.ts'
import { readLabel } from './import/readLabel.ts'
import { numberBlocks } from './numberBlocks.ts'

/**
 * Pins the labels of an imported text that its own count would print otherwise: a number that was skipped, repeated or
 * left out in print, and the odd one out among labels of one shape (`133` among `132 -`). A pinned label is printed as
 * it came (`numberBlocks`), so that the labels of an official text are its labels. Gives the blocks and the places of
 * those that were pinned.
 */
export function pinLabels(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly pinned: readonly number[]
} {
  const pins = new Set<number>(oddShapes(blocks))
  // Only numbers and letters that are counted matter here, and every house counts them alike.
  numberBlocks(blocks, houseStyleOf('un-new-york'), 'keep', (index) => pins.add(index))
  if (pins.size === 0) return { blocks, pinned: [] }
  return {
    blocks: blocks.map((block, index) => (pins.has(index) ? { ...block, pinned: true } : block)),
    pinned: [...pins].toSorted((a, b) => a - b),
  }
}

/** Labels whose shape few of their fellows have. */
function oddShapes(blocks: readonly Block[]): readonly number[] {
  const groups = new Map<string, Map<string, number[]>>()
  blocks.forEach((block, index) => {
    if (block.label === null || block.kind === 'footnote') return
    const label = readLabel(`${block.label}\t${block.text.slice(0, 20)}`)
    if (label === null || label.series === 'bullet' || label.series === 'star') return
    const key = `${block.kind} ${block.level} ${label.series}`
    const shapes = groups.get(key) ?? new Map<string, number[]>()
    groups.set(key, shapes)
    const shape = shapeOf(block.label)
    const fellows = shapes.get(shape)
    if (fellows === undefined) shapes.set(shape, [index])
    else fellows.push(index)
  })
  const odd: number[] = []
  for (const shapes of groups.values()) {
    const members = [...shapes.values()].toSorted((a, b) => b.length - a.length)
    const all = members.reduce((sum, group) => sum + group.length, 0)
    if (members.length > 1 && (members[0]?.length ?? 0) >= Math.max(3, all * 0.9)) odd.push(...members.slice(1).flat())
  }
  return odd
}

function shapeOf(label: string): string {
  return label
    .replace(/[\s\u0640]/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/\p{N}+/gu, '0')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, 'x')
}
