import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { appliedNumbers } from '../../server/collaboration/appliedNumbers.ts'
import { noon } from '../kit/given.ts'
import { type Hall, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { firstOfA, ofB } from '../kit/people.ts'

let hall: Hall | null = null
afterEach(() => hall?.leave())
const room = roomOf('p1')

test('[LV24] what another node has stored is applied before who is new to the draft is stored, and then seen by all', async () => {
  hall = await openHall()
  const seat = hall.enter(firstOfA, room)
  await hall.settle()
  const held = await hall.storage.drafts.load(room)
  const update = draftUpdate(held?.updates ?? [], (doc) => appendText(doc, ' فوراً'))
  const { participantId, delegationId } = ofB
  await hall.storage.drafts.append({ room, update, author: { participantId, delegationId } }, noon)
  typeAt(seat, 0, 'و')
  await hall.settle()
  expect(refusalsOf(seat)).toEqual([])
  expect(seat.provider.unsyncedChanges).toBe(0)
  expect(textAt(seat)).toBe((await hall.stored(room)).text)
  expect(textAt(seat)).toMatch(/^و.* فوراً$/)
  typeAt(seat, 0, 'ثم')
  await hall.settle()
  expect(textAt(seat)).toBe((await hall.stored(room)).text)
})

test('[LV24, LV8] a name under which another writes at another node is refused here, though nobody here has seen it', async () => {
  hall = await openHall()
  const seat = hall.enter(firstOfA, room)
  await hall.settle()
  const held = await hall.storage.drafts.load(room)
  const elsewhere = new Y.Doc()
  for (const one of held?.updates ?? []) Y.applyUpdate(elsewhere, one)
  elsewhere.clientID = seat.doc.clientID
  const before = Y.encodeStateVector(elsewhere)
  appendText(elsewhere, ' فوراً')
  const update = Y.encodeStateAsUpdate(elsewhere, before)
  const { participantId, delegationId } = ofB
  await hall.storage.drafts.append({ room, update, author: { participantId, delegationId } }, noon)
  typeAt(seat, 0, 'مزوّر')
  await hall.settle()
  expect(refusalsOf(seat)).toEqual(['update-malformed'])
  expect((await hall.stored(room)).text).toMatch(/^إذ.* فوراً$/)
})

test('[LV24] whatever order numbers come in, all through one are known as soon as none before it is missing', () => {
  let gaps = 0
  fc.assert(
    fc.property(fc.nat(20), fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 40 }), (begin, order) => {
      const applied = appliedNumbers()
      applied.noteThrough(begin)
      const seen = new Set(Array.from({ length: begin }, (_, nth) => nth + 1))
      for (const seq of order) {
        applied.note(seq)
        seen.add(seq)
        let through = 0
        while (seen.has(through + 1)) through += 1
        expect(applied.through()).toBe(through)
        expect(applied.hasGap()).toBe([...seen].some((one) => one > through))
        if (applied.hasGap()) gaps += 1
        for (let one = 1; one <= 41; one += 1) expect(applied.has(one)).toBe(seen.has(one))
      }
    }),
  )
  expect(gaps).toBeGreaterThan(100)
})
