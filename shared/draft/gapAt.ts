import * as Y from 'yjs'
import type { Field, Glyph, Layout, Note, Piece } from './layoutOf.ts'

/** A place in a text node where something can be inserted. */
export interface Point {
  readonly node: Y.XmlText
  readonly index: number
}

/** Between two letters: the glyphs and notes that stand there, in order. */
export interface Gap {
  readonly standing: readonly (Glyph | Note)[]
  /** The point before the standing one of that number, or after the last. Where none stands, it stays by the letter named. */
  readonly pointAt: (slot: number, by: 'previous' | 'next') => Point
}

/** The gap at an offset of the letters. A paragraph that has no text node is given one. */
export function gapAt({ fields, pieces }: Layout, offset: number): Gap {
  const field = fields.findLast(({ from }) => from <= offset)
  if (field === undefined) throw new Error('The draft holds no block to write in')
  const within = pieces.slice(field.first, field.last)
  const standing = within.filter((piece): piece is Glyph | Note => isZeroWidth(piece) && piece.from === offset)
  return {
    standing,
    pointAt(slot, by) {
      const next = standing[slot]
      if (next !== undefined) return { node: next.node, index: next.index }
      const last = standing.at(-1)
      if (last !== undefined) return { node: last.node, index: last.index + 1 }
      return pointAmong(within, offset, by) ?? startOf(field)
    },
  }
}

function isZeroWidth(piece: Piece): piece is Glyph | Note {
  return piece.kind === 'glyph' || piece.kind === 'note'
}

function pointAmong(pieces: readonly Piece[], offset: number, by: 'previous' | 'next'): Point | null {
  let previous: Point | null = null
  for (const piece of pieces) {
    if (piece.kind !== 'letters' || piece.from > offset) continue
    const { node, index, from, letters } = piece
    const into = offset - from
    if (into < letters.length && (into === 0 ? by === 'next' || previous === null : true))
      return { node, index: index + into }
    if (into === letters.length) previous = { node, index: index + into }
  }
  return previous
}

function startOf({ element }: Field): Point {
  const present = element.toArray().find((child) => child instanceof Y.XmlText)
  if (present instanceof Y.XmlText) return { node: present, index: 0 }
  const made = new Y.XmlText()
  element.insert(0, [made])
  return { node: made, index: 0 }
}
