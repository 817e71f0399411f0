import * as Y from 'yjs'
import { glyphMarks, isGlyphKey } from './glyphMark.ts'
import { type Glyph, type Layout, layoutOf } from './layoutOf.ts'
import { type GlyphSide, glyphs } from './schema.ts'

/** A glyph that counted before an update, by the name that its letter has in Yjs. */
export interface StandingGlyph {
  readonly id: string
  readonly side: GlyphSide
  readonly letter: Y.RelativePosition
}

/** Whether a decoded update may bring a second glyph of a bracket: it adds such a letter or such a mark. */
export function mayCopyGlyphs(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): boolean {
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item)) return false
    const { content } = struct
    if (content instanceof Y.ContentString)
      return content.str.includes(glyphs.open) || content.str.includes(glyphs.close)
    return content instanceof Y.ContentFormat && content.value !== null && isGlyphKey(content.key)
  })
}

/** The glyphs that count in a draft now. */
export function standingGlyphs(doc: Y.Doc): readonly StandingGlyph[] {
  const found = layoutOf(doc).pieces.filter((piece): piece is Glyph => piece.kind === 'glyph')
  return found.map(({ id, side, node, index }) => ({ id, side, letter: nameOf(node, index) }))
}

/**
 * Whether a copy has taken the place of a glyph that still stands elsewhere: a bracket is moved by nobody who leaves its
 * glyph where it is (rule DR14). One that comes to stand beside the other, as when two undo the same erasure, moves nothing.
 */
export function glyphsMoved(doc: Y.Doc, before: readonly StandingGlyph[]): boolean {
  if (before.length === 0) return false
  const layout = layoutOf(doc)
  return before.some(({ id, side, letter }) => {
    const place = Y.createAbsolutePositionFromRelativePosition(letter, doc)
    if (place === null || !(place.type instanceof Y.XmlText)) return false
    const { type: node, index } = place
    // What was erased, or is marked no more, counts no more: its place is free.
    if (index >= node.length || !Y.compareRelativePositions(nameOf(node, index), letter)) return false
    const stood = offsetOf(layout, node, index, id, side)
    const now = layout.pieces.find((piece) => piece.kind === 'glyph' && piece.id === id && piece.side === side)
    return stood !== null && now !== undefined && now.from !== stood
  })
}

function nameOf(node: Y.XmlText, index: number): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(node, index, 0)
}

/** How many letters stand before a glyph of a bracket, whether it counts or not; null where it is none any more. */
function offsetOf({ pieces }: Layout, node: Y.XmlText, index: number, id: string, side: GlyphSide): number | null {
  for (const piece of pieces) {
    if (piece.kind === 'seam' || piece.node !== node) continue
    const into = index - piece.index
    if (into < 0 || into >= (piece.kind === 'letters' ? piece.letters.length : 1)) continue
    const isStill = glyphMarks(piece.attributes).some(([, mark]) => mark.id === id && mark.side === side)
    return isStill ? piece.from + (piece.kind === 'letters' ? into : 0) : null
  }
  return null
}
