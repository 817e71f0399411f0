/** Line ends, tabs and other controls in a draft: a paragraph is one line, and what is typed into it leaves it one. */
import * as Y from 'yjs'
import { layoutOf } from './layoutOf.ts'

const lineEnd = /[\p{Cc}\u2028\u2029]/u

/** Whether a decoded update adds any. */
export function hasLineEnds(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): boolean {
  return structs.some(
    (struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString && lineEnd.test(struct.content.str),
  )
}

/**
 * Whether a draft has some already: one of an earlier time, or a proposal for a table, whose cells they part. Whoever takes
 * back an erasure in it brings them back.
 */
export function holdsLineEnds(doc: Y.Doc): boolean {
  return layoutOf(doc).pieces.some((piece) => piece.kind === 'letters' && lineEnd.test(piece.letters))
}
