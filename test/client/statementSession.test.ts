import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { StorageFailure } from '../../server/application/ports.ts'
import { agreed } from '../kit/events.ts'
import { memoryStorage, openGuest } from '../kit/guest.ts'
import { hallOfGuests } from '../kit/hallOfGuests.ts'
import { type Hall, roomOf } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

const { open, guestOf, atWork } = hallOfGuests()
const p2 = asId<ParagraphId>('p2')
const first = 'ندعو الحكومات إلى التعاون؛'

test('[UI15] what two type in one paragraph is read by both, and by one who has only the announcements', async () => {
  const hall = await open()
  const [one, other, reader] = [guestOf(hall, firstOfA), guestOf(hall, ofB), guestOf(hall, chair)]
  await atWork(hall, one, p2)
  await atWork(hall, other, p2)
  one.type('p2', 0, 'أولاً ')
  other.type('p2', first.length, ' ثانياً')
  await hall.until(() => [one, other].every((guest) => guest.text('p2') === `أولاً ${first} ثانياً`))
  expect((await hall.stored(roomOf('p2'))).text).toBe(`أولاً ${first} ثانياً`)
  expect(reader.session.room(p2)).toBeUndefined()
})

test('[UI15, LV15] what is too long to be told to a hall is fetched by those who hear that it is there', async () => {
  const hall = await open()
  const guest = guestOf(hall, chair)
  await hall.until(() => guest.session.snapshot().phase === 'ready' && guest.session.snapshot().connection === 'online')
  const text = first.repeat(10_000)
  const paragraphs = [{ id: p2, kind: 'operative', level: 0, label: null, text } as const]
  await hall.act([{ type: 'ReadingOpened', reading: 1, name: 'Rev.1', note: null, paragraphs }])
  await hall.until(() => guest.session.snapshot().statement?.revisions[0]?.paragraphs[0]?.text === text)
})

test('[UI16] an edit is unsent until the server has acknowledged it, and saved from then on', async () => {
  const hall = await open()
  const guest = guestOf(hall, firstOfA)
  await atWork(hall, guest, p2)
  hall.wire.held.down = true
  guest.type('p2', 0, 'كلمة ')
  await hall.until(() => guest.session.snapshot().saved.phase === 'saving')
  expect(guest.unsent('p2')).toBe(1)
  hall.wire.held.down = false
  await hall.until(() => guest.session.snapshot().saved.phase === 'saved')
  expect(guest.unsent('p2')).toBe(0)
  expect((await hall.stored(roomOf('p2'))).text).toBe(`كلمة ${first}`)
})

test('[UI66] what the server has no room for stays, is said, and is sent again by itself when there is room', async () => {
  let isFull = false
  let refused = 0
  const hall = await open({
    drafts: (drafts) => ({
      ...drafts,
      async append(update, at) {
        if (!isFull) return drafts.append(update, at)
        refused += 1
        throw new StorageFailure('storage-full', 'database or disk is full')
      },
    }),
  })
  const [guest, other] = [guestOf(hall, firstOfA), guestOf(hall, ofB)]
  await atWork(hall, guest, p2)
  await atWork(hall, other, p2)
  isFull = true
  guest.type('p2', 0, 'أولاً ')
  await hall.until(() => guest.session.snapshot().saved.awaits === 'room')
  guest.type('p2', 0, 'قبل ')
  const before = refused
  guest.sendAgain()
  await hall.until(() => refused > before)
  expect(guest.text('p2')).toBe(`قبل أولاً ${first}`)
  expect(guest.session.snapshot().late).toEqual([])
  expect(guest.session.snapshot().saved.phase).toBe('saving')
  expect((await hall.stored(roomOf('p2'))).text).toBe(first)
  isFull = false
  await hall.until(() => {
    // The refusal may still be on its way: then nobody waits yet.
    guest.sendAgain()
    const { phase, awaits } = guest.session.snapshot().saved
    return phase === 'saved' && awaits === null
  })
  await hall.until(() => other.text('p2') === `قبل أولاً ${first}`)
  expect((await hall.stored(roomOf('p2'))).text).toBe(`قبل أولاً ${first}`)
})

/** A hall whose store does not answer what is asked of the statement while `isBusy`. */
async function hallOfABusyStore() {
  const store = { isBusy: false, asked: 0 }
  let hall: Hall
  hall = await open({
    ports: {
      async statementOf() {
        if (!store.isBusy) return hall.statement()
        store.asked += 1
        throw new StorageFailure('storage-busy', 'the store does not answer')
      },
    },
  })
  return { hall, store }
}

test('[UI66] what a store that does not answer keeps from being judged stays, is said, and is sent again by itself', async () => {
  const { hall, store } = await hallOfABusyStore()
  const guest = guestOf(hall, firstOfA)
  await atWork(hall, guest, p2)
  store.isBusy = true
  hall.live.rooms.readmit(hall.statement().id)
  guest.type('p2', 0, 'أولاً ')
  await hall.until(() => guest.session.snapshot().saved.awaits === 'store')
  expect(guest.text('p2')).toBe(`أولاً ${first}`)
  expect(guest.session.snapshot().late).toEqual([])
  expect((await hall.stored(roomOf('p2'))).text).toBe(first)
  store.isBusy = false
  await hall.until(() => {
    guest.sendAgain()
    const { phase, awaits } = guest.session.snapshot().saved
    return phase === 'saved' && awaits === null
  })
  expect((await hall.stored(roomOf('p2'))).text).toBe(`أولاً ${first}`)
})

