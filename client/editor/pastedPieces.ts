/** What the model keeps of pasted HTML: words, emphasis, strong and links. What else it held is named (rule UI41). */
import { foreignMarks, lookOf, type PastedLook, type PastedNode, plainLook } from './pastedLook.ts'

export interface PastedPiece extends PastedLook {
  readonly text: string
}

/** What did not come in with the words, or came in otherwise than it stood; the reader is told of each. */
export const pastedLosses = [
  'pictures',
  'tables',
  'notes',
  'comments',
  'struck',
  'brackets',
  'letters',
  'paragraphs',
] as const
export type PastedLoss = (typeof pastedLosses)[number]

export interface PastedReading {
  readonly pieces: readonly PastedPiece[]
  readonly losses: ReadonlySet<PastedLoss>
}

/** Nesting that is read at most; what is deeper is dropped. */
const deepest = 200
const blocks =
  /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|caption|blockquote|pre|section|article|header|footer|dl|dd|dt|hr|figure)$/u
const paragraphs = /^(?:p|div|li|h[1-6]|blockquote|dd|dt)$/u

/** Reads a tree of pasted HTML into pieces in order; blocks and cells are parted by a blank. */
export function pastedPieces(root: PastedNode): PastedReading {
  const pieces: PastedPiece[] = []
  const losses = new Set<PastedLoss>()
  let begun = 0
  let isFresh = true
  const add = (text: string, look: PastedLook): void => {
    const last = pieces.at(-1)
    if (last !== undefined && last.strong === look.strong && last.emphasis === look.emphasis && last.link === look.link)
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ text, ...look })
  }
  const read = (node: PastedNode, look: PastedLook, depth: number, isCell: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? ''
      if (isFresh && text.trim() !== '') {
        begun += 1
        isFresh = false
      }
      add(text, look)
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    const name = node.nodeName.toLowerCase()
    if (depth > deepest) return
    const foreign = foreignMarks(node, name)
    if (foreign !== null) {
      if (foreign !== 'unseen') losses.add(foreign)
      return
    }
    if (name === 'table') losses.add('tables')
    const isInTable = isCell || name === 'table'
    const parts = paragraphs.test(name) && !isInTable
    const isBlock = blocks.test(name)
    if (isBlock) add(' ', plainLook)
    if (parts) isFresh = true
    const inside = lookOf(node, name, look)
    for (const child of node.childNodes) read(child, inside, depth + 1, isInTable)
    if (isBlock) add(' ', plainLook)
    if (parts) isFresh = true
  }
  read(root, plainLook, 0, false)
  if (begun > 1) losses.add('paragraphs')
  return { pieces, losses }
}
