import { letterEdge } from '@tawafuq/arabic/letterEdge'
import type { Quote } from '@tawafuq/domain/acts/statement'

/** Letters on either side of the words by which they are told from the same words elsewhere, in UTF-16 units. */
const context = 32
const mostContext = 1_000

/**
 * A quotation of part of a text, with as much around it as makes it the only one; null where it holds no words. It consists
 * of whole letters, marks and all, also where the place falls into one.
 */
export function quoteIn(text: string, start: number, end: number): Quote | null {
  if (end <= start) return null
  const first = letterEdge(text, start, -1)
  const chosen = text.slice(first, letterEdge(text, end, 1))
  const exact = chosen.trim()
  if (exact === '') return null
  const from = first + (chosen.length - chosen.trimStart().length)
  const to = from + exact.length
  for (let around = context; ; around *= 2) {
    const prefix = text.slice(letterEdge(text, from - around, 1), from)
    const suffix = text.slice(to, letterEdge(text, to + around, -1))
    const whole = prefix + exact + suffix
    if (text.indexOf(whole) === text.lastIndexOf(whole) || around * 2 > mostContext) return { exact, prefix, suffix }
  }
}
