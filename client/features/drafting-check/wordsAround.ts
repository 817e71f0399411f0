/** Letters shown on either side of the words. */
const around = 28

/** Words of a text with a few whole words on either side, so that a reader knows the place. */
export function wordsAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly words: string; readonly after: string } {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  return {
    before: from === 0 ? before : `… ${before.replace(/^\S*\s+/u, '')}`,
    words: text.slice(start, end),
    after: to === text.length ? after : `${after.replace(/\s+\S*$/u, '')} …`,
  }
}
