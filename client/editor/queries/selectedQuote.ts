/** What a person has selected in a shown text, as a quotation that names it, whether or not an editor is mounted there. */
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Quote } from '@tawafuq/domain/acts/statement'
import { quoteIn } from './quoteIn.ts'

/** The selection inside `root`; null where nothing is selected there. */
export function selectedQuote(root: HTMLElement): Quote | null {
  const selection = root.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const { text, start, end } = readShown(root, range)
  return quoteIn(text, start, end)
}

/** The words as shown, without the glyphs of brackets, flags of carets and hanging labels, and where the range is in them. */
function readShown(root: HTMLElement, range: Range): { text: string; start: number; end: number } {
  let text = ''
  let start = 0
  let end = 0
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('.bk, .caret, .item-no, .draft-note') != null) continue
    const words = node.textContent ?? ''
    const at = toNfc(text).length
    const upTo = (offset: number): number => at + toNfc(words.slice(0, offset)).length
    if (comesBefore(node, words.length, range.startContainer, range.startOffset)) start = upTo(words.length)
    else if (node === range.startContainer) start = upTo(range.startOffset)
    if (comesBefore(node, words.length, range.endContainer, range.endOffset)) end = upTo(words.length)
    else if (node === range.endContainer) end = upTo(range.endOffset)
    text += words
  }
  return { text: toNfc(text), start, end }
}

/** Whether the end of a text node lies before a boundary point. */
function comesBefore(node: Node, length: number, container: Node, offset: number): boolean {
  if (node === container) return length <= offset
  const point = node.ownerDocument?.createRange()
  if (point === undefined) return false
  point.setStart(container, offset)
  return point.comparePoint(node, length) < 0
}
