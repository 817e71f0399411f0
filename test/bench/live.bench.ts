/**
 * The live rooms against a bare Hocuspocus, run by hand: `node test/bench/live.bench.ts [people] [seconds]`. Everybody has
 * twelve rooms open over one socket; 10 and then 50 of them type three times a second with their caret. Prints for each the
 * time from a keystroke to the other screens (p50, p99, in milliseconds), the share of one core that the server takes, the
 * messages that it sends a second, and its memory. The server is a process of its own; bare Hocuspocus keeps nothing,
 * `memory` are the live rooms over a store that keeps nothing either, `live` keep every update in SQLite before they
 * acknowledge it. After each, everybody comes back at once to a server that has just been started: the time until all twelve
 * rooms of a person are there, and the server's memory. The figures are kept in `.tawafuq/bench-live-<people>.json`.
 */
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import WebSocket from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { noteFile } from '../../scripts/places.mjs'

const people = Number(process.argv[2] ?? 250)
const seconds = Number(process.argv[3] ?? 15)
const roomCount = 12
const keysPerSecond = 3
/** Those who look at the clock when an update arrives; the others only receive. */
const listeners = 20
const stamp = /§([0-9a-z]{8})/u

interface Report {
  readonly port?: number
  readonly cpu?: number
  readonly megabytes?: number
}

const roomNames = Array.from({ length: roomCount }, (_, at) => `statement/s/paragraph/p${at}/draft/1`)

function message(room: string, kind: number, ...rest: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, room)
  writeVarUint(encoder, kind)
  for (const part of rest) {
    if (typeof part === 'number') writeVarUint(encoder, part)
    else if (typeof part === 'string') writeVarString(encoder, part)
    else writeVarUint8Array(encoder, part)
  }
  return toUint8Array(encoder)
}

interface Person {
  readonly socket: WebSocket
  readonly type: () => void
}

const measured = { delays: [] as number[], received: 0, acknowledged: 0 }

async function join(port: number, number: number): Promise<Person> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/collab`, { perMessageDeflate: false })
  const own = roomNames[number % roomCount] ?? ''
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedDraft({ text: '' }, 'a room'))
  const awareness = new Awareness(doc)
  socket.on('message', (data: Buffer) => {
    measured.received += 1
    if (number >= listeners) return
    const sent = stamp.exec(data.toString('utf8'))?.[1]
    if (sent !== undefined) measured.delays.push(Date.now() - Number.parseInt(sent, 36))
  })
  await new Promise((opened) => socket.once('open', opened))
  const present = (): void => {
    awareness.setLocalState({ caret: Math.random() })
    socket.send(message(own, 1, encodeAwarenessUpdate(awareness, [doc.clientID])))
  }
  for (const room of roomNames) {
    socket.send(message(room, 2, 0, `person-${number}`))
    socket.send(message(room, 0, 0, Uint8Array.of(0)))
  }
  present()
  return {
    socket,
    type() {
      doc.once('update', (update: Uint8Array) => socket.send(message(own, 0, 2, update)))
      const words = (doc.getXmlFragment('text').get(0) as Y.XmlElement).get(0) as Y.XmlText
      words.insert(words.length, `§${Date.now().toString(36).padStart(8, '0')}`, {})
      if (words.length > 900) {
        doc.once('update', (update: Uint8Array) => socket.send(message(own, 0, 2, update)))
        words.delete(0, words.length)
      }
      present()
    },
  }
}

type Kind = 'bare' | 'memory' | 'live'

const rows: object[] = []

/** Everybody at once, as after a restart: milliseconds until each has all rooms. */
async function comeBack(kind: Kind): Promise<void> {
  const server = fork(fileURLToPath(new URL('./liveBenchServer.ts', import.meta.url)), [kind, String(people)])
  const heard = (): Promise<Report> => new Promise((tell) => server.once('message', (report) => tell(report as Report)))
  const { port = 0 } = await heard()
  server.send('begin')
  const began = performance.now()
  const sockets: WebSocket[] = []
  const times = await Promise.all(
    Array.from({ length: people }, (_, number) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/collab`, { perMessageDeflate: false })
      sockets.push(socket)
      socket.on('open', () => {
        for (const room of roomNames) {
          socket.send(message(room, 2, 0, `person-${number}`))
          socket.send(message(room, 0, 0, Uint8Array.of(0)))
        }
      })
      return new Promise<number>((there) => {
        let rooms = 0
        socket.on('message', (data: Buffer) => {
          if (isAnswer(data)) rooms += 1
          if (rooms === roomNames.length) there(performance.now() - began)
        })
      })
    }),
  )
  server.send('end')
  const { cpu = 0, megabytes = 0 } = await heard()
  const sorted = times.toSorted((one, other) => one - other)
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0))
  rows.push({ kind, people, what: 'return', p50, p99, cpuSeconds: cpu, megabytes })
  console.log(
    `${kind.padEnd(6)} ${people} people come back: p50 ${p50} ms, p99 ${p99} ms, ` +
      `${cpu.toFixed(1)} s of work, ${Math.round(megabytes)} MiB`,
  )
  for (const socket of sockets) socket.terminate()
  server.kill()
  await wait(500)
}

