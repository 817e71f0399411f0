/** Finds a quotation in a text, as a W3C TextQuoteSelector does. */
import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Quote } from '../statement.ts'

export interface TextRange {
  readonly start: number
  readonly end: number
}

/** How many letters before and after words are kept with them, to tell them from the same words elsewhere. */
const context = 32

/** The words of a range, with what stands round them: whole letters, for half of one has no UTF-8. */
export function quoteOf(text: string, { start, end }: TextRange): Quote {
  const prefix = text.slice(Math.max(0, start - context), start).replace(/^[\uDC00-\uDFFF]/, '')
  const suffix = text.slice(end, end + context).replace(/[\uD800-\uDBFF]$/, '')
  return { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) }
}

/**
 * The one place in `text` (NFC) where the quotation stands, in UTF-16 units; or why there is none.
 * The quotation's parts are compared in NFC, otherwise as they are written (ADR-0009).
 */
export function findQuote(text: string, quote: Quote): TextRange | 'quote-not-found' | 'quote-ambiguous' {
  const exact = toNfc(quote.exact)
  const prefix = toNfc(quote.prefix ?? '')
  const suffix = toNfc(quote.suffix ?? '')
  if (exact === '') return 'quote-not-found'
  const found: TextRange[] = []
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    if (text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)) found.push({ start, end })
  }
  const [only, other] = found
  if (only === undefined) return 'quote-not-found'
  return other === undefined ? only : 'quote-ambiguous'
}
