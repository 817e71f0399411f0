import { afterEach, describe, expect, test } from 'vitest'
import { type Hall, hallRoom, openHall, roomOf, textAt, tokenOf, typeAt } from '../kit/liveHall.ts'
import { tokenMessage } from '../kit/liveMessages.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

/** A hall whose loop is late whenever the test says so. */
async function lateHall(limits: Record<string, number> = {}) {
  const loop = { worst: 0 }
  hall = await openHall({
    ports: { loopDelay: { worst: () => loop.worst, stop: () => undefined }, limits },
  })
  return loop
}

/** A socket of somebody with a token, on which so many bytes lie unread. */
function socketOf(who: typeof chair, unread: { bytes: number }) {
  const noted = { closed: null as readonly [number, string] | null }
  const handle = hall.live.handleConnection(
    {
      readyState: 1,
      get bufferedAmount() {
        return noted.closed === null ? unread.bytes : 0
      },
      send: () => undefined,
      close: (code = 0, reason = '') => (noted.closed ??= [code, reason]),
    },
    new Request('http://localhost/collab'),
    who.participantId,
  )
  handle.message(tokenMessage(hallRoom, tokenOf(who)))
  return noted
}

describe('[LV21] where everybody is heard late', () => {
  test('[LV21] the socket that cost most is let go, nobody else, and it comes back with all that was not acknowledged', async () => {
    const loop = await lateHall({ costlySocket: 0.1 })
    const quiet = hall.enter(chair, room)
    const costly = hall.enter(firstOfA, room)
    await hall.settle()
    hall.passTime()
    const [quietSocket, costlySocket] = hall.wire.sockets
    for (let nth = 0; nth < 200; nth += 1) {
      typeAt(costly, 0, 'ورق ')
      await hall.step()
    }
    await hall.settle()
    loop.worst = 150
    hall.passTime()
    expect([quietSocket?.readyState, costlySocket?.readyState]).toEqual([1, 1])
    for (let nth = 0; nth < 200; nth += 1) typeAt(costly, 0, 'في ')
    await hall.settle()
    typeAt(costly, 0, 'لم يصل ')
    loop.worst = 250
    hall.passTime()
    await hall.step()
    expect([quietSocket?.readyState, costlySocket?.readyState]).toEqual([1, 3])
    expect(hall.log).toContainEqual(expect.objectContaining({ sentence: 'The costliest socket was let go' }))
    loop.worst = 0
    await hall.until(() => textAt(quiet).startsWith('لم يصل '))
    expect(textAt(quiet)).toBe(textAt(costly))
    expect((await hall.stored(room)).text).toBe(textAt(costly))
  })

  test('[LV21] a loop that is late for another reason, with nobody who cost much, takes nobody’s socket', async () => {
    const loop = await lateHall()
    const seats = [chair, firstOfA, ofB].map((who) => hall.enter(who, room))
    await hall.settle()
    loop.worst = 10_000
    hall.passTime()
    await hall.settle()
    expect(hall.wire.sockets.map(({ readyState }) => readyState)).toEqual([1, 1, 1])
    expect(seats.every(({ closed }) => closed === null)).toBe(true)
  })

  test('[LV14, LV21] where too much lies unread in all, who reads least goes, until what is left is little enough', async () => {
    await lateHall({ waitingInAll: 100 })
    const amounts = [10, 60, 50, 30].map((bytes) => ({ bytes }))
    const sockets = amounts.map((unread) => socketOf(chair, unread))
    await hall.settle()
    hall.passTime()
    expect(sockets.map(({ closed }) => closed)).toEqual([null, [1013, 'too-slow'], null, null])
    hall.passTime()
    expect(sockets.filter(({ closed }) => closed !== null)).toHaveLength(1)
  })
})
