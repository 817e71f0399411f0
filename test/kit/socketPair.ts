/** WebSockets in memory: what is sent waits until it is flushed by hand, so that a test owns every order and delay. */
import type { SocketHandle, SocketLike } from '@tawafuq/server/collaboration/openSocket'

const CONNECTING = 0
const OPEN = 1
const CLOSED = 3

type Listener = (event: { readonly data?: ArrayBuffer; readonly code?: number; readonly reason?: string }) => void

export interface ClientEnd {
  readonly readyState: number
  send(data: Uint8Array | ArrayBuffer): void
  close(code?: number, reason?: string): void
  addEventListener(name: string, listener: Listener): void
  removeEventListener(name: string, listener: Listener): void
}

export interface Wire {
  /** A WebSocket class for providers; every socket made of it is connected to the server of this wire. */
  readonly WebSocketPolyfill: new (
    url: string,
  ) => ClientEnd
  /** Delivers what waits, one step for each that waited at the beginning; gives back how many steps there were. */
  readonly flush: () => number
  /** While held, what clients send (`up`) or what the server sends (`down`) keeps waiting. */
  readonly held: { up: boolean; down: boolean }
  /** Cuts every socket, as a crash of the server does: what waits is lost. */
  readonly cut: () => void
  readonly sockets: readonly ClientEnd[]
}

interface Step {
  readonly way: 'up' | 'down'
  readonly run: () => void
}

export function makeWire(accept: (socket: SocketLike, request: Request) => SocketHandle): Wire {
  let steps: Step[] = []
  const held = { up: false, down: false }
  const sockets: SocketEnd[] = []

  class SocketEnd implements ClientEnd {
    static readonly CONNECTING = CONNECTING
    static readonly OPEN = OPEN
    static readonly CLOSED = CLOSED
    readyState = CONNECTING
    binaryType = 'arraybuffer'
    serverState = OPEN
    handle: SocketHandle | null = null
    readonly #listeners = new Map<string, Set<Listener>>()

    constructor() {
      sockets.push(this)
      steps.push({ way: 'up', run: () => this.open() })
    }

    open(): void {
      if (this.readyState !== CONNECTING) return
      const end = this
      this.handle = accept(
        {
          get readyState() {
            return end.serverState
          },
          send: (data) => {
            const bytes = Uint8Array.from(data as Uint8Array)
            if (end.serverState === OPEN) steps.push({ way: 'down', run: () => end.hear(bytes) })
          },
          close: (code = 1000, reason = '') => {
            if (end.serverState !== OPEN) return
            end.serverState = CLOSED
            steps.push({ way: 'down', run: () => end.shut(code, reason) })
          },
        },
        new Request('http://localhost/collab'),
      )
      this.readyState = OPEN
      this.#tell('open', {})
    }

    send(data: Uint8Array | ArrayBuffer): void {
      const bytes = Uint8Array.from(data instanceof Uint8Array ? data : new Uint8Array(data))
      steps.push({ way: 'up', run: () => this.handle?.message(bytes) })
    }

    close(code = 1000, reason = ''): void {
      if (this.readyState === CLOSED) return
      steps.push({
        way: 'up',
        run: () => {
          this.serverState = CLOSED
          this.handle?.closed(code, reason)
        },
      })
      this.shut(code, reason)
    }

    hear(bytes: Uint8Array): void {
      if (this.readyState === OPEN) this.#tell('message', { data: bytes.buffer as ArrayBuffer })
    }

    shut(code: number, reason: string): void {
      if (this.readyState === CLOSED) return
      this.readyState = CLOSED
      this.#tell('close', { code, reason })
    }

    #tell(name: string, event: Parameters<Listener>[0]): void {
      for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(event)
    }

    addEventListener(name: string, listener: Listener): void {
      this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener))
    }

    removeEventListener(name: string, listener: Listener): void {
      this.#listeners.get(name)?.delete(listener)
    }
  }

  return {
    WebSocketPolyfill: SocketEnd,
    held,
    sockets,
    flush() {
      const now = steps.filter(({ way }) => !held[way])
      steps = steps.filter(({ way }) => held[way])
      for (const { run } of now) run()
      return now.length
    },
    cut() {
      steps = []
      for (const socket of sockets) {
        socket.serverState = CLOSED
        socket.shut(1006, '')
      }
    },
  }
}
