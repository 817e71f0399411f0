import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, runServer } from '../kit/runningServer.ts'
import { honestTypist, type SeatedHall, seatedHall } from '../kit/seatedHall.ts'

/** Sockets that come, and how many of them at a time. */
const SOCKETS = 3_000
const AT_ONCE = 100
/** What they may add to the memory of the server, in MB. */
const MOST_MEGABYTES = 60

let server: RunningServer
let hall: SeatedHall
beforeAll(async () => {
  server = await runServer()
  hall = await seatedHall(server, 1, 'ندعو الحكومات إلى التعاون')
}, 60_000)
afterAll(() => server.remove())

function residentMegabytes(): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid()}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** A socket on which a WebSocket has been asked for, once it has been answered or let go. */
function knock(padding: string): Promise<Socket> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `GET /collab HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${padding}\r\n`,
      ),
    )
    socket.on('error', () => undefined)
    socket.once('close', () => resolve(socket))
    socket.once('data', () => resolve(socket))
  })
}

const onLinux = describe.runIf(process.platform === 'linux') // the memory of another process is read from /proc

onLinux('[LV20] three thousand sockets without a token, from the address of the hall', () => {
  test.each([
    ['that say nothing', '', 0],
    ['that send headers', `X-Padding: ${'x'.repeat(14_000)}\r\n`, 0],
    ['that send what they may', '', 30_000],
  ] as const)('[LV20] %s take little memory, and a right token is let in meanwhile', async (_, padding, bytes) => {
    const before = residentMegabytes()
    let most = before
    const sockets: Socket[] = []
    let seats = 0
    for (let opened = 0; opened < SOCKETS; opened += AT_ONCE) {
      const fresh = await Promise.all(Array.from({ length: AT_ONCE }, () => knock(padding)))
      for (const socket of fresh) if (bytes > 0) socket.write(maskedFrame(bytes))
      sockets.push(...fresh)
      most = Math.max(most, residentMegabytes())
      if (opened % 1_000 !== 0) continue
      const seat = await honestTypist(server.collab, hall.rooms[0] ?? '', hall.people[0]?.token ?? '')
      seats += 1
      seat.leave()
    }
    for (const socket of sockets) socket.destroy()
    expect(seats).toBe(3)
    expect(most - before).toBeLessThan(MOST_MEGABYTES)
  })
})

/** A binary message of nothing, as a browser masks it. */
function maskedFrame(bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x82, 0xfe, bytes >> 8, bytes & 0xff, 0, 0, 0, 0]), Buffer.alloc(bytes, 1)])
}
