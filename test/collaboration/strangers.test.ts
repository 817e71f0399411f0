import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { afterEach, describe, expect, test } from 'vitest'
import { type Hall, hallRoom, openHall, roomOf, textAt, tokenOf, typeAt } from '../kit/liveHall.ts'
import { liveMessage, question, tokenMessage } from '../kit/liveMessages.ts'
import { chair, firstOfA } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')
const kinds = { sync: 0, token: 2 }

/** A socket of an address, whose end is noted. */
function socketFrom(address: string) {
  const noted = { closed: null as number | null, sent: [] as number[], paused: false, state: 1 }
  const handle = hall.live.handleConnection(
    {
      get readyState() {
        return noted.state
      },
      send(data) {
        const decoder = createDecoder(data as Uint8Array)
        readVarString(decoder)
        noted.sent.push(readVarUint(decoder))
      },
      close(code) {
        noted.closed ??= code ?? 0
        noted.state = 3
      },
      pause() {
        noted.paused = true
      },
      resume() {
        noted.paused = false
      },
    },
    new Request('http://localhost/collab'),
    address,
  )
  return { handle, noted }
}

describe('[LV20] strangers', () => {
  test('[LV20] who shows no token that holds is let go after a while, and whoever shows one stays', async () => {
    hall = await openHall()
    const silent = socketFrom('one')
    const wrong = socketFrom('one')
    const right = socketFrom('one')
    wrong.handle.message(tokenMessage(room, 'nobody'))
    right.handle.message(tokenMessage(room, tokenOf(firstOfA)))
    await hall.settle()
    hall.passTime()
    expect([silent, wrong, right].map(({ noted }) => noted.closed)).toEqual([1008, 1008, null])
  })

  test('[LV20] before a token nothing is kept: words for a room not asked for are left lying, and too many end the socket', async () => {
    hall = await openHall({ ports: { limits: { strangerBytes: 10_000 } } })
    const { handle, noted } = socketFrom('one')
    handle.message(question(room))
    handle.message(liveMessage(room, 0, 2, new Uint8Array(4_000)))
    await hall.settle()
    expect(noted).toMatchObject({ closed: null, sent: [] })
    handle.message(tokenMessage(room, tokenOf(firstOfA)))
    await hall.settle()
    expect(noted.sent).toContain(kinds.token)
    expect(noted.sent).not.toContain(kinds.sync)
    const other = socketFrom('one')
    for (let nth = 0; nth < 3; nth += 1) other.handle.message(liveMessage(room, 0, 2, new Uint8Array(4_000)))
    expect(other.noted.closed).toBe(1008)
  })

  test('[LV20] pieces that never become a message are counted', async () => {
    hall = await openHall({ ports: { limits: { strangerBytes: 10_000, strangerPieces: 40 } } })
    const large = socketFrom('one')
    large.handle.piece(10_001)
    const many = socketFrom('one')
    for (let nth = 0; nth < 41; nth += 1) many.handle.piece(1)
    const known = socketFrom('one')
    known.handle.message(tokenMessage(room, tokenOf(firstOfA)))
    await hall.settle()
    for (let nth = 0; nth < 41; nth += 1) known.handle.piece(1_000)
    expect([large, many, known].map(({ noted }) => noted.closed)).toEqual([1008, 1008, null])
  })

  test('[LV20] while a token is looked at nothing more is read, and then all of it', async () => {
    hall = await openHall()
    const { handle, noted } = socketFrom('one')
    handle.message(tokenMessage(room, tokenOf(firstOfA)))
    expect(noted.paused).toBe(true)
    handle.message(question(room))
    handle.message(tokenMessage(hallRoom, tokenOf(firstOfA)))
    await hall.settle()
    expect(noted.paused).toBe(false)
    expect(noted.sent.filter((kind) => kind === kinds.token)).toHaveLength(2)
    expect(noted.sent.filter((kind) => kind === kinds.sync)).toHaveLength(2)
  })

  test('[LV20] a flood from one address takes no place of another, and who is in stays in', async () => {
    hall = await openHall({ ports: { limits: { strangers: 20 } } })
    const seat = hall.enter(chair, room)
    await hall.settle()
    const elsewhere = socketFrom('elsewhere')
    const flood = Array.from({ length: 100 }, () => socketFrom('one'))
    expect(elsewhere.noted.closed).toBeNull()
    expect(flood.filter(({ noted }) => noted.closed === null)).toHaveLength(19)
    const late = hall.enter(firstOfA, room)
    await hall.settle()
    expect(late.refusal).toBeNull()
    typeAt(seat, 0, 'و')
    await hall.settle()
    expect(textAt(late)).toBe(textAt(seat))
  })

  test('[LV20] all strangers together send no more than a little', async () => {
    hall = await openHall({ ports: { limits: { strangersBytes: 50_000 } } })
    const flood = Array.from({ length: 40 }, () => socketFrom('one'))
    for (const { handle } of flood) handle.message(liveMessage(room, 0, 2, new Uint8Array(5_000)))
    expect(flood.filter(({ noted }) => noted.closed === null).length).toBeLessThan(10)
    expect(flood.some(({ noted }) => noted.closed === null)).toBe(true)
  })
})
