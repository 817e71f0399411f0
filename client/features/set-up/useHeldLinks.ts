import { useSyncExternalStore } from 'react'
import { type HeldLink, heldLinks, watchLinks } from '../../api/heldLinks.ts'

/** Links and card codes issued in this window, by participant. */
export function useHeldLinks(): Readonly<Record<string, HeldLink>> {
  return useSyncExternalStore(watchLinks, heldLinks, heldLinks)
}
