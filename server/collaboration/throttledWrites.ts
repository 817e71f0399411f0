import type { Duplex } from 'node:stream'

export interface ThrottledWrites {
  /** Something is about to be written on a socket. */
  readonly writing: (socket: Duplex) => void
}

/**
 * Writes on each socket at once what comes first, with everything else of the same moment, and then at most once in a while
 * what has gathered: a write costs the same for one frame as for many, and in a full hall little else is done (ADR-0056).
 * Nothing is taken out of its order, and nothing waits longer than the while.
 */
export function makeThrottledWrites(milliseconds: number): ThrottledWrites {
  /** Sockets that have just been written to, and whether anything has gathered since. */
  const resting = new Map<Duplex, boolean>()
  let beginning: Duplex[] = []

  function writeFirst(): void {
    const now = beginning
    beginning = []
    if (resting.size === 0 && now.length > 0) setTimeout(look, milliseconds).unref()
    for (const socket of now) {
      socket.uncork()
      if (socket.destroyed) continue
      socket.cork()
      resting.set(socket, false)
    }
  }

  function look(): void {
    for (const [socket, hasMore] of resting) {
      socket.uncork()
      if (hasMore && !socket.destroyed) {
        socket.cork()
        resting.set(socket, false)
      } else resting.delete(socket)
    }
    if (resting.size > 0) setTimeout(look, milliseconds).unref()
  }

  return {
    writing(socket) {
      if (resting.has(socket)) resting.set(socket, true)
      else if (socket.writableCorked === 0) {
        socket.cork()
        if (beginning.push(socket) === 1) setImmediate(writeFirst)
      }
    },
  }
}