/** Whether a message tells what a room holds. */
function isAnswer(data: Buffer): boolean {
  const decoder = createDecoder(data)
  readVarString(decoder)
  const kind = readVarUint(decoder)
  return (kind === 0 || kind === 4) && readVarUint(decoder) === 1
}

async function run(kind: Kind, typing: number): Promise<void> {
  const server = fork(fileURLToPath(new URL('./liveBenchServer.ts', import.meta.url)), [kind, String(people)])
  const heard = (): Promise<Report> => new Promise((tell) => server.once('message', (report) => tell(report as Report)))
  const { port = 0 } = await heard()
  const crowd: Person[] = []
  const began = performance.now()
  for (let number = 0; number < people; number += 1) crowd.push(await join(port, number))
  await wait(2000)
  const joined = performance.now() - began - 2000
  measured.delays = []
  measured.received = 0
  server.send('begin')
  const timers = crowd.slice(0, typing).map((person, at) => {
    const every = 1000 / keysPerSecond
    return setTimeout(() => timers.push(setInterval(person.type, every)), (at / typing) * every)
  })
  await wait(seconds * 1000)
  for (const timer of timers) clearInterval(timer)
  server.send('end')
  const { cpu = 0, megabytes = 0 } = await heard()
  const delays = measured.delays.toSorted((one, other) => one - other)
  const at = (share: number): number => delays[Math.floor(delays.length * share)] ?? Number.NaN
  rows.push({
    kind,
    people,
    what: `${typing} typing`,
    p50: at(0.5),
    p99: at(0.99),
    cores: cpu / seconds,
    messagesPerSecond: measured.received / seconds,
    megabytes,
  })
  console.log(
    `${kind.padEnd(6)} ${people} people, ${typing} typing, ${roomCount} rooms open: ` +
      `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${(cpu / seconds).toFixed(2)} cores, ` +
      `${Math.round(measured.received / seconds)} messages/s, ${Math.round(megabytes)} MiB, ` +
      `joined in ${(joined / 1000).toFixed(1)} s, ${delays.length} samples`,
  )
  for (const { socket } of crowd) socket.terminate()
  server.kill()
  await wait(500)
}

for (const typing of [10, 50]) for (const kind of ['bare', 'memory', 'live'] as const) await run(kind, typing)
for (const kind of ['bare', 'memory', 'live'] as const) await comeBack(kind)
const [{ model = '' } = {}] = cpus()
const machine = { cpus: cpus().length, model, gibibytes: Math.round(totalmem() / 2 ** 30), node: process.version }
const kept = noteFile(`bench-live-${people}.json`)
writeFileSync(kept, `${JSON.stringify({ at: new Date().toISOString(), machine, seconds, rows }, null, 2)}\n`)
console.log(`Kept in ${kept}`)
process.exit(0)
