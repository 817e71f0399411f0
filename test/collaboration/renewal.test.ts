import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { afterEach, describe, expect, test } from 'vitest'
import { bracket, openDraft } from '../kit/drafts.ts'
import { type Hall, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')
const limits = { renewNames: 6, renewBytes: 0, renewQuiet: 0, questionsAtOnce: 100 }

/** Comes again and again under other names, types a word each time, and goes. */
async function typeAndGo(times: number): Promise<void> {
  const socket = hall.connect()
  for (let nth = 0; nth < times; nth += 1) {
    const seat = hall.enter(firstOfA, room, { socket })
    await hall.until(() => seat.provider.synced)
    typeAt(seat, 0, `${nth} `)
    await hall.settle()
    expect(refusalsOf(seat)).toEqual([])
    seat.provider.destroy()
    await hall.settle()
  }
}

async function namesInStore(): Promise<number> {
  return openDraft(...((await hall.storage.drafts.load(room))?.updates ?? [])).store.clients.size
}

describe('[LV23] drafts written anew', () => {
  test('[LV23] a heavy draft reads the same when it is opened next, under one name, and is written in further', async () => {
    hall = await openHall({ ports: { limits } })
    await typeAndGo(5)
    expect(await namesInStore()).toBe(6)
    const { text } = await hall.stored(room)
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    expect(await namesInStore()).toBe(1)
    expect(textAt(one)).toBe(text)
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(refusalsOf(one)).toEqual([])
    expect(textAt(other)).toBe(`و${text}`)
    expect((await hall.stored(room)).text).toBe(textAt(other))
    await hall.act([], { edits: { [room]: (doc) => placeGlyphs(doc, { start: 0, end: 3 }, bracket('b1')) } })
    await hall.settle()
    expect(textAt(one)).toBe(textAt(other))
  })

  test('[LV23] while somebody is in, or has just written, nothing is written anew', async () => {
    hall = await openHall({ ports: { limits: { ...limits, renewQuiet: 60_000 } } })
    await typeAndGo(7)
    hall.enter(chair, room)
    await hall.settle()
    expect(await namesInStore()).toBe(8)
  })

  test('[LV23] who comes back with words for the old draft is told, keeps them, and begins afresh', async () => {
    hall = await openHall({ ports: { limits } })
    const away = hall.enter(ofB, room)
    await hall.settle()
    hall.wire.cut()
    typeAt(away, 0, 'متأخر ')
    const { doc } = away
    away.provider.destroy()
    await typeAndGo(6)
    const reader = hall.enter(chair, room)
    await hall.settle()
    const { text } = await hall.stored(room)
    const back = hall.enter(ofB, room, { doc })
    // What costs much is looked at by the clock: the answer is waited for, and stays the only one.
    await hall.until(() => refusalsOf(back).length > 0)
    await hall.settle()
    expect(refusalsOf(back)).toEqual(['update-malformed'])
    expect(textAt(reader)).toBe(text)
    back.provider.destroy()
    const afresh = hall.enter(ofB, room)
    await hall.settle()
    expect(textAt(afresh)).toBe(text)
    typeAt(afresh, 0, 'متأخر ')
    await hall.settle()
    expect(textAt(reader)).toBe(`متأخر ${text}`)
  })

  test('[LV23] where the store takes nothing the draft is opened as it is, and an act holds the writing anew up', async () => {
    let fails = false
    hall = await openHall({
      ports: { limits },
      drafts: (drafts) => ({
        ...drafts,
        async append(...given) {
          if (fails) throw new Error('The disk is full')
          return drafts.append(...given)
        },
      }),
    })
    await typeAndGo(5)
    const { text } = await hall.stored(room)
    fails = true
    const early = hall.enter(ofB, room)
    await hall.settle()
    expect(textAt(early)).toBe(text)
    expect(await namesInStore()).toBe(6)
    hall.crash()
    fails = false
    expect((await hall.stored(room)).text).toBe(text)
    await hall.live.rooms.freeze(room)
    const again = hall.enter(ofB, room)
    await hall.settle()
    expect(again.provider.synced).toBe(false)
    hall.live.rooms.thaw(room)
    await hall.settle()
    expect(textAt(again)).toBe(text)
    expect(await namesInStore()).toBe(1)
  })
})
