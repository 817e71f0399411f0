import { useSyncExternalStore } from 'react'
import { type HeldSession, heldSession, watchSession } from './heldSession.ts'

/** The session of this window, or null. */
export function useSession(): HeldSession | null {
  return useSyncExternalStore(watchSession, heldSession, () => null)
}
