import type { Block } from '@tawafuq/text/content'
import { labelShape } from '../labelShape.ts'

/** `ألف` or `ثانيا` alone over a heading is the label of the heading. */
export function joinSectionLabels(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): readonly Block[] => {
    const before = blocks[index - 1]
    if (before && isLabelAlone(before) && heads(block)) return [{ ...block, label: before.text }]
    const after = blocks[index + 1]
    return after && isLabelAlone(block) && heads(after) ? [] : [block]
  })
}

function heads({ kind, label, text }: Block): boolean {
  return kind === 'heading' && label === null && labelShape(text) === null
}

function isLabelAlone({ kind, label, text, notes }: Block): boolean {
  const shape = labelShape(text)
  return (
    label === null &&
    notes === undefined &&
    (kind === 'heading' || kind === 'body' || kind === 'operative') &&
    (shape === 'ordinal' || shape === 'letter-name')
  )
}
