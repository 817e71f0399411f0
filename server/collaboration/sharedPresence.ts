import type { Document, Hocuspocus } from '@hocuspocus/server'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Limits } from './limits.ts'
import type { LiveLog, Timers } from './livePorts.ts'
import type { OtherNodes } from './otherNodes.ts'

/** Who is in a room, whichever node they are on (rule ND4). */
export interface SharedPresence {
  /** Tells the others of a room's people from now on, and asks for theirs. */
  readonly attach: (document: Document) => void
  /** Takes in who is in a room on another node. */
  readonly heard: (room: string, update: Uint8Array) => void
  /** Tells who is in these rooms here. */
  readonly asked: (rooms: readonly string[]) => void
  /** Tells and asks of every room: something may have been missed. */
  readonly renew: () => void
}

interface Change {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** Whence a presence comes that another node has told. */
const elsewhere = 'another node'

export interface SharedPresenceNeeds {
  readonly hocuspocus: () => Hocuspocus
  readonly others: Pick<OtherNodes, 'tellPresence' | 'askPresence'>
  readonly limits: Pick<Limits, 'presenceTelling'>
  readonly timers: Timers
  readonly log: LiveLog
}

/**
 * A node tells of those alone who are connected to it. What it has been told goes to those in the room here, and is forgotten
 * like any presence that is not renewed: when a node dies its people are gone after the same half minute.
 */
export function makeSharedPresence({ hocuspocus, others, limits, timers, log }: SharedPresenceNeeds): SharedPresence {
  const own = new WeakMap<Document, Set<number>>()
  const waiting = new Map<Document, Set<number>>()
  let isPlanned = false

  function tellSoon(document: Document, clients: readonly number[]): void {
    if (clients.length === 0) return
    const those = waiting.get(document) ?? new Set()
    for (const client of clients) those.add(client)
    waiting.set(document, those)
    if (isPlanned) return
    isPlanned = true
    timers.after(limits.presenceTelling, tell)
  }

  function tell(): void {
    isPlanned = false
    for (const [document, clients] of waiting) {
      const known = [...clients].filter((client) => document.awareness.meta.has(client))
      if (known.length > 0) others.tellPresence(document.name, encodeAwarenessUpdate(document.awareness, known))
    }
    waiting.clear()
  }

  function tellOwn(document: Document): void {
    tellSoon(document, [...(own.get(document) ?? [])])
  }

  return {
    attach(document) {
      const here = new Set<number>()
      own.set(document, here)
      document.awareness.on('update', ({ added, updated, removed }: Change, origin: unknown) => {
        if (origin === elsewhere) {
          // Whoever has come in on another node is not this one's to take away when their old connection ends.
          for (const client of [...added, ...updated]) {
            if (!here.delete(client)) continue
            for (const { clients } of document.connections.values()) clients.delete(client)
          }
          return
        }
        for (const client of [...added, ...updated]) here.add(client)
        tellSoon(document, [...added, ...updated, ...removed.filter((client) => here.delete(client))])
      })
      others.askPresence([document.name])
    },
    heard(room, update) {
      const document = hocuspocus().documents.get(room)
      if (document === undefined) return
      try {
        applyAwarenessUpdate(document.awareness, update, elsewhere)
      } catch (fault) {
        log.warn({ room, err: fault }, 'A presence of another node could not be read')
      }
    },
    asked(rooms) {
      for (const room of rooms) {
        const document = hocuspocus().documents.get(room)
        if (document !== undefined) tellOwn(document)
      }
    },
    renew() {
      const rooms = [...hocuspocus().documents.values()]
      for (const document of rooms) tellOwn(document)
      if (rooms.length > 0) others.askPresence(rooms.map(({ name }) => name))
    },
  }
}
