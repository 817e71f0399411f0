import { type RefObject, useEffect, useRef } from 'react'
import type { ReviewedBlock } from './correctBlocks.ts'

/**
 * Where a correction takes away what had the focus, the focus goes to the block that the correction left in its place,
 * so that the keyboard goes on from there and not from the top of the page.
 */
export function useFocusKept(list: RefObject<HTMLElement | null>, blocks: readonly ReviewedBlock[]): void {
  const before = useRef(blocks)
  useEffect(() => {
    const last = before.current
    before.current = blocks
    if (last === blocks) return
    const changed = blocks.findIndex((block, at) => block !== last[at])
    const at = changed === -1 ? blocks.length - 1 : changed
    // After this turn: a menu that closes gives its focus back first, to a button that may be gone.
    const later = setTimeout(() => {
      if (document.activeElement !== document.body) return
      const row = list.current?.querySelector<HTMLElement>(`[data-key="${blocks[at]?.key}"]`)
      row?.querySelector<HTMLElement>('.block-acts button')?.focus()
    }, 50)
    return () => clearTimeout(later)
  }, [list, blocks])
}
