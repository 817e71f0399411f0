import type { Block } from '@tawafuq/text/content'

/** Many writers set the title of the text as a heading: the first block, where nothing else is the title. */
export function withTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'meta')
  const block = blocks[first]
  if (block?.kind !== 'heading' || block.level !== 1 || block.label !== null) return blocks
  return blocks.some((one) => one.kind === 'title') ? blocks : blocks.with(first, { ...block, kind: 'title', level: 0 })
}
