import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect } from 'react'
import type { DraftRoom } from '../../statement/session/draftRoom.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** Keeps a paragraph's room open while `isWorking`, and gives it as soon as it is open. */
export function useRoom(id: ParagraphId, isWorking: boolean): DraftRoom | undefined {
  const { session } = useWorkspace()
  useEffect(() => (isWorking ? session.hold(id) : undefined), [session, id, isWorking])
  useSnapshot((snapshot) => snapshot.rooms.get(id))
  return isWorking ? session.room(id) : undefined
}
