import type { Announcement } from '@tawafuq/protocol/announcement'
import { afterEach, expect, test } from 'vitest'
import { objectionLodged } from '../kit/events.ts'
import { paragraphId } from '../kit/given.ts'
import { type Hall, hallRoom, openHall, roomOf, type Seat, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, observer, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())

const readingsOf = ({ notices }: Seat) =>
  notices.flatMap((notice) =>
    notice.type === 'reading' ? [[notice.paragraphId, notice.draft, notice.reading.text]] : [],
  )
const versionsOf = ({ notices }: Seat): readonly number[] =>
  (notices as readonly Announcement[]).flatMap((one) =>
    one.type === 'entries' ? one.entries.map(({ version }) => version) : [],
  )

test('[LV15] entries reach everybody in the hall, in order, and nobody else', async () => {
  hall = await openHall()
  const seats = [chair, observer, ofB].map((who) => hall.enter(who, hallRoom))
  const outside = hall.enter(firstOfA, roomOf('p1'))
  await hall.settle()
  await hall.act([(objectionLodged(ofB) as readonly [never, never])[1]], { by: ofB })
  await hall.act([{ type: 'NegotiationOpened' }])
  await hall.settle()
  expect(seats.map(versionsOf)).toEqual([
    [2, 3],
    [2, 3],
    [2, 3],
  ])
  expect(versionsOf(outside)).toEqual([])
})

test('[LV14, LV15] the reading of a text of 500 long paragraphs closes no socket: it is announced, and fetched', async () => {
  const words = 'ندعو الوفود إلى التعاون الوثيق؛ '.repeat(100)
  const paragraphs = Array.from({ length: 500 }, (_, nth) => {
    return { id: paragraphId(`long-${nth}`), kind: 'operative', level: 0, label: null, text: words } as const
  })
  hall = await openHall()
  const seats = [chair, observer].map((who) => hall.enter(who, hallRoom))
  await hall.settle()
  await hall.act([{ type: 'ReadingOpened', reading: 1, name: 'Rev.1', note: null, paragraphs }])
  await hall.act([{ type: 'NegotiationOpened' }])
  await hall.settle()
  for (const { notices, closed } of seats) {
    expect(closed).toBeNull()
    expect(notices.slice(0, -1)).toEqual([{ type: 'ledger', version: 2 }])
    expect(notices.at(-1)).toMatchObject({ type: 'entries', entries: [{ version: 3 }] })
  }
})

test('[LV15] readings reach those who have not the room open, gathered', async () => {
  hall = await openHall()
  const reader = hall.enter(chair, hallRoom)
  const socket = hall.connect()
  const typist = hall.enter(firstOfA, roomOf('p1'), { socket })
  const typistInHall = hall.enter(firstOfA, hallRoom, { socket })
  await hall.settle()
  for (const letter of 'أبج') typeAt(typist, 0, letter)
  await hall.settle()
  expect(readingsOf(reader)).toEqual([])
  hall.passTime()
  await hall.settle()
  const { text } = await hall.stored(roomOf('p1'))
  expect(readingsOf(reader)).toEqual([['p1', 1, text]])
  expect(readingsOf(typistInHall)).toEqual([])
  hall.passTime()
  await hall.settle()
  expect(readingsOf(reader)).toHaveLength(1)
  await hall.act([], { edits: { [roomOf('p1')]: (doc) => doc.transact(() => typeAt({ doc } as Seat, 0, 'ن')) } })
  hall.passTime()
  await hall.settle()
  expect(readingsOf(reader)).toHaveLength(2)
})

test('[LV15] one who leaves a room is told in the hall what it reads, at once and in a later state than before', async () => {
  hall = await openHall()
  const socket = hall.connect()
  const leaver = hall.enter(chair, roomOf('p1'), { socket })
  const inHall = hall.enter(chair, hallRoom, { socket })
  const typist = hall.enter(firstOfA, roomOf('p1'))
  const bystander = hall.enter(ofB, hallRoom)
  await hall.settle()
  // What is on its way to the leaver when they leave never reaches their document.
  hall.wire.held.down = true
  typeAt(typist, 0, 'أولاً ')
  await hall.settle()
  leaver.provider.destroy()
  await hall.settle()
  hall.wire.held.down = false
  await hall.settle()
  const { text } = await hall.stored(roomOf('p1'))
  expect(text.startsWith('أولاً ')).toBe(true)
  expect(readingsOf(inHall)).toEqual([['p1', 1, text]])
  expect(readingsOf(bystander)).toEqual([])
  // States count up, over what is typed and what acts write; the sheet counts with them.
  await hall.act([], { edits: { [roomOf('p1')]: (doc) => doc.transact(() => typeAt({ doc } as Seat, 0, 'ن')) } })
  hall.passTime()
  await hall.settle()
  typeAt(typist, 0, 'ب')
  await hall.settle()
  hall.passTime()
  await hall.settle()
  const states = inHall.notices.flatMap((notice) => (notice.type === 'reading' ? [notice.state] : []))
  expect(states).toHaveLength(3)
  expect([...states].sort((one, other) => one - other)).toEqual(states)
  expect(new Set(states).size).toBe(3)
  expect(states.at(-1)).toBe((await hall.storage.drafts.load(roomOf('p1')))?.lastSeq)
})

test('[LV15] nothing is told in an empty hall, nor of a private proposal', async () => {
  hall = await openHall()
  const typist = hall.enter(firstOfA, roomOf('p1'))
  await hall.settle()
  typeAt(typist, 0, 'أ')
  await hall.settle()
  hall.passTime()
  const reader = hall.enter(chair, hallRoom)
  await hall.settle()
  hall.passTime()
  await hall.settle()
  expect(readingsOf(reader)).toEqual([])
})

test('[LV17] a stopping server stores and acknowledges what is on its way, then closes every socket', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  hall = await openHall({
    drafts: (drafts) => ({
      ...drafts,
      async append(update, at) {
        await promise
        return drafts.append(update, at)
      },
    }),
  })
  const one = hall.enter(firstOfA, roomOf('p1'))
  const other = hall.enter(ofB, hallRoom)
  await hall.settle()
  const closes: number[] = []
  for (const socket of hall.wire.sockets) socket.addEventListener('close', ({ code }) => closes.push(code ?? 0))
  typeAt(one, 0, 'و')
  await hall.settle()
  let isDrained = false
  const draining = hall.live.drain().then(() => {
    isDrained = true
  })
  await hall.settle()
  expect(isDrained).toBe(false)
  resolve()
  await draining
  await hall.settle()
  expect(one.provider.unsyncedChanges).toBe(0)
  expect((await hall.stored(roomOf('p1'))).text.startsWith('و')).toBe(true)
  expect(closes).toEqual([1001, 1001])
  expect(other.notices).toEqual([])
})

test('[LV17] a stop does not wait for ever for a room that is frozen', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, roomOf('p1'))
  await hall.settle()
  await hall.live.rooms.freeze(roomOf('p1'))
  typeAt(one, 0, 'و')
  await hall.settle()
  await hall.live.drain()
  expect(one.provider.unsyncedChanges).toBe(1)
})
