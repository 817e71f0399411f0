import type { Point } from './gapAt.ts'
import { type Attributes, isGlyphKey } from './glyphMark.ts'
import type { Letters, Piece } from './layoutOf.ts'
import { markNames } from './schema.ts'
import { wordChanges } from './wordChanges.ts'

/** One step on a text node; steps are carried out from the last place to the first. */
interface Step extends Point {
  readonly order: number
  readonly remove: number
  readonly insert: string
  readonly attributes: Attributes
}

/**
 * Makes the letters of consecutive pieces spell a text, word by word: glyphs, notes, marks and what others type in words
 * that stay are left alone. New words take the marks of the words that they replace. `whenEmpty` is where they go if there
 * are no letters at all.
 */
export function rewritePieces(pieces: readonly Piece[], text: string, whenEmpty: () => Point): void {
  const letters = pieces.filter((piece): piece is Letters => piece.kind === 'letters')
  const steps: Step[] = []
  let order = 0
  for (const { at, removed, inserted } of wordChanges(letters.map((piece) => piece.letters).join(''), text)) {
    const parts = partsOf(letters, at, removed)
    if (inserted !== '') {
      const [replaced] = parts
      const point = replaced ?? pointAfter(pieces, letters, at) ?? whenEmpty()
      const attributes = replaced === undefined ? {} : wordMarks(replaced.attributes)
      steps.push({ node: point.node, index: point.index, order: order++, remove: 0, insert: inserted, attributes })
    }
    for (const part of parts) steps.push({ ...part, order: order++, insert: '', attributes: {} })
  }
  for (const { node, index, remove, insert, attributes } of steps.toSorted((one, other) => other.order - one.order)) {
    if (remove > 0) node.delete(index, remove)
    if (insert !== '') node.insert(index, insert, { ...attributes })
  }
}

/** The stretches of text nodes that hold the letters from `at` on. */
function partsOf(letters: readonly Letters[], at: number, length: number) {
  const parts: { node: Point['node']; index: number; remove: number; attributes: Attributes }[] = []
  let from = 0
  for (const piece of letters) {
    const start = Math.max(at, from)
    const end = Math.min(at + length, from + piece.letters.length)
    if (start < end) {
      parts.push({
        node: piece.node,
        index: piece.index + start - from,
        remove: end - start,
        attributes: piece.attributes,
      })
    }
    from += piece.letters.length
  }
  return parts
}

/** After the letter before, and after the brackets and notes that end with it; at the beginning, before the first letter. */
function pointAfter(pieces: readonly Piece[], letters: readonly Letters[], at: number): Point | null {
  let from = 0
  let point: Point | null = null
  for (const piece of pieces) {
    if (piece.kind === 'seam') continue
    if (piece.kind !== 'letters') {
      const ends = piece.kind === 'note' || piece.side === 'close'
      if (from === at && point !== null && ends) point = { node: piece.node, index: piece.index + 1 }
      else if (from === at && point !== null) break
      continue
    }
    if (from >= at && point !== null) break
    const into = Math.min(at - from, piece.letters.length)
    if (into >= 0) point = { node: piece.node, index: piece.index + into }
    from += piece.letters.length
    if (from > at) break
  }
  return letters.length === 0 ? null : point
}

function wordMarks(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== markNames.note && !isGlyphKey(key)))
}
