import type { Document } from '@hocuspocus/server'
import type { Limits } from './limits.ts'

export interface ThrottledRoom {
  /** Tells the hearers of a room at this pace from now on. */
  readonly attach: (document: Document) => void
  /** A room is about to be changed, or somebody's presence in it. */
  readonly changing: (document: Document) => void
}

/**
 * When a room's hearers are told: of the first change at once, of those that come soon after together, and of presences that
 * say nothing new together and late. One letter costs as many messages as there are hearers, and so does one sign of life.
 */
export function makeThrottledRoom(
  limits: Pick<Limits, 'subscribersWithoutThrottle' | 'gathering' | 'renewalThrottle'>,
  now: () => number = () => performance.now(),
): ThrottledRoom {
  /** When each room's hearers are told, or were told last. */
  const messages = new WeakMap<Document, number>()

  function changing(document: Document): void {
    const last = messages.get(document) ?? Number.NEGATIVE_INFINITY
    const moment = now()
    if (last > moment) return
    // What waits without haste goes along.
    document.flush()
    const isFull = document.getConnectionsCount() >= limits.subscribersWithoutThrottle
    const rest = isFull ? Math.max(0, last + limits.gathering - moment) : 0
    messages.set(document, moment + rest)
    document.flushDelay = rest
    queueMicrotask(() => beWithoutHaste(document))
  }

  /** Whatever comes without having been called a change says only again who is there. */
  function beWithoutHaste(document: Document): void {
    if (!document.isDestroyed) document.flushDelay = limits.renewalThrottle
  }

  return {
    attach(document) {
      beWithoutHaste(document)
      document.awareness.on('change', () => changing(document))
    },
    changing,
  }
}
