import type { BracketId } from '../ids.ts'

/** Offsets in UTF-16 units of `text`; null where that glyph has been torn out by typing. */
export interface Span {
  readonly bracketId: BracketId
  readonly start: number | null
  readonly end: number | null
}
