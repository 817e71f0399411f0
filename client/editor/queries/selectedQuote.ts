/** What a person has selected in a shown text, as a quotation that names it, whether or not an editor is mounted there. */
import type { Quote } from '@tawafuq/domain/acts/statement'
import { quoteIn } from './quoteIn.ts'
import { type ShownStretch, shownLetters } from './shownLetters.ts'

/** The selection inside `root`; null where nothing is selected there. */
export function selectedQuote(root: HTMLElement): Quote | null {
  const selection = root.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const { stretches, offsets } = shownLetters(root)
  const start = lettersBefore(stretches, range.startContainer, range.startOffset)
  const end = lettersBefore(stretches, range.endContainer, range.endOffset)
  return quoteIn(offsets.text, offsets.toText(start, 'back'), offsets.toText(end, 'forth'))
}

/** How many letters stand before a boundary point. */
function lettersBefore(stretches: readonly ShownStretch[], container: Node, offset: number): number {
  let before = 0
  for (const { node, at } of stretches) {
    if (node === container) return at + Math.min(offset, node.data.length)
    if (comesBefore(node, container, offset)) before = at + node.data.length
    else break
  }
  return before
}

/** Whether the end of a text node lies before a boundary point. */
function comesBefore(node: Text, container: Node, offset: number): boolean {
  const point = node.ownerDocument.createRange()
  point.setStart(container, offset)
  return point.comparePoint(node, node.data.length) <= 0
}
