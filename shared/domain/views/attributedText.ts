/** A paragraph as a compilation shows it: its words cut at the glyphs of brackets, each piece with the brackets it is in. */

import type { BracketId } from '../acts/ids.ts'
import { wordingOf } from '../acts/paragraph/wordingOf.ts'
import { standingBrackets } from '../acts/standing.ts'
import type { Bracket, Paragraph, Reading, Span, Statement } from '../acts/statement.ts'

/** How much of the negotiation a view shows. */
export const textViews = ['clean', 'attributed', 'unattributed'] as const
export type TextView = (typeof textViews)[number]

/** The owner of a bracket as a view prints it after the opening glyph; the caller knows the names. */
export type OwnerOf = (bracket: Bracket) => string

/**
 * The words of a paragraph as a view prints them: clean, without brackets; the chair's unattributed text, with brackets
 * that have no names; the attributed compilation, `[owner: words]`. Torn brackets have no place and are left out here:
 * the docket lists them (rule VI1).
 */
export function attributedText(
  statement: Statement,
  paragraph: Paragraph,
  reading: Reading | undefined,
  view: TextView,
  ownerOf: OwnerOf,
): string {
  const { text } = wordingOf(paragraph, reading)
  if (view === 'clean' || !paragraph.draft.open || reading === undefined) return text
  const brackets = new Map<BracketId, Bracket>(standingBrackets(statement, paragraph.id).map((one) => [one.id, one]))
  const whole = reading.spans.flatMap((span) => {
    const bracket = brackets.get(span.bracketId)
    return bracket !== undefined && span.start !== null && span.end !== null ? [{ bracket, ...wholeSpan(span) }] : []
  })
  const cuts = [...new Set([0, text.length, ...whole.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.reduce((printed, at, nth) => {
    const opening = whole.filter(({ start }) => start === at).toSorted((one, other) => other.end - one.end)
    const closing = whole.filter(({ start, end }) => end === at && start !== end)
    const glyphs = opening.map(({ bracket, start, end }) => {
      const name = view === 'attributed' ? ownerOf(bracket) : ''
      return `[${name === '' ? '' : `${name}: `}${start === end ? ']' : ''}`
    })
    return printed + ']'.repeat(closing.length) + glyphs.join('') + text.slice(at, cuts[nth + 1] ?? text.length)
  }, '')
}

function wholeSpan({ start, end }: Span): { readonly start: number; readonly end: number } {
  return { start: start ?? 0, end: end ?? 0 }
}
