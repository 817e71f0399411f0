/** A stretch of a text, from `start` up to `end`, in UTF-16 units. */
export interface LatinRun {
  readonly start: number
  readonly end: number
}

// Letters and digits of the West with what joins them; a run never ends in punctuation, which belongs to the sentence.
const latin = /(?:[A-Za-z][A-Za-z0-9]*(?:[ .'’&/+:@_-]{1,2}[A-Za-z0-9]+)*)|(?:[0-9]+(?:[/.:-][0-9]+)+)/gu

/** What right-to-left text would pull apart unless it is isolated: Latin words with their figures, and figures parted by signs. */
export function latinRuns(text: string): readonly LatinRun[] {
  return [...text.matchAll(latin)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
}
