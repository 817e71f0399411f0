/** What the model keeps of pasted HTML: words, emphasis, strong and links. Everything else is dropped (rule UI41). */
import { linkAddress } from '@tawafuq/draft/schema'

export interface PastedPiece {
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly link: string | null
}

/** As much of a page's element as is read here, so that it can be read without a browser. */
export interface PastedNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PastedNode>
  readonly getAttribute?: (name: string) => string | null
}

interface Look {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly link: string | null
}

/** Nesting that is read at most; what is deeper is dropped. */
const deepest = 200
/** Elements whose letters are no words of the text, and what this house draws around words. */
const dropped = /^(?:script|style|head|title|template|noscript|svg|math|iframe|object|textarea|select|button)$/u
const drawnOnly = /(?:^|\s)(?:bk|item-no|caret|draft-note|ProseMirror-widget)(?:\s|$)/u
const blocks =
  /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|pre|section|article|header|footer|dd|dt|hr|figure)$/u

/** Reads a tree of pasted HTML into pieces in order; blocks and cells are parted by a blank. */
export function pastedPieces(root: PastedNode): readonly PastedPiece[] {
  const pieces: PastedPiece[] = []
  const add = (text: string, look: Look): void => {
    const last = pieces.at(-1)
    if (last !== undefined && last.strong === look.strong && last.emphasis === look.emphasis && last.link === look.link)
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ text, ...look })
  }
  const read = (node: PastedNode, look: Look, depth: number): void => {
    if (node.nodeType === 3) {
      add(node.nodeValue ?? '', look)
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return
    const name = node.nodeName.toLowerCase()
    if (depth > deepest || isDropped(node, name)) return
    const isBlock = blocks.test(name)
    if (isBlock) add(' ', plain)
    const inside = lookOf(node, name, look)
    for (const child of node.childNodes) read(child, inside, depth + 1)
    if (isBlock) add(' ', plain)
  }
  read(root, plain, 0)
  return pieces
}

const plain: Look = { strong: false, emphasis: false, link: null }

function isDropped(node: PastedNode, name: string): boolean {
  if (dropped.test(name) || drawnOnly.test(node.getAttribute?.('class') ?? '')) return true
  const style = node.getAttribute?.('style') ?? ''
  // Labels that Word writes out beside its own numbering, its comments and its notes; and what nobody sees.
  return /mso-list:\s*ignore|mso-element:\s*(?:comment|footnote|endnote|header|footer)|mso-special-character:\s*comment|display:\s*none/iu.test(
    style,
  )
}

/** Editors say bold by element or by style, and a style may take back what an element says. */
function lookOf(node: PastedNode, name: string, around: Look): Look {
  const style = node.getAttribute?.('style') ?? ''
  const weight = /(?:^|;)\s*font-weight:\s*([^;]+)/iu.exec(style)?.[1]?.trim().toLowerCase()
  const slant = /(?:^|;)\s*font-style:\s*([^;]+)/iu.exec(style)?.[1]?.trim().toLowerCase()
  const href = name === 'a' ? (node.getAttribute?.('href') ?? '').trim() : ''
  return {
    strong: weight === undefined ? around.strong || name === 'b' || name === 'strong' : isHeavy(weight),
    emphasis: slant === undefined ? around.emphasis || name === 'i' || name === 'em' : /italic|oblique/u.test(slant),
    link: linkAddress.test(href) ? href : around.link,
  }
}

function isHeavy(weight: string): boolean {
  return weight.startsWith('bold') || Number(weight) >= 600
}
