/** Which way the live connection takes: a WebSocket, or requests where the network bars it. */
import type { LiveSocket } from './httpSocket.ts'
import type { Timers } from './ports.ts'

export type SocketClass = new (url: string) => LiveSocket

export interface LiveTransportNeeds {
  readonly WebSocket: SocketClass
  /** Opens a connection over HTTP; null where there is none. */
  readonly openHttp: (() => LiveSocket) | null
  readonly socketUrl: string
  /** Whether a WebSocket was tried and barred. */
  readonly isBarred: () => boolean
  /** A WebSocket comes through again, while the connection goes over HTTP. */
  readonly freed: () => void
  readonly timers: Timers
}

export interface LiveTransport {
  /** To be made in place of a WebSocket. */
  readonly WebSocketPolyfill: SocketClass
  readonly isOverHttp: () => boolean
  readonly stop: () => void
}

/** How long after going over to HTTP a WebSocket is tried again, in milliseconds; doubled each time, up to the longest. */
const firstTry = 30_000
const longestTry = 30 * 60_000

export function makeLiveTransport(needs: LiveTransportNeeds): LiveTransport {
  const { WebSocket: Socket, openHttp, timers } = needs
  let isOverHttp = false
  let wait = firstTry
  let callOff: (() => void) | null = null
  let trial: LiveSocket | null = null

  /** A way that was opened once and did not hold is tried ever more rarely. */
  function tryAgainLater(): void {
    callOff?.()
    callOff = timers.after(wait, () => {
      callOff = null
      if (isOverHttp) tryWebSocket()
    })
    wait = Math.min(wait * 2, longestTry)
  }

  function tryWebSocket(): void {
    const tried = new Socket(needs.socketUrl)
    trial = tried
    let isOpen = false
    tried.addEventListener('error', () => undefined)
    tried.addEventListener('open', () => {
      isOpen = true
      tried.close()
    })
    tried.addEventListener('close', () => {
      if (trial !== tried) return
      trial = null
      if (isOpen && isOverHttp) needs.freed()
      else tryAgainLater()
    })
  }

  // Called with `new`, and gives back the socket that it has made.
  function chosen(url: string): LiveSocket {
    isOverHttp = openHttp !== null && needs.isBarred()
    if (openHttp === null || !isOverHttp) return new Socket(url)
    if (callOff === null && trial === null) tryAgainLater()
    return openHttp()
  }

  return {
    WebSocketPolyfill: chosen as unknown as SocketClass,
    isOverHttp: () => isOverHttp,
    stop() {
      callOff?.()
      const last = trial
      trial = null
      last?.close()
    },
  }
}
