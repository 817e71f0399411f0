/** Places in an editor's document as Yjs names them, so that they stay with their letters. */
import type { CursorPlace } from '@tawafuq/draft/cursorIn'
import * as Y from 'yjs'
import { textsOf } from './shownDraft.ts'

/** Names a position of the document by the letter before it; null where there is no paragraph. */
export function caretPlaceAt(fragment: Y.XmlFragment, position: number): Y.RelativePosition | null {
  const texts = textsOf(fragment)
  if (texts === null) return null
  let into = Math.max(0, position - 1)
  for (const text of texts) {
    if (into <= text.length) return Y.createRelativePositionFromTypeIndex(text, into, -1)
    into -= text.length
  }
  const last = texts.at(-1)
  const paragraph: unknown = fragment.get(0)
  if (last !== undefined) return Y.createRelativePositionFromTypeIndex(last, last.length, -1)
  return paragraph instanceof Y.XmlElement ? Y.createRelativePositionFromTypeIndex(paragraph, 0, -1) : null
}

/** The position of the document at which a place named by a letter stands now; null where it stands in none of its texts. */
export function positionAt(fragment: Y.XmlFragment, place: Y.RelativePosition | null): number | null {
  if (place === null || fragment.doc === null) return null
  const found = Y.createAbsolutePositionFromRelativePosition(place, fragment.doc)
  return found && positionOfCaret(fragment, found)
}

/** The position of the document at which a named place stands now; null where it stands in none of its texts. */
export function positionOfCaret(fragment: Y.XmlFragment, { type, index }: CursorPlace): number | null {
  let from = 1
  const texts = textsOf(fragment)
  if (texts === null) return null
  for (const text of texts) {
    if (text === type) return from + Math.min(Math.max(0, index), text.length)
    from += text.length
  }
  // An end of the paragraph itself, as a caret has it that stands in an empty one.
  return type === fragment.get(0) ? (index === 0 ? 1 : from) : null
}
