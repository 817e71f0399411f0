import { useSyncExternalStore } from 'react'
import { heldLinks, watchLinks } from '../../api/heldLinks.ts'

/** The join links issued in this window, by participant. */
export function useHeldLinks(): Readonly<Record<string, string>> {
  return useSyncExternalStore(watchLinks, heldLinks, heldLinks)
}
