import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { blockOf } from '@tawafuq/draft/layoutOf'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bracket, openDraft, seen, wordsOf } from '../kit/drafts.ts'
import { bracketPlaced } from '../kit/events.ts'
import { paragraphId } from '../kit/given.ts'
import { type Hall, openHall, refusalsOf, roomOf, type Seat, textAt, typeAt } from '../kit/liveHall.ts'
import { moodyDrafts } from '../kit/moodyDrafts.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')
const text = 'إذ نشير إلى الحوار،'
const [, placed] = bracketPlaced(firstOfA, {
  paragraphId: paragraphId('p1'),
  quote: { exact: 'نشير' },
  range: { start: 3, end: 7 },
})

describe('[LV6] refusals', () => {
  test('[LV6] a store that fails takes nothing, says so, and the author begins again on the same socket', async () => {
    const mood = { fails: true, waits: null }
    hall = await openHall({ drafts: moodyDrafts(mood) })
    const socket = hall.connect()
    const one = hall.enter(firstOfA, room, { socket })
    const beside = hall.enter(firstOfA, roomOf('p2'), { socket })
    const other = hall.enter(ofB, room)
    await hall.settle()
    typeAt(one, 0, 'ضائع')
    await hall.settle()
    expect(refusalsOf(one)).toEqual(['storage-failed'])
    expect(one.provider.unsyncedChanges).toBe(1)
    expect(textAt(other)).toBe(text)
    expect((await hall.stored(room)).text).toBe(text)
    expect(hall.log).toMatchObject([{ level: 'error', facts: { room } }])

    mood.fails = false
    one.provider.destroy()
    const again = hall.enter(firstOfA, room, { socket })
    typeAt(beside, 0, 'و')
    await hall.settle()
    expect(hall.wire.sockets).toHaveLength(2)
    expect(textAt(again)).toBe(text)
    typeAt(again, 0, 'و')
    await hall.settle()
    expect(again.provider.unsyncedChanges).toBe(0)
    expect(beside.provider.unsyncedChanges).toBe(0)
    expect(textAt(other)).toBe(`و${text}`)
  })

  test('[LV6] of several that are being stored at once the one that fails takes no other along', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const begun: string[] = []
    let isHeld = false
    hall = await openHall({
      drafts: (drafts) => ({
        ...drafts,
        async append(update, at, after) {
          if (!isHeld) return drafts.append(update, at, after)
          begun.push(update.author?.participantId ?? '')
          await promise
          if (update.author?.participantId === firstOfA.participantId) throw new Error('The disk is full')
          return drafts.append(update, at, after)
        },
      }),
    })
    const [one, other, third] = [firstOfA, ofB, chair].map((who) => hall.enter(who, room)) as [Seat, Seat, Seat]
    await hall.settle()
    // Under names that are known: who is new to a draft is stored before the next is judged.
    for (const seat of [one, other, third]) typeAt(seat, 0, 'ا')
    await hall.settle()
    isHeld = true
    typeAt(one, 0, 'ضائع')
    typeAt(other, 0, 'و')
    typeAt(third, text.length + 3, '!')
    await hall.settle()
    expect(begun).toHaveLength(3)
    let isFrozen = false
    const freezing = hall.live.rooms.freeze(room).then(() => {
      isFrozen = true
    })
    await hall.settle()
    expect(isFrozen).toBe(false)
    resolve()
    await freezing
    expect((await hall.stored(room)).text).toBe(`وااا${text}!`)
    hall.live.rooms.thaw(room)
    typeAt(third, text.length + 4, '!')
    await hall.settle()
    expect(refusalsOf(one)).toEqual(['storage-failed'])
    expect([other, third].flatMap(refusalsOf)).toEqual([])
    expect(textAt(other)).toBe(`وااا${text}!!`)
    expect((await hall.stored(room)).text).toBe(textAt(other))
  })

  test.each<[string, (seat: Seat) => void, string]>([
    [
      'a second block',
      ({ doc }) => doc.getXmlFragment('text').insert(1, [new Y.XmlElement('paragraph')]),
      'update-malformed',
    ],
    ['an unknown mark', ({ doc }) => wordsOf(doc).format(0, 2, { colour: 'red' }), 'update-malformed'],
    [
      'an unknown bracket',
      ({ doc }) => wordsOf(doc).insert(0, '[', { bchar: { id: 'x', side: 'open' } }),
      'update-malformed',
    ],
    ['another root', ({ doc }) => doc.getMap('other').set('a', 1), 'update-malformed'],
    ['too many words', (seat) => typeAt(seat, 0, 'ع'.repeat(200)), 'text-too-long'],
    ['too large a paste', (seat) => typeAt(seat, 0, 'ع'.repeat(3000)), 'update-too-large'],
  ])('[LV6] %s is not taken', async (_name, edit, reason) => {
    const limits = reason === 'update-too-large' ? { updateBytes: 2000 } : { textLength: 100 }
    hall = await openHall({ ports: { limits } })
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    edit(one)
    await hall.settle()
    expect(refusalsOf(one)).toEqual([reason])
    expect(one.provider.unsyncedChanges).toBe(1)
    typeAt(other, 0, 'و')
    await hall.settle()
    expect(textAt(other)).toBe(`و${text}`)
    expect(other.provider.unsyncedChanges).toBe(0)
    expect((await hall.stored(room)).text).toBe(`و${text}`)
  })

  test('[LV6] a bracket placed a moment ago is known, one of another paragraph is not', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, roomOf('p2'))
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.settle()
    await hall.act([placed], {
      by: firstOfA,
      edits: { [room]: (doc) => placeGlyphs(doc, { start: 4, end: 8 }, bracket('b1')) },
    })
    await hall.settle()
    const words = wordsOf(one.doc)
    const glyph = glyphAttributes({ id: bracket('b1'), side: 'close' })
    words.delete(seen(one.doc).indexOf(']'), 1)
    words.insert(text.length, ']', glyph)
    wordsOf(other.doc).insert(0, ']', glyph)
    await hall.settle()
    expect(refusalsOf(one)).toEqual([])
    expect(refusalsOf(other)).toEqual(['update-malformed'])
    expect((await hall.stored(room)).spans).toMatchObject([{ bracketId: 'b1', start: 4 }])
  })
})

