/** What a person has selected in a shown text, as a quotation that names it, whether or not an editor is mounted there. */
import type { Quote } from '@tawafuq/domain/statement'

export interface SelectedQuote {
  readonly quote: Quote
  readonly start: number
  readonly end: number
}

/** Letters on either side of the words by which they are told from the same words elsewhere, in UTF-16 units. */
const context = 32
const mostContext = 1_000

/** The selection inside `root`; null where nothing is selected there. */
export function selectedQuote(root: HTMLElement): SelectedQuote | null {
  const selection = root.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const { text, start, end } = readShown(root, range)
  return quoteOf(text, start, end)
}

/** The word in which the caret stands inside `root`, as if it were selected. */
export function wordAtCaret(root: HTMLElement): SelectedQuote | null {
  const selection = root.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer)) return null
  const { text, start } = readShown(root, range)
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(start))?.[0].length ?? 0
  return quoteOf(text, start - before, start + after)
}

/** A quotation of part of a text, with as much around it as makes it the only one; blanks at its ends are left out. */
export function quoteOf(text: string, start: number, end: number): SelectedQuote | null {
  const chosen = text.slice(start, end)
  const from = start + (chosen.length - chosen.trimStart().length)
  const to = end - (chosen.length - chosen.trimEnd().length)
  if (to <= from) return null
  const exact = text.slice(from, to)
  for (let around = context; ; around *= 2) {
    const prefix = text.slice(Math.max(0, from - around), from)
    const suffix = text.slice(to, to + around)
    const whole = prefix + exact + suffix
    const isOnly = text.indexOf(whole) === text.lastIndexOf(whole)
    if (isOnly || around >= mostContext) return { quote: { exact, prefix, suffix }, start: from, end: to }
  }
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
    const at = text.normalize('NFC').length
    const upTo = (offset: number): number => at + words.slice(0, offset).normalize('NFC').length
    if (comesBefore(node, words.length, range.startContainer, range.startOffset)) start = upTo(words.length)
    else if (node === range.startContainer) start = upTo(range.startOffset)
    if (comesBefore(node, words.length, range.endContainer, range.endOffset)) end = upTo(words.length)
    else if (node === range.endContainer) end = upTo(range.endOffset)
    text += words
  }
  return { text: text.normalize('NFC'), start, end }
}

/** Whether the end of a text node lies before a boundary point. */
function comesBefore(node: Node, length: number, container: Node, offset: number): boolean {
  if (node === container) return length <= offset
  const point = node.ownerDocument?.createRange()
  if (point === undefined) return false
  point.setStart(container, offset)
  return point.comparePoint(node, length) < 0
}
