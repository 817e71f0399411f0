import { asId, type DelegationId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { afterEach, describe, expect, test } from 'vitest'
import { agreed, proposalId } from '../kit/events.ts'
import { type Past, paragraphId } from '../kit/given.ts'
import {
  deployment,
  type Hall,
  hallRoom,
  openHall,
  refusalsOf,
  roomOf,
  stranger,
  textAt,
  tokenOf,
  typeAt,
} from '../kit/liveHall.ts'
import { chair, everybody, firstOfA, observer, ofB, rapporteur, secondOfA, secretariat } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())

const proposalRoom = 'statement/s/proposal/q1'
const drafted: Past = [
  firstOfA,
  {
    type: 'ProposalDrafted',
    proposalId: proposalId('q1'),
    paragraphId: paragraphId('p2'),
    delegationId: asId<DelegationId>('a'),
    act: 'replace',
  },
]
const withdrawn: Past = [firstOfA, { type: 'ProposalWithdrawn', proposalId: proposalId('q1') }]
const negotiating: Past = { type: 'NegotiationOpened' }

async function answersTo(room: string, people: readonly (Actor | string)[]): Promise<Record<string, string | null>> {
  const seats = people.map((who) => [typeof who === 'string' ? who : tokenOf(who), hall.enter(who, room)] as const)
  await hall.settle()
  return Object.fromEntries(seats.map(([name, { refusal, scope }]) => [name, refusal ?? scope]))
}

describe('[LV1] tokens', () => {
  test('[LV1] none, an unknown one and an expired one', async () => {
    hall = await openHall()
    hall.endSession(chair)
    expect(await answersTo(roomOf('p1'), ['', 'nobody', chair, ofB])).toEqual({
      '': 'token-missing',
      nobody: 'token-unknown',
      chair: 'token-expired',
      'of-b': 'read-write',
    })
  })

  test('[LV1] a store of sessions that fails lets nobody in and hurts nobody', async () => {
    hall = await openHall({
      ports: {
        identify: async () => {
          throw new Error('The disk is gone')
        },
      },
    })
    expect(await answersTo(roomOf('p1'), [chair])).toEqual({ chair: 'storage-failed' })
  })
})

describe('[LV2] who enters', () => {
  test('[LV2] those of the meeting and the deployment’s secretariat, and no stranger', async () => {
    hall = await openHall()
    const people = [...everybody, deployment, stranger]
    expect(await answersTo(hallRoom, people)).toEqual({
      ...Object.fromEntries([...everybody, deployment].map((who) => [tokenOf(who), 'readonly'])),
      stranger: 'not-yours-to-read',
    })
    expect((await answersTo(roomOf('p1'), [stranger])).stranger).toBe('not-yours-to-read')
  })

  test.each([
    'nonsense',
    '__proto__',
    'constructor',
    'statement/s/paragraph/p1/draft/0',
    'statement/other/hall',
    roomOf('p9'),
    roomOf('p1', 2),
    'statement/s/proposal/q9',
  ])('[LV2] there is no room %s', async (room) => {
    hall = await openHall()
    expect(await answersTo(room, [chair])).toEqual({ chair: 'room-unknown' })
    expect(({} as Record<string, unknown>)['providerVersion']).toBeUndefined()
  })

  test('[LV2] a room that the ledger knows and the store does not', async () => {
    hall = await openHall({ past: [drafted] })
    expect(await answersTo(proposalRoom, [firstOfA])).toEqual({ 'first-of-a': 'room-unknown' })
  })
})

