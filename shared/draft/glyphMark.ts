/** The mark that makes a letter the glyph of a bracket, as editors store it in Yjs. */
import type { BracketId } from '@tawafuq/domain/acts/ids'
import { encodeAny, toBase64 } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import { type GlyphSide, markNames } from './schema.ts'

export interface GlyphMark {
  readonly id: BracketId
  readonly side: GlyphSide
}

export type Attributes = Readonly<Record<string, unknown>>

const glyphKey = /^bchar(?:--[A-Za-z0-9+/=]{8})?$/

/** Whether a key of a text's attributes is that of a glyph's mark. */
export function isGlyphKey(key: string): boolean {
  return glyphKey.test(key)
}

/**
 * The attributes of a glyph. A mark that does not exclude itself is stored by the editor's binding under its name and a
 * digest of itself; the server writes the same key, or the first keystroke of every editor would write all glyphs anew.
 */
export function glyphAttributes({ id, side }: GlyphMark): Record<string, GlyphMark> {
  const sum = digest(encodeAny({ type: markNames.glyph, attrs: { id, side } }))
  const folded = sum.slice(0, 6)
  sum.forEach((byte, at) => {
    if (at >= 6) folded[at % 6] = (folded[at % 6] ?? 0) ^ byte
  })
  return { [`${markNames.glyph}--${toBase64(folded)}`]: { id, side } }
}

/** The value of a glyph's mark, or null where it is none. */
export function readGlyphMark(value: unknown): GlyphMark | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('side' in value)) return null
  const { id, side } = value
  if (typeof id !== 'string' || (side !== 'open' && side !== 'close')) return null
  return { id: id as BracketId, side }
}

/** The glyph marks among a letter's attributes, with their keys. */
export function glyphMarks(attributes: Attributes | undefined): readonly (readonly [key: string, mark: GlyphMark])[] {
  if (attributes === undefined) return []
  return Object.entries(attributes).flatMap(([key, value]) => {
    const mark = isGlyphKey(key) ? readGlyphMark(value) : null
    return mark === null ? [] : [[key, mark] as const]
  })
}
