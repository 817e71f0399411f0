/** Where words of a paragraph stand on the page, whether its text is at rest or in an editor. */
import { toNfc } from '@tawafuq/arabic/toNfc'

export interface TextPlace {
  readonly start: number
  readonly end: number
}

/** What is drawn in a text and is none of its words: glyphs of brackets, flags of carets, labels, marks of footnotes. */
const drawnOnly = '.bk, .caret, .item-no, .draft-note'

interface Stretch {
  readonly node: Text
  /** Where its words begin in the text, in UTF-16 units of the text in NFC. */
  readonly at: number
  readonly words: string
}

/** One range for each place; null for a place that the text no longer has. Places count UTF-16 units of the text in NFC. */
export function rangesInText(root: HTMLElement, places: readonly TextPlace[]): readonly (Range | null)[] {
  const stretches = readStretches(root)
  return places.map(({ start, end }) => {
    const from = pointAt(stretches, start, 'after')
    const to = end === start ? from : pointAt(stretches, end, 'before')
    if (from === null || to === null) return null
    const range = root.ownerDocument.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  })
}

function readStretches(root: HTMLElement): readonly Stretch[] {
  const stretches: Stretch[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(drawnOnly) != null) continue
    stretches.push({ node, at, words: node.data })
    at += toNfc(node.data).length
  }
  return stretches
}

/** A place between two stretches belongs to the one after it where words begin, to the one before where they end. */
function pointAt(
  stretches: readonly Stretch[],
  place: number,
  side: 'before' | 'after',
): { readonly node: Text; readonly offset: number } | null {
  const inside = ({ at }: Stretch) => (side === 'after' ? at <= place : at < place)
  const stretch = stretches.findLast(inside) ?? stretches[0]
  if (stretch === undefined) return null
  const into = place - stretch.at
  const { node, words } = stretch
  if (toNfc(words) === words) return into > words.length ? null : { node, offset: into }
  for (let offset = 0; offset <= words.length; offset += 1) {
    if (toNfc(words.slice(0, offset)).length >= into) return { node, offset }
  }
  return null
}
