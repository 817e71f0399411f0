import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { type Hall, openHall, roomOf, tokenOf } from '../kit/liveHall.ts'
import { tokenMessage } from '../kit/liveMessages.ts'
import { firstOfA } from '../kit/people.ts'

let hall: Hall
let server: Server
let port: number

beforeEach(async () => {
  hall = await openHall()
  server = createServer((_request, response) => response.end())
  server.on('upgrade', (request, socket, head) => hall.live.handleUpgrade(request, socket, head))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})

afterEach(async () => {
  hall.leave()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

/** `open`, or the status with which the upgrade was refused. */
function knock(path: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('open', () => {
      resolve('open')
      socket.terminate()
    })
    socket.on('unexpected-response', (_request, response) => {
      resolve(String(response.statusCode))
      response.destroy()
      socket.terminate()
    })
    socket.on('error', (fault) => reject(fault))
  })
}

describe('[LV16] the entry', () => {
  test('[LV16] two paths', async () => {
    expect(await knock('/collab')).toBe('open')
    expect(await knock('/collab?x=1')).toBe('open')
    for (const path of ['/', '/collab/', '/collab/x', '/Collab', '/yjs', '/Yjs/x'])
      expect(await knock(path)).toBe('404')
  })

  test('[LV16] no other site’s pages', async () => {
    expect(await knock('/collab', { origin: 'https://tawafuq.example' })).toBe('open')
    // The name that was knocked at is of the caller's choosing, and no witness.
    const others = ['https://evil.example', 'null', 'https://tawafuq.example.evil', `http://127.0.0.1:${port}`]
    for (const origin of others) expect(await knock('/collab', { origin })).toBe('403')
  })

  test('[LV16] the standard provider over a real socket reads, types and is acknowledged', async () => {
    const socket = new HocuspocusProviderWebsocket({
      url: `ws://127.0.0.1:${port}/collab`,
      WebSocketPolyfill: WebSocket,
    })
    const provider = new HocuspocusProvider({ name: roomOf('p1'), token: tokenOf(firstOfA), websocketProvider: socket })
    provider.attach()
    await new Promise<void>((synced) => provider.on('synced', () => synced()))
    const acknowledged = new Promise<void>((done) => {
      provider.on('unsyncedChanges', ({ number }: { number: number }) => number === 0 && done())
    })
    const [block] = provider.document.getXmlFragment('text').toArray() as {
      get(at: number): { insert(at: number, words: string): void }
    }[]
    block?.get(0).insert(0, 'و')
    await acknowledged
    expect((await hall.stored(roomOf('p1'))).text.startsWith('و')).toBe(true)
    provider.destroy()
    socket.destroy()
  })

  test('[LV16] a message in letters, and one beyond the size, end the socket', async () => {
    const closeOf = (data: string | Uint8Array): Promise<number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/collab`)
        socket.on('open', () => socket.send(tokenMessage(roomOf('p1'), tokenOf(firstOfA))))
        socket.once('message', () => socket.send(data))
        socket.on('close', (code) => resolve(code))
      })
    expect(await closeOf('hello')).toBe(1003)
    expect(await closeOf(new Uint8Array(1024 * 1024 + 1))).toBe(1009)
  })

  test('[LV17] a stopping server takes no more sockets', async () => {
    await hall.live.drain()
    expect(await knock('/collab')).toBe('503')
  })
})
