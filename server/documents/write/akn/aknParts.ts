import type { Block, BlockKind } from '@tawafuq/text/content'
import { isAnnexHeading } from '../../model/aknWords.ts'

const mastheadKinds: readonly BlockKind[] = ['title', 'subtitle', 'meta']

/** Where preface, preamble, body and annexes part; footnotes belong to what stands before them. */
export function aknParts(blocks: readonly Block[]): {
  readonly prefaceEnd: number
  readonly preambleEnd: number
  readonly bodyEnd: number
  readonly annexes: readonly number[]
} {
  let prefaceEnd = 0
  while (
    prefaceEnd < blocks.length &&
    isOneOf(blocks[prefaceEnd], [...mastheadKinds, ...(prefaceEnd > 0 ? (['footnote'] as const) : [])])
  )
    prefaceEnd += 1
  const annexes: number[] = []
  blocks.forEach((block, index) => {
    const opens =
      block.kind === 'heading' && block.level === 1 && (isAnnexHeading(block.text) || isAppended(block.text))
    // Two headings in a row, `المرفق` and its title, are one annex.
    if (opens && index > prefaceEnd && !annexes.includes(index - 1)) annexes.push(index)
  })
  const textEnd = annexes[0] ?? blocks.length
  let preambleEnd = prefaceEnd
  for (
    let index = prefaceEnd;
    index < textEnd && isOneOf(blocks[index], ['chapeau', 'preambular', 'item', 'heading', 'footnote']);
    index += 1
  ) {
    if (isOneOf(blocks[index], ['chapeau', 'preambular'])) preambleEnd = index + 1
    else if (index === preambleEnd && preambleEnd > prefaceEnd && !isOneOf(blocks[index], ['heading']))
      preambleEnd = index + 1
  }
  let bodyEnd = textEnd
  while (bodyEnd > preambleEnd && isOneOf(blocks[bodyEnd - 1], ['meta', 'footnote'])) bodyEnd -= 1
  // Footnotes before the first line of the conclusions belong to the body.
  while (bodyEnd < textEnd && blocks[bodyEnd]?.kind === 'footnote') bodyEnd += 1
  return { prefaceEnd, preambleEnd, bodyEnd, annexes }
}

function isAppended(text: string): boolean {
  return /^(?:التحفظات|تعليلات المواقف|سجل التفاوض|Reservations|Explanations of position|Record of the negotiation)$/u.test(
    text,
  )
}

function isOneOf(block: Block | undefined, kinds: readonly BlockKind[]): boolean {
  return block !== undefined && kinds.includes(block.kind)
}
