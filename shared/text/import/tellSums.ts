import { wrongCells } from '../check/checkTableSums.ts'
import type { Block, Finding } from '../content.ts'
import { finding } from '../findings.ts'

/** Tells of sums in tables that do not come out, each with the repair where there is but one; `lines` are the blocks' own. */
export function tellSums(blocks: readonly Block[], lines: readonly number[]): readonly Finding[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'table'
      ? wrongCells(block, index)
          .slice(0, 20)
          .map(({ start, end, fix }) => {
            const cell = block.text.slice(start, end)
            return finding(lines[index] ?? 0, 'sum-differs', 0.8, fix === undefined ? cell : `${cell} (${fix})`)
          })
      : [],
  )
}
