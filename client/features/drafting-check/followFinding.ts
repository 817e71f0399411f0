/** Where words that were pointed at stand in a text that has moved on. */
export interface PlaceInText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The same place in a newer text, or null where the words themselves, or what stands right beside them, have changed:
 * then only a new look can tell. Everything before and after may have changed as it will.
 */
export function followFinding<Place extends PlaceInText>(place: Place, text: string): Place | null {
  const { text: before, start, end } = place
  if (before === text) return place
  const most = Math.min(before.length, text.length)
  let head = 0
  while (head < most && before[head] === text[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1
  if (end < head || (end === head && end === before.length - tail && start < end)) return { ...place, text }
  const shift = text.length - before.length
  if (start > before.length - tail) return { ...place, text, start: start + shift, end: end + shift }
  return null
}