describe('[LV7] what needs what is not there', () => {
  test('[LV7] keystrokes after a refused one are not acknowledged, and none of them comes up later', async () => {
    hall = await openHall({ ports: { limits: { textLength: 60 } } })
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    typeAt(one, 0, 'ع'.repeat(100))
    await hall.settle()
    for (const letter of 'بعد') typeAt(one, 0, letter)
    await hall.settle()
    expect(refusalsOf(one)).toEqual(['text-too-long', 'update-ahead', 'update-ahead', 'update-ahead'])
    expect(one.provider.unsyncedChanges).toBe(4)
    hall.crash()
    const again = hall.enter(ofB, room)
    await hall.settle()
    expect(textAt(again)).toBe(text)
  })

  test('[LV7] a stored log with a gap shows what stands before it, and can be typed in', async () => {
    hall = await openHall()
    const lost: Uint8Array[] = []
    const typist = openDraft(...((await hall.storage.drafts.load(room))?.updates ?? []))
    typist.on('update', (update: Uint8Array) => lost.push(update))
    wordsOf(typist).insert(0, 'أ')
    wordsOf(typist).insert(1, 'ب')
    const [, second = new Uint8Array()] = lost
    await hall.storage.drafts.append({ room, update: second, author: null }, '' as never)
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(refusalsOf(one)).toEqual([])
    expect(textAt(one)).toBe(`و${text}`)
    expect(hall.log).toMatchObject([{ level: 'warn' }])
  })
})

describe('[LV8] everybody writes under a name of their own', () => {
  async function refusedAs(whose: 'victim' | 'server', restart: boolean) {
    hall = await openHall()
    const victim = hall.enter(chair, room)
    await hall.settle()
    typeAt(victim, 0, 'و')
    await hall.settle()
    if (restart) hall.crash()
    const mallory = hall.enter(firstOfA, room)
    await hall.settle()
    const seeder = blockOf(mallory.doc)?._item?.id.client ?? 0
    mallory.doc.clientID = whose === 'victim' ? victim.doc.clientID : seeder
    typeAt(mallory, 0, 'زور')
    await hall.settle()
    expect(refusalsOf(mallory)).toEqual(['update-malformed'])
    const here = restart ? hall.enter(chair, room, { doc: victim.doc }) : victim
    await hall.settle()
    typeAt(here, 0, '!')
    await hall.settle()
    expect(here.provider.unsyncedChanges).toBe(0)
    expect((await hall.stored(room)).text).toBe(`!و${text}`)
  }

  test('[LV8] another’s name is refused, and the other’s next words are not lost', () => refusedAs('victim', false))
  test('[LV8] so it is after a restart, when only the log knows', () => refusedAs('victim', true))
  test('[LV8] the name that seeded the draft is the server’s', () => refusedAs('server', false))
})
