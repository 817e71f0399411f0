/** Which drafts' rooms are open: those being worked in and those in view, never more than a dozen (rule UI19). */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { DraftRoom } from './draftRoom.ts'
import type { Timers } from './ports.ts'

/** Rooms open at once for one participant. A dozen is what was measured to carry a thousand people. */
export const roomLimit = 12
/** How long a room stays open after the reader has moved on, in milliseconds. */
const gracePeriod = 15_000

interface Opened {
  room: DraftRoom
  wanted: boolean
  held: number
  callOff: (() => void) | null
}

export interface RoomWindow {
  readonly room: (id: ParagraphId) => DraftRoom | undefined
  readonly all: () => readonly (readonly [ParagraphId, DraftRoom])[]
  /** What is in view now, nearest first. Rooms beyond the limit stay unopened. */
  readonly look: (ids: readonly ParagraphId[]) => void
  /** Opens a room and keeps it open until it is released as often as it was held. */
  readonly hold: (id: ParagraphId) => () => void
  /** Puts a fresh room in the place of one that is of no more use; gives back the old one for its last words. */
  readonly renew: (id: ParagraphId) => DraftRoom | undefined
  /** Takes a room out without asking, as when its draft was closed; gives it back for its last words. */
  readonly take: (id: ParagraphId) => DraftRoom | undefined
  readonly leaveAll: () => void
}

/**
 * `open` gives null where there is no room to open: a closed draft, a text not loaded. `onLeave` is told of a room that is
 * about to be left, while what it reads can still be asked.
 */
export function makeRoomWindow(
  open: (id: ParagraphId) => DraftRoom | null,
  timers: Timers,
  onLeave: (id: ParagraphId, room: DraftRoom) => void,
): RoomWindow {
  const opened = new Map<ParagraphId, Opened>()

  function ensure(id: ParagraphId): Opened | null {
    const before = opened.get(id)
    if (before !== undefined) return before
    const room = open(id)
    if (room === null) return null
    const fresh: Opened = { room, wanted: false, held: 0, callOff: null }
    opened.set(id, fresh)
    return fresh
  }

  function mayGo({ room, wanted, held }: Opened): boolean {
    return !wanted && held === 0 && room.state().unsent === 0
  }

  function letGo(id: ParagraphId): void {
    const one = opened.get(id)
    if (one === undefined || !mayGo(one)) return
    opened.delete(id)
    one.callOff?.()
    onLeave(id, one.room)
    one.room.leave()
  }

  function unwant(id: ParagraphId, one: Opened): void {
    one.wanted = false
    one.callOff ??= timers.after(gracePeriod, () => {
      one.callOff = null
      letGo(id)
    })
  }

  return {
    room: (id) => opened.get(id)?.room,
    all: () => [...opened].map(([id, { room }]) => [id, room] as const),
    look(ids) {
      const near = new Set(ids.slice(0, roomLimit))
      for (const [id, one] of opened) if (one.wanted && !near.has(id)) unwant(id, one)
      for (const id of near) {
        if (!opened.has(id) && opened.size >= roomLimit) {
          for (const other of opened.keys()) if (opened.size >= roomLimit) letGo(other)
          if (opened.size >= roomLimit) return
        }
        const one = ensure(id)
        if (one === null) continue
        one.wanted = true
        one.callOff?.()
        one.callOff = null
      }
    },
    hold(id) {
      const one = ensure(id)
      if (one === null) return () => undefined
      one.held += 1
      let released = false
      return () => {
        if (released) return
        released = true
        one.held -= 1
        if (!one.wanted && opened.get(id) === one) unwant(id, one)
      }
    },
    renew(id) {
      const one = opened.get(id)
      const fresh = one === undefined ? null : open(id)
      if (one === undefined || fresh === null) return undefined
      const old = one.room
      one.room = fresh
      return old
    },
    take(id) {
      const one = opened.get(id)
      one?.callOff?.()
      opened.delete(id)
      return one?.room
    },
    leaveAll() {
      for (const { room, callOff } of opened.values()) {
        callOff?.()
        room.leave()
      }
      opened.clear()
    },
  }
}
