import { expect, test } from 'vitest'
import type { LiveSocket } from '../../client/statement/session/httpSocket.ts'
import { makeLiveTransport } from '../../client/statement/session/liveTransport.ts'

/** A socket that opens and ends by hand. */
class Socket implements LiveSocket {
  static made: Socket[] = []
  readyState = 0
  binaryType = ''
  readonly #listeners = new Map<string, ((event: never) => void)[]>()
  constructor() {
    Socket.made.push(this)
  }
  send(): void {}
  close(): void {
    this.tell('close')
  }
  addEventListener(name: string, listener: (event: never) => void): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
  }
  removeEventListener(): void {}
  tell(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener({} as never)
  }
}

function transport() {
  Socket.made = []
  const waits: { milliseconds: number; act: () => void }[] = []
  const way = { isBarred: false, freed: 0, http: 0 }
  const made = makeLiveTransport({
    WebSocket: Socket,
    openHttp: () => {
      way.http += 1
      return new Socket()
    },
    socketUrl: 'ws://here/collab',
    isBarred: () => way.isBarred,
    freed: () => {
      way.freed += 1
    },
    timers: {
      now: () => 0,
      after(milliseconds, act) {
        const wait = { milliseconds, act }
        waits.push(wait)
        return () => waits.splice(waits.indexOf(wait), 1)
      },
    },
  })
  const pass = () => {
    const wait = waits.shift()
    wait?.act()
    return wait?.milliseconds
  }
  return { ...made, way, waits, pass, connect: () => new made.WebSocketPolyfill('ws://here/collab') }
}

test('[YJ8] a WebSocket is used until it is barred, then requests', () => {
  const { connect, way, isOverHttp } = transport()
  connect()
  expect([way.http, isOverHttp()]).toEqual([0, false])
  way.isBarred = true
  connect()
  expect([way.http, isOverHttp()]).toEqual([1, true])
})

test('[YJ8] while requests are used a WebSocket is tried now and then, ever more rarely, and taken again once it opens', () => {
  const { connect, way, pass, waits } = transport()
  way.isBarred = true
  connect()
  const waited: (number | undefined)[] = []
  for (let times = 0; times < 3; times += 1) {
    waited.push(pass())
    Socket.made.at(-1)?.tell('close')
  }
  expect(waited).toEqual([30_000, 60_000, 120_000])
  expect(way.freed).toBe(0)
  pass()
  Socket.made.at(-1)?.tell('open')
  expect(way.freed).toBe(1)
  expect(waits).toEqual([])
})
