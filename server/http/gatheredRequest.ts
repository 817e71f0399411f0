import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import { httpLimits } from './limits.ts'

/**
 * A request whose body is kept in few pieces however many it comes in: Node keeps each chunk of a chunked body as a buffer
 * of its own, half a kilobyte of memory for a byte. A body of nothing but crumbs, or without end, ends its connection, whether
 * or not anybody reads it (rule HT34).
 */
export class GatheredRequest extends IncomingMessage {
  constructor(socket: Socket) {
    super(socket)
    // Of its own, for Express puts another prototype under every request.
    this.push = gathered(this)
  }
}

function gathered(request: IncomingMessage): IncomingMessage['push'] {
  const { bodyPieces, bodyPieceBytes, gatheredBytes, bodyBytes } = httpLimits
  let pieces = 0
  let bytes = 0
  let held = Buffer.alloc(0)
  let filled = 0
  let isDue = false

  function handOn(): void {
    if (filled === 0) return
    const whole = held.subarray(0, filled)
    held = Buffer.alloc(0)
    filled = 0
    IncomingMessage.prototype.push.call(request, whole)
  }

  function hold(piece: Uint8Array): boolean {
    if (filled + piece.length > held.length) {
      handOn()
      held = Buffer.allocUnsafe(gatheredBytes)
    }
    held.set(piece, filled)
    filled += piece.length
    if (!isDue) {
      isDue = true
      setImmediate(() => {
        isDue = false
        if (!request.destroyed) handOn()
      })
    }
    return request.readableLength + filled < request.readableHighWaterMark
  }

  return (piece: unknown, encoding?: BufferEncoding): boolean => {
    if (!(piece instanceof Uint8Array)) {
      handOn()
      return IncomingMessage.prototype.push.call(request, piece, encoding)
    }
    if (request.destroyed) return false
    pieces += 1
    bytes += piece.length
    if (bytes > bodyBytes || (pieces > bodyPieces && bytes < pieces * bodyPieceBytes)) {
      request.destroy()
      return false
    }
    if (piece.length < gatheredBytes) return hold(piece)
    handOn()
    return IncomingMessage.prototype.push.call(request, piece)
  }
}

/** Reads on what comes of a body that nobody wanted, so that it is counted: Node would read it uncounted, without end. */
export const readOn: RequestHandler = (req, res, next) => {
  res.once('prefinish', () => {
    if (!req.complete) req.resume()
  })
  next()
}
