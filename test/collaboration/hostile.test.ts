import fc from 'fast-check'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterEach, describe, expect, test } from 'vitest'
import { type Hall, hallRoom, openHall, roomOf, type Seat, textAt, tokenOf, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'
import type { ClientEnd } from '../kit/socketPair.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

/** A message of the protocol, made by hand. */
function message(address: string, kind: number, ...rest: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, address)
  writeVarUint(encoder, kind)
  for (const part of rest) {
    if (typeof part === 'number') writeVarUint(encoder, part)
    else if (typeof part === 'string') writeVarString(encoder, part)
    else writeVarUint8Array(encoder, part)
  }
  return toUint8Array(encoder)
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const auth = (address: string, who = firstOfA): Uint8Array => message(address, 2, 0, tokenOf(who))

/** A socket without a provider, with what it hears. */
async function rawSocket(): Promise<{ readonly end: ClientEnd; readonly heard: Uint8Array[]; closed: number | null }> {
  const raw = {
    end: new hall.wire.WebSocketPolyfill('ws://in.memory/collab'),
    heard: [] as Uint8Array[],
    closed: null as number | null,
  }
  raw.end.addEventListener('message', ({ data }) => data && raw.heard.push(new Uint8Array(data)))
  raw.end.addEventListener('close', ({ code }) => {
    raw.closed = code ?? 0
  })
  await hall.settle()
  return raw
}

/** Two people at work, whom nothing shall disturb. */
async function atWork(): Promise<{ readonly stillWork: () => Promise<void> }> {
  const seats: readonly [Seat, Seat] = [hall.enter(chair, room), hall.enter(ofB, room)]
  await hall.settle()
  return {
    async stillWork() {
      typeAt(seats[0], 0, 'و')
      await hall.settle()
      expect(seats[0].provider.unsyncedChanges).toBe(0)
      expect(textAt(seats[1])).toBe(textAt(seats[0]))
      expect((await hall.stored(room)).text).toBe(textAt(seats[0]))
      expect(seats.map(({ closed }) => closed)).toEqual([null, null])
    },
  }
}

describe('[LV14] hostile clients', () => {
  test.each<[string, Uint8Array, number | null]>([
    ['nothing', bytes(), 1007],
    ['a pong', bytes(10), null],
    ['noise', bytes(255, 255, 255, 255, 255, 255), 1007],
    ['an address that is cut off', bytes(40, 65, 66), 1007],
    ['a very long address', message('x'.repeat(1000), 2, 0, 'x'), 1007],
    ['a sync message without an update', message(room, 0, 2), 1007],
    ['a sync message of no kind', message(room, 0, 7, bytes(0, 0)), 1007],
    ['a presence that is no JSON', message(room, 1, bytes(1, 5, 1, 1, 123)), 1007],
    ['a message of the server’s own kind', message(room, 6, 'hello'), null],
    ['a message of an unknown kind', message(room, 99), null],
    ['words to a room that is none', message('nonsense', 0, 2, bytes(0, 0)), null],
    ['a message to the prototype', message('__proto__', 0, 2, bytes(0, 0)), null],
    ['a token for the prototype', message('__proto__\0x', 2, 0, 'x', '4.8.0'), null],
    ['a stateless message', message(room, 5, '{"type":"entries"}'), null],
  ])('[LV14] %s', async (_name, data, code) => {
    hall = await openHall()
    const { stillWork } = await atWork()
    const raw = await rawSocket()
    raw.end.send(data)
    await hall.settle()
    expect(raw.closed).toBe(code)
    await stillWork()
    const before = await rawSocket()
    before.end.send(auth(room))
    await hall.settle()
    expect(before.heard.length).toBeGreaterThan(0)
    before.end.send(data)
    await hall.settle()
    await stillWork()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('[LV14] broken state vectors, updates and tokens of somebody inside', async () => {
    hall = await openHall()
    const { stillWork } = await atWork()
    for (const data of [
      message(room, 0, 0, bytes(9, 9, 9)),
      message(room, 0, 2, bytes(1, 2, 3)),
      message(room, 0, 1, bytes(255, 255)),
      message(room, 0, 2, bytes()),
      message(room, 2, 0, 'nobody'),
      message(room, 2, 1),
      message(room, 7, 'bye'),
    ]) {
      const raw = await rawSocket()
      raw.end.send(auth(room))
      await hall.settle()
      raw.end.send(data)
      raw.end.send(data)
      await hall.settle()
      await stillWork()
    }
  })

  test('[LV14] any bytes, before and after the door', async () => {
    hall = await openHall()
    const { stillWork } = await atWork()
    let inside = 0
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 40 }),
            fc
              .tuple(fc.constantFrom(room, hallRoom, `${room}\0x`), fc.nat(10), fc.uint8Array({ maxLength: 40 }))
              .map(([address, kind, rest]) => Uint8Array.from([...message(address, kind), ...rest])),
            fc
              .tuple(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 40 }))
              .map(([kind, update]) => message(room, 0, kind, update)),
          ),
          { maxLength: 6 },
        ),
        async (enters, messages) => {
          const raw = await rawSocket()
          if (enters) {
            raw.end.send(auth(room))
            await hall.settle()
            if (raw.heard.length > 0) inside += 1
          }
          for (const data of messages) raw.end.send(data)
          await hall.settle()
          raw.end.close()
        },
      ),
      { numRuns: 150 },
    )
    expect(inside).toBeGreaterThan(40)
    await stillWork()
  })

  test('[LV14] too large a message, too many messages and too many refusals end the socket alone', async () => {
    hall = await openHall({
      ports: {
        limits: {
          messageBytes: 5000,
          messagesAtOnce: 200,
          messagesPerSecond: 0,
          refusalsAtOnce: 5,
          refusalsPerSecond: 0,
        },
      },
    })
    const { stillWork } = await atWork()
    const large = await rawSocket()
    large.end.send(message(room, 0, 2, new Uint8Array(6000)))
    const many = await rawSocket()
    many.end.send(auth(hallRoom))
    for (let at = 0; at < 300; at += 1) many.end.send(message(hallRoom, 0, 0, bytes(0)))
    const refused = await rawSocket()
    refused.end.send(auth(room))
    for (let at = 0; at < 20; at += 1) refused.end.send(message(room, 0, 2, bytes(1, 2, 3)))
    await hall.settle()
    expect([large.closed, many.closed, refused.closed]).toEqual([1009, 1008, 1008])
    await stillWork()
  })

  test('[LV14] rooms of a socket and sockets of a participant are counted, and given back', async () => {
    hall = await openHall({ ports: { limits: { roomsPerSocket: 2, socketsPerParticipant: 2 } } })
    const socket = hall.connect()
    const seats = [room, hallRoom].map((name) => hall.enter(firstOfA, name, { socket }))
    await hall.settle()
    const third = hall.enter(firstOfA, roomOf('p2'), { socket })
    await hall.settle()
    expect([...seats, third].map(({ refusal }) => refusal)).toEqual([null, null, 'too-many'])
    seats[0]?.provider.destroy()
    await hall.settle()
    const again = hall.enter(firstOfA, roomOf('p2'), { socket })
    await hall.settle()
    expect(again.refusal).toBeNull()

    const second = hall.connect()
    const onSecond = hall.enter(firstOfA, room, { socket: second })
    await hall.settle()
    const onThird = hall.enter(firstOfA, room)
    const ofAnother = hall.enter(ofB, room)
    await hall.settle()
    expect([onSecond, onThird, ofAnother].map(({ refusal }) => refusal)).toEqual([null, 'too-many', null])
    second.destroy()
    await hall.settle()
    const later = hall.enter(firstOfA, room)
    await hall.settle()
    expect(later.refusal).toBeNull()
  })
  test('[LV14] more rooms on one socket than it may have, all at once', async () => {
    hall = await openHall({ ports: { limits: { roomsPerSocket: 2 } } })
    const socket = hall.connect()
    const seats = ['p1', 'p2', 'p3'].map((name) => hall.enter(firstOfA, roomOf(name), { socket }))
    await hall.settle()
    expect(seats.map(({ refusal }) => refusal)).toEqual([null, null, 'too-many'])
  })

  test('[LV14] a reader who does not read is cut off', async () => {
    hall = await openHall()
    const { stillWork } = await atWork()
    let terminated = false
    let state = 1
    const handle = hall.live.handleConnection(
      {
        get readyState() {
          return state
        },
        bufferedAmount: 9 * 1024 * 1024,
        send() {},
        close() {
          state = 3
        },
        terminate() {
          terminated = true
        },
      },
      new Request('http://localhost/collab'),
    )
    handle.message(auth(room))
    await hall.settle()
    expect(terminated).toBe(true)
    await stillWork()
  })
})
