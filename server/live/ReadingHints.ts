import type { Document, Hocuspocus } from '@hocuspocus/server'
import type { StatementId } from '@tawafuq/domain/ids'
import { readDraft } from '@tawafuq/draft/readDraft'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import type { KeptDraft } from './keptDraft.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'

export interface ReadingHints {
  /** A draft reads otherwise now: those in the hall who have not opened its room are told before long (rule LV15). */
  readonly draftChanged: (draft: KeptDraft) => void
  readonly stop: () => void
}

/** The more people are in a hall, the less often they are told; changes in between are told together. */
export function makeReadingHints(hocuspocus: () => Hocuspocus, limits: Limits, timers: Timers): ReadingHints {
  const changed = new Map<StatementId, Set<KeptDraft>>()
  const callOffs = new Map<StatementId, () => void>()

  function hallOf(statementId: StatementId): Document | undefined {
    return hocuspocus().documents.get(roomName({ kind: 'hall', statementId }))
  }

  function tell(statementId: StatementId): void {
    callOffs.delete(statementId)
    const drafts = changed.get(statementId) ?? new Set()
    changed.delete(statementId)
    const hall = hallOf(statementId)
    if (hall === undefined) return
    for (const { room, document } of drafts) {
      if (room.kind !== 'draft' || document.isDestroyed) continue
      const present = new Set(document.getConnections().map(({ socketId }) => socketId))
      const hearers = hall.getConnections().filter(({ socketId }) => !present.has(socketId))
      if (hearers.length === 0) continue
      const { paragraphId, draft } = room
      const announcement: Announcement = { type: 'reading', paragraphId, draft, reading: readDraft(document) }
      hall.broadcastStateless(JSON.stringify(announcement), ({ socketId }) => !present.has(socketId))
    }
  }

  return {
    draftChanged(draft) {
      const { statementId } = draft.room
      const hearers = hallOf(statementId)?.getConnectionsCount() ?? 0
      if (draft.room.kind !== 'draft' || hearers === 0) return
      const drafts = changed.get(statementId) ?? new Set()
      changed.set(statementId, drafts.add(draft))
      if (callOffs.has(statementId)) return
      const interval = limits.readingInterval + hearers * limits.readingIntervalPerHearer
      const callOff = timers.after(Math.min(interval, limits.longestReadingInterval), () => tell(statementId))
      callOffs.set(statementId, callOff)
    },
    stop() {
      for (const callOff of callOffs.values()) callOff()
      callOffs.clear()
      changed.clear()
    },
  }
}
