import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { GatheredRequest } from '@tawafuq/server/http/gatheredRequest'
import { httpLimits } from '@tawafuq/server/http/limits'
import { createTurns } from '@tawafuq/server/http/turns'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
/** How many readings of the sheet are under way, and the most that there were. */
let underWay = 0
let most = 0
let begun = 0
beforeAll(async () => {
  testServer = await startTestServer(({ application }) => ({
    application: {
      ...application,
      async readBriefSheet(...asked) {
        underWay += 1
        begun += 1
        most = Math.max(most, underWay)
        try {
          await nextTurn()
          return await application.readBriefSheet(...asked)
        } finally {
          underWay -= 1
        }
      },
    },
  }))
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

async function connected(): Promise<Socket> {
  const socket = connect(Number(new URL(testServer.url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** However it ended. */
const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()))

const reading = (): string =>
  `GET /api/v1/statements/${people.statementId} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${people.palm.token}\r\n\r\n`

describe('[HT31] one connection', () => {
  test('[HT31] what is sent ahead is answered one after another, in order', async () => {
    most = 0
    const socket = await connected()
    let heard = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece))
    socket.write(reading().repeat(8) + 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    await closed(socket)
    expect(heard.match(/HTTP\/1\.1 200/g)?.length).toBe(9)
    expect(most).toBe(1)
  })

  test('[HT31] who sends ahead without end is cut off, and little of it is done', async () => {
    begun = 0
    const socket = await connected()
    socket.resume().write(reading().repeat(2_000))
    await closed(socket)
    expect(begun).toBeLessThanOrEqual(httpLimits.connectionRequests)
    expect((await fetch(`${testServer.url}/healthz`)).status).toBe(200)
  })
})

describe('[HT31] one caller', () => {
  test('[HT31] over many connections a few are under way at once, and all are answered', async () => {
    most = 0
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => people.palm.get(`/statements/${people.statementId}`)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(most).toBeLessThanOrEqual(httpLimits.callerAtOnce)
  })

  test('[HT31] what one asks for is not done on end: others are heard in between', async () => {
    const turns = createTurns(httpLimits)
    const done: string[] = []
    const many = Array.from({ length: 40 }, () => turns.ordinary('greedy', async () => done.push('greedy')))
    await nextTurn()
    const other = turns.ordinary('other', async () => done.push('other'))
    await Promise.all([...many, other])
    expect(done.indexOf('other')).toBeLessThan(4 * httpLimits.callerAtOnce)
  })
})

describe('[HT34] a body in crumbs', () => {
  const posting = (socket: Socket, path: string): boolean =>
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${people.palm.token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    )
  const crumbs = (bytes: Uint8Array): Buffer =>
    Buffer.concat([...bytes].map((byte) => Buffer.from([0x31, 13, 10, byte, 13, 10])))

  test('[HT34] is taken as it is meant, in few pieces', async () => {
    const pieces: number[] = []
    const server = createServer({ IncomingMessage: GatheredRequest }, (req, res) => {
      const taken: Buffer[] = []
      req.on('data', (piece: Buffer) => taken.push(piece))
      req.on('end', () => {
        pieces.push(taken.length)
        res.end(Buffer.concat(taken))
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    const words = 'وفد النخيل '.repeat(60)
    let heard = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece))
    posting(socket, '/')
    socket.write(Buffer.concat([crumbs(Buffer.from(words)), Buffer.from('0\r\n\r\n')]))
    await expect.poll(() => heard).toContain(words)
    expect(pieces).toHaveLength(1)
    expect(pieces[0]).toBeLessThan(10)
    socket.destroy()
    server.close()
  })

  test.each([['/api/v1/session'], ['/api/v1/verify'], ['/api/v1/imports'], ['/'], ['/nothing']])(
    '[HT34] without end is cut off at %s, and the house works on',
    async (path) => {
      const socket = await connected()
      let gone = false
      socket.resume().once('close', () => {
        gone = true
      })
      posting(socket, path)
      const many = crumbs(Buffer.alloc(20_000, 0x20))
      for (let sent = 0; !gone && sent < 50; sent += 1) {
        socket.write(many)
        await nextTurn()
      }
      if (!gone) await closed(socket)
      expect((await people.palm.get(`/statements/${people.statementId}`)).status).toBe(200)
    },
  )

  test('[HT34] a body without end is cut off, however large its pieces', async () => {
    const socket = await connected()
    let gone = false
    socket.resume().once('close', () => {
      gone = true
    })
    posting(socket, '/api/v1/session')
    const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1024 * 1024, 0x20), Buffer.from('\r\n')])
    const ended = closed(socket)
    let sent = 0
    for (; !gone && sent < 200; sent += 1) {
      const drained = new Promise((resolve) => socket.once('drain', resolve))
      if (!socket.write(piece)) await Promise.race([drained, ended])
      socket.removeAllListeners('drain')
    }
    await ended
    expect(sent).toBeLessThan(200)
  })
})
