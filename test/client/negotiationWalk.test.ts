import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type Instant, type VoteId } from '@tawafuq/domain/acts/ids'
import { paragraphState } from '@tawafuq/domain/acts/standing'
import { passedOver } from '@tawafuq/domain/views/passedOver'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedOf, nextOpen } from '../../client/features/docket/askedOf.ts'
import { agreed, bracketPlaced, objectionId, objectionLodged } from '../kit/events.ts'
import { bracketId, ledgerOf, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'
import { paperNegotiation, steps } from '../kit/paperNegotiation.ts'
import { chair, everybody, firstOfA, observer, ofB } from '../kit/people.ts'

const put = (name: string): Event => ({ type: 'FloorGiven', paragraphId: paragraphId(name) })
const parked: Event = { type: 'ParagraphParked', paragraphId: paragraphId('p2'), with: 'السهول والجزر', note: null }

test('[UI27] before the floor is given, and after each gavel, the next open paragraph is put on the floor', () => {
  expect(askedOf(statementAfter(opened), chair)).toEqual({ what: 'open-negotiation', first: 'p1' })
  const negotiating: Event = { type: 'NegotiationOpened' }
  expect(askedOf(statementAfter(opened, negotiating), chair)).toEqual({ what: 'put', at: 'p1' })
  expect(askedOf(statementAfter(opened, put('p1')), chair)).toEqual({ what: 'gavel', at: 'p1' })
  const first = [put('p1'), agreed('p1', 'أ')] as const
  expect(askedOf(statementAfter(opened, ...first), chair)).toEqual({ what: 'put', at: 'p2' })
  expect(askedOf(statementAfter(opened, put('p3'), agreed('p3', 'ج')), chair)).toEqual({ what: 'put', at: 'p1' })
})

test('[UI27] past brackets, and past an objector who promised words, there is a way on; an objection is ruled upon', () => {
  expect(askedOf(statementAfter(opened, put('p2'), bracketPlaced()), chair)).toEqual({ what: 'pass', at: 'p3' })
  const objected = [put('p2'), objectionLodged()] as const
  expect(askedOf(statementAfter(opened, ...objected), chair)).toEqual({ what: 'rule', at: 'p2' })
  const promised: Past = [
    ofB,
    {
      type: 'TextPromised',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      until: asId<Instant>('2030-05-02T12:00:00.000Z'),
    },
  ]
  expect(askedOf(statementAfter(opened, ...objected, promised), chair)).toEqual({ what: 'pass', at: 'p3' })
})

test('[UI27] a parked paragraph is walked past, and brought back when nothing else is left', () => {
  expect(askedOf(statementAfter(opened, agreed('p1', 'أ'), put('p2'), parked), chair)).toEqual({
    what: 'put',
    at: 'p3',
  })
  const rest = [parked, agreed('p1', 'أ'), agreed('p3', 'ج')] as const
  expect(askedOf(statementAfter(opened, ...rest), chair)).toEqual({ what: 'bring-back', at: 'p2' })
})

test('[UI27] under silence nobody is asked for an act on a paragraph', () => {
  const all = [agreed('p1', 'أ'), agreed('p2', 'ب'), agreed('p3', 'ج')] as const
  const silence: Event = {
    type: 'SilenceOpened',
    until: asId<Instant>('2030-05-04T12:00:00.000Z'),
    textHash: 'sha256:0',
  }
  for (const actor of everybody) {
    expect(askedOf(statementAfter(opened, ...all, silence), actor)).toEqual({ what: 'silence' })
  }
})

test('[UI26, UI27] while a vote is open the chair is asked to close it, and each delegation for the ballots it still owes', () => {
  const voteId = asId<VoteId>('v1')
  const parts = ['أولاً', 'ثانياً']
  const entitled = [firstOfA, ofB].flatMap(({ delegationId }) => (delegationId === null ? [] : [delegationId]))
  const open: Event = { type: 'VoteOpened', voteId, question: 'هل تُقبل؟', on: { kind: 'statement' }, parts, entitled }
  const cast = (part: number): Past => [
    ofB,
    { type: 'VoteCast', voteId, delegationId: asId('b'), part, ballot: 'abstain' },
  ]
  const past = [{ type: 'NegotiationOpened' }, put('p2'), open] as const
  expect(askedOf(statementAfter(opened, ...past), chair)).toEqual({ what: 'close-vote', number: 1 })
  expect(askedOf(statementAfter(opened, ...past, cast(0)), ofB)).toEqual({ what: 'cast-vote', number: 1 })
  expect(askedOf(statementAfter(opened, ...past, cast(0), cast(1)), ofB)).toEqual({ what: 'read', at: 'p2' })
  expect(askedOf(statementAfter(opened, ...past, cast(0), cast(1)), firstOfA).what).toBe('cast-vote')
  expect(askedOf(statementAfter(opened, ...past), observer)).toEqual({ what: 'observe' })
})

test('[UI27] whoever does what is asked of the chair, again and again, agrees every paragraph', () => {
  let walked = 0
  fc.assert(
    fc.property(fc.subarray(['p1', 'p2', 'p3']), fc.constantFrom(null, 'p1', 'p2', 'p3'), (already, floor) => {
      const past: Past[] = already.map((name) => agreed(name, name))
      if (floor !== null) past.push([chair, put(floor)])
      for (let step = 0; step < 8; step += 1) {
        const asked = askedOf(statementAfter(opened, ...past), chair)
        if (asked.what === 'adopt') break
        if (asked.what === 'open-negotiation') {
          past.push({ type: 'NegotiationOpened' })
          continue
        }
        if (!('at' in asked)) throw new Error(`The walk stands still: ${asked.what}`)
        walked += 1
        if (asked.what === 'gavel') past.push(agreed(asked.at, asked.at))
        else past.push([chair, put(asked.at)])
      }
      expect(askedOf(statementAfter(opened, ...past), chair).what).toBe('adopt')
      expect(nextOpen(statementAfter(opened, ...past))).toBeNull()
    }),
  )
  expect(walked).toBeGreaterThan(100)
})

/** What the chair is asked after a past, knowing what the reading has passed. */
function askedAfter(...past: readonly Past[]) {
  const statement = statementAfter(opened, ...past)
  return askedOf(statement, chair, passedOver(ledgerOf([opened, ...past]), statement))
}

test('[FL4, UI27] a paragraph that was passed with a bracket does not come round again before something is done with it', () => {
  const bracketed = [put('p2'), bracketPlaced(), put('p3')] as const
  expect(askedAfter(...bracketed, agreed('p3', 'ج'))).toEqual({ what: 'put', at: 'p1' })
  const rest = [...bracketed, agreed('p3', 'ج'), agreed('p1', 'أ')] as const
  expect(askedAfter(...rest)).toEqual({ what: 'again', at: 'p2', left: 1 })
  expect(askedAfter(...rest, objectionLodged())).toEqual({ what: 'put', at: 'p2' })
  const reading: Event = { type: 'ReadingOpened', reading: 1, name: 'Rev.1', note: null, paragraphs: [] }
  expect(askedAfter(...rest, reading)).toEqual({ what: 'put', at: 'p2' })
})

test('[FL4, UI27] two that are blocked do not send the walk round and round: the chair is told that all were passed', () => {
  const both = [
    put('p1'),
    bracketPlaced(firstOfA, { bracketId: bracketId('b0'), paragraphId: paragraphId('p1') }),
    put('p2'),
    bracketPlaced(),
    agreed('p3', 'ج'),
  ] as const
  expect(askedAfter(...both)).toEqual({ what: 'again', at: 'p1', left: 2 })
  // A light or a remark is no reason to hear the same again.
  const light: Past = [
    ofB,
    { type: 'LightRaised', paragraphId: paragraphId('p1'), delegationId: asId('b'), light: 'red', note: null },
  ]
  expect(askedAfter(...both, light)).toEqual({ what: 'again', at: 'p1', left: 2 })
})

test('[FL4] nothing that could be gavelled, is parked or is agreed counts as passed', () => {
  let seen = 0
  fc.assert(
    fc.property(steps, (run) => {
      const negotiation = paperNegotiation()
      for (const step of run) {
        negotiation.step(step)
        const statement = negotiation.statement()
        const passed = passedOver(negotiation.entries(), statement)
        for (const paragraph of statement.paragraphs) {
          if (!passed.has(paragraph.id)) continue
          seen += 1
          expect(paragraph.id).not.toBe(statement.floor)
          expect(['bracketed', 'contested', 'awaiting-text']).toContain(paragraphState(statement, paragraph))
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(seen).toBeGreaterThan(5)
})
