import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { isOwnOrigin } from '../application/isOwnOrigin.ts'
import { clientAddress } from './clientAddress.ts'
import type { SocketHandle, SocketLike } from './openSocket.ts'
import { makeThrottledWrites } from './throttledWrites.ts'

/** The address of the live rooms, and that of one room for clients of the plain Yjs protocol. */
export const livePath = '/collab'
export const yjsPath = '/yjs/'

export interface EntryNeeds {
  readonly publicUrl: string
  readonly messageBytes: number
  /** How long what is sent gathers after a write on a socket, in milliseconds. */
  readonly writePause: number
  /** How many proxies before the server are to be believed where a request comes from. */
  readonly trustedProxies: number
  /** Why no more sockets are taken, as a status line's number; null if they are. */
  readonly shutBecause: () => 503 | null
  readonly handleConnection: (socket: SocketLike, request: Request, from: string) => SocketHandle
  readonly handleYjs: (socket: SocketLike, asked: AskedRoom, request: Request, from: string) => SocketHandle
}

/** What the address of a Yjs socket asks for. */
export interface AskedRoom {
  readonly room: string
  readonly token: string
}

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Turns upgrades of HTTP into sockets of the live rooms: at two paths, from no other site's pages, with messages up to a
 * size, uncompressed. A request that names no origin comes from no browser and is let in; the token decides (rule LV16).
 */
export function makeWebSocketEntry({
  publicUrl,
  messageBytes,
  writePause,
  trustedProxies,
  shutBecause,
  handleConnection,
  handleYjs,
}: EntryNeeds): HandleUpgrade {
  const entry = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    // Each fragment and each piece that waits for its message to end costs far more than its bytes.
    maxFragments: mostFragments,
    maxBufferedChunks: mostChunks,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const { writing } = makeThrottledWrites(writePause)
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = refusalOf(request, publicUrl) ?? shutBecause()
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal} ${sentences[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const from = clientAddress(request, trustedProxies)
    const asked = askedRoom(request.url ?? '')
    entry.handleUpgrade(request, socket, head, (webSocket) => {
      const paced = pacedSocket(webSocket, socket, () => writing(socket))
      attend(
        webSocket,
        socket,
        asked === null ? handleConnection(paced, webRequest, from) : handleYjs(paced, asked, webRequest, from),
      )
    })
  }
}

/** A WebSocket of which its owner hears before each message that it sends. */
function pacedSocket(webSocket: WebSocket, socket: Duplex, writing: () => void): SocketLike {
  return {
    get readyState() {
      return webSocket.readyState
    },
    get bufferedAmount() {
      return webSocket.bufferedAmount
    },
    send(data) {
      writing()
      webSocket.send(data)
    },
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => terminate(webSocket, socket),
    ping: () => webSocket.ping(),
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
  }
}

/** Apart from the upgrade, so that nothing keeps the request and its headers in memory as long as the socket is open. */
function attend(webSocket: WebSocket, socket: Duplex, handle: SocketHandle): void {
  socket.on('data', (piece: Buffer) => handle.piece(piece.length))
  // A ping is answered by itself; it counts like any other message.
  webSocket.on('ping', () => handle.message(nothing))
  webSocket.on('pong', () => handle.message(nothing))
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (isBinary) handle.message(bytesOf(data))
    else webSocket.close(1003, 'update-malformed')
  })
  webSocket.on('close', (code: number) => handle.closed(code, ''))
  webSocket.on('error', () => terminate(webSocket, socket))
}

/** Ends a socket at once, but not before why it ends: a farewell that still gathers with other writes goes out first. */
function terminate(webSocket: WebSocket, socket: Duplex): void {
  while (socket.writableCorked > 0) socket.uncork()
  webSocket.terminate()
}

/** Fragments of one message, and pieces of the network that one fragment may come in. */
const mostFragments = 512
const mostChunks = 4_096

const nothing = new Uint8Array(1)

const sentences = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

function refusalOf({ url = '', headers }: IncomingMessage, publicUrl: string): keyof typeof sentences | null {
  const [path = ''] = url.split('?', 1)
  if (path !== livePath && !path.startsWith(yjsPath)) return 404
  const { origin } = headers
  return origin === undefined || isOwnOrigin(origin, publicUrl) ? null : 403
}

/** The room and the token in the address of a Yjs socket; null for that of all rooms. A name that is none is none's room. */
function askedRoom(url: string): AskedRoom | null {
  const [path = '', query = ''] = url.split('?', 2)
  if (!path.startsWith(yjsPath)) return null
  return { room: decoded(path.slice(yjsPath.length)), token: new URLSearchParams(query).get('token') ?? '' }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}

/** The live server wants a request of the web, and nobody reads it: the headers of thousands would lie in memory. */
export const webRequest = new Request(`http://localhost${livePath}`)
