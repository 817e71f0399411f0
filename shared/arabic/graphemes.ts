const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** The signs of a text as a reader counts them: a letter with its vowel signs is one. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** How many signs a reader counts. */
export function graphemeCount(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Text of at most `limit` signs; a longer one is cut between signs, never inside one, and ends in `…`. */
export function clipGraphemes(text: string, limit: number): string {
  let count = 0
  for (const part of segmenter.segment(text)) {
    count += 1
    if (count > limit)
      return `${graphemes(text.slice(0, part.index))
        .slice(0, Math.max(0, limit - 1))
        .join('')}…`
  }
  return text
}
