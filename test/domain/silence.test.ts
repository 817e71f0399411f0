import { agreedParagraphs } from '@tawafuq/domain/acts/course/agreedParagraphs'
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import { afterWorkingDays } from '@tawafuq/domain/acts/silence/workingDaysUntil'
import { expect, test } from 'vitest'
import { agreed, allAgreed, objectionId } from '../kit/events.ts'
import {
  circumstances,
  freshId,
  given,
  noon,
  opened,
  type Past,
  paragraphId,
  sha256,
  statementAfter,
} from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secretariat } from '../kit/people.ts'

const later = asId<Instant>('2030-05-04T12:00:00.000Z')
const textHash = hashText(agreedParagraphs(statementAfter(opened, ...allAgreed), labelsOf(...allAgreed)), sha256)
const silence = { type: 'SilenceOpened', until: later, textHash } as const

function labelsOf(...past: readonly Past[]) {
  const statement = statementAfter(opened, ...past)
  return circumstances(chair).printedLabels(statement)
}

test('[SI1] silence is opened on a text agreed throughout, until a time to come', () => {
  const past = given(opened, ...allAgreed)
  past.when(chair, { type: 'openSilence', until: later }).gives(silence)
  past.when(chair, { type: 'openSilence', until: noon }).refused('deadline-passed')
  past.when(chair, { type: 'openSilence', until: later, textHashSeen: 'sha256:0' }).refused('text-moved-on')
  given(opened, agreed('p1', 'أ'))
    .when(chair, { type: 'openSilence', until: later })
    .refused('paragraph-not-agreed', 'p2', 'p3')
})

test('[SI5] where working days count, silence ends on one, and not before one has passed', () => {
  const past = given(opened, ...allAgreed)
  // Wednesday 1 May 2030 at noon; Friday and Saturday are the weekend unless the meeting says otherwise.
  const until = (day: string, rules: MeetingRules) =>
    past.when(
      chair,
      { type: 'openSilence', until: asId<Instant>(`${day}T15:00:00.000Z`) },
      { rules, zone: 'Asia/Beirut' },
    ).decision.accepted
  const rules = { silenceWorkingDays: true } as const
  expect(until('2030-05-02', rules)).toBe(true)
  expect(until('2030-05-01', rules)).toBe(false)
  expect(until('2030-05-03', rules)).toBe(false)
  expect(until('2030-05-03', { ...rules, weekend: 'saturday-sunday' })).toBe(true)
  expect(until('2030-05-03', {})).toBe(true)
  expect(afterWorkingDays(noon, 3, 'friday-saturday')).toBe('2030-05-06')
})

test('[SI1] under silence the text stands', () => {
  const past = given(opened, ...allAgreed, silence)
  past.when(chair, { type: 'reopenParagraph', paragraphId: paragraphId('p1'), reason: 'x' }).refused('silence-is-open')
  past
    .when(firstOfA, { type: 'lodgeObjection', paragraphId: paragraphId('p1'), grounds: 'x' })
    .refused('silence-is-open')
})

test('[SI2] breaking silence names paragraphs and a reason; each opens again under the objection', () => {
  const past = given(opened, ...allAgreed, silence)
  const breaking = { type: 'breakSilence', paragraphIds: [paragraphId('p2')], reason: 'لم نُستشر' } as const
  past.when(ofB, { ...breaking, reason: ' ' }).refused('reason-missing')
  past.when(ofB, { ...breaking, paragraphIds: [] }).refused('not-found')
  past.when(ofB, breaking, { at: later }).refused('deadline-passed')
  const events = [
    { type: 'SilenceBroken', paragraphIds: [paragraphId('p2')], delegationId: 'b' as never, reason: 'لم نُستشر' },
    { type: 'ParagraphReopened', paragraphId: paragraphId('p2'), draft: 2, reason: 'لم نُستشر' },
    {
      type: 'ObjectionLodged',
      objectionId: objectionId(`${freshId}-1`),
      paragraphId: paragraphId('p2'),
      delegationId: 'b' as never,
      grounds: 'لم نُستشر',
      counterText: null,
    },
  ] as const
  past.when(ofB, breaking).gives(...events)
  const after = statementAfter(opened, ...allAgreed, silence, ...events)
  expect(after.stage).toBe('negotiating')
  expect(after.silence).toBeNull()
  expect(after.brokenSilences).toMatchObject([{ delegationId: 'b', paragraphIds: ['p2'], until: later }])
})

test('[SI3] an unbroken silence adopts the text that was put under it, when its time has come and no sooner', () => {
  const past = given(opened, ...allAgreed, silence)
  const close = { type: 'closeSilence' } as const
  past.when(chair, close, { at: asId<Instant>('2030-05-04T11:59:59.999Z') }).refused('silence-runs')
  const { decision } = past.when(chair, close, { at: later })
  if (!decision.accepted) throw new Error(decision.refusal.code)
  expect(decision.events).toMatchObject([{ type: 'StatementAdopted', textHash, underSilence: true }])
  past.when(rapporteur, close, { at: later }).refused('not-yours-to-do')
  given(opened, ...allAgreed)
    .when(chair, close, { at: later })
    .refused('not-in-this-stage')
})

test('[SI3, AD3] another text than the one under silence is not adopted by it', () => {
  given(opened, ...allAgreed, { ...silence, textHash: `sha256:${'0'.repeat(64)}` })
    .when(chair, { type: 'closeSilence' }, { at: later })
    .refused('text-moved-on')
})

test('[SI3] a ledger that did not name the text under silence folds, and its silence closes', () => {
  const { decision } = given(opened, ...allAgreed, { type: 'SilenceOpened', until: later }).when(
    chair,
    { type: 'closeSilence' },
    { at: later },
  )
  expect(decision.accepted).toBe(true)
})

test('[SI4] a silence whose time passes under suspension lapses; one whose time is to come goes on', () => {
  const past = [opened, ...allAgreed, silence, { type: 'NegotiationSuspended' }] as const
  given(...past)
    .when(secretariat, { type: 'resume' })
    .gives({ type: 'NegotiationResumed' })
  given(...past)
    .when(secretariat, { type: 'resume' }, { at: later })
    .gives({ type: 'NegotiationResumed' }, { type: 'NegotiationOpened' })
  const lapsed = statementAfter(...past, { type: 'NegotiationResumed' }, { type: 'NegotiationOpened' })
  expect([lapsed.stage, lapsed.silence]).toEqual(['negotiating', null])
})
