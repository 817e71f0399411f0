import { Duplex } from 'node:stream'
import { makeThrottledRoom } from '@tawafuq/server/collaboration/throttledRoom'
import { makeThrottledWrites } from '@tawafuq/server/collaboration/throttledWrites'
import { afterEach, expect, test, vi } from 'vitest'
import { type Hall, hallRoom, openHall, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { firstOfA, ofB } from '../kit/people.ts'

let hall: Hall | null = null
afterEach(() => {
  hall?.leave()
  hall = null
  vi.useRealTimers()
})

/** A socket that notes what is written to it at once. */
function socket() {
  const writes: string[] = []
  const note = (chunks: readonly Buffer[]) => writes.push(Buffer.concat(chunks).toString())
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      note([chunk])
      done()
    },
    writev(chunks, done) {
      note(chunks.map(({ chunk }) => chunk as Buffer))
      done()
    },
  })
  return { stream, writes }
}

test('[YJ12] what comes first is written at once with all of its turn, what follows once in a while, in order', () => {
  vi.useFakeTimers()
  const { writing } = makeThrottledWrites(20)
  const { stream, writes } = socket()
  const send = (words: string) => {
    writing(stream)
    stream.write(words)
  }
  send('a')
  send('b')
  vi.advanceTimersByTime(0)
  vi.runAllTicks()
  expect(writes).toEqual(['ab'])
  send('c')
  send('d')
  vi.advanceTimersByTime(10)
  expect(writes).toEqual(['ab'])
  vi.advanceTimersByTime(10)
  expect(writes).toEqual(['ab', 'cd'])
  // It has just been written to again.
  send('e')
  expect(writes).toEqual(['ab', 'cd'])
  vi.advanceTimersByTime(20)
  expect(writes).toEqual(['ab', 'cd', 'e'])
  vi.advanceTimersByTime(40)
  send('f')
  vi.advanceTimersByTime(0)
  expect(writes).toEqual(['ab', 'cd', 'e', 'f'])
})

test('[YJ12] a socket that ends gives out what has gathered', () => {
  vi.useFakeTimers()
  const { writing } = makeThrottledWrites(20)
  const { stream, writes } = socket()
  writing(stream)
  stream.write('a')
  vi.advanceTimersByTime(0)
  writing(stream)
  stream.end('b')
  expect(writes.join('')).toBe('ab')
  vi.advanceTimersByTime(60)
  expect(vi.getTimerCount()).toBe(0)
})

/** As much of a document as the pace looks at. */
function room(subscribers: number) {
  const told: (number | false)[] = []
  const listeners: (() => void)[] = []
  return {
    isDestroyed: false,
    flushDelay: 0 as number | false,
    getConnectionsCount: () => subscribers,
    flush: () => undefined,
    awareness: { on: (_name: string, act: () => void) => listeners.push(act) },
    listeners,
    told,
  }
}

test('[YJ12] a full room hears the first change at once and the next with a pause, a small one each at once, and signs of life late', async () => {
  let now = 1_000
  const throttle = makeThrottledRoom(
    { subscribersWithoutThrottle: 40, gathering: 20, renewalThrottle: 4_000 },
    () => now,
  )
  const full = room(100)
  const few = room(3)
  const delayOf = async (one: ReturnType<typeof room>) => {
    throttle.changing(one as never)
    const { flushDelay } = one
    await Promise.resolve()
    return flushDelay
  }
  for (const one of [full, few]) throttle.attach(one as never)
  expect(full.flushDelay).toBe(4_000)
  expect([await delayOf(full), await delayOf(few)]).toEqual([0, 0])
  now += 5
  expect([await delayOf(full), await delayOf(few)]).toEqual([15, 0])
  now += 40
  expect([await delayOf(full), full.flushDelay]).toEqual([0, 4_000])
  now += 40
  for (const heard of full.listeners) heard()
  expect(full.flushDelay).toBe(0)
})

test('[YJ12] a hall that comes back at once asks for the delegations of its meeting once', async () => {
  let asked = 0
  hall = await openHall({
    ports: {
      async delegationsOf() {
        asked += 1
        return []
      },
    },
  })
  const here = hall
  const seats = Array.from({ length: 20 }, (_, at) =>
    here.enter(at % 2 === 0 ? firstOfA : ofB, at < 10 ? hallRoom : roomOf('p1')),
  )
  await here.until(() => seats.every(({ provider }) => provider.synced))
  expect(asked).toBe(1)
  const [, , , , , , , , , , one, other] = seats
  if (one === undefined || other === undefined) throw new Error('Nobody sits there')
  typeAt(one, 0, 'كلمة ')
  await here.until(() => textAt(other).startsWith('كلمة '))
})
