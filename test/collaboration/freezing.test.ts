import type { DraftStore } from '@tawafuq/server/application/ports'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { agreed } from '../kit/events.ts'
import { type Hall, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

describe('[LV9] freezing', () => {
  test('[LV9] what arrives in a freeze waits, is not acknowledged, and goes on after the thaw', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const beside = hall.enter(ofB, roomOf('p2'))
    await hall.settle()
    const { text } = await hall.stored(room)
    await hall.live.rooms.freeze(room)
    await hall.live.rooms.freeze(room)
    typeAt(one, 0, 'و')
    typeAt(beside, 0, 'ثم ')
    await hall.settle()
    expect((await hall.stored(room)).text).toBe(text)
    expect(one.provider.unsyncedChanges).toBe(1)
    expect(beside.provider.unsyncedChanges).toBe(0)
    hall.live.rooms.thaw(room)
    hall.live.rooms.thaw(room)
    await hall.settle()
    expect((await hall.stored(room)).text).toBe(`و${text}`)
    expect(one.provider.unsyncedChanges).toBe(0)
    expect(refusalsOf(one)).toEqual([])
  })

  test('[LV9] a freeze resolves only when what is on its way is stored and applied', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = (drafts: DraftStore): DraftStore => ({
      ...drafts,
      async append(update, at) {
        await promise
        return drafts.append(update, at)
      },
    })
    hall = await openHall({ drafts: slow })
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.settle()
    typeAt(one, 0, 'ثم ')
    let isFrozen = false
    const freezing = hall.live.rooms.freeze(room).then(() => {
      isFrozen = true
    })
    await hall.settle()
    expect(isFrozen).toBe(false)
    resolve()
    await freezing
    const { text } = await hall.stored(room)
    expect(text.startsWith('و')).toBe(true)
    await hall.settle()
    expect((await hall.stored(room)).text).toBe(text)
    hall.live.rooms.thaw(room)
    await hall.settle()
    expect((await hall.stored(room)).text).toBe(`ثم ${text}`)
  })

  test('[LV9] a room that nobody has open can be frozen, thawed and closed', async () => {
    hall = await openHall()
    await hall.live.rooms.freeze(roomOf('p3'))
    const one = hall.enter(firstOfA, roomOf('p3'))
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(one.provider.unsyncedChanges).toBe(1)
    hall.live.rooms.thaw(roomOf('p3'))
    await hall.settle()
    expect(one.provider.unsyncedChanges).toBe(0)
    hall.live.rooms.close(roomOf('p2'))
  })
})

describe('[LV10] closing', () => {
  test('[LV10] what waits is refused, and every connection ends with the reason', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const reader = hall.enter(ofB, room)
    await hall.settle()
    const { text } = await hall.stored(room)
    await hall.live.rooms.freeze(room)
    typeAt(one, 0, 'متأخر ')
    await hall.settle()
    await hall.act([(agreed('p1', text) as readonly [never, never])[1]], { closes: [room] })
    hall.live.rooms.thaw(room)
    await hall.settle()
    expect(refusalsOf(one)).toEqual(['draft-closed'])
    expect(refusalsOf(reader)).toEqual([])
    expect(one.notices).toContainEqual({ type: 'closed', room, reason: 'draft-closed' })
    expect([one.closed, reader.closed]).toEqual(['draft-closed', 'draft-closed'])
    expect((await hall.stored(room)).text).toBe(text)
    expect(textAt(one)).toBe(`متأخر ${text}`)
    expect(textAt(reader)).toBe(text)
  })

  test('[LV10] a closing is kept for as long as the draft is in memory, and the store answers from then on', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    const { text } = await hall.stored(room)
    await hall.act([(agreed('p1', text) as readonly [never, never])[1]], { closes: [room, roomOf('p2'), roomOf('p3')] })
    expect(hall.live.count().closings).toBe(3)
    await hall.settle()
    one.provider.destroy()
    await hall.until(() => hall.live.count().rooms === 0)
    await hall.settle()
    expect(hall.live.count().closings).toBe(0)
    const back = hall.enter(ofB, room)
    await hall.settle()
    expect(back.refusal).toBe('draft-closed')
    expect(hall.live.count().closings).toBe(0)
  })

  test('[LV9, LV10] under any typing, what is read at a freeze is what stays, and nothing refused comes up later', async () => {
    let held = 0
    let late = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 3, maxLength: 14 }),
        fc.nat(10),
        fc.constantFrom('thaw', 'close'),
        async (keys, moment, end) => {
          const here = await openHall()
          const seats = [firstOfA, ofB, chair].map((who) => here.enter(who, room))
          await here.settle()
          let frozenText: string | null = null
          for (const [at, [who, flushes]] of keys.entries()) {
            if (at === Math.min(moment, keys.length - 1)) {
              await here.live.rooms.freeze(room)
              frozenText = (await here.stored(room)).text
            }
            const seat = seats[who]
            if (seat !== undefined) typeAt(seat, 0, `<${at}>`)
            for (let step = 0; step < flushes; step += 1) {
              here.wire.flush()
              await new Promise<void>((next) => setImmediate(next))
            }
          }
          await here.settle()
          const { text } = await here.stored(room)
          expect(text).toBe(frozenText)
          held += 1
          if (end === 'thaw') {
            here.live.rooms.thaw(room)
            await here.settle()
            const { text: all } = await here.stored(room)
            for (const at of keys.keys()) expect(all).toContain(`<${at}>`)
            for (const seat of seats) expect(textAt(seat)).toBe(all)
          } else {
            await here.act([(agreed('p1', text) as readonly [never, never])[1]], { closes: [room] })
            await here.settle()
            late += seats.reduce((sum, seat) => sum + refusalsOf(seat).length, 0)
            here.crash()
            const back = seats.map(({ doc }, at) => here.enter([firstOfA, ofB, chair][at] ?? chair, room, { doc }))
            await here.settle()
            expect(back.map(({ refusal }) => refusal)).toEqual(['draft-closed', 'draft-closed', 'draft-closed'])
            expect((await here.stored(room)).text).toBe(frozenText)
          }
          here.leave()
        },
      ),
      { numRuns: 30 },
    )
    expect(held).toBe(30)
    expect(late).toBeGreaterThan(5)
  })
})
