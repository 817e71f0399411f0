import { useCallback, useState } from 'react'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/**
 * Up to which entry this participant has read what concerns them, remembered on this device. Null before the first
 * reading: then nothing is called new, for a first visit would make news of the whole past.
 */
export function useSeenVersion(): readonly [number | null, (version: number) => void] {
  const { me } = useWorkspace()
  const statementId = useSnapshot((snapshot) => snapshot.statement?.id ?? null)
  const key = `tawafuq.seen/${me.id}/${statementId ?? ''}`
  const [held, setHeld] = useState<{ readonly key: string; readonly version: number | null } | null>(null)
  const version = held?.key === key ? held.version : read(key)
  const see = useCallback(
    (next: number) => {
      setHeld({ key, version: next })
      try {
        localStorage.setItem(key, String(next))
      } catch {
        // Where storage is forbidden it is remembered as long as the screen stands.
      }
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
