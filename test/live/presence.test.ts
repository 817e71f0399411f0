import { afterEach, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Hall, hallRoom, openHall, roomOf, type Seat } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

const seenBy = ({ provider }: Seat, client: number): Record<string, unknown> | undefined =>
  provider.awareness?.getStates().get(client)
const present = ({ provider }: Seat, state: object): void => provider.awareness?.setLocalState(state)

/** The presence of a client that is made up. */
function presenceOf(client: number, state: object): Awareness {
  const doc = new Y.Doc()
  doc.clientID = client
  const awareness = new Awareness(doc)
  awareness.setLocalState(state)
  return awareness
}

test('[LV11] others see who somebody is, whatever their client says', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  await hall.settle()
  present(one, { user: { name: 'الرئيس', role: 'chair' }, cursor: 3 })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toEqual({
    cursor: 3,
    user: {
      participantId: 'first-of-a',
      name: 'اسم first-of-a',
      role: 'delegate',
      attendance: 'onsite',
      delegationId: 'a',
      delegationName: { ar: 'وفد a' },
      colour: 0,
    },
  })
  one.provider.destroy()
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toBeUndefined()
})

test('[LV11] nobody speaks or goes silent as another', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  const mallory = hall.enter(chair, room)
  await hall.settle()
  present(one, { cursor: 3 })
  present(mallory, { cursor: 1 })
  await hall.settle()
  const forged = presenceOf(one.doc.clientID, { cursor: 99 })
  for (let round = 0; round < 5; round += 1) forged.setLocalState({ cursor: 99 })
  const send = (client: number, from: Awareness): void => {
    const target = mallory.provider.awareness
    if (target === undefined || target === null) throw new Error('no awareness')
    target.states.set(client, from.getStates().get(client) as Record<string, unknown>)
    target.meta.set(client, { clock: 50, lastUpdated: 0 })
    target.emit('update', [{ added: [], updated: [client], removed: [] }, 'local'])
  }
  send(one.doc.clientID, forged)
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor: 3, user: { participantId: 'first-of-a' } })
  expect(encodeAwarenessUpdate(forged, [one.doc.clientID]).length).toBeGreaterThan(0)
  // Made-up clients beyond what one connection may be present as are dropped.
  for (let client = 1000; client < 1010; client += 1) send(client, presenceOf(client, { cursor: client }))
  await hall.settle()
  const states = [...(other.provider.awareness?.getStates().values() ?? [])]
  expect(
    states.filter((state) => (state['user'] as { participantId?: string })?.participantId === 'chair'),
  ).toHaveLength(2)
})

test('[LV11] the same participant takes their presence along to a new connection', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  await hall.settle()
  present(one, { cursor: 3 })
  await hall.settle()
  // The first socket is cut without the server hearing of it; the same document comes back over a second.
  const again = hall.enter(firstOfA, room, { doc: one.doc })
  await hall.settle()
  for (let at = 0; at < 5; at += 1) present(again, { cursor: 10 + at })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor: 14 })
  one.provider.destroy()
  await hall.settle()
  present(again, { cursor: 20 })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor: 20 })
})

test('[LV11] presence that is too large or too much is dropped and nothing else', async () => {
  hall = await openHall({ ports: { limits: { presencesAtOnce: 6, presencesPerSecond: 0 } } })
  const one = hall.enter(firstOfA, hallRoom)
  const other = hall.enter(ofB, hallRoom)
  await hall.settle()
  present(one, { note: 'x'.repeat(3000) })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)?.['note']).toBeUndefined()
  for (let at = 0; at < 20; at += 1) present(one, { at })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)?.['at']).toBeLessThan(19)
  expect(one.closed).toBeNull()
  expect(hall.log).toEqual([])
})
