import { markNames } from '@tawafuq/draft/schema'
import { Fragment, type Mark, type Schema } from '@tiptap/pm/model'
import { type PastedPiece, pastedPieces } from '../pastedPieces.ts'
import { cleanPasted, pasteLimit } from './cleanPasted.ts'

// Even a page that is only read is held to the rule that no page brings styles in its text, so they go before.
const styles = /<style\b[^>]*>[\s\S]*?(?:<\/style>|$)/giu

/**
 * What is pasted as one paragraph takes it: from HTML its words with emphasis, strong and links, else its words alone;
 * cleaned and limited as plain words are. Empty where there are no words in it.
 */
export function pastedContent(html: string, words: string, schema: Schema): Fragment {
  const pieces =
    html.trim() === '' ? [] : pastedPieces(new DOMParser().parseFromString(html.replace(styles, ' '), 'text/html').body)
  const marked = pieces.some(({ strong, emphasis, link }) => strong || emphasis || link !== null)
  if (!marked) {
    const cleaned = cleanPasted(words === '' ? pieces.map(({ text }) => text).join('') : words)
    return cleaned === '' ? Fragment.empty : Fragment.from(schema.text(cleaned))
  }
  return Fragment.fromArray(cleanedPieces(pieces).map((piece) => schema.text(piece.text, marksOf(piece, schema))))
}

/** Each piece cleaned, blanks single across pieces too, none at the two ends, and no more letters than the limit. */
export function cleanedPieces(pieces: readonly PastedPiece[]): readonly PastedPiece[] {
  const cleaned: PastedPiece[] = []
  let left = pasteLimit
  let endsInBlank = true
  for (const piece of pieces) {
    const text: string = cleanPasted(piece.text).slice(0, left)
    const fresh: string = endsInBlank ? text.trimStart() : text
    if (fresh === '') continue
    cleaned.push({ ...piece, text: fresh })
    left -= fresh.length
    endsInBlank = fresh.endsWith(' ')
  }
  const last = cleaned.at(-1)
  if (last === undefined) return cleaned
  const trimmed = last.text.trimEnd()
  return [...cleaned.slice(0, -1), ...(trimmed === '' ? [] : [{ ...last, text: trimmed }])]
}

function marksOf({ strong, emphasis, link }: PastedPiece, schema: Schema): readonly Mark[] {
  const mark = (name: string, attributes?: { readonly href: string }): readonly Mark[] => {
    const type = schema.marks[name]
    return type === undefined ? [] : [type.create(attributes)]
  }
  return [
    ...(strong ? mark(markNames.strong) : []),
    ...(emphasis ? mark(markNames.emphasis) : []),
    ...(link === null ? [] : mark(markNames.link, { href: link })),
  ]
}
