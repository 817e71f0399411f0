import type { Socket } from 'node:net'
import type { RequestHandler } from 'express'

interface Line {
  waiting: number
  last: Promise<void>
}

/**
 * Answers the requests of one connection one after another, the rest of the house in between, whatever is sent on it at once;
 * Node hands on all that it has read. A connection on which more wait than may is ended: no browser sends ahead, and a
 * program that does sends a few.
 */
export function oneAtATime(most: number): RequestHandler {
  const lines = new WeakMap<Socket, Line>()
  return ({ socket }, res, next) => {
    if (socket.destroyed) return
    const line = lines.get(socket) ?? { waiting: 0, last: Promise.resolve() }
    lines.set(socket, line)
    if (line.waiting >= most) {
      socket.destroy()
      return
    }
    const isFirst = line.waiting === 0
    const before = line.last
    const { promise, resolve } = Promise.withResolvers<void>()
    line.waiting += 1
    line.last = promise
    res.once('close', () => {
      line.waiting -= 1
      resolve()
    })
    if (isFirst) {
      next()
      return
    }
    void before.then(() => setImmediate(() => (socket.destroyed ? undefined : next())))
  }
}
