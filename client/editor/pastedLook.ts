/** How Word, Google Docs, LibreOffice and browsers write looks and marks into the HTML that they put on a clipboard. */
import { linkAddress } from '@tawafuq/draft/schema'

/** As much of a page's element as is read here, so that it can be read without a browser. */
export interface PastedNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PastedNode>
  readonly getAttribute?: (name: string) => string | null
}

export interface PastedLook {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly link: string | null
}

export const plainLook: PastedLook = { strong: false, emphasis: false, link: null }

/** Elements whose letters are no words of the text. */
const unread = /^(?:script|style|head|title|template|noscript|textarea|select|button|rp|rt)$/u
const pictures = /^(?:img|svg|math|canvas|video|audio|iframe|object|embed|v:imagedata)$/u
/** What this house draws around words; the glyph of a bracket is told apart, for it meant something. */
const drawnOnly = /(?:^|\s)(?:item-no|caret|ProseMirror-widget)(?:\s|$)/u
const drawnGlyph = /(?:^|\s)bk(?:\s|$)/u
const noteClass =
  /(?:^|\s)(?:draft-note|MsoFootnoteReference|MsoEndnoteReference|FootnoteReference|sdfootnoteanc|sdendnoteanc)(?:\s|$)/u
const commentClass = /(?:^|\s)(?:MsoCommentReference|msocomanchor|msocomtxt)(?:\s|$)/u
const noteBody = /^(?:sdfootnote|sdendnote|ftn|edn|ftnt)\d+$/u
const noteAddress = /#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote)(?:_?ref)?\d+(?:sym|anc)?$/u
const commentAddress = /#(?:_msocom_|cmnt)(?:_ref)?\d+$/u

/** What an element is where none of it comes in as words, or null where its words are read. */
export function foreignMarks(
  node: PastedNode,
  name: string,
): 'unseen' | 'pictures' | 'notes' | 'comments' | 'struck' | 'brackets' | null {
  const attribute = (of: string): string => node.getAttribute?.(of) ?? ''
  const [style, className] = [attribute('style'), attribute('class')]
  if (pictures.test(name)) return 'pictures'
  if (unread.test(name) || drawnOnly.test(className)) return 'unseen'
  if (drawnGlyph.test(className) || node.getAttribute?.('data-glyph') != null) return 'brackets'
  // Labels that Word writes out beside its own numbering, headers and footers of its pages, and what nobody sees.
  if (
    /mso-list:\s*ignore|mso-element:\s*(?:header|footer)|mso-hide:\s*all|display:\s*none|visibility:\s*hidden/iu.test(
      style,
    ) ||
    node.getAttribute?.('hidden') != null
  )
    return 'unseen'
  if (/^(?:del|s|strike)$/u.test(name) || /text-decoration(?:-line)?:[^;]*line-through/iu.test(style)) return 'struck'
  const href = name === 'a' ? attribute('href').trim() : ''
  if (/mso-element:\s*comment|mso-special-character:\s*comment/iu.test(style)) return 'comments'
  if (commentClass.test(className) || commentAddress.test(href)) return 'comments'
  if (/mso-element:\s*(?:footnote|endnote)|mso-(?:foot|end)note-id/iu.test(style)) return 'notes'
  if (noteClass.test(className) || noteAddress.test(href) || noteBody.test(attribute('id'))) return 'notes'
  return null
}

/** Editors say bold by element or by style, and a style may take back what an element says. */
export function lookOf(node: PastedNode, name: string, around: PastedLook): PastedLook {
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
