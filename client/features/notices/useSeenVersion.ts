import { useCallback, useSyncExternalStore } from 'react'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** What was read in this window, by key: the bar and the place of what concerns the reader show the same. */
const seenHere = new Map<string, number>()
const watchers = new Set<() => void>()

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/**
 * Up to which entry this participant has read what concerns them, remembered on this device. Null before the first
 * reading: then nothing is called new, for a first visit would make news of the whole past.
 */
export function useSeenVersion(): readonly [number | null, (version: number) => void] {
  const { me } = useWorkspace()
  const statementId = useSnapshot((snapshot) => snapshot.statement?.id ?? null)
  const key = `tawafuq.seen/${me.id}/${statementId ?? ''}`
  const version = useSyncExternalStore(watch, () => seenHere.get(key) ?? read(key))
  const see = useCallback(
    (next: number) => {
      if (seenHere.get(key) === next) return
      seenHere.set(key, next)
      try {
        localStorage.setItem(key, String(next))
      } catch {
        // Where storage is forbidden it is remembered as long as the screen stands.
      }
      for (const tell of watchers) tell()
    },
    [key],
  )
  return [version, see]
}

function read(key: string): number | null {
  try {
    const version = Number(localStorage.getItem(key) ?? Number.NaN)
    return Number.isInteger(version) ? version : null
  } catch {
    return null
  }
}
