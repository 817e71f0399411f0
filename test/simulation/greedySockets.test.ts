/**
 * Greedy people at a running server, with an honest provider beside them: nobody else waits long. `ROUND=5000` attacks for
 * so many milliseconds each, with twice as many sockets, and prints what everybody waited.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { leave, liveMessage, presence, question, tokenMessage, updateMessage } from '../kit/liveMessages.ts'
import { type RunningServer, runServer } from '../kit/runningServer.ts'
import { honestTypist, type SeatedHall, seatedHall } from '../kit/seatedHall.ts'

const lasts = Number(process.env['ROUND'] ?? 500)
const sockets = process.env['ROUND'] === undefined ? 6 : 24
/** What a greedy socket has sent and the server has not read, in bytes: more would only keep this process busy. */
const unsent = 1_000_000
/** A second is promised; a machine that is shared by many is given some more. */
const longestWait = 3_000

let server: RunningServer
let hall: SeatedHall
beforeAll(async () => {
  server = await runServer()
  hall = await seatedHall(server, 2, 'ندعو الحكومات إلى التعاون '.repeat(300))
}, 60_000)
afterAll(() => server.remove())

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

/** What a greedy socket sends again and again, after it has shown its token in the room. */
type Flood = (room: string, nth: number, token: string) => readonly Uint8Array[]

const floods: Readonly<Record<string, Flood>> = {
  'sync questions': (room) => [question(room)],
  'answers with nothing new': (room) => [liveMessage(room, 0, 1, bytes(0, 0))],
  presences: (room, nth) => [presence(room, 7, nth, { cursor: null })],
  'rooms opened and left': (room, _nth, token) => [leave(room), tokenMessage(room, token), question(room)],
  'rooms that are not': (room, nth, token) => [tokenMessage(room.replace(/[^/]+$/, String(2 + (nth % 900))), token)],
  'rooms of other statements': (_room, nth, token) => [tokenMessage(`statement/x${nth}/hall`, token)],
  'words for rooms never asked for': (_room, nth) => [updateMessage(`statement/y${nth}/hall`, new Uint8Array(900))],
  'broken updates': (room) => [updateMessage(room, bytes(1, 2, 3))],
  'stateless messages': (room) => [liveMessage(room, 5, 'x'.repeat(300))],
  'questions for presences': (room) => [liveMessage(room, 3)],
}

async function flood(make: Flood, until: number): Promise<void> {
  const token = hall.people[1]?.token ?? ''
  const room = hall.rooms[0] ?? ''
  await Promise.all(
    Array.from({ length: sockets }, async () => {
      for (let nth = 0; performance.now() < until; ) {
        const socket = new WebSocket(server.collab)
        const isOpen = await new Promise<boolean>((resolve) => {
          socket.once('open', () => resolve(true))
          socket.once('error', () => resolve(false))
          socket.once('close', () => resolve(false))
        })
        socket.on('error', () => undefined)
        if (!isOpen) continue
        socket.send(tokenMessage(room, token))
        while (performance.now() < until && socket.readyState === WebSocket.OPEN) {
          if (socket.bufferedAmount < unsent)
            for (let burst = 0; burst < 200; burst += 1, nth += 1)
              for (const one of make(room, nth, token)) socket.send(one)
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        socket.terminate()
      }
    }),
  )
}

async function honestBeside(name: string, attack: (until: number) => Promise<void>): Promise<void> {
  const honest = hall.people[0]
  if (honest === undefined) throw new Error('Nobody came')
  const typist = await honestTypist(server.collab, hall.rooms[0] ?? '', honest.token)
  try {
    const before = typist.acknowledged()
    let longestPage = 0
    let isOver = false
    const attacked = attack(performance.now() + lasts).then(() => {
      isOver = true
    })
    while (!isOver) {
      const begun = performance.now()
      await honest.get(`/statements/${hall.statementId}/ledger?after=0&limit=10`)
      longestPage = Math.max(longestPage, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await attacked
    await expect.poll(() => typist.acknowledged(), { timeout: longestWait * 2 }).toBeGreaterThan(before)
    if (process.env['ROUND'] !== undefined) {
      process.stdout.write(
        `${name}: acknowledged within ${Math.round(typist.longest())} ms, read within ${Math.round(longestPage)} ms\n`,
      )
    }
    expect(typist.longest()).toBeLessThan(longestWait)
    expect(longestPage).toBeLessThan(longestWait)
    const fresh = await honestTypist(server.collab, hall.rooms[0] ?? '', honest.token)
    expect(fresh.text()).toContain(typist.typed().slice(0, -1))
    fresh.leave()
  } finally {
    typist.leave()
  }
}

describe('[LV21] greedy sockets', () => {
  test.each(Object.entries(floods))(
    '[LV21] %s',
    async (name, make) => {
      await honestBeside(name, (until) => flood(make, until))
    },
    30_000,
  )
})
