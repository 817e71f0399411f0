import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import type { Quote } from '@tawafuq/domain/acts/statement'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { quoteIn } from './quoteIn.ts'
import { readLetters } from './readLetters.ts'

/** The words between two places of an editor's document; where the places are one, the word that it stands in. */
export function quoteAt(doc: ProseNode, from: number, to: number): Quote | null {
  const { text: letters, places } = readLetters(doc)
  const { text, toText } = nfcOffsets(letters)
  const offset = (place: number): number => {
    const found = places.findIndex((one) => one >= place)
    return found < 0 ? places.length : found
  }
  const [first, last] = [offset(from), offset(to)]
  const start = toText(first, 'back')
  const end = first === last ? start : toText(last, 'forth')
  const before = first === last ? (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0) : 0
  const after = first === last ? (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(start))?.[0].length ?? 0) : 0
  return quoteIn(text, start - before, end + after)
}
