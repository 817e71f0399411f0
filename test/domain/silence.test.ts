import { asId, type Instant } from '@tawafuq/domain/ids'
import { expect, test } from 'vitest'
import { agreed, allAgreed, objectionId } from '../kit/events.ts'
import { freshId, given, noon, opened, paragraphId, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

const later = asId<Instant>('2030-05-04T12:00:00.000Z')
const silence = { type: 'SilenceOpened', until: later } as const

test('[SI1] silence is opened on a text agreed throughout, until a time to come', () => {
  const past = given(opened, ...allAgreed)
  past.when(chair, { type: 'openSilence', until: later }).gives(silence)
  past.when(chair, { type: 'openSilence', until: noon }).refused('deadline-passed')
  given(opened, agreed('p1', 'أ'))
    .when(chair, { type: 'openSilence', until: later })
    .refused('paragraph-not-agreed', 'p2', 'p3')
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
})
