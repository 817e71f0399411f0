import { sheet } from '@tawafuq/domain/views/sheet'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, proposalId, proposalTabled } from '../kit/events.ts'
import {
  bracketId,
  circumstances,
  freshId,
  given,
  opened,
  paragraphId,
  reading,
  sha256,
  statementAfter,
} from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secondOfA, secretariat } from '../kit/people.ts'

const base = 'ندعو الحكومات إلى التعاون؛'
const words = 'ندعو الدول إلى التعاون؛'
const drafted = {
  type: 'ProposalDrafted',
  proposalId: proposalId('q1'),
  paragraphId: paragraphId('p2'),
  delegationId: 'a' as never,
  act: 'replace',
} as const

test('[PR1] no word of a private proposal is in an entry or on the sheet', () => {
  given(opened)
    .when(firstOfA, { type: 'draftProposal', paragraphId: paragraphId('p2'), act: 'replace', text: words })
    .gives({ ...drafted, proposalId: proposalId(freshId) })
  const statement = statementAfter(opened, drafted)
  const { paragraphs } = sheet(statement, new Map(), circumstances(chair).printedLabels(statement), sha256)
  expect(paragraphs[1]?.proposals).toEqual([])
})

test('[PR2] tabling carries the words of its room and what the paragraph read', () => {
  const past = given(opened, drafted)
  const tabled = {
    type: 'ProposalTabled',
    proposalId: proposalId('q1'),
    paragraphId: paragraphId('p2'),
    text: words,
    base,
  } as const
  past
    .when(secondOfA, { type: 'tableProposal', proposalId: proposalId('q1') }, { reading: reading(words), base })
    .gives(tabled)
  past
    .when(firstOfA, { type: 'tableProposal', proposalId: proposalId('q1') }, { reading: reading(' '), base })
    .refused('proposal-empty')
  past
    .when(ofB, { type: 'tableProposal', proposalId: proposalId('q1') }, { reading: reading(words) })
    .refused('not-your-proposal')
  past.when(ofB, { type: 'supportProposal', proposalId: proposalId('q1') }).refused('proposal-private')
  given(opened, ...proposalTabled(words))
    .when(firstOfA, { type: 'tableProposal', proposalId: proposalId('q1') })
    .refused('proposal-tabled')
})

test('[PR4] every other delegation supports once, and only its own withdraws', () => {
  const past = given(opened, ...proposalTabled(words))
  const supported = { type: 'ProposalSupported', proposalId: proposalId('q1'), delegationId: 'b' as never } as const
  past.when(ofB, { type: 'supportProposal', proposalId: proposalId('q1') }).gives(supported)
  past.when(secondOfA, { type: 'supportProposal', proposalId: proposalId('q1') }).gives()
  given(opened, ...proposalTabled(words), supported)
    .when(ofB, { type: 'supportProposal', proposalId: proposalId('q1') })
    .gives()
  past.when(ofB, { type: 'withdrawProposal', proposalId: proposalId('q1') }).refused('not-your-proposal')
  past
    .when(secondOfA, { type: 'withdrawProposal', proposalId: proposalId('q1') })
    .gives({ type: 'ProposalWithdrawn', proposalId: proposalId('q1') })
})

