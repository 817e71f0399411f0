import { useEffect, useRef } from 'react'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { showParagraph } from './showParagraph.ts'

/** How far a reader may have moved from the floor and still be following it, in shares of the window's height. */
const near = 0.9

/**
 * On arrival the sheet stands at the paragraph that the address names, else at the one on the floor. When the floor moves,
 * it moves along only for a reader who was there, and whose hands are not in a text; for everybody else nothing moves. On a
 * phone the floor is a place of its own, which shows its paragraph from the beginning (rule UI510).
 */
export function useFloorOnArrival(count: number): void {
  const { store } = useWorkspace()
  const isNarrow = useNarrow()
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const before = useRef<string | null>(null)
  const hasArrived = useRef(false)
  const isFirst = useRef(true)
  useEffect(() => {
    if (count === 0) return
    const last = before.current
    before.current = floor
    const isArrival = isFirst.current
    isFirst.current = false
    if (!hasArrived.current) {
      const wanted = paragraphWanted()
      const first = wanted ?? floor
      hasArrived.current = first !== null
      if (first === null) return
      const goesToFloor = wanted === null && isArrival
      if (goesToFloor) store.standAt('floor')
      // A phone that reads the text already is not taken away from it; one that stands at the floor shows it alone.
      if (!isNarrow || wanted !== null) showParagraph(first, undefined, false)
      return
    }
    if (floor === null) return
    if (last === null || last === floor || isWriting()) return
    if (isNarrow && store.state().place === 'floor') return window.scrollTo({ top: 0, behavior: 'instant' })
    const place = document.getElementById(last)?.getBoundingClientRect()
    const isThere = place !== undefined && place.bottom > 0 && place.top < window.innerHeight * near
    if (isThere) showParagraph(floor, undefined, false)
  }, [floor, count, store, isNarrow])
}

/** The paragraph that the address names, as one that came from a feed or from a colleague does. */
function paragraphWanted(): string | null {
  const id = window.location.hash.slice(1)
  return id !== '' && document.getElementById(id)?.matches('[data-paragraph]') === true ? id : null
}

function isWriting(): boolean {
  const active = document.activeElement
  return active instanceof HTMLElement && (active.isContentEditable || active.matches('input, textarea, select'))
}
