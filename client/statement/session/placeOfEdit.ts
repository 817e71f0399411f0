/** A change of a few words of a text, as it was found in that text. Offsets are UTF-16 units of `base`. */
export interface WordEdit {
  readonly base: string
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Letters on either side of the words by which they are found again in a text that has moved on. */
const context = 24

/**
 * What a text reads once an edit is made in it; null where the words are not there any more, or not there alone. In a
 * text that others have changed meanwhile, the words are found by what stands around them.
 */
export function placeOfEdit(text: string, { base, start, end, replacement }: WordEdit): string | null {
  if (text === base) return base.slice(0, start) + replacement + base.slice(end)
  const words = base.slice(start, end)
  for (const environment of [context, context / 2, context / 4]) {
    const prefix = base.slice(Math.max(0, start - environment), start)
    const suffix = base.slice(end, end + environment)
    const whole = prefix + words + suffix
    if (whole.trim() === '') return null
    const at = text.indexOf(whole)
    if (at < 0) continue
    if (text.indexOf(whole, at + 1) >= 0) return null
    const from = at + prefix.length
    return text.slice(0, from) + replacement + text.slice(from + words.length)
  }
  return null
}