test('[PR3] it is applied, bracketed beside the base, or declined with a reason, once', () => {
  const past = given(opened, ...proposalTabled(words))
  const decide = { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' } as const
  const decided = {
    type: 'ProposalDecided',
    proposalId: proposalId('q1'),
    paragraphId: paragraphId('p2'),
    outcome: 'apply',
    reason: null,
  } as const
  past.when(firstOfA, decide).refused('not-yours-to-do')
  past.when(rapporteur, decide, { reading: reading(base) }).gives(decided)
  past.when(rapporteur, { ...decide, outcome: 'decline' }).refused('reason-missing')
  past
    .when(rapporteur, { ...decide, outcome: 'decline', reason: 'تكرار' })
    .gives({ ...decided, outcome: 'decline', reason: 'تكرار' })
  given(opened, ...proposalTabled(words), decided)
    .when(rapporteur, decide)
    .refused('proposal-settled')
  const side = (nth: number, exact: string, start: number, delegationId: string | null) =>
    ({
      type: 'BracketPlaced',
      bracketId: bracketId(`${freshId}-${nth}`),
      paragraphId: paragraphId('p2'),
      draft: 1,
      kind: 'alternatives',
      reason: null,
      quote: { exact },
      range: { start, end: start + exact.length },
      delegationId: delegationId as never,
      proposalId: proposalId('q1'),
    }) as const
  past
    .when(rapporteur, { ...decide, outcome: 'bracket' }, { reading: reading(base) })
    .gives({ ...decided, outcome: 'bracket' }, side(1, base, 0, null), side(2, words, base.length + 1, 'a'), {
      type: 'BracketsLinked',
      linkId: `${freshId}-alternatives` as never,
      bracketIds: [bracketId(`${freshId}-1`), bracketId(`${freshId}-2`)],
      as: 'alternatives',
      noText: false,
    })
})

test('[PR3] applying wipes out no standing bracket and touches no agreed text', () => {
  const decide = { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' } as const
  given(opened, ...proposalTabled(words), bracketPlaced(ofB))
    .when(chair, decide, { reading: reading(base, ['b1', 5, 13]) })
    .refused('bracket-stands', 'b1')
  given(opened, ...proposalTabled(words), agreed('p2', base))
    .when(chair, decide)
    .refused('paragraph-agreed')
})

test('[PR3] a proposed insertion becomes a paragraph, and a proposed deletion strikes only what nothing stands against', () => {
  const decide = { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' } as const
  const { decision } = given(opened, ...proposalTabled(words, 'insert-after')).when(chair, decide)
  expect(decision).toMatchObject({
    accepted: true,
    events: [{ type: 'ProposalDecided' }, { type: 'ParagraphInserted', text: words, after: 'p2' }],
  })
  const strike = given(opened, ...proposalTabled(null, 'strike'))
  expect(strike.when(chair, decide, { reading: reading(base) }).decision).toMatchObject({
    accepted: true,
    events: [{}, { type: 'ParagraphStruck', text: base }],
  })
})

test('[PR2] a proposal to a paragraph that is agreed carries what was agreed', () => {
  const agreed = { type: 'ParagraphAgreed', paragraphId: paragraphId('p2'), draft: 1, text: 'ندعو الحكومات؛' } as const
  const [drafted] = proposalTabled('ندعو الدول')
  if (drafted === undefined) throw new Error('Nothing was drafted')
  const { decision } = given(opened, agreed, drafted).when(
    firstOfA,
    { type: 'tableProposal', proposalId: proposalId('q1') },
    { reading: reading('ندعو الدول') },
  )
  expect(decision).toMatchObject({ accepted: true, events: [{ type: 'ProposalTabled', base: agreed.text }] })
})

test('[PR9] a written amendment is entered for its delegation, and is its own from then on', () => {
  const receive = {
    type: 'receiveProposal',
    paragraphId: paragraphId('p2'),
    delegationId: 'b' as never,
    act: 'replace',
    text: ` ${words} `,
    author: 'كاتب التعديل',
  } as const
  const received = {
    type: 'ProposalReceived',
    proposalId: proposalId(freshId),
    paragraphId: paragraphId('p2'),
    delegationId: 'b' as never,
    act: 'replace',
    text: words,
    base,
    author: 'كاتب التعديل',
  } as const
  const past = given(opened)
  past.when(secretariat, receive, { base, delegations: ['a', 'b'] as never }).gives(received)
  past.when(rapporteur, receive, { base }).gives(received)
  past.when(firstOfA, receive, { base }).refused('not-yours-to-do')
  past.when(chair, receive, { base }).refused('not-yours-to-do')
  past.when(secretariat, receive, { base, delegations: ['a'] as never }).refused('not-found', 'b')
  past.when(secretariat, { ...receive, text: ' ' }, { base }).refused('proposal-empty')
  past.when(secretariat, { ...receive, text: base }, { base }).refused('proposal-same')
  past.when(secretariat, { ...receive, text: 'قر\u0627\u0654' }, { base }).gives({ ...received, text: 'قرأ' })
  past
    .when(secretariat, { ...receive, act: 'strike', text: 'لا يُؤخذ' }, { base })
    .gives({ ...received, act: 'strike', text: null })
  given(opened, agreed('p2', base)).when(secretariat, receive).refused('paragraph-agreed')
  const after = given(opened, [secretariat, received])
  after.when(firstOfA, { type: 'withdrawProposal', proposalId: received.proposalId }).refused('not-your-proposal')
  after
    .when(ofB, { type: 'withdrawProposal', proposalId: received.proposalId })
    .gives({ type: 'ProposalWithdrawn', proposalId: received.proposalId })
  const { proposals } = statementAfter(opened, [secretariat, received])
  expect(proposals).toMatchObject([
    { state: 'tabled', delegationId: 'b', text: words, base, received: { author: 'كاتب التعديل' }, number: 1 },
  ])
})

test('[PR11] a proposal is applied or bracketed in other words than it was tabled in, and both stand in the record', () => {
  const past = given(opened, ...proposalTabled(words))
  const part = 'ندعو الدول؛'
  const decide = { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' } as const
  const decided = {
    type: 'ProposalDecided',
    proposalId: proposalId('q1'),
    paragraphId: paragraphId('p2'),
    outcome: 'apply',
    reason: null,
  } as const
  past.when(rapporteur, { ...decide, text: ` ${part} ` }, { reading: reading(base) }).gives({ ...decided, text: part })
  past.when(rapporteur, { ...decide, text: words }, { reading: reading(base) }).gives(decided)
  const after = statementAfter(opened, ...proposalTabled(words), { ...decided, text: part })
  expect(after.proposals[0]).toMatchObject({ state: 'applied', text: words, decision: { text: part } })
  const { decision } = past.when(rapporteur, { ...decide, outcome: 'bracket', text: part }, { reading: reading(base) })
  if (!decision.accepted) throw new Error(decision.refusal.code)
  const placed = decision.events.filter((event) => event.type === 'BracketPlaced')
  expect(placed.map(({ quote }) => quote.exact)).toEqual([base, part])
})

test('[PR11] nothing is taken of what is declined or strikes, and no words are no part', () => {
  const past = given(opened, ...proposalTabled(words))
  const decide = { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'decline', reason: 'لا' } as const
  past.when(rapporteur, { ...decide, text: 'ندعو؛' }, { reading: reading(base) }).refused('part-of-nothing', 'q1')
  past
    .when(rapporteur, { ...decide, outcome: 'apply', text: '  ' }, { reading: reading(base) })
    .refused('proposal-empty', 'q1')
  given(opened, ...proposalTabled(null, 'strike'))
    .when(rapporteur, { ...decide, outcome: 'apply', text: 'ندعو؛' }, { reading: reading(base) })
    .refused('part-of-nothing', 'q1')
})
