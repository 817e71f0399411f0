import type { Quote } from '@tawafuq/domain/acts/statement'

/** Letters on either side of the words by which they are told from the same words elsewhere, in UTF-16 units. */
const context = 32
const mostContext = 1_000

/** A quotation of part of a text, with as much around it as makes it the only one; null where it holds no words. */
export function quoteIn(text: string, start: number, end: number): Quote | null {
  const chosen = text.slice(start, end)
  const from = start + (chosen.length - chosen.trimStart().length)
  const to = end - (chosen.length - chosen.trimEnd().length)
  if (to <= from) return null
  const exact = text.slice(from, to)
  for (let around = context; ; around *= 2) {
    const prefix = text.slice(Math.max(0, from - around), from)
    const suffix = text.slice(to, to + around)
    const whole = prefix + exact + suffix
    if (text.indexOf(whole) === text.lastIndexOf(whole) || around >= mostContext) return { exact, prefix, suffix }
  }
}
