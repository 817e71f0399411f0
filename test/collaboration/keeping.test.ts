import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { bracket, seen } from '../kit/drafts.ts'
import { bracketPlaced } from '../kit/events.ts'
import { paragraphId } from '../kit/given.ts'
import { type Hall, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { moodyDrafts } from '../kit/moodyDrafts.ts'
import { firstOfA, ofB, secondOfA } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')
const text = 'إذ نشير إلى الحوار،'
const [, placed] = bracketPlaced(firstOfA, {
  paragraphId: paragraphId('p1'),
  quote: { exact: 'نشير' },
  range: { start: 3, end: 7 },
})

describe('[LV5] durable before acknowledged', () => {
  test('[LV5] what two people type reaches the store and each other, and is then acknowledged', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    expect([one.scope, other.scope]).toEqual(['read-write', 'read-write'])
    expect(textAt(one)).toBe(text)
    typeAt(one, 0, 'و')
    typeAt(other, 3, 'ن')
    expect(one.provider.unsyncedChanges).toBe(1)
    await hall.settle()
    expect([one.provider.unsyncedChanges, other.provider.unsyncedChanges]).toEqual([0, 0])
    expect(textAt(one)).toBe('وإذ ننشير إلى الحوار،')
    expect(textAt(other)).toBe(textAt(one))
    expect((await hall.stored(room)).text).toBe(textAt(one))
  })

  test('[LV5] nothing is acknowledged, applied or seen while the store still writes', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const mood = { fails: false, waits: promise }
    hall = await openHall({ drafts: moodyDrafts(mood) })
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(one.provider.unsyncedChanges).toBe(1)
    expect(textAt(other)).toBe(text)
    resolve()
    await hall.settle()
    expect(one.provider.unsyncedChanges).toBe(0)
    expect(textAt(other)).toBe(`و${text}`)
  })

  test('[LV5] after a crash at any moment everything acknowledged is there, and people go on', async () => {
    let acknowledged = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.nat(5)), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (keys, compacts) => {
          const here = await openHall(compacts ? { ports: { limits: { compactAfter: 2, compactOnLeaving: 1 } } } : {})
          const seats = [here.enter(firstOfA, room), here.enter(ofB, room)] as const
          await here.settle()
          const safe: string[] = []
          for (const [at, [who, flushes]] of keys.entries()) {
            const seat = seats[who as 0 | 1]
            typeAt(seat, 0, `<${at}>`)
            for (let step = 0; step < flushes; step += 1) {
              here.wire.flush()
              await new Promise<void>((next) => setImmediate(next))
            }
            if (seat.provider.unsyncedChanges === 0) safe.push(`<${at}>`)
          }
          here.crash()
          const { text: kept } = await here.stored(room)
          for (const words of safe) expect(kept).toContain(words)
          acknowledged += safe.length
          const again = here.enter(firstOfA, room, { doc: seats[0].doc })
          const third = here.enter(secondOfA, room)
          await here.settle()
          typeAt(again, 0, '!')
          await here.settle()
          expect(refusalsOf(again)).toEqual([])
          expect(textAt(third)).toBe(textAt(again))
          expect((await here.stored(room)).text).toBe(textAt(again))
          here.leave()
        },
      ),
      { numRuns: 25 },
    )
    expect(acknowledged).toBeGreaterThan(20)
  })

  test('[LV5] a state that is written whole when everybody leaves reads as the log does', async () => {
    hall = await openHall({ ports: { limits: { compactOnLeaving: 3 } } })
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    for (const letter of 'جديد') typeAt(one, 0, letter)
    await hall.settle()
    one.provider.destroy()
    await hall.until(() => hall.live.count().rooms === 0)
    const held = await hall.storage.drafts.load(room)
    expect(held?.updates).toHaveLength(1)
    const again = hall.enter(ofB, room)
    await hall.settle()
    expect(textAt(again)).toBe(`ديدج${text}`)
    typeAt(again, 0, '!')
    await hall.settle()
    expect(refusalsOf(again)).toEqual([])
    expect(await hall.storage.drafts.history(room, 0, 100)).toHaveLength(6)
  })

  test('[LV5] what the server itself writes reaches everybody, and later a room that is not open', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.act([placed], {
      by: firstOfA,
      edits: { [room]: (doc) => placeGlyphs(doc, { start: 3, end: 7 }, bracket('b1')) },
    })
    await hall.act([], { edits: { [roomOf('p2')]: (doc) => placeGlyphs(doc, { start: 0, end: 4 }, bracket('b1')) } })
    await hall.settle()
    expect(seen(one.doc)).toBe('وإذ [نشير] إلى الحوار،')
    expect(refusalsOf(one)).toEqual([])
    const other = hall.enter(ofB, roomOf('p2'))
    await hall.settle()
    expect(seen(other.doc)).toContain('[ندعو]')
  })
})
