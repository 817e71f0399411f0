import { type CloseReason, closeReasons } from '@tawafuq/protocol/announcement'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'
import type { SocketHandle, SocketLike } from './openSocket.ts'
import { asking, fromRoom, isPresence, ownPresence, presenceOfNobody, presencesIn, toRoom } from './yjsMessages.ts'

export interface YjsSocketNeeds {
  readonly limits: Pick<Limits, 'yjsQuiet' | 'presenceBytes' | 'presenceNames'>
  readonly timers: Timers
  /** Opens a socket of /collab: everything that comes in on a Yjs socket goes through it. */
  readonly open: (socket: SocketLike) => SocketHandle
}

/**
 * One room for a client of the plain Yjs protocol: a socket of /collab that speaks otherwise, with its door, its limits and
 * its store (rules YJ1 to YJ5). Such a client knows no refusal and reads no reason: where its room ends to it, so does its
 * socket, with a code that tells it whether to come back. A room in which nothing happens is heard of all the same.
 */
export function openYjsSocket(socket: SocketLike, room: string, token: string, needs: YjsSocketNeeds): SocketHandle {
  const { limits, timers } = needs
  /** Clients of which the server has told this one, which are not its own. */
  const heard = new Set<number>()
  const own = new Set<number>()
  let isOver = false
  let hasSent = false
  let hasHeard = true
  let callOff = timers.after(limits.yjsQuiet, keepAlive)

  const handle = needs.open({
    get readyState() {
      return socket.readyState
    },
    get bufferedAmount() {
      return socket.bufferedAmount ?? 0
    },
    terminate: () => socket.terminate?.(),
    pause: () => socket.pause?.(),
    resume: () => socket.resume?.(),
    send(data) {
      if (!isOver && data instanceof Uint8Array) tell(data)
    },
    close(code, reason) {
      if (isOver) return
      stop()
      socket.close(code, reason)
    },
  })
  handle.message(asking(room, token))

  function tell(message: Uint8Array): void {
    const told = fromRoom(message)
    if (told.kind === 'message') {
      if (isPresence(told.bytes)) noteHeard(told.bytes)
      hasSent = true
      socket.send(told.bytes)
    } else if (told.kind === 'end') {
      stop()
      socket.close(codeOf(told.reason), told.reason)
    }
  }

  function noteHeard(message: Uint8Array): void {
    for (const { client } of presencesIn(message)) {
      if (!own.has(client) && heard.size < limits.presenceNames) heard.add(client)
    }
  }

  /** What this client says of itself; what it only says again is left out. */
  function said(message: Uint8Array): Uint8Array | null {
    const left = ownPresence(message, (client) => heard.has(client))
    if (left === null || left.length > limits.presenceBytes) return left
    try {
      if (own.size < ownNames) for (const { client } of presencesIn(left)) own.add(client)
    } catch {
      // The door judges what is broken.
    }
    return left
  }

  /** y-websocket gives a socket up that has said nothing for 30 seconds, and the live server one that it has not heard. */
  function keepAlive(): void {
    if (!hasSent) socket.send(presenceOfNobody)
    if (!hasHeard) socket.ping?.()
    hasSent = false
    hasHeard = false
    callOff = timers.after(limits.yjsQuiet, keepAlive)
  }

  function stop(): void {
    isOver = true
    callOff()
  }

  return {
    message(bytes) {
      if (isOver) return
      hasHeard = true
      // A ping, or the answer to one: there is somebody.
      const message = bytes.length === 1 ? presenceOfNobody : isPresence(bytes) ? said(bytes) : bytes
      const addressed = message === null ? null : toRoom(room, message)
      if (addressed !== null) handle.message(addressed)
    },
    piece: handle.piece,
    closed(code, reason) {
      stop()
      handle.closed(code, reason)
    },
  }
}

/** Yjs clients on one socket that are known to be its own. */
const ownNames = 16

/** What may be otherwise in a while: y-websocket comes back after every code outside 4400 to 4499. */
const passing: ReadonlySet<CloseReason> = new Set([
  'frozen',
  'storage-full',
  'storage-busy',
  'storage-failed',
  'too-many',
])

/** The code with which a room ends to a Yjs client: closed for good, not theirs, or come back. */
function codeOf(reason: CloseReason): number {
  if (reason === 'draft-closed') return 4410
  return passing.has(reason) || !known.has(reason) ? 1013 : 4403
}

/** What is no reason of the house is a fault of it, and passes. */
const known: ReadonlySet<string> = new Set(closeReasons)
