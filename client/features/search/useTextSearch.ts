import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { foldedForSearch, searchText, type TextRange } from '@tawafuq/text/searchText'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useSnapshot } from '../../statement/useWorkspace.ts'

export interface FoundPlace {
  readonly id: ParagraphId
  readonly start: number
  readonly end: number
}

/** Places that one search shows; whoever finds more has to say more. */
export const mostFound = 2_000
const none: readonly FoundPlace[] = []
const folding = { letters: true, digits: true, punctuation: true } as const

/**
 * Where a query stands in the statement, overlooking vowel signs, stretching strokes, forms of hamza, odd blanks,
 * punctuation, and ى for ي and ة for ه, as people type them in haste. A paragraph that has not changed is not read again.
 */
export function useTextSearch(query: string): readonly FoundPlace[] {
  const paragraphs = useDeferredValue(useSnapshot((snapshot) => snapshot.paragraphs))
  const wanted = useDeferredValue(query.trim())
  const read = useRef({ wanted: '', places: new WeakMap<object, readonly FoundPlace[]>() })
  const folded = useRef(new WeakMap<object, string>())
  return useMemo(() => {
    if (wanted === '') return none
    if (read.current.wanted !== wanted) read.current = { wanted, places: new WeakMap() }
    const { places } = read.current
    const key = foldedText(wanted)
    const found: FoundPlace[] = []
    for (const paragraph of paragraphs) {
      let here = places.get(paragraph)
      if (here === undefined) {
        const words = folded.current.get(paragraph) ?? foldedText(paragraph.text)
        folded.current.set(paragraph, words)
        // To find where is dear, to see that it is nowhere is cheap.
        const ranges = key === '' || words.includes(key) ? placesIn(paragraph.text, wanted) : []
        here = ranges.map((range) => ({ id: paragraph.id, ...range }))
        places.set(paragraph, here)
      }
      found.push(...here)
      if (found.length > mostFound) break
    }
    return found.slice(0, mostFound)
  }, [paragraphs, wanted])
}

/** Every place of a query in one text. */
export function placesIn(text: string, query: string): readonly TextRange[] {
  return searchText(text, query, folding)
}

/** A text as the search reads it: where its folded query is not in it, the query has no place in the text. */
export function foldedText(text: string): string {
  return foldedForSearch(text, folding).trim()
}
