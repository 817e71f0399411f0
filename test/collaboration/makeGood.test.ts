import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { afterEach, expect, test } from 'vitest'
import { noon } from '../kit/given.ts'
import { type Hall, hallRoom, openHall, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

test('[LV19] what an act wrote and nobody was told of reaches those in the room and the hall, also at the second attempt', async () => {
  let broken = false
  hall = await openHall({
    drafts: (drafts) => ({
      ...drafts,
      async history(...asked) {
        if (broken) throw new Error('The store is away')
        return drafts.history(...asked)
      },
    }),
  })
  const seat = hall.enter(firstOfA, room)
  const listener = hall.enter(chair, hallRoom)
  const inSecond = hall.enter(chair, roomOf('p2'))
  await hall.settle()
  const held = await hall.storage.drafts.load(room)
  const update = draftUpdate(held?.updates ?? [], (doc) => appendText(doc, ' فوراً'))
  await hall.storage.drafts.append({ room, update, author: null }, noon)
  broken = true
  hall.live.rooms.makeGood(hall.statement().id, 7, { written: [room], closed: [roomOf('p2')] })
  hall.passTime()
  await hall.settle()
  expect(textAt(seat)).not.toContain('فوراً')
  expect(hall.log.map(({ level }) => level)).toEqual(['error'])
  broken = false
  hall.passTime()
  await hall.settle()
  expect(textAt(seat)).toContain('فوراً')
  expect(listener.notices).toContainEqual({ type: 'ledger', version: 7 })
  typeAt(seat, 0, 'و')
  await hall.settle()
  expect((await hall.stored(room)).text).toBe(textAt(seat))
  expect(inSecond.closed).toBe('draft-closed')
})
