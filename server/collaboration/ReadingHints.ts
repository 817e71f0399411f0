import type { Document, Hocuspocus } from '@hocuspocus/server'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import { readDraft } from '@tawafuq/draft/readDraft'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import type { KeptDraft } from './keptDraft.ts'
import type { Limits } from './limits.ts'
import type { LivePorts, Timers } from './livePorts.ts'

export interface ReadingHints {
  /** A draft reads otherwise now: those in the hall who have not opened its room are told before long (rule LV15). */
  readonly draftChanged: (draft: KeptDraft) => void
  /** A socket has left a draft's room: in the hall it is told what it reads, for what came last may not have reached it. */
  readonly draftLeft: (draft: KeptDraft, socketId: string) => void
  readonly stop: () => void
}

/** The more people are in a hall, the less often they are told; changes in between are told together. */
export function makeReadingHints(
  hocuspocus: () => Hocuspocus,
  { drafts: store, log }: Pick<LivePorts, 'drafts' | 'log'>,
  limits: Limits,
  timers: Timers,
): ReadingHints {
  const changed = new Map<StatementId, Set<KeptDraft>>()
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
      saying(draft, (said) => {
        const present = new Set(draft.document.getConnections().map(({ socketId }) => socketId))
        hallOf(statementId)?.broadcastStateless(said, ({ socketId }) => !present.has(socketId))
      })
    }
  }

  /** Makes the announcement of what a draft reads. Where the state is not known, the log is asked for it first. */
  function saying(draft: KeptDraft, say: (announcement: string) => void): void {
    if (draft.document.isDestroyed) return
    const { state } = draft
    if (state !== null) {
      say(said(draft, state))
      return
    }
    store.load(draft.name).then(
      (held) => {
        if (draft.document.isDestroyed || held === null) return
        draft.state = Math.max(draft.state ?? 0, held.lastSeq)
        say(said(draft, draft.state))
      },
      (fault: unknown) =>
        log.warn({ room: draft.name, err: fault }, 'What a draft reads could not be told in the hall'),
    )
  }

  function said(draft: KeptDraft, state: number): string {
    const { room, document } = draft
    if (draft.told !== null) return draft.told
    if (room.kind !== 'draft') throw new TypeError('A proposal is read by its own delegation alone')
    const { paragraphId, draft: number } = room
    const announcement: Announcement = {
      type: 'reading',
      paragraphId,
      draft: number,
      state,
      reading: readDraft(document),
    }
    draft.told = JSON.stringify(announcement)
    return draft.told
  }

  return {
    draftChanged(draft) {
      draft.told = null
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
    draftLeft(draft, socketId) {
      const { room } = draft
      if (room.kind !== 'draft') return
      const inHall =
        hallOf(room.statementId)
          ?.getConnections()
          .filter((one) => one.socketId === socketId) ?? []
      if (inHall.length > 0)
        saying(draft, (announcement) => {
          for (const connection of inHall) connection.sendStateless(announcement)
        })
    },
    stop() {
      for (const callOff of callOffs.values()) callOff()
      callOffs.clear()
      changed.clear()
    },
  }
}
