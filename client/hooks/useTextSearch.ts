import type { ParagraphId } from '@tawafuq/domain/ids'
import { searchText } from '@tawafuq/text/searchText'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useSnapshot } from './useDesk.ts'

export interface FoundPlace {
  readonly id: ParagraphId
  readonly start: number
  readonly end: number
}

/** Places that one search shows; whoever finds more has to say more. */
export const mostFound = 2_000
const none: readonly FoundPlace[] = []

/**
 * Where a query stands in the statement, overlooking vowel signs, stretching strokes, forms of hamza, odd blanks, and ى
 * for ي and ة for ه, as people type them in haste. A paragraph that has not changed is not read again.
 */
export function useTextSearch(query: string): readonly FoundPlace[] {
  const paragraphs = useDeferredValue(useSnapshot((snapshot) => snapshot.paragraphs))
  const wanted = useDeferredValue(query.trim())
  const read = useRef({ wanted: '', places: new WeakMap<object, readonly FoundPlace[]>() })
  return useMemo(() => {
    if (wanted === '') return none
    if (read.current.wanted !== wanted) read.current = { wanted, places: new WeakMap() }
    const { places } = read.current
    const found: FoundPlace[] = []
    for (const paragraph of paragraphs) {
      let here = places.get(paragraph)
      if (here === undefined) {
        here = searchText(paragraph.text, wanted, { letters: true }).map((range) => ({ id: paragraph.id, ...range }))
        places.set(paragraph, here)
      }
      found.push(...here)
      if (found.length > mostFound) break
    }
    return found.slice(0, mostFound)
  }, [paragraphs, wanted])
}
