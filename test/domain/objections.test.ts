import { expect, test } from 'vitest'
import { objectionId, objectionLodged } from '../kit/events.ts'
import { freshId, given, opened, paragraphId, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secondOfA } from '../kit/people.ts'

const lodge = {
  type: 'lodgeObjection',
  paragraphId: paragraphId('p2'),
  grounds: 'لا ولاية',
  counterText: ' نص بديل ',
} as const

test('[OB1] an objection has a delegation and grounds, and may bring other words', () => {
  given(opened)
    .when(firstOfA, lodge)
    .gives({
      type: 'ObjectionLodged',
      objectionId: objectionId(freshId),
      paragraphId: paragraphId('p2'),
      delegationId: 'a' as never,
      grounds: 'لا ولاية',
      counterText: 'نص بديل',
    })
  given(opened)
    .when(firstOfA, { ...lodge, grounds: ' ' })
    .refused('reason-missing')
  given(opened)
    .when({ ...firstOfA, delegationId: null }, lodge)
    .refused('delegation-missing')
  given(opened).when(rapporteur, lodge).refused('not-yours-to-do')
})

test('[OB2] a delegation has one voice: one standing objection, which any member withdraws and nobody else', () => {
  const past = given(opened, objectionLodged(firstOfA))
  past.when(secondOfA, lodge).refused('objection-already-lodged', 'o1')
  past.when(ofB, { type: 'withdrawObjection', objectionId: objectionId('o1') }).refused('not-your-objection')
  const withdrawn = {
    type: 'ObjectionWithdrawn',
    objectionId: objectionId('o1'),
    paragraphId: paragraphId('p2'),
  } as const
  past.when(secondOfA, { type: 'withdrawObjection', objectionId: objectionId('o1') }).gives(withdrawn)
  expect(given(opened, objectionLodged(firstOfA), withdrawn).when(secondOfA, lodge).decision.accepted).toBe(true)
})

test('[RU1] only the chair rules, with a reason, once', () => {
  const rule = { type: 'giveRuling', objectionId: objectionId('o1'), outcome: 'met', reason: 'عُدّل النص' } as const
  const past = given(opened, objectionLodged())
  past.when(rapporteur, rule).refused('not-yours-to-do')
  past.when(chair, { ...rule, reason: '' }).refused('reason-missing')
  const given1 = { ...rule, type: 'RulingGiven', paragraphId: paragraphId('p2') } as const
  past.when(chair, rule).gives(given1)
  given(opened, objectionLodged(), given1).when(chair, rule).refused('objection-settled')
})

test('[RU2] a ruling of reservation records it for the delegation, with its own grounds', () => {
  const rule = {
    type: 'giveRuling',
    objectionId: objectionId('o1'),
    outcome: 'reservation',
    reason: 'استُنفد النقاش',
  } as const
  const events = [
    { ...rule, type: 'RulingGiven', paragraphId: paragraphId('p2') },
    {
      type: 'ReservationRecorded',
      reservationId: freshId as never,
      paragraphId: paragraphId('p2'),
      delegationId: 'b' as never,
      text: 'لا ولاية لنا في هذا',
    },
  ] as const
  given(opened, objectionLodged())
    .when(chair, rule)
    .gives(...events)
  const after = statementAfter(opened, objectionLodged(), ...events)
  expect(after.objections[0]?.state).toBe('reservation')
  expect(after.reservations).toHaveLength(1)
})
