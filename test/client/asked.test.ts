import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { may } from '@tawafuq/domain/acts/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedOf } from '../../client/features/docket/askedOf.ts'
import { dryRun } from '../../client/statement/useDryRun.ts'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { circumstances, given, opened, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, everybody, firstOfA, observer, ofB, rapporteur } from '../kit/people.ts'

const floor: Event = { type: 'FloorGiven', paragraphId: paragraphId('p2') }

test('[UI26] the chair is asked to rule, then for the gavel, then to adopt', () => {
  expect(askedOf(statementAfter(opened, floor, objectionLodged()), chair)).toEqual({ what: 'rule', at: 'p2' })
  expect(askedOf(statementAfter(opened, floor), chair)).toEqual({ what: 'gavel', at: 'p2' })
  const all = [agreed('p1', 'أ'), agreed('p2', 'ب'), agreed('p3', 'ج')]
  expect(askedOf(statementAfter(opened, ...all), chair)).toEqual({ what: 'adopt' })
})

test('[UI26] a delegation is asked about its own bracket on the floor, others to write or to read', () => {
  const bracketed = statementAfter(opened, floor, bracketPlaced())
  expect(askedOf(bracketed, firstOfA)).toEqual({ what: 'own-bracket', at: 'p2' })
  expect(askedOf(bracketed, ofB)).toEqual({ what: 'write', at: 'p2' })
  expect(askedOf(statementAfter(opened, floor, { type: 'NegotiationOpened' }), ofB)).toEqual({ what: 'read', at: 'p2' })
  expect(askedOf(bracketed, rapporteur)).toEqual({ what: 'lift', at: 'p2' })
  expect(askedOf(bracketed, observer)).toEqual({ what: 'observe' })
})

const actions = {
  rule: 'giveRuling',
  gavel: 'agreeParagraph',
  adopt: 'adoptStatement',
  decide: 'decideProposal',
  lift: 'liftBracket',
  table: 'tableProposal',
  write: 'type',
  resume: 'resume',
} as const

test('[UI26] nobody is asked for what the policy does not let them do', () => {
  let asked = 0
  const events = fc.subarray([
    floor,
    bracketPlaced(),
    objectionLodged(),
    { type: 'NegotiationOpened' } as const,
    { type: 'NegotiationSuspended' } as const,
  ])
  fc.assert(
    fc.property(events, fc.constantFrom(...everybody), (past, actor) => {
      const statement = statementAfter(opened, ...past)
      const { what } = askedOf(statement, actor)
      if (!(what in actions)) return
      asked += 1
      expect(may(actor.role, actions[what as keyof typeof actions], statement.stage)).toBe(true)
    }),
    { numRuns: 400 },
  )
  expect(asked).toBeGreaterThan(20)
})

test('[UI21] a forecast is the decision that the server makes', () => {
  const read = reading('ندعو الحكومات إلى التعاون؛')
  const past = [opened, objectionLodged()] as const
  for (const actor of everybody) {
    for (const command of [
      { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: read.text },
      { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'سبب' },
      { type: 'suspend' },
    ] as const) {
      const { decision } = given(...past).when(actor, command, {
        ...circumstances(actor),
        reading: read,
        at: asId<Instant>('2030-05-01T12:00:00.000Z'),
      })
      const forecast = dryRun(statementAfter(...past), actor, command, read, new Map())
      expect(forecast).toEqual(decision.accepted ? null : decision.refusal)
    }
  }
})
