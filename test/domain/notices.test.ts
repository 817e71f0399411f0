import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { concernSentence, concernTitles } from '@tawafuq/domain/language/concernSentence'
import { concernKinds, isOverdue } from '@tawafuq/domain/views/concern'
import { concernsFor } from '@tawafuq/domain/views/concernsFor'
import { noticesOf } from '@tawafuq/domain/views/noticesOf'
import { expect, test } from 'vitest'
import { allAgreed, bracketPlaced, objectionId, objectionLodged, proposalTabled } from '../kit/events.ts'
import { bracketId, ledgerOf, noon, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, observer, ofB, rapporteur, secondOfA, secretariat } from '../kit/people.ts'

const later = asId<Instant>('2030-05-01T13:00:00.000Z')
const kinds = (who: Actor, at: Instant, past: readonly Past[], isHead = false) =>
  concernsFor(statementAfter(opened, ...past), { ...who, isHead }, at).map(({ kind }) => kind)

const promised: Past = [
  ofB,
  { type: 'TextPromised', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), until: later },
]
const consulted: Past = [
  chair,
  { type: 'ConsultationBegun', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), note: null },
]

test('[VI4] an objection waits for the chair, unless words, its head or consultations are awaited', () => {
  expect(kinds(chair, noon, [objectionLodged()])).toEqual(['objection-to-rule'])
  expect(kinds(chair, noon, [objectionLodged(), consulted])).toEqual(['objection-consulted'])
  expect(kinds(chair, noon, [objectionLodged(ofB, { confirmation: 'awaited' })])).toEqual(['objection-awaits-head'])
  expect(kinds(chair, noon, [objectionLodged(), promised])).toEqual(['text-awaited'])
  expect(kinds(chair, later, [objectionLodged(), promised])).toEqual(['text-overdue'])
  expect(kinds(rapporteur, noon, [objectionLodged()])).toEqual(['objection-stands'])
  const asks = (past: readonly Past[], at: Instant) =>
    concernsFor(statementAfter(opened, ...past), { ...chair, isHead: false }, at).filter((one) => one.asks)
  expect(asks([objectionLodged()], noon)).toHaveLength(1)
  expect(asks([objectionLodged(), consulted], noon)).toHaveLength(0)
  expect(asks([objectionLodged(), promised], later)).toHaveLength(1)
})

test('[VI4, BR9] of a time that passes, owner and rapporteur are reminded, whoever asks and whenever', () => {
  const past = [bracketPlaced(firstOfA, { kind: 'instructions', dueAt: later })]
  const [early, late] = [
    [kinds(firstOfA, noon, past), kinds(rapporteur, noon, past)],
    [kinds(firstOfA, later, past), kinds(rapporteur, later, past)],
  ]
  expect(early).toEqual([['instructions-awaited'], ['bracket-awaited']])
  expect(late).toEqual([['instructions-due'], ['bracket-overdue']])
  for (const who of [firstOfA, rapporteur]) {
    const [one] = concernsFor(statementAfter(opened, ...past), { ...who, isHead: false }, later)
    expect(one && isOverdue(one)).toBe(true)
  }
  expect(kinds(rapporteur, later, [bracketPlaced()])).toEqual([])
})

test('[VI4] a proposal waits for the rapporteur, a vote for those who have not voted and for the chair', () => {
  const past = proposalTabled('ندعو الدول')
  const concern = (who: Actor) => concernsFor(statementAfter(opened, ...past), { ...who, isHead: false }, noon)[0]
  expect(concern(rapporteur)).toMatchObject({ kind: 'proposal-to-decide', asks: true })
  expect(concern(chair)).toMatchObject({ kind: 'proposal-to-decide', asks: false })
  const voteId = asId<never>('v1')
  const vote: Past = [
    chair,
    {
      type: 'VoteOpened',
      voteId,
      question: 'هل يؤخذ به؟',
      on: { kind: 'statement' },
      parts: ['أ', 'ب'],
      entitled: [asId('a'), asId('b')],
    },
  ]
  const cast = (part: number): Past => [
    firstOfA,
    { type: 'VoteCast', voteId, delegationId: asId('a'), part, ballot: 'yes' },
  ]
  expect(kinds(firstOfA, noon, [vote, cast(0)])).toEqual(['vote-open'])
  expect(kinds(firstOfA, noon, [vote, cast(0), cast(1)])).toEqual([])
  expect(kinds(ofB, noon, [vote, cast(0), cast(1)])).toEqual(['vote-open'])
  expect(kinds(chair, noon, [vote])).toEqual(['vote-to-close'])
})

