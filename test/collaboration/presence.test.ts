import { afterEach, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { wordsOf } from '../kit/drafts.ts'
import { type Hall, hallRoom, openHall, roomOf, type Seat, textAt, typeAt } from '../kit/liveHall.ts'
import { malformedPresences } from '../kit/malformedPresences.ts'
import { chair, firstOfA, observer, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

const seenBy = ({ provider }: Seat, client: number): Record<string, unknown> | undefined =>
  provider.awareness?.getStates().get(client)
const present = ({ provider }: Seat, state: object): void => provider.awareness?.setLocalState(state)

/** Where a caret stands, as a client says it. */
function caretAt({ doc }: Seat, index: number): object {
  const position: unknown = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(wordsOf(doc), index, -1)))
  return { anchor: position, head: position }
}

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
  const cursor = caretAt(one, 3)
  present(one, { user: { name: 'الرئيس', role: 'chair' }, cursor, more: 'كلام' })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toEqual({
    cursor,
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
  const cursor = caretAt(one, 3)
  present(one, { cursor })
  present(mallory, { cursor: caretAt(one, 1) })
  await hall.settle()
  const forged = presenceOf(one.doc.clientID, { cursor: caretAt(one, 9) })
  for (let round = 0; round < 5; round += 1) forged.setLocalState({ cursor: caretAt(one, 9) })
  const send = (client: number, from: Awareness): void => {
    const target = mallory.provider.awareness
    if (target === undefined || target === null) throw new Error('no awareness')
    target.states.set(client, from.getStates().get(client) as Record<string, unknown>)
    target.meta.set(client, { clock: 50, lastUpdated: 0 })
    target.emit('update', [{ added: [], updated: [client], removed: [] }, 'local'])
  }
  send(one.doc.clientID, forged)
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor, user: { participantId: 'first-of-a' } })
  expect(encodeAwarenessUpdate(forged, [one.doc.clientID]).length).toBeGreaterThan(0)
  // Made-up clients beyond what one connection may be present as are dropped.
  for (let client = 1000; client < 1010; client += 1) send(client, presenceOf(client, { cursor: client }))
  await hall.settle()
  const states = [...(other.provider.awareness?.getStates().values() ?? [])]
  expect(
    states.filter((state) => (state['user'] as { participantId?: string })?.participantId === 'chair'),
  ).toHaveLength(2)
  // Once gone, the name is still its owner's: nobody becomes it meanwhile.
  one.provider.destroy()
  await hall.settle()
  const late = hall.enter(observer, room)
  await hall.settle()
  late.provider.awareness?.states.set(one.doc.clientID, { cursor: null })
  late.provider.awareness?.meta.set(one.doc.clientID, { clock: 2 ** 40, lastUpdated: 0 })
  late.provider.awareness?.emit('update', [{ added: [one.doc.clientID], updated: [], removed: [] }, 'local'])
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toBeUndefined()
  const doc = new Y.Doc()
  doc.clientID = one.doc.clientID
  const back = hall.enter(firstOfA, room, { doc })
  await hall.settle()
  for (let round = 0; round < 5; round += 1) present(back, { cursor: null })
  await hall.settle()
  expect(seenBy(other, doc.clientID)).toMatchObject({ user: { participantId: 'first-of-a' } })
})

test('[LV18, LV14] of malformed presence nobody is sent anything, and nobody is disturbed', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  const mallory = hall.enter(observer, room)
  await hall.settle()
  present(one, { cursor: caretAt(one, 3) })
  const sound = (caretAt(one, 5) as { anchor: object }).anchor
  let passedOn = 0
  for (const state of malformedPresences(sound)) {
    present(mallory, state)
    await hall.settle()
    const seen = seenBy(other, mallory.doc.clientID)
    expect(Object.keys(seen ?? {}).sort(), JSON.stringify(state)).toEqual(['cursor', 'user'])
    expect(seen?.['user']).toMatchObject({ participantId: 'observer', role: 'observer' })
    if (seen?.['cursor'] === null) passedOn += 1
    else expect(seen?.['cursor']).toEqual({ anchor: sound, head: sound })
  }
  expect(passedOn).toBeGreaterThan(180)
  typeAt(one, 0, 'و')
  await hall.settle()
  expect([one, other, mallory].map(({ closed }) => closed)).toEqual([null, null, null])
  expect(textAt(other)).toBe((await hall.stored(room)).text)
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ user: { participantId: 'first-of-a' } })
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(hall.log).toEqual([])
})

test('[LV18] the caret of one who types stands where they type, for it is sent after what they typed', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  await hall.settle()
  typeAt(one, 4, 'كلمات جديدة')
  const cursor = caretAt(one, 9)
  present(one, { cursor })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor })
  const inHall = hall.enter(firstOfA, hallRoom)
  const listener = hall.enter(ofB, hallRoom)
  await hall.settle()
  present(inHall, { cursor, note: 'x' })
  await hall.settle()
  expect(Object.keys(seenBy(listener, inHall.doc.clientID) ?? {})).toEqual(['user'])
})

test('[LV11] the same participant takes their presence along to a new connection', async () => {
  hall = await openHall()
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  await hall.settle()
  present(one, { cursor: caretAt(one, 3) })
  await hall.settle()
  // The first socket is cut without the server hearing of it; the same document comes back over a second.
  const again = hall.enter(firstOfA, room, { doc: one.doc })
  await hall.settle()
  for (let at = 0; at < 5; at += 1) present(again, { cursor: caretAt(again, 10 + at) })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor: caretAt(again, 14) })
  one.provider.destroy()
  await hall.settle()
  present(again, { cursor: caretAt(again, 20) })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)).toMatchObject({ cursor: caretAt(again, 20) })
})

test('[LV11] presence that is too large or too much is dropped and nothing else', async () => {
  hall = await openHall({ ports: { limits: { presencesAtOnce: 6, presencesPerSecond: 0 } } })
  const one = hall.enter(firstOfA, room)
  const other = hall.enter(ofB, room)
  await hall.settle()
  present(one, { note: 'x'.repeat(3000), cursor: caretAt(one, 1) })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)?.['cursor']).toBeUndefined()
  for (let at = 0; at < 20; at += 1) present(one, { cursor: caretAt(one, at) })
  await hall.settle()
  expect(seenBy(other, one.doc.clientID)?.['cursor']).not.toEqual(caretAt(one, 19))
  expect(one.closed).toBeNull()
  expect(hall.log).toEqual([])
})
