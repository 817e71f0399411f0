/** Where words of a paragraph stand on the page, whether its text is at rest or in an editor. */
import { type ShownStretch, shownLetters } from './shownLetters.ts'

export interface TextPlace {
  readonly start: number
  readonly end: number
}

/** One range for each place; null for a place that the text no longer has. Places count UTF-16 units of the text in NFC. */
export function rangesInText(root: HTMLElement, places: readonly TextPlace[]): readonly (Range | null)[] {
  const { stretches, offsets } = shownLetters(root)
  return places.map(({ start, end }) => {
    if (end > offsets.text.length) return null
    const from = pointAt(stretches, offsets.toRaw(start, 'back'), 'after')
    const to = end === start ? from : pointAt(stretches, offsets.toRaw(end, 'forth'), 'before')
    if (from === null || to === null) return null
    const range = root.ownerDocument.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  })
}

/** A place between two stretches belongs to the one after it where words begin, to the one before where they end. */
function pointAt(
  stretches: readonly ShownStretch[],
  place: number,
  side: 'before' | 'after',
): { readonly node: Text; readonly offset: number } | null {
  const inside = ({ at }: ShownStretch) => (side === 'after' ? at <= place : at < place)
  const stretch = stretches.findLast(inside) ?? stretches[0]
  if (stretch === undefined) return null
  const { node, at } = stretch
  return { node, offset: Math.max(0, Math.min(place - at, node.data.length)) }
}
