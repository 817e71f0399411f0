import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, WebSocketServer } from 'ws'
import { isOwnOrigin } from '../handling/isOwnOrigin.ts'
import type { SocketHandle, SocketLike } from './openSocket.ts'

/** The one address of the live rooms. */
export const livePath = '/collab'

export interface EntryNeeds {
  readonly publicUrl: string
  readonly messageBytes: number
  /** Why no more sockets are taken, as a status line's number; null if they are. */
  readonly shutBecause: () => 503 | null
  readonly handleConnection: (socket: SocketLike, request: Request) => SocketHandle
}

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * Turns upgrades of HTTP into sockets of the live rooms: at one path, from no other site's pages, with messages up to a
 * size, uncompressed. A request that names no origin comes from no browser and is let in; the token decides (rule LV16).
 */
export function makeWebSocketEntry({
  publicUrl,
  messageBytes,
  shutBecause,
  handleConnection,
}: EntryNeeds): HandleUpgrade {
  const entry = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
  })
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = refusalOf(request, publicUrl) ?? shutBecause()
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal} ${sentences[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    entry.handleUpgrade(request, socket, head, (webSocket) => {
      const handle = handleConnection(webSocket, webRequest(request))
      webSocket.on('message', (data: RawData, isBinary: boolean) => {
        if (isBinary) handle.message(bytesOf(data))
        else webSocket.close(1003, 'update-malformed')
      })
      webSocket.on('close', (code: number) => handle.closed(code, ''))
      webSocket.on('error', () => webSocket.terminate())
    })
  }
}

const sentences = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

function refusalOf({ url = '', headers }: IncomingMessage, publicUrl: string): keyof typeof sentences | null {
  if (url.split('?', 1)[0] !== livePath) return 404
  const { origin } = headers
  return origin === undefined || isOwnOrigin(origin, publicUrl) ? null : 403
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  return Array.isArray(data) ? Buffer.concat(data) : data
}

/** The live server wants the request of the web, and of it only the headers. */
function webRequest({ headers }: IncomingMessage): Request {
  const kept = new Headers()
  for (const name of ['host', 'origin', 'user-agent', 'x-forwarded-for'] as const) {
    const value = headers[name]
    if (typeof value === 'string') kept.set(name, value)
  }
  return new Request(`http://localhost${livePath}`, { headers: kept })
}