test('[VI4, PA5] late words that were laid before the rapporteur wait for them, and are told', () => {
  const lateTextId = asId<never>('l1')
  const offered: Past = [
    firstOfA,
    {
      type: 'LateTextOffered',
      lateTextId,
      paragraphId: paragraphId('p2'),
      draft: 1,
      delegationId: asId('a'),
      text: 'ندعو الدول',
      base: 'ندعو الحكومات إلى التعاون؛',
    },
  ]
  const settled: Past = [
    rapporteur,
    { type: 'LateTextSettled', lateTextId, paragraphId: paragraphId('p2'), note: null },
  ]
  expect([kinds(rapporteur, noon, [offered]), kinds(rapporteur, noon, [offered, settled])]).toEqual([
    ['late-to-settle'],
    [],
  ])
  expect(noticesOf(ledgerOf([opened, offered]), rapporteur).map(({ type }) => type)).toEqual(['LateTextOffered'])
})

test('[VI3, OB5] the head is asked for the word that is awaited, other members see that it is', () => {
  const past = [objectionLodged(firstOfA, { confirmation: 'awaited' })]
  expect(kinds(secondOfA, noon, past, true)).toEqual(['to-confirm'])
  expect(kinds(firstOfA, noon, past)).toEqual(['own-awaits-head'])
  expect(kinds(ofB, noon, past, true)).toEqual([])
})

test('[VI4, PR1] officers are told what others did that bears on their office, nothing private, nothing of their own', () => {
  const entries = ledgerOf([
    opened,
    objectionLodged(),
    promised,
    bracketPlaced(rapporteur, { bracketId: bracketId('b2'), delegationId: null }),
    bracketPlaced(firstOfA),
    ...proposalTabled('x'),
    consulted,
    ...allAgreed.slice(0, 1),
    [chair, { type: 'SilenceOpened', until: later }],
  ])
  const told = (who: Actor) => noticesOf(entries, who).map(({ type }) => type)
  expect(told(chair)).toEqual(['ObjectionLodged', 'TextPromised', 'ProposalTabled'])
  expect(told(rapporteur)).toEqual([
    'ObjectionLodged',
    'TextPromised',
    'BracketPlaced',
    'ProposalTabled',
    'ConsultationBegun',
    'ParagraphAgreed',
    'SilenceOpened',
  ])
  expect([told(observer), told(secretariat)]).toEqual([['SilenceOpened'], ['SilenceOpened']])
})

test('[PR1, VI3] that a private proposal was given up is told to its own and to those let in, and to nobody else', () => {
  const [drafted] = proposalTabled('x')
  const withdrawn: Past = [firstOfA, { type: 'ProposalWithdrawn', proposalId: asId('q1') }]
  const invited: Past = [firstOfA, { type: 'DelegationsInvited', proposalId: asId('q1'), delegationIds: [asId('b')] }]
  if (drafted === undefined) throw new Error('no draft')
  const told = (...past: readonly Past[]) =>
    noticesOf(ledgerOf([opened, objectionLodged(ofB), drafted, ...past]), ofB).map(({ type }) => type)
  expect(told(withdrawn)).toEqual([])
  expect(told(invited, withdrawn)).toEqual(['DelegationsInvited', 'ProposalWithdrawn'])
})

test('[VI4] every kind of concern has its title in both languages, and a sentence with owner, place and time', () => {
  for (const kind of concernKinds) {
    expect(concernTitles[kind].ar).toMatch(/[\u0600-\u06FF]/)
    expect(concernTitles[kind].en).toMatch(/^[A-Z]/)
  }
  const statement = statementAfter(opened, objectionLodged(), promised)
  const names = {
    statement,
    labels: new Map([[paragraphId('p2'), '1']]),
    delegationName: (id: string) => ({ ar: `الدولة ${id}`, en: `State ${id}` }),
  }
  const [concern] = concernsFor(statement, { ...chair, isHead: false }, later)
  if (concern === undefined) throw new Error('nothing concerns the chair')
  const sentence = concernSentence(concern, names)
  expect(sentence.en).toMatch(/^A promised text is overdue, State b, .*, by 1 May 2030, 13:00 UTC\.$/)
  expect(sentence.ar).toMatch(/^صيغة موعودة انقضى موعدها، الدولة b، .*الموعد: 1 أيار\/مايو 2030/)
})
