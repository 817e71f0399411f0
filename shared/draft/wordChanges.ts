/** Words that differ between two texts. `at` and `removed` count UTF-16 units of the former. */
export interface WordChange {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

const word = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** Cells of the table of lengths; beyond it the words in the middle are taken as changed altogether. */
const largestTable = 4_000_000

/** The fewest changes of whole words, blanks and signs that make one text the other, in order. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const old = before.match(word) ?? []
  const fresh = after.match(word) ?? []
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  const kept = commonWords(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))

  const changes: WordChange[] = []
  let at = old.slice(0, head).join('').length
  let oldAt = head
  let freshAt = head
  const close = (oldEnd: number, freshEnd: number): void => {
    const removed = old.slice(oldAt, oldEnd).join('').length
    const inserted = fresh.slice(freshAt, freshEnd).join('')
    if (removed > 0 || inserted !== '') changes.push({ at, removed, inserted })
    at += removed
  }
  for (const [oldIndex, freshIndex] of kept) {
    close(head + oldIndex, head + freshIndex)
    at += old[head + oldIndex]?.length ?? 0
    oldAt = head + oldIndex + 1
    freshAt = head + freshIndex + 1
  }
  close(old.length - tail, fresh.length - tail)
  return changes
}

/** The pairs of places of a longest common subsequence. */
function commonWords(old: readonly string[], fresh: readonly string[]): readonly (readonly [number, number])[] {
  const width = fresh.length + 1
  if (old.length === 0 || fresh.length === 0 || (old.length + 1) * width > largestTable) return []
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const below = lengths[(row + 1) * width + column] ?? 0
      const beside = lengths[row * width + column + 1] ?? 0
      const across = (lengths[(row + 1) * width + column + 1] ?? 0) + 1
      lengths[row * width + column] = old[row] === fresh[column] ? across : Math.max(below, beside)
    }
  }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < old.length && column < fresh.length) {
    if (old[row] === fresh[column]) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row += 1
    else column += 1
  }
  return pairs
}
