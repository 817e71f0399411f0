import { asId } from '@tawafuq/domain/acts/ids'
import { unsignedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { negotiationRecord } from '@tawafuq/domain/views/negotiationRecord'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allAgreed, bracketPlaced, objectionId, objectionLodged } from '../kit/events.ts'
import { ledgerOf, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'
import { paperNegotiation, type Step, steps } from '../kit/paperNegotiation.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

const explained: Past = [
  firstOfA,
  {
    type: 'PositionExplained',
    explanationId: asId('e1'),
    on: paragraphId('p2'),
    voteId: null,
    delegationId: asId('a'),
    text: 'نفهم «التعاون» على أنه طوعي.',
  },
]

test('[RE2] the record reads as minutes: days, numbered lines, each paragraph with its own course', () => {
  const entries = ledgerOf([
    opened,
    objectionLodged(ofB),
    [
      chair,
      {
        type: 'RulingGiven',
        objectionId: objectionId('o1'),
        paragraphId: paragraphId('p2'),
        outcome: 'reservation',
        reason: 'انفرد به وفد واحد',
      },
    ],
    [
      chair,
      {
        type: 'ReservationRecorded',
        reservationId: asId('r1'),
        paragraphId: paragraphId('p2'),
        delegationId: asId('b'),
        text: 'لا ولاية لنا في هذا',
      },
    ],
    explained,
  ])
  const record = negotiationRecord(entries, recordNames(entries))
  expect(record.sittings.map(({ day, lines }) => [day.ar, lines.length])).toEqual([['1 أيار/مايو 2030', 5]])
  const second = record.paragraphs.find(({ paragraphId: id }) => id === 'p2')
  expect(second?.citation.ar).toBe('المنطوق 1')
  expect(second?.lines.map(({ number, sentence }) => `${number}. ${sentence.ar}`)).toEqual([
    '2. اعترض وفد السهول على المنطوق 1. الأسباب: لا ولاية لنا في هذا.',
    '3. قررت الرئاسة أن يُسجَّل اعتراض وفد السهول على المنطوق 1 تحفظاً. السبب: انفرد به وفد واحد.',
    '4. سُجّل تحفظ وفد السهول على المنطوق 1، ونصه: «لا ولاية لنا في هذا».',
    '5. أدلى وفد الكثبان ببيان لتعليل موقفه من المنطوق 1، ونصه: «نفهم «التعاون» على أنه طوعي.»',
  ])
  expect([record.reservations.length, record.explanations.length]).toEqual([1, 1])
})

test('[RE2] every act but those that are no matter of record stands in it once', () => {
  let lines = 0
  fc.assert(
    fc.property(steps, (run: readonly Step[]) => {
      const negotiation = paperNegotiation()
      for (const step of run) negotiation.step(step)
      const entries = negotiation.entries()
      const record = negotiationRecord(entries, recordNames(entries))
      const tabled = entries.flatMap(({ event }) =>
        event.type === 'ProposalTabled' || event.type === 'ProposalReceived' ? [event.proposalId] : [],
      )
      const kept = entries.filter(
        ({ event }) =>
          !['ProposalDrafted', 'DelegationsInvited', 'LightRaised', 'LightLowered'].includes(event.type) &&
          !(event.type === 'ProposalWithdrawn' && !tabled.includes(event.proposalId)),
      )
      const told = record.sittings.flatMap((sitting) => sitting.lines)
      expect(told.map(({ version }) => version)).toEqual(kept.map(({ version }) => version))
      lines += told.length
    }),
    { numRuns: 40 },
  )
  expect(lines).toBeGreaterThan(200)
})

test('[OB4] explanations are printed with the adopted text, and a record without any is as it always was', () => {
  const adopted: Past = [chair, { type: 'StatementAdopted', textHash: 'sha256:0', paragraphs: [], underSilence: false }]
  const sealing = {
    meetingTitle: { ar: 'اجتماع' },
    delegationName: () => ({ ar: 'الكثبان' }),
    adopterName: 'الرئيس',
    confirmerName: '',
    ledger: { version: 1, hash: '' },
    publicKey: '',
  }
  const withOne = unsignedRecord(statementAfter(opened, ...allAgreed, explained, adopted), sealing)
  expect(withOne?.explanations).toEqual([
    { paragraphId: 'p2', delegation: { ar: 'الكثبان' }, text: 'نفهم «التعاون» على أنه طوعي.' },
  ])
  expect(unsignedRecord(statementAfter(opened, bracketPlaced(), adopted), sealing)).not.toHaveProperty('explanations')
})
