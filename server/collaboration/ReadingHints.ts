import type { Document, Hocuspocus } from '@hocuspocus/server'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import { readDraft } from '@tawafuq/draft/readDraft'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import type { CachedDraft } from './cachedDraft.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'

export interface ReadingHints {
  /** A draft reads otherwise now: those in the hall who have not opened its room are told before long (rule LV15). */
  readonly draftChanged: (draft: CachedDraft) => void
  /** A socket has left a draft's room: in the hall it is told what it reads, for what came last may not have reached it. */
  readonly draftLeft: (draft: CachedDraft, socketId: string) => void
  readonly stop: () => void
}

/** The more people are in a hall, the less often they are told; changes in between are told together. */
export function makeReadingHints(hocuspocus: () => Hocuspocus, limits: Limits, timers: Timers): ReadingHints {
  const changed = new Map<StatementId, Set<CachedDraft>>()
  const callOffs = new Map<StatementId, () => void>()

  function hallOf(statementId: StatementId): Document | undefined {
    return hocuspocus().documents.get(roomName({ kind: 'hall', statementId }))
  }

  function tell(statementId: StatementId): void {
    callOffs.delete(statementId)
    const drafts = changed.get(statementId) ?? new Set()
    changed.delete(statementId)
    for (const draft of drafts) {
      const isAway = (socketId: string) => !draft.document.getConnections().some((one) => one.socketId === socketId)
      if (
        hallOf(statementId)
          ?.getConnections()
          .some(({ socketId }) => isAway(socketId)) !== true
      )
        continue
      const said = saidOf(draft)
      if (said === null) continue
      const present = new Set(draft.document.getConnections().map(({ socketId }) => socketId))
      hallOf(statementId)?.broadcastStateless(said, ({ socketId }) => !present.has(socketId))
    }
  }

  /** The announcement of what a draft reads; null while it is behind its log, for what comes next tells of it. */
  function saidOf(draft: CachedDraft): string | null {
    const { room, document, applied } = draft
    if (document.isDestroyed || applied.hasGap()) return null
    if (draft.told !== null) return draft.told
    if (room.kind !== 'draft') throw new TypeError('A proposal is read by its own delegation alone')
    const { paragraphId, draft: number } = room
    const announcement: Announcement = {
      type: 'reading',
      paragraphId,
      draft: number,
      state: applied.through(),
      reading: readDraft(document),
    }
    draft.told = JSON.stringify(announcement)
    return draft.told
  }

  return {
    draftChanged(draft) {
      draft.told = null
      const { statementId } = draft.room
      const subscribers = hallOf(statementId)?.getConnectionsCount() ?? 0
      if (draft.room.kind !== 'draft' || subscribers === 0) return
      const drafts = changed.get(statementId) ?? new Set()
      changed.set(statementId, drafts.add(draft))
      if (callOffs.has(statementId)) return
      const interval = limits.readingInterval + subscribers * limits.readingIntervalPerSubscriber
      const callOff = timers.after(Math.min(interval, limits.longestReadingInterval), () => tell(statementId))
      callOffs.set(statementId, callOff)
    },
    draftLeft(draft, socketId) {
      const { room } = draft
      if (room.kind !== 'draft') return
      const inHall =
        hallOf(room.statementId)
          ?.getConnections()
          .filter((one) => one.socketId === socketId) ?? []
      const said = inHall.length > 0 ? saidOf(draft) : null
      if (said !== null) for (const connection of inHall) connection.sendStateless(said)
    },
    stop() {
      for (const callOff of callOffs.values()) callOff()
      callOffs.clear()
      changed.clear()
    },
  }
}
