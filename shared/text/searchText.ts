import { type Folding, foldArabic, foldWithPlaces } from '@tawafuq/arabic/foldArabic'

/** A place in a text, in UTF-16 units; `end` is after its last unit. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** How many places one search answers with. */
export const mostPlaces = 10_000

/**
 * Finds a query in a text, overlooking vowel signs, tatweel, hamza forms and seats (مسئولة finds مسؤولة), odd blanks, hidden
 * marks, presentation forms, letters of neighbouring keyboards, letter case and the set of digits; pass a folding to
 * overlook less or more. With `punctuation`, a sign counts as a blank, so that 70/1 is not 701, unless the query holds
 * nothing else. A range always holds whole letters with their signs. Runs of blanks match any run of blanks. An empty
 * query finds nothing.
 */
export function searchText(text: string, query: string, folding: Folding = {}): readonly TextRange[] {
  const plain = placesOf(text, query, folding)
  const seated = folding.hamza === false ? query : onOneSeat(query)
  if (seated === query) return plain
  const known = new Set(plain.map(({ start }) => start))
  const others = placesOf(onOneSeat(text), seated, folding).filter(({ start }) => !known.has(start))
  if (others.length === 0) return plain
  return [...plain, ...others].toSorted((a, b) => a.start - b.start).slice(0, mostPlaces)
}

/** One letter for a hamza on any seat but an opening alef, in the place of each; a letter that no text of ours holds. */
function onOneSeat(text: string): string {
  return text.replace(/[ؤئء]|(?<=[^\P{L}اأإآلوفبك])أ/gu, '\u0674').replace(/[وي](\p{M}*)\u0654/gu, '\u0674$1\u0654')
}

function placesOf(text: string, query: string, folding: Folding): readonly TextRange[] {
  const { punctuation = false, ...rest } = folding
  const chosen: Folding = { digits: true, ...rest }
  const asked = foldWithPlaces(query.trim(), chosen)
  const parts = punctuation && /[^\p{P}\p{S}\s]/u.test(asked.text)
  const wanted = squeezed(asked, parts).text.trim()
  if (wanted === '') return []
  const folded = squeezed(foldWithPlaces(text, chosen), parts)
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

/**
 * A text as a search reads it: where a query folded so is not in it, the query has no place in the text. Letters that may
 * be the seat of a hamza are left out, for on which it sits does not count.
 */
export function foldedForSearch(text: string, { punctuation = false, ...folding }: Folding = {}): string {
  const folded = foldArabic(text, { digits: true, ...folding }).toLowerCase()
  const seats = folding.hamza === false ? folded : folded.replace(/[اوي]/gu, '')
  return (punctuation ? seats.replace(sign, ' ') : seats).replace(/ +/gu, ' ')
}

const sign = /[\p{P}\p{S}]/gu

interface Places {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function squeezed(folded: Places, signsPart: boolean): Places {
  let text = ''
  // Asked of the text itself, it would be written out anew for every letter.
  let endsInBlank = false
  const starts: number[] = []
  const ends: number[] = []
  for (let place = 0; place < folded.text.length; place += 1) {
    const read = folded.text[place] ?? ''
    const unit = signsPart && /[\p{P}\p{S}]/u.test(read) ? ' ' : read
    if (unit === ' ' && endsInBlank) {
      ends[ends.length - 1] = folded.ends[place] ?? 0
      continue
    }
    text += unit
    endsInBlank = unit === ' '
    starts.push(folded.starts[place] ?? 0)
    ends.push(folded.ends[place] ?? 0)
  }
  return { text, starts, ends }
}
