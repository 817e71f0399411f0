/** Letters up to which a text is shown in each size; longer ones are shown in parts (rule SC4). */
const sizes = [
  { most: 160, size: 1 },
  { most: 260, size: 2 },
  { most: 420, size: 3 },
] as const

export interface TextParts {
  readonly size: 1 | 2 | 3
  /** Where each part begins and ends in the text. */
  readonly parts: readonly { readonly start: number; readonly end: number }[]
}

/** The size of a text on a screen by its letters, and its parts, cut between words, each at most as long as the size takes. */
export function textParts(text: string): TextParts {
  const fitting = sizes.find(({ most }) => text.length <= most)
  if (fitting !== undefined) return { size: fitting.size, parts: [{ start: 0, end: text.length }] }
  const count = Math.ceil(text.length / 400)
  const length = Math.ceil(text.length / count)
  const parts: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    const wanted = start + length
    const blank = wanted >= text.length ? text.length : text.lastIndexOf(' ', wanted + 10)
    const end = blank > start ? blank : wanted
    parts.push({ start, end: Math.min(end, text.length) })
    start = Math.min(end, text.length)
  }
  return { size: 3, parts }
}
