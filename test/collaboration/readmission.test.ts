import { afterEach, describe, expect, test } from 'vitest'
import { proposalId } from '../kit/events.ts'
import { paragraphId } from '../kit/given.ts'
import { type Hall, hallRoom, openHall, refusalsOf, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

describe('[LV12] another stage', () => {
  test('[LV12] the pen changes hands in place, both ways, and everybody is told', async () => {
    hall = await openHall()
    const delegate = hall.enter(firstOfA, room)
    const drafter = hall.enter(rapporteur, room)
    await hall.settle()
    await hall.act([{ type: 'NegotiationOpened' }], { readmits: true })
    await hall.settle()
    expect(delegate.notices).toContainEqual({ type: 'pen', room, mayType: false })
    expect(drafter.notices.filter(({ type }) => type === 'pen')).toEqual([])
    typeAt(drafter, 0, 'و')
    await hall.settle()
    expect(textAt(delegate)).toBe(textAt(drafter))
    await hall.act([{ type: 'ReturnedToDrafting' }], { readmits: true })
    await hall.settle()
    expect(delegate.notices).toContainEqual({ type: 'pen', room, mayType: true })
    typeAt(delegate, 0, 'ثم ')
    await hall.settle()
    expect(textAt(drafter)).toBe(textAt(delegate))
    expect(delegate.provider.unsyncedChanges).toBe(0)
    expect(hall.wire.sockets).toHaveLength(2)
  })

  test('[LV12] what is on its way when the stage changes is judged by the new one', async () => {
    hall = await openHall()
    const delegate = hall.enter(firstOfA, room)
    await hall.settle()
    const { text } = await hall.stored(room)
    typeAt(delegate, 0, 'متأخر ')
    hall.wire.flush()
    await hall.act([{ type: 'NegotiationOpened' }], { readmits: true })
    hall.wire.flush()
    typeAt(delegate, 0, 'جداً ')
    await hall.settle()
    expect(refusalsOf(delegate)).toContain('not-yours-to-type')
    expect((await hall.stored(room)).text).not.toContain('جداً')
    expect(text).not.toContain('متأخر')
  })

  test('[LV12, MT8] another rule on who holds the pen is told in place, and holds for what is on its way', async () => {
    const rules: { pen?: 'rapporteur' | 'delegates' } = {}
    hall = await openHall({ ports: { rulesOf: async () => rules } })
    const delegate = hall.enter(firstOfA, room)
    await hall.settle()
    rules.pen = 'rapporteur'
    hall.live.rooms.readmit(hall.statement().id)
    typeAt(delegate, 0, 'ممنوع ')
    await hall.settle()
    expect(delegate.notices).toContainEqual({ type: 'pen', room, mayType: false })
    expect((await hall.stored(room)).text).not.toContain('ممنوع')
    await hall.act([{ type: 'NegotiationOpened' }], { readmits: true })
    rules.pen = 'delegates'
    hall.live.rooms.readmit(hall.statement().id)
    await hall.settle()
    const another = hall.enter(ofB, room)
    await hall.settle()
    typeAt(another, 0, 'مسموح ')
    await hall.settle()
    expect(refusalsOf(another)).toEqual([])
    expect((await hall.stored(room)).text).toContain('مسموح')
  })

  test('[LV12] a statement that cannot be read takes nothing and keeps its people', async () => {
    let isGone = false
    hall = await openHall({
      ports: {
        statementOf: async () => {
          if (isGone) throw new Error('The disk is gone')
          return hall.statement()
        },
      },
    }).then((made) => {
      hall = made
      return made
    })
    const one = hall.enter(firstOfA, room)
    await hall.settle()
    isGone = true
    hall.live.rooms.readmit(hall.statement().id)
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(one.provider.unsyncedChanges).toBe(1)
    expect(hall.log.length).toBeGreaterThan(0)
    isGone = false
    typeAt(one, 0, 'و')
    await hall.settle()
    expect(one.closed).toBeNull()
  })

  test('[LV12] a proposal’s room closes to everyone when it is tabled, though nobody closed it', async () => {
    const proposalRoom = 'statement/s/proposal/q1'
    hall = await openHall({
      past: [
        [
          firstOfA,
          {
            type: 'ProposalDrafted',
            proposalId: proposalId('q1'),
            paragraphId: paragraphId('p2'),
            delegationId: firstOfA.delegationId ?? ('a' as never),
            act: 'replace',
          },
        ],
      ],
      rooms: [proposalRoom],
    })
    const one = hall.enter(firstOfA, proposalRoom)
    await hall.settle()
    await hall.act([{ type: 'ProposalWithdrawn', proposalId: proposalId('q1') }], { by: firstOfA, readmits: true })
    await hall.settle()
    expect(one.closed).toBe('draft-closed')
  })
})

describe('[LV13] ended sessions', () => {
  test('[LV13] their connections end when sessions are looked at again, and nobody else’s', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const inHall = hall.enter(firstOfA, hallRoom)
    const other = hall.enter(ofB, room)
    await hall.settle()
    hall.passTime()
    await hall.settle()
    expect(one.closed).toBeNull()
    hall.endSession(firstOfA)
    hall.passTime()
    await hall.settle()
    expect([one.closed, inHall.closed, other.closed]).toEqual(['token-expired', 'token-expired', null])
    typeAt(other, 0, 'و')
    await hall.settle()
    expect(other.provider.unsyncedChanges).toBe(0)
  })

  test('[LV13] so they do as soon as it is told that sessions have ended', async () => {
    hall = await openHall()
    const one = hall.enter(firstOfA, room)
    const other = hall.enter(ofB, room)
    await hall.settle()
    const { text } = await hall.stored(room)
    hall.endSession(firstOfA)
    await hall.live.sessionsEnded()
    typeAt(one, 0, 'متأخر')
    await hall.settle()
    expect([one.closed, other.closed]).toEqual(['token-expired', null])
    expect((await hall.stored(room)).text).toBe(text)
  })

  test('[LV13] so they do when the stage changes', async () => {
    hall = await openHall()
    const one = hall.enter(chair, room)
    await hall.settle()
    hall.endSession(chair)
    hall.live.rooms.readmit(hall.statement().id)
    await hall.settle()
    expect(one.closed).toBe('token-expired')
  })
})
