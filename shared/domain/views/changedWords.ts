import type { TextRange } from '../acts/bracket/findQuote.ts'

/** Finds the ranges of a base that another wording changes. shared/text has a finer one, which may be given instead. */
export type ChangedRanges = (base: string, text: string, cells?: number) => readonly TextRange[]

/** Cells of the table of common words, 4 bytes each: a thousand changed words against a thousand. */
export const mostCells = 1_000_000

/**
 * The ranges of the base's words that the text does not keep, in UTF-16 units; an insertion is an empty range. Words are
 * parted by blanks and compared as they are written (longest common subsequence). Where more words changed than `cells`
 * have room for, everything between the words kept at both ends counts as one change.
 */
export function changedWords(base: string, text: string, cells = mostCells): readonly TextRange[] {
  const before = [...base.matchAll(/\S+/g)]
  const after = [...text.matchAll(/\S+/g)].map(([word]) => word)
  const kept = keptWords(
    before.map(([word]) => word),
    after,
    cells,
  )
  const ranges: TextRange[] = []
  let next = 0
  before.forEach((word, at) => {
    const to = kept[at] ?? null
    const start = word.index
    const end = start + word[0].length
    const last = ranges.at(-1)
    if (to === null) {
      const touches = last !== undefined && base.slice(last.end, start).trim() === ''
      if (touches) ranges[ranges.length - 1] = { start: last.start, end }
      else ranges.push({ start, end })
      return
    }
    const changedJustBefore = last !== undefined && base.slice(last.end, start).trim() === ''
    if (to > next && !changedJustBefore) ranges.push({ start, end: start })
    next = to + 1
  })
  const end = base.length
  const changedLast = ranges.at(-1)
  if (next < after.length && !(changedLast !== undefined && base.slice(changedLast.end).trim() === '')) {
    ranges.push({ start: end, end })
  }
  return ranges
}

/** For each word of the first list, its place in the second within a longest common subsequence, or null. */
export function keptWords(one: readonly string[], other: readonly string[], cells: number): readonly (number | null)[] {
  let head = 0
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const places = longestCommon(one.slice(head, one.length - tail), other.slice(head, other.length - tail), cells)
  return [
    ...one.slice(0, head).map((_, at) => at),
    ...places.map((place) => (place === null ? null : head + place)),
    ...one.slice(one.length - tail).map((_, at) => other.length - tail + at),
  ]
}

function longestCommon(one: readonly string[], other: readonly string[], cells: number): readonly (number | null)[] {
  const width = other.length + 1
  if ((one.length + 1) * width > cells) return one.map(() => null)
  const lengths = new Uint32Array((one.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const places: (number | null)[] = []
  for (let i = 0, j = 0; i < one.length; i += 1) {
    while (j < other.length && one[i] !== other[j] && at(i, j + 1) > at(i + 1, j)) j += 1
    const matches = j < other.length && one[i] === other[j]
    places.push(matches ? j : null)
    if (matches) j += 1
  }
  return places
}