test('[UI66] a door that a busy store keeps shut is asked again in a while and not at once, and nothing typed is given up', async () => {
  const { hall, store } = await hallOfABusyStore()
  const guest = guestOf(hall, firstOfA)
  await atWork(hall, guest, p2)
  hall.wire.held.up = true
  guest.type('p2', 0, 'بلا اتصال ')
  store.isBusy = true
  hall.wire.cut()
  hall.wire.held.up = false
  await hall.until(() => store.asked > 0)
  await hall.settle()
  const asked = store.asked
  await hall.settle()
  expect(store.asked).toBe(asked)
  expect(guest.session.snapshot().late).toEqual([])
  expect(guest.session.snapshot().saved).toMatchObject({ phase: 'offline', awaits: 'store' })
  store.isBusy = false
  await hall.until(() => {
    guest.sendAgain()
    return guest.session.snapshot().saved.phase === 'saved'
  })
  expect((await hall.stored(roomOf('p2'))).text).toBe(`بلا اتصال ${first}`)
})

test('[UI16] what was typed and never sent is found by the next visit, sent, and its copy removed', async () => {
  const hall = await open()
  const storage = memoryStorage()
  const before = openGuest(hall, firstOfA, { storage })
  await atWork(hall, before, p2)
  hall.wire.held.up = true
  before.type('p2', 0, 'بلا اتصال ')
  expect(before.unsent('p2')).toBe(1)
  before.session.close()
  expect((await hall.stored(roomOf('p2'))).text).toBe(first)
  hall.crash()

  const after = guestOf(hall, firstOfA, { storage })
  await hall.until(() => after.text('p2') === `بلا اتصال ${first}` && after.session.snapshot().saved.phase === 'saved')
  await hall.until(() => after.unsent('p2') === 0)
  expect((await hall.stored(roomOf('p2'))).text).toBe(`بلا اتصال ${first}`)
})

test('[PA5, UI17] an edit on its way when the gavel falls is kept in its author’s sight and enters no draft', async () => {
  const hall = await open()
  const [late, other] = [guestOf(hall, firstOfA), guestOf(hall, ofB)]
  await atWork(hall, late, p2)
  await atWork(hall, other, p2)
  hall.wire.held.up = true
  late.type('p2', 0, 'متأخراً ')
  const [, event] = agreed('p2', first) as readonly [unknown, Parameters<Hall['act']>[0][number]]
  await hall.act([event], { by: chair, closes: [roomOf('p2')] })
  hall.wire.held.up = false
  await hall.until(() => late.session.snapshot().late.length > 0 && late.session.snapshot().statement?.version === 2)

  expect(late.session.snapshot().late).toMatchObject([{ paragraphId: 'p2', text: `متأخراً ${first}`, base: first }])
  expect(late.text('p2')).toBe(first)
  expect(late.session.room(p2)).toBeUndefined()
  expect(other.session.snapshot().late).toEqual([])
  expect((await hall.stored(roomOf('p2'))).text).toBe(first)
})

test('[UI17] an edit that came after the pen was taken is kept, and a fresh room reads as everybody’s does', async () => {
  const hall = await open()
  const guest = guestOf(hall, firstOfA)
  await atWork(hall, guest, p2)
  const serial = guest.session.room(p2)?.serial
  hall.wire.held.up = true
  guest.type('p2', 0, 'بعد القلم ')
  await hall.act([{ type: 'NegotiationOpened' }], { by: chair, readmits: true })
  hall.wire.held.up = false
  await hall.until(() => guest.session.snapshot().late.length > 0)
  await hall.until(() => guest.session.room(p2)?.serial !== serial && guest.session.room(p2)?.reading()?.text === first)

  expect(guest.session.snapshot().late).toMatchObject([{ paragraphId: 'p2', text: `بعد القلم ${first}` }])
  expect(guest.session.room(p2)?.state()).toMatchObject({ mayType: false, unsent: 0 })
  expect((await hall.stored(roomOf('p2'))).text).toBe(first)
})

test('[UI17] kept words outlive the visit and go when they are dismissed', async () => {
  const hall = await open()
  const storage = memoryStorage()
  const guest = openGuest(hall, firstOfA, { storage })
  await atWork(hall, guest, p2)
  hall.wire.held.up = true
  guest.type('p2', 0, 'متأخراً ')
  const [, event] = agreed('p2', first) as readonly [unknown, Parameters<Hall['act']>[0][number]]
  await hall.act([event], { by: chair, closes: [roomOf('p2')] })
  hall.wire.held.up = false
  await hall.until(() => guest.session.snapshot().late.length > 0)
  guest.session.close()

  const again = guestOf(hall, firstOfA, { storage })
  await hall.until(() => again.session.snapshot().late.length > 0)
  const [kept] = again.session.snapshot().late
  again.session.dismissLate(kept?.id ?? '')
  await hall.until(() => again.session.snapshot().late.length === 0)
})
