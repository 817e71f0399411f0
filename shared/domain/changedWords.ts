import type { TextRange } from './findQuote.ts'

/** Finds the ranges of a base that another wording changes. shared/text has a finer one, which may be given instead. */
export type ChangedRanges = (base: string, text: string) => readonly TextRange[]

/**
 * The ranges of the base's words that the text does not keep, in UTF-16 units; an insertion is an empty range. Words are
 * parted by blanks and compared as they are written (longest common subsequence).
 */
export function changedWords(base: string, text: string): readonly TextRange[] {
  const before = [...base.matchAll(/\S+/g)]
  const after = [...text.matchAll(/\S+/g)].map(([word]) => word)
  const kept = longestCommon(
    before.map(([word]) => word),
    after,
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
function longestCommon(one: readonly string[], other: readonly string[]): readonly (number | null)[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? []
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
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
