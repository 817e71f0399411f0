/** Finds a quotation in a text, as a W3C TextQuoteSelector does. */
import { letterEdge } from '@tawafuq/arabic/letterEdge'
import { nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Quote } from '../statement.ts'

/**
 * Part of what a paragraph reads, in UTF-16 units of its words in NFC: neither the glyphs of brackets nor the signs of
 * footnotes count, between two cells of a table there is one tab, between two rows one line end (ADR-0039).
 */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** How many letters before and after words are kept with them, to tell them from the same words elsewhere. */
const context = 32

/** The words of a range, with what stands round them: whole letters, for half of one has no UTF-8. */
export function quoteOf(text: string, { start, end }: TextRange): Quote {
  const prefix = text.slice(Math.min(start, letterEdge(text, start - context, 1)), start)
  const suffix = text.slice(end, Math.max(end, letterEdge(text, end + context, -1)))
  return { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) }
}

/**
 * The one place in `text` (NFC) where the quotation stands, in UTF-16 units; or why there is none. Compared in NFC, otherwise
 * as it is written (ADR-0009). Where a quotation was cut between a letter and its marks, the whole letter belongs to it.
 */
export function findQuote(text: string, quote: Quote): TextRange | 'quote-not-found' | 'quote-ambiguous' {
  const { exact, prefix = '', suffix = '' } = quote
  if (exact === '') return 'quote-not-found'
  const found = places(text, toNfc(exact), toNfc(prefix), toNfc(suffix))
  const [only, other] = found.length > 0 ? found : cutPlaces(text, exact, prefix, suffix)
  if (only === undefined) return 'quote-not-found'
  return other === undefined ? only : 'quote-ambiguous'
}

function places(text: string, exact: string, prefix: string, suffix: string): readonly TextRange[] {
  const found: TextRange[] = []
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    if (text.startsWith(prefix, start - prefix.length) && start >= prefix.length && text.startsWith(suffix, end))
      found.push({ start, end })
  }
  return found
}

const beginsWithMark = /^\p{M}/u

/**
 * Where the quotation was cut out of decomposed letters: it is sought in decomposed letters, too. A letter alone does not
 * stand for the same letter with a mark, unless the mark stands on the other side of the cut.
 */
function cutPlaces(text: string, exact: string, prefix: string, suffix: string): readonly TextRange[] {
  const decomposed = text.normalize('NFD')
  const offsets = nfcOffsets(decomposed)
  // Letters with more marks than are ever put in order have no form in which both could be compared.
  if (offsets.text !== text) return []
  return places(decomposed, exact.normalize('NFD'), prefix.normalize('NFD'), suffix.normalize('NFD'))
    .filter(
      ({ start, end }) =>
        (prefix !== '' || !beginsWithMark.test(decomposed.slice(start))) &&
        (suffix !== '' || !beginsWithMark.test(decomposed.slice(end))),
    )
    .map(({ start, end }) => ({ start: offsets.toText(start, 'back'), end: offsets.toText(end, 'forth') }))
}
