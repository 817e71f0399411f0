import { letterEdge } from '@tawafuq/arabic/letterEdge'
import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type * as Y from 'yjs'
import { type Gap, gapAt, type Point } from './gapAt.ts'
import { glyphAttributes } from './glyphMark.ts'
import { type Glyph, type Layout, layoutOf } from './layoutOf.ts'
import { type GlyphSide, glyphs } from './schema.ts'

/** A range of a reading, in UTF-16 units of its text. */
export interface ReadingRange {
  readonly start: number
  readonly end: number
}

/**
 * Puts a bracket's glyphs round a range of the reading. A glyph never parts a letter from the marks on it: a range that
 * begins or ends inside one is widened to take it in. Brackets that touch are nested as far as they can be: one inside
 * another stays inside, and of two over the same words the later goes inside. A glyph of this bracket that already stands
 * is left where it is, so that a torn bracket is mended by placing it again (rule DR3).
 */
export function placeGlyphs(doc: Y.Doc, range: ReadingRange, bracketId: BracketId): void {
  doc.transact(() => {
    const layout = layoutOf(doc)
    const own = layout.pieces.filter((piece): piece is Glyph => piece.kind === 'glyph' && piece.id === bracketId)
    const { start, end } = rawRange(layout, range)
    const ends = endsOf(layout)
    const opening = own.find(({ side }) => side === 'open')
    const closing = own.find(({ side }) => side === 'close')
    const gap = gapAt(layout, start)
    const first = openingSlot(gap, start, end, ends)
    const openingPoint = gap.pointAt(first, 'next')
    const closingPoint =
      start === end && opening === undefined ? gap.pointAt(first, 'next') : closingPointAt(layout, start, end, ends)
    // The later place first: the earlier is then still where it was.
    if (closing === undefined) insertGlyph(closingPoint, bracketId, 'close')
    if (opening === undefined) insertGlyph(openingPoint, bracketId, 'open')
  })
}

function insertGlyph({ node, index }: Point, id: BracketId, side: GlyphSide): void {
  node.insert(index, glyphs[side], glyphAttributes({ id, side }))
}

function closingPointAt(layout: Layout, start: number, end: number, ends: Ends): Point {
  const gap = gapAt(layout, end)
  return gap.pointAt(closingSlot(gap, start, ends), 'previous')
}

type Ends = ReadonlyMap<BracketId, { readonly open?: number; readonly close?: number }>

function endsOf({ pieces }: Layout): Ends {
  const ends = new Map<BracketId, { open?: number; close?: number }>()
  for (const piece of pieces) {
    if (piece.kind === 'glyph') ends.set(piece.id, { ...ends.get(piece.id), [piece.side]: piece.from })
  }
  return ends
}

/** After every note and every bracket that ends here, and inside those that begin here and reach at least as far. */
function openingSlot({ standing }: Gap, start: number, end: number, ends: Ends): number {
  const endsHere = standing.findLastIndex(
    (piece) => piece.kind === 'note' || (piece.side === 'close' && (ends.get(piece.id)?.open ?? -1) < start),
  )
  let slot = endsHere + 1
  for (const piece of standing.slice(slot)) {
    if (piece.kind !== 'glyph' || piece.side !== 'open') break
    const reach = ends.get(piece.id)?.close ?? start
    if (reach < end || reach === start) break
    slot += 1
  }
  return slot
}

/** After every note and inside those that began at the same place or before; never beyond one that begins here. */
function closingSlot({ standing }: Gap, start: number, ends: Ends): number {
  const notes = standing.findLastIndex(({ kind }) => kind === 'note')
  const stop = standing.findIndex(
    (piece, at) =>
      at > notes && piece.kind === 'glyph' && (piece.side === 'open' || (ends.get(piece.id)?.open ?? -1) <= start),
  )
  return stop < 0 ? standing.length : stop
}

/** The range in the letters as typed, widened so that no letter is parted from its marks. */
function rawRange({ letters }: Layout, { start, end }: ReadingRange): ReadingRange {
  const offsets = nfcOffsets(letters)
  const within = (offset: number): number => Math.max(0, Math.min(offset, offsets.text.length))
  const from = letterEdge(letters, offsets.toRaw(within(start), 'back'), -1)
  if (end <= start) return { start: from, end: from }
  return { start: from, end: letterEdge(letters, offsets.toRaw(within(end), 'forth'), 1) }
}
