import type { BracketId } from '@tawafuq/domain/ids'
import type * as Y from 'yjs'
import { placeGlyphs, type ReadingRange } from './placeGlyphs.ts'

/** Puts back the torn ends of a bracket, at the ends of a range of the reading. An end that stands is left alone. */
export function repairGlyphs(doc: Y.Doc, bracketId: BracketId, range: ReadingRange): void {
  placeGlyphs(doc, range, bracketId)
}