describe('[LV3] closed drafts', () => {
  test('[LV3] an agreed draft opens to nobody, and late words never enter it', async () => {
    hall = await openHall()
    const late = hall.enter(firstOfA, roomOf('p1'))
    await hall.settle()
    const { text } = await hall.stored(roomOf('p1'))
    hall.wire.held.up = true
    typeAt(late, 0, 'متأخر ')
    await hall.act([(agreed('p1', text) as readonly [never, never])[1]], { closes: [roomOf('p1')] })
    hall.crash()
    const again = hall.enter(firstOfA, roomOf('p1'), { doc: late.doc })
    expect(await answersTo(roomOf('p1'), [chair, observer])).toEqual({
      chair: 'draft-closed',
      observer: 'draft-closed',
    })
    expect(again.refusal).toBe('draft-closed')
    expect(textAt(again)).toBe(`متأخر ${text}`)
    expect((await hall.stored(roomOf('p1'))).text).toBe(text)
  })

  test('[LV3] an earlier draft of a reopened paragraph stays closed, and its words do not come up in the next', async () => {
    hall = await openHall()
    const { text } = await hall.stored(roomOf('p1'))
    await hall.act([(agreed('p1', text) as readonly [never, never])[1]], { closes: [roomOf('p1')] })
    await hall.act([{ type: 'ParagraphReopened', paragraphId: paragraphId('p1'), draft: 2, reason: 'سهو' }], {
      opens: [roomOf('p1', 2)],
    })
    expect(await answersTo(roomOf('p1', 1), [firstOfA])).toEqual({ 'first-of-a': 'draft-closed' })
    expect(await answersTo(roomOf('p1', 2), [firstOfA])).toEqual({ 'first-of-a': 'read-write' })
    expect(await answersTo(roomOf('p1', 3), [firstOfA])).toEqual({ 'first-of-a': 'room-unknown' })
  })

  test('[LV3] a client that brings the whole of a closed draft to the next one brings nothing into it', async () => {
    hall = await openHall()
    const late = hall.enter(firstOfA, roomOf('p1'))
    await hall.settle()
    typeAt(late, 3, 'مقبول')
    await hall.settle()
    typeAt(late, 5, 'مرفوض')
    await hall.act([(agreed('p1', 'x') as readonly [never, never])[1]], { closes: [roomOf('p1')] })
    await hall.act([{ type: 'ParagraphReopened', paragraphId: paragraphId('p1'), draft: 2, reason: 'سهو' }], {
      opens: [roomOf('p1', 2)],
    })
    const { text } = await hall.stored(roomOf('p1', 2))
    const again = hall.enter(firstOfA, roomOf('p1', 2), { doc: late.doc })
    await hall.settle()
    expect(again.notices).toContainEqual(expect.objectContaining({ type: 'refused', reason: 'update-malformed' }))
    expect((await hall.stored(roomOf('p1', 2))).text).toBe(text)
  })
})

describe('[LV4] who types', () => {
  test('[LV4] in drafting delegates, rapporteur and chair', async () => {
    hall = await openHall()
    expect(await answersTo(roomOf('p1'), [...everybody, deployment])).toEqual({
      chair: 'read-write',
      rapporteur: 'read-write',
      secretariat: 'readonly',
      observer: 'readonly',
      'first-of-a': 'read-write',
      'second-of-a': 'read-write',
      'of-b': 'read-write',
      deployment: 'readonly',
    })
  })

  test('[LV4] in negotiation the rapporteur alone', async () => {
    hall = await openHall({ past: [negotiating] })
    expect(await answersTo(roomOf('p1'), [chair, rapporteur, firstOfA, secretariat])).toEqual({
      chair: 'readonly',
      rapporteur: 'read-write',
      'first-of-a': 'readonly',
      secretariat: 'readonly',
    })
  })

  test('[LV4] a private proposal is its delegation’s alone, and closed once it is withdrawn', async () => {
    hall = await openHall({ past: [drafted], rooms: [proposalRoom] })
    expect(await answersTo(proposalRoom, [firstOfA, secondOfA, ofB, chair, secretariat, deployment])).toEqual({
      'first-of-a': 'read-write',
      'second-of-a': 'read-write',
      'of-b': 'not-yours-to-read',
      chair: 'not-yours-to-read',
      secretariat: 'not-yours-to-read',
      deployment: 'not-yours-to-read',
    })
    await hall.act([(withdrawn as readonly [never, never])[1]], { by: firstOfA, closes: [proposalRoom] })
    expect(await answersTo(proposalRoom, [firstOfA, ofB])).toEqual({
      'first-of-a': 'draft-closed',
      'of-b': 'not-yours-to-read',
    })
  })

  test('[LV4] [PR5] a delegation that was invited types in the private room too', async () => {
    const guests = [asId<DelegationId>('b')]
    const invited: Past = [
      firstOfA,
      { type: 'DelegationsInvited', proposalId: proposalId('q1'), delegationIds: guests },
    ]
    hall = await openHall({ past: [drafted, invited], rooms: [proposalRoom] })
    expect(await answersTo(proposalRoom, [ofB, chair])).toEqual({ 'of-b': 'read-write', chair: 'not-yours-to-read' })
  })

  test('[LV4] what a reader types is not taken, and neither is anything in the hall', async () => {
    hall = await openHall()
    const reader = hall.enter(observer, roomOf('p1'))
    const other = hall.enter(ofB, roomOf('p1'))
    const inHall = hall.enter(chair, hallRoom)
    await hall.settle()
    expect(refusalsOf(reader)).toEqual([])
    typeAt(reader, 0, 'خلسة')
    inHall.doc.getMap('x').set('y', 1)
    await hall.settle()
    expect(refusalsOf(reader)).toEqual(['not-yours-to-type'])
    expect(refusalsOf(inHall)).toEqual(['not-yours-to-type'])
    expect(reader.provider.unsyncedChanges).toBe(1)
    expect(textAt(other)).not.toContain('خلسة')
    hall.crash()
    const again = hall.enter(observer, roomOf('p1'), { doc: reader.doc })
    await hall.settle()
    expect(refusalsOf(again)).toEqual(['not-yours-to-type'])
    expect((await hall.stored(roomOf('p1'))).text).not.toContain('خلسة')
  })
})
