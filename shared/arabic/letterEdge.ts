/**
 * The next place of a text from this one on, forth (1) or back (-1), that parts no letter from the marks on it and no sign in
 * two, in UTF-16 units. The two ends of the text are such places.
 */
export function letterEdge(text: string, place: number, step: 1 | -1): number {
  let at = Math.max(0, Math.min(place, text.length))
  while (at > 0 && at < text.length && isInside(text, at)) at += step
  return at
}

function isInside(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at, at + 2)) || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}
