/** What is read is what is gavelled: text with letters that nobody sees, or that turn others, is not. */

import { hiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { ParagraphId } from '../ids.ts'
import { livingParagraphs } from '../standing.ts'
import type { Run, Statement, Wording } from '../statement.ts'

/** Places that a refusal names; what comes after them is found when these are gone. */
const mostNamed = 20

/**
 * Null if every letter of a wording and of its links is seen; otherwise the refusal, naming the paragraph and where the
 * letters stand, as `12 U+202E` in UTF-16 units of the text, or `link U+200B` (rule AD6).
 */
export function refuseHiddenLetters(id: ParagraphId, wording: Wording): Refused<RefusalCode> | null {
  const { text, runs = [], table } = wording
  const links = [...runs, ...(table?.rows.flat(2) ?? [])].flatMap(({ link }: Run) => link ?? [])
  const places = [
    ...hiddenLetters(text).map(({ start }) => `${start} ${codeOf(text, start)}`),
    ...links.flatMap((link) => hiddenLetters(link).map(({ start }) => `link ${codeOf(link, start)}`)),
  ]
  return places.length === 0 ? null : refuse('hidden-letters', id, ...places.slice(0, mostNamed))
}

/** The same of the agreed text as a whole; the refusal names the paragraphs. */
export function refuseHiddenAgreed(statement: Statement): Refused<RefusalCode> | null {
  const hidden = livingParagraphs(statement).filter(
    ({ id, agreement }) => agreement !== null && refuseHiddenLetters(id, agreement) !== null,
  )
  return hidden.length === 0 ? null : refuse('hidden-letters', ...hidden.map(({ id }) => id))
}

function codeOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
