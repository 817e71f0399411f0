/** A range of a draft that stays with its words while others type, so that an editor can name one without quoting it. */

import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { gapAt } from './gapAt.ts'
import { type Layout, layoutOf } from './layoutOf.ts'
import type { ReadingRange } from './placeGlyphs.ts'

/** Two encoded Y.RelativePositions in base64. The beginning stays with the letter after it, the end with the one before. */
export interface RelativeRange {
  readonly start: string
  readonly end: string
}

/** Names a range of what the draft reads now. */
export function toRelativeRange(doc: Y.Doc, range: ReadingRange): RelativeRange {
  const layout = layoutOf(doc)
  const offsets = nfcOffsets(layout.letters)
  const anchor = (offset: number, by: 'previous' | 'next'): string => {
    const gap = gapAt(layout, offset)
    const { node, index } = gap.pointAt(by === 'next' ? gap.standing.length : 0, by)
    const association = by === 'next' ? 0 : -1
    return toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(node, index, association)))
  }
  return {
    start: anchor(offsets.toRaw(range.start, 'back'), 'next'),
    end: anchor(offsets.toRaw(range.end, 'forth'), 'previous'),
  }
}

/** Where a named range stands in what the draft reads now; null if it names no place of this draft. */
export function fromRelativeRange(doc: Y.Doc, range: RelativeRange): ReadingRange | null {
  const layout = layoutOf(doc)
  const offsets = nfcOffsets(layout.letters)
  const start = rawOffset(doc, layout, range.start)
  const end = rawOffset(doc, layout, range.end)
  if (start === null || end === null) return null
  return { start: offsets.toText(start, 'back'), end: offsets.toText(Math.max(start, end), 'forth') }
}

/** Where a named range stands in what a draft of these updates reads. */
export function findRange(updates: readonly Uint8Array[], range: RelativeRange): ReadingRange | null {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const found = fromRelativeRange(doc, range)
  doc.destroy()
  return found
}

function rawOffset(doc: Y.Doc, { pieces, fields }: Layout, encoded: string): number | null {
  let place: { readonly type: unknown; readonly index: number } | null
  try {
    place = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(fromBase64(encoded)), doc)
  } catch {
    return null
  }
  if (place === null) return null
  const { type, index } = place
  const field = fields.find(({ element }) => element.toArray().some((child) => child === type))
  if (field === undefined) return null
  let offset = field.from
  for (const piece of pieces.slice(field.first, field.last)) {
    if (piece.kind === 'seam') continue
    const length = piece.kind === 'letters' ? piece.letters.length : 0
    if (piece.node !== type) offset = isBefore(field.element, piece.node, type) ? piece.from + length : offset
    else if (piece.index < index) offset = piece.from + Math.min(length, index - piece.index)
  }
  return offset
}

function isBefore(element: Y.XmlElement, node: Y.XmlText, other: unknown): boolean {
  const children: readonly unknown[] = element.toArray()
  return children.indexOf(node) < children.indexOf(other)
}
