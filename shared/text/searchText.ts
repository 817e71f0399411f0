import { type Folding, foldWithPlaces } from '@tawafuq/arabic/foldArabic'

/** A place in a text, in UTF-16 units; `end` is after its last unit. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** How many places one search answers with. */
export const mostPlaces = 10_000

/**
 * Finds a query in a text, overlooking vowel signs, tatweel, hamza forms, odd blanks, hidden marks, presentation forms,
 * letter case and the set of digits; pass a folding to overlook less or more. A range always holds whole letters with
 * their signs. Runs of blanks match any run of blanks. An empty query finds nothing.
 */
export function searchText(text: string, query: string, folding: Folding = {}): readonly TextRange[] {
  const chosen: Folding = { digits: true, ...folding }
  const wanted = squeezed(foldWithPlaces(query.trim(), chosen)).text
  if (wanted === '') return []
  const folded = squeezed(foldWithPlaces(text, chosen))
  const ranges: TextRange[] = []
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0 && ranges.length < mostPlaces;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    ranges.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 })
  }
  return ranges
}

interface Places {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function squeezed(folded: Places): Places {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let place = 0; place < folded.text.length; place += 1) {
    const unit = folded.text[place] ?? ''
    if (unit === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = folded.ends[place] ?? 0
      continue
    }
    text += unit
    starts.push(folded.starts[place] ?? 0)
    ends.push(folded.ends[place] ?? 0)
  }
  return { text, starts, ends }
}
