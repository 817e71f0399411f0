import { afterEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { wordsOf } from '../kit/drafts.ts'
import { type Hall, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, everybody, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

describe('[LV22] names of clients', () => {
  test('[LV22] one connection writes under a few new names and no more, and nobody else is disturbed', async () => {
    hall = await openHall({ ports: { limits: { namesPerConnection: 3 } } })
    const seat = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    for (let nth = 0; nth < 5; nth += 1) {
      seat.doc.clientID = 1_000 + nth
      typeAt(seat, 0, 'ص')
      await hall.settle()
      if (refusalsOf(seat).length > 0) break
    }
    expect(refusalsOf(seat)).toEqual(['too-many'])
    expect((await hall.stored(room)).text.startsWith('صصصإ')).toBe(true)
    typeAt(other, 0, 'و')
    await hall.settle()
    expect(other.provider.unsyncedChanges).toBe(0)
  })

  test('[LV22] a hall that comes back again and again, with another name each time, meets no bound', async () => {
    hall = await openHall({ ports: { limits: { questionsAtOnce: 100 } } })
    const typists = everybody.filter(({ role }) => role === 'delegate' || role === 'chair' || role === 'rapporteur')
    const sockets = typists.map(() => hall.connect())
    let typed = 0
    for (let round = 0; round < 20; round += 1) {
      const seats = typists.map((one, nth) => hall.enter(one, room, { socket: sockets[nth] ?? hall.connect() }))
      await hall.settle()
      for (const seat of seats) {
        typeAt(seat, 0, 'ص')
        typed += 1
        await hall.settle()
        expect(refusalsOf(seat)).toEqual([])
        seat.provider.destroy()
      }
      await hall.settle()
    }
    expect(typed).toBeGreaterThan(60)
    const late = hall.enter(chair, room)
    await hall.settle()
    expect(textAt(late).match(/ص/gu)).toHaveLength(typed)
  })

  test('[LV22] a participant adds structs no faster than anybody types', async () => {
    hall = await openHall({ ports: { limits: { structsAtOnce: 300, structsPerSecond: 0 } } })
    const seat = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    const scatter = (doc: Y.Doc): void =>
      doc.transact(() => {
        for (let at = 0; at < 200; at += 1) wordsOf(doc).insert(1, at % 5 === 0 ? ' ' : 'ص')
      })
    scatter(seat.doc)
    await hall.settle()
    expect(refusalsOf(seat)).toEqual([])
    scatter(seat.doc)
    await hall.settle()
    expect(refusalsOf(seat)).toEqual(['too-many'])
    scatter(other.doc)
    await hall.settle()
    expect(refusalsOf(other)).toEqual([])
  })
})
