import type { PdfBlock } from './pdfBlock.ts'

/** Points of one level under each other: a list in the tags of the file, with the printed labels. */
export interface PdfList {
  readonly kind: 'list'
  /** Points of print from the beginning of the line, or of the words of the point above, to the label. */
  readonly indent: number
  readonly width: number
  readonly entries: readonly { readonly block: PdfBlock; readonly inner: readonly PdfList[] }[]
}

/** Gathers points that follow each other into lists, deeper ones inside the point that they stand under. */
export function pdfLists(blocks: readonly PdfBlock[]): readonly (PdfBlock | PdfList)[] {
  const out: (PdfBlock | PdfList)[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (block === undefined) break
    let end = at
    while (blocks[end]?.kind === 'item') end += 1
    if (end === at) out.push(block)
    else out.push(...listsOf(blocks.slice(at, end), 0))
    at = Math.max(end, at + 1)
  }
  return out
}

/** `from` is where the words above begin, in points. */
function listsOf(items: readonly PdfBlock[], from: number): readonly PdfList[] {
  const [first] = items
  if (first === undefined) return []
  const entries: { block: PdfBlock; under: PdfBlock[] }[] = []
  for (const item of items) {
    const last = entries.at(-1)
    if (last && item.level > first.level && item.level > last.block.level) last.under.push(item)
    else entries.push({ block: item, under: [] })
  }
  const width = Math.max(...items.filter(({ level }) => level <= first.level).map((item) => item.width))
  return [
    {
      kind: 'list',
      indent: Math.max(0, first.first - from),
      width,
      entries: entries.map(({ block, under }) => ({
        block,
        inner: listsOf(under, Math.max(from, first.first) + width),
      })),
    },
  ]
}
