import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/ids'
import { parseRoomName } from '@tawafuq/draft/roomName'
import type { Limits } from './limits.ts'
import { denial, messageKinds, readAddress } from './readAddress.ts'
import { tokenBucket } from './tokenBucket.ts'
import type { LiveContext, LiveSocket } from './visit.ts'

/** A WebSocket as far as the live rooms need one. */
export interface SocketLike extends WebSocketLike {
  /** Bytes that wait to be sent. */
  readonly bufferedAmount?: number
  /** Cuts the connection without a farewell. */
  terminate?(): void
}

/** What the owner of the WebSocket hands on. */
export interface SocketHandle {
  readonly message: (bytes: Uint8Array) => void
  readonly closed: (code: number, reason: string) => void
}

export interface SocketNeeds {
  readonly hocuspocus: Hocuspocus
  readonly limits: Limits
  readonly sockets: Map<ParticipantId, Set<LiveSocket>>
  readonly open: Set<LiveSocket>
}

const passed: ReadonlySet<number> = new Set(Object.values(messageKinds))

/**
 * Stands between a WebSocket and the live server: what is broken, too large, too much or addressed to no room never reaches
 * the live server, which would hold it in memory, or trip over it (rule LV14).
 */
export function openSocket(socket: SocketLike, request: Request, needs: SocketNeeds): SocketHandle {
  const { hocuspocus, limits, sockets, open } = needs
  const messages = tokenBucket(limits.messagesAtOnce, limits.messagesPerSecond)
  const bytes = tokenBucket(limits.bytesAtOnce, limits.bytesPerSecond)
  const presences = tokenBucket(limits.presencesAtOnce, limits.presencesPerSecond)
  let isOver = false

  const own: LiveSocket = {
    refusals: tokenBucket(limits.refusalsAtOnce, limits.refusalsPerSecond),
    rooms: 0,
    entering: 0,
    participants: new Set(),
    end,
  }
  const outgoing: WebSocketLike = {
    get readyState() {
      return socket.readyState
    },
    send(data) {
      if ((socket.bufferedAmount ?? 0) > limits.waitingBytes) end(1013, 'too-slow')
      else socket.send(data)
    },
    close: (code, reason) => socket.close(code, reason),
  }
  const context: LiveContext = { socket: own }
  const client = hocuspocus.handleConnection(outgoing, request, context)
  open.add(own)

  function end(code: number, reason: string): void {
    if (isOver) return
    socket.close(code, reason)
    // One who does not listen does not say farewell either.
    if (code === 1013) socket.terminate?.()
    closed(code, reason)
  }

  function closed(code: number, reason: string): void {
    if (isOver) return
    isOver = true
    open.delete(own)
    for (const participantId of own.participants) {
      const others = sockets.get(participantId)
      others?.delete(own)
      if (others?.size === 0) sockets.delete(participantId)
    }
    client.handleClose({ code, reason })
  }

  /** Why a message ends the socket; null if it does not. */
  function breach(data: Uint8Array): readonly [code: number, reason: string] | null {
    if (data.length > limits.messageBytes) return [1009, 'update-too-large']
    if (!messages.take(1) || !bytes.take(data.length)) return [1008, 'too-many']
    return null
  }

  function message(data: Uint8Array): void {
    if (isOver) return
    const broken = breach(data)
    if (broken !== null) {
      end(...broken)
      return
    }
    // The answer to a ping of the protocol; it is addressed to nobody.
    if (data.length === 1) return
    const address = readAddress(data, limits.addressLength)
    if (address === null) {
      end(1007, 'update-malformed')
      return
    }
    if (!passed.has(address.kind)) return
    if (parseRoomName(address.room) === null) {
      if (address.kind === messageKinds.auth) outgoing.send(denial(address.address, 'room-unknown'))
      return
    }
    if (address.kind === messageKinds.awareness) {
      if (data.length > limits.presenceBytes || !presences.take(1)) return
    }
    client.handleMessage(data)
  }

  return { message, closed }
}
