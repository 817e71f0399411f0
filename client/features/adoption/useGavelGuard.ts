import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect } from 'react'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'

/** How long the second key is awaited, in milliseconds; after that the gavel rests again. */
const awaited = 8_000

/**
 * Whether the last thing that this reader did was to move the floor here: then the key that moved it does not gavel, too,
 * and a second one is asked for (rule UI501).
 */
export function useGavelGuard(id: ParagraphId): { readonly isGuarded: boolean; readonly isArmed: boolean } {
  const { me, store } = useWorkspace()
  const isGuarded = useSnapshot(({ entries }) => {
    const own = entries.findLast(({ actor }) => actor.participantId === me.id)?.event
    return own?.type === 'FloorGiven' && own.paragraphId === id
  })
  const isArmed = useWorkspaceState(({ armed }) => armed === id)
  useEffect(() => {
    if (!isArmed) return
    const timer = setTimeout(() => store.arm(null), awaited)
    return () => clearTimeout(timer)
  }, [isArmed, store])
  return { isGuarded, isArmed: isArmed && isGuarded }
}
