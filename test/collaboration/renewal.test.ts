import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { structsOf } from '@tawafuq/draft/structsOf'
import { afterEach, describe, expect, test } from 'vitest'
import { bracket, openDraft, wordsOf } from '../kit/drafts.ts'
import { type Hall, openHall, refusalsOf, roomOf, type Seat, textAt, typeAt } from '../kit/liveHall.ts'
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

describe('[LV25] crowded drafts', () => {
  const crowdedStructs = 120

  /** Types and erases here and there, so that each letter leaves a struct. */
  function floodOf({ doc }: Seat, letters: number): void {
    const words = wordsOf(doc)
    doc.transact(() => {
      for (let nth = 0; nth < letters; nth += 1) {
        words.insert(words.length - (nth % 3), 'ص')
        words.delete(words.length - 1 - ((nth * 5) % 4), 1)
      }
    })
  }

  async function structsInStore(): Promise<number> {
    return structsOf(openDraft(...((await hall.storage.drafts.load(room))?.updates ?? [])).store)
  }

  test('[LV25] a flood of edits makes no draft heavy: it is written anew while people are in, who read the same and write on', async () => {
    hall = await openHall({ ports: { limits: { crowdedStructs } } })
    const [greedy, honest] = [hall.enter(firstOfA, room), hall.enter(ofB, room)]
    await hall.settle()
    await hall.act([], { edits: { [room]: (doc) => placeGlyphs(doc, { start: 0, end: 3 }, bracket('b1')) } })
    await hall.settle()
    for (let round = 0; round < 10; round += 1) {
      floodOf(greedy, 60)
      await hall.settle()
      typeAt(honest, 0, `${round}ك `)
      await hall.settle()
      expect(await structsInStore()).toBeLessThan(crowdedStructs * 2)
      expect(structsOf(greedy.doc.store)).toBeLessThan(crowdedStructs * 2)
    }
    expect([refusalsOf(greedy), refusalsOf(honest), greedy.closed, honest.closed]).toEqual([[], [], null, null])
    const stored = await hall.stored(room)
    expect([textAt(greedy), textAt(honest)]).toEqual([stored.text, stored.text])
    for (let round = 0; round < 10; round += 1) expect(stored.text).toContain(`${round}ك`)
    const late = hall.enter(chair, room)
    await hall.settle()
    expect(textAt(late)).toBe(stored.text)
    const log = await hall.storage.drafts.history(room, 0, 10_000)
    expect(readUpdates(log.map(({ update }) => update)).text).toBe(stored.text)
  })

  test('[LV25] what was on its way while it was written anew stands, or is refused and stays with its author', async () => {
    hall = await openHall({ ports: { limits: { crowdedStructs } } })
    const [greedy, honest] = [hall.enter(firstOfA, room), hall.enter(ofB, room)]
    await hall.settle()
    let refused = 0
    for (let steps = 0; steps < 12 && refused === 0; steps += 1) {
      const word = `كلمة${steps}`
      floodOf(greedy, 80)
      for (let step = 0; step < steps; step += 1) await hall.step()
      typeAt(honest, 0, word)
      await hall.settle()
      refused = refusalsOf(honest).length
      expect((await hall.stored(room)).text.includes(word)).toBe(refused === 0)
    }
    expect(refusalsOf(honest)).toEqual(['update-malformed'])
    const afresh = hall.enter(ofB, room)
    await hall.settle()
    typeAt(afresh, 0, 'من جديد ')
    await hall.settle()
    expect((await hall.stored(room)).text).toContain('من جديد ')
  })
})
