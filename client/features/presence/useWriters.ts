import { useEffect, useState } from 'react'
import type { DraftRoom } from '../../statement/session/draftRoom.ts'
import { type Present, whoIsHere } from '../../statement/session/present.ts'

export type WritersRoom = Pick<DraftRoom, 'awareness'>

/** Who has a caret in a room now. */
export function useWriters({ awareness }: WritersRoom): readonly Present[] {
  const [writers, setWriters] = useState<readonly Present[]>([])
  useEffect(() => {
    const look = () => {
      const next = whoIsHere(awareness, null, (state) => state['cursor'] != null)
      setWriters((before) => (same(before, next) ? before : next))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return writers
}

function same(some: readonly Present[], others: readonly Present[]): boolean {
  return some.length === others.length && some.every((one, index) => one.participantId === others[index]?.participantId)
}
