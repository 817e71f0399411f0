import { toNfc } from '@tawafuq/arabic/toNfc'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { LiftOutcome } from '@tawafuq/domain/acts/statement'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'
import type * as Y from 'yjs'
import { glyphMarks } from './glyphMark.ts'
import { type Glyph, type Layout, layoutOf, type Piece } from './layoutOf.ts'
import { rewritePieces } from './rewritePieces.ts'

/**
 * Takes a bracket's glyphs out of a draft: the words between them stay (`keep`), go (`drop`), or make way for others
 * (`replace`), word by word. What others type between the glyphs meanwhile stays. Words that go take one of the blanks
 * round them along. To drop or replace words where a glyph is torn out is a fault of the caller (rule BR3).
 */
export function liftGlyphs(doc: Y.Doc, bracketId: BracketId, outcome: LiftOutcome, text: string | null): void {
  doc.transact(() => {
    const layout = layoutOf(doc)
    const isOwn = (piece: Piece): piece is Glyph => piece.kind === 'glyph' && piece.id === bracketId
    const first = layout.pieces.findIndex((piece) => isOwn(piece) && piece.side === 'open')
    const last = layout.pieces.findIndex((piece) => isOwn(piece) && piece.side === 'close')
    if (outcome !== 'keep') {
      const opening = layout.pieces[first]
      if (opening?.kind !== 'glyph' || last < first) throw new Error(`Bracket ${bracketId} is torn: it holds no words`)
      const between = layout.pieces.slice(first + 1, last)
      const words = outcome === 'replace' ? toNfc(oneLine(text ?? '')) : ''
      rewritePieces(between, words, () => ({ node: opening.node, index: opening.index + 1 }))
    }
    removeGlyphs(layoutOf(doc), bracketId)
    if (outcome === 'drop') takeBlank(layoutOf(doc), layout.pieces[first]?.from ?? 0)
  })
}

/** Deletes the bracket's glyphs, and takes its mark from letters that have come to carry it. */
function removeGlyphs({ pieces }: Layout, bracketId: BracketId): void {
  for (const piece of pieces.toReversed()) {
    if (piece.kind === 'seam') continue
    if (piece.kind === 'glyph' && piece.id === bracketId) {
      piece.node.delete(piece.index, 1)
      continue
    }
    const length = piece.kind === 'letters' ? piece.letters.length : 1
    for (const [key, { id }] of glyphMarks(piece.attributes)) {
      if (id === bracketId) piece.node.format(piece.index, length, { [key]: null })
    }
  }
}

const sign = /[،؛؟.,;:!?]/u

/** Where words have gone, no two blanks, no blank at an edge, and none before a sign. */
function takeBlank({ letters, pieces }: Layout, at: number): void {
  const before = letters.charAt(at - 1)
  const after = letters.charAt(at)
  const isEdge = (letter: string): boolean => letter === '' || letter === '\t' || letter === '\n'
  const taken =
    after === ' ' && (before === ' ' || isEdge(before))
      ? at
      : before === ' ' && (isEdge(after) || sign.test(after))
        ? at - 1
        : null
  if (taken === null) return
  for (const piece of pieces) {
    if (piece.kind !== 'letters') continue
    const into = taken - piece.from
    if (into >= 0 && into < piece.letters.length) piece.node.delete(piece.index + into, 1)
  }
}
