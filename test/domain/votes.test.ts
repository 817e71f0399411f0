import { asId, type DelegationId, type VoteId } from '@tawafuq/domain/acts/ids'
import { type Ballot, countVote, quorumOf } from '@tawafuq/domain/acts/vote/votes'
import { furthestFirst, votingOrder } from '@tawafuq/domain/views/votingOrder'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allAgreed, proposalId, proposalTabled } from '../kit/events.ts'
import { freshId, given, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secondOfA } from '../kit/people.ts'

const delegations = ['a', 'b', 'c'].map((name) => asId<DelegationId>(name))
const [a, b, c] = delegations
const voteId = asId<VoteId>('v1')
const base = 'ندعو الحكومات إلى التعاون؛'
const on = { kind: 'proposal', id: proposalId('q1') } as const
const opening = (more: object = {}): Past => [
  chair,
  { type: 'VoteOpened', voteId, question: 'هل يؤخذ به؟', on, parts: ['هل يؤخذ به؟'], entitled: delegations, ...more },
]
const cast = (delegationId: DelegationId | undefined, ballot: Ballot, part = 0): Past => [
  firstOfA,
  { type: 'VoteCast', voteId, delegationId: delegationId ?? asId('a'), part, ballot },
]
const tabled = proposalTabled('ندعو الدول')

/** The past with the vote closed as it stands. */
function closed(...past: readonly Past[]): readonly Past[] {
  const { decision } = given(opened, ...past).when(chair, { type: 'closeVote', voteId })
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return [...past, ...decision.events]
}

test('[VO1] the chair opens a vote of the delegations of the meeting, one at a time', () => {
  const open = { type: 'openVote', question: ' هل يؤخذ به؟ ', on } as const
  const past = given(opened, ...tabled)
  past.when(chair, open, { delegations }).gives({
    type: 'VoteOpened',
    voteId: asId<VoteId>(freshId),
    question: 'هل يؤخذ به؟',
    on,
    parts: ['هل يؤخذ به؟'],
    entitled: delegations,
  })
  past.when(rapporteur, open, { delegations }).refused('not-yours-to-do')
  past.when(chair, open).refused('nobody-entitled')
  past.when(chair, { ...open, entitled: [asId('z')] }, { delegations }).refused('not-found')
  past.when(chair, { ...open, entitled: [] }, { delegations }).refused('nobody-entitled')
  given(opened, ...tabled, opening())
    .when(chair, open, { delegations })
    .refused('vote-open', 'v1')
})

test('[VO1] while a vote is open what it is on stays as it is, and nothing is adopted', () => {
  const past = given(opened, ...tabled, opening())
  past
    .when(
      rapporteur,
      { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' },
      { reading: reading(base) },
    )
    .refused('vote-open', 'v1')
  past.when(firstOfA, { type: 'replaceProposal', proposalId: proposalId('q1'), text: 'x' }).refused('vote-open', 'v1')
  given(opened, opening({ on: { kind: 'paragraph', id: paragraphId('p2') } }))
    .when(chair, { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: base }, { reading: reading(base) })
    .refused('vote-open', 'v1')
  given(opened, ...allAgreed, opening({ on: { kind: 'statement' } }))
    .when(chair, { type: 'adoptStatement', textHashSeen: 'x' })
    .refused('vote-open', 'v1')
})

test('[VO2] each delegation has one ballot, its latest, until the vote is closed', () => {
  const vote = { type: 'castVote', voteId, ballot: 'no' } as const
  const past = given(opened, ...tabled, opening(), cast(a, 'yes'))
  past.when(secondOfA, vote).gives({ type: 'VoteCast', voteId, delegationId: a as DelegationId, part: 0, ballot: 'no' })
  past.when(secondOfA, { ...vote, ballot: 'yes' }).gives()
  past.when(firstOfA, { ...vote, part: 1 }).refused('not-found')
  given(opened, ...tabled, opening({ entitled: [a] }))
    .when(ofB, vote)
    .refused('not-entitled')
  const after = statementAfter(opened, ...tabled, opening(), cast(a, 'yes'), cast(a, 'no'))
  expect(after.votes[0]?.roll).toEqual([{ delegationId: 'a', part: 0, ballot: 'no' }])
  given(opened, ...closed(...tabled, opening(), cast(a, 'yes')))
    .when(ofB, vote)
    .refused('vote-closed')
})

test('[VO3] a third is a quorum, and more yes than no carries; a tie does not', () => {
  expect([1, 2, 3, 4, 9, 10].map(quorumOf)).toEqual([1, 1, 1, 2, 3, 4])
  const outcomeOf = (...past: readonly Past[]) => statementAfter(opened, ...closed(...past)).votes[0]?.result
  expect(outcomeOf(opening())).toMatchObject({ outcome: 'no-quorum', present: 0, quorum: 1 })
  expect(outcomeOf(opening(), cast(a, 'yes'), cast(b, 'no'))).toMatchObject({ outcome: 'rejected' })
  expect(outcomeOf(opening(), cast(a, 'yes'), cast(b, 'abstain'), cast(c, 'abstain'))).toMatchObject({
    outcome: 'carried',
    tallies: [{ yes: 1, no: 0, abstain: 2, carried: true }],
    present: 3,
  })
})

test('[VO6] the rules of the meeting count: quorum, two thirds and consensus, as they were when the vote was opened', () => {
  const outcomeOf = (...past: readonly Past[]) => statementAfter(opened, ...closed(...past)).votes[0]?.result?.outcome
  const roll = [cast(a, 'yes'), cast(b, 'no'), cast(c, 'abstain')] as const
  expect(outcomeOf(opening({ majority: 'two-thirds' }), cast(a, 'yes'), cast(b, 'yes'), cast(c, 'no'))).toBe('carried')
  expect(outcomeOf(opening({ majority: 'two-thirds' }), ...roll)).toBe('rejected')
  expect(outcomeOf(opening({ majority: 'consensus' }), ...roll)).toBe('rejected')
  expect(outcomeOf(opening({ majority: 'consensus' }), cast(a, 'yes'), cast(c, 'abstain'))).toBe('carried')
  expect(outcomeOf(opening({ quorum: 3 }), cast(a, 'yes'), cast(b, 'yes'))).toBe('no-quorum')
  const open = { type: 'openVote', question: 'هل يؤخذ به؟', on } as const
  const { decision } = given(opened, ...tabled).when(chair, open, {
    delegations,
    rules: { majority: 'two-thirds', quorum: 2 },
  })
  if (!decision.accepted) throw new Error(decision.refusal.code)
  expect(decision.events[0]).toMatchObject({ type: 'VoteOpened', majority: 'two-thirds', quorum: 2 })
})

test('[VO3] divided parts are counted apart, and the whole falls if every part falls', () => {
  const divided = opening({ parts: ['الشطر الأول', 'الشطر الثاني'] })
  const roll = [cast(a, 'yes'), cast(b, 'no', 1), cast(c, 'no', 1)] as const
  const [vote] = statementAfter(opened, ...closed(divided, ...roll)).votes
  expect(vote?.result).toMatchObject({ outcome: 'carried', tallies: [{ carried: true }, { carried: false }] })
  const [fallen] = statementAfter(opened, ...closed(divided, cast(a, 'no'), cast(b, 'no', 1))).votes
  expect(fallen?.result?.outcome).toBe('rejected')
})

test('[VO3] however they vote, every ballot is counted once', () => {
  let carried = 0
  const ballot = fc.constantFrom<Ballot>('yes', 'no', 'abstain')
  fc.assert(
    fc.property(fc.array(fc.record({ who: fc.nat(8), ballot }), { maxLength: 20 }), (all) => {
      const entitled = Array.from({ length: 9 }, (_, nth) => asId<DelegationId>(`d${nth}`))
      const past = all.map(({ who, ballot: given_ }) => cast(entitled[who], given_))
      const [vote] = statementAfter(opened, opening({ entitled }), ...past).votes
      if (vote === undefined) throw new Error('no vote')
      const { tallies, present, outcome } = countVote(vote)
      const [tally] = tallies
      expect((tally?.yes ?? 0) + (tally?.no ?? 0) + (tally?.abstain ?? 0)).toBe(new Set(all.map(({ who }) => who)).size)
      expect(outcome === 'carried').toBe(present >= 3 && (tally?.yes ?? 0) > (tally?.no ?? 0))
      if (outcome === 'carried') carried += 1
    }),
  )
  expect(carried).toBeGreaterThan(10)
})

test('[VO4] what was rejected is not applied, and what was carried not declined', () => {
  const decide = { type: 'decideProposal', proposalId: proposalId('q1') } as const
  const at = { reading: reading(base) }
  const fallen = given(opened, ...closed(...tabled, opening(), cast(a, 'no')))
  fallen.when(chair, { ...decide, outcome: 'apply' }, at).refused('vote-rejected', 'q1')
  fallen.when(chair, { ...decide, outcome: 'bracket' }, at).refused('vote-rejected', 'q1')
  expect(fallen.when(chair, { ...decide, outcome: 'decline', reason: 'x' }, at).decision.accepted).toBe(true)
  const stood = given(opened, ...closed(...tabled, opening(), cast(a, 'yes')))
  stood.when(chair, { ...decide, outcome: 'decline', reason: 'x' }, at).refused('vote-carried', 'q1')
  expect(stood.when(chair, { ...decide, outcome: 'apply' }, at).decision.accepted).toBe(true)
})

test('[VO4] what was rejected comes in by no merge, and what was voted on is not replaced; what was carried is not withdrawn', () => {
  const other: readonly Past[] = tabled.map((step): Past => {
    const [by, event] = step as readonly [typeof firstOfA, object]
    return [by, { ...event, proposalId: proposalId('q2') } as never]
  })
  const proposalIds = [proposalId('q1'), proposalId('q2')]
  const merge = { type: 'mergeProposals', proposalIds, text: 'صيغة', reason: 'جمعاً' } as const
  const replace = { type: 'replaceProposal', proposalId: proposalId('q1'), text: 'x' } as const
  const withdraw = { type: 'withdrawProposal', proposalId: proposalId('q1') } as const
  const fallen = given(opened, ...other, ...closed(...tabled, opening(), cast(a, 'no')))
  fallen.when(chair, merge, { reading: reading(base) }).refused('vote-rejected', 'q1')
  fallen.when(firstOfA, replace).refused('vote-rejected', 'q1')
  expect(fallen.when(firstOfA, withdraw).decision.accepted).toBe(true)
  const stood = given(opened, ...other, ...closed(...tabled, opening(), cast(a, 'yes')))
  expect(stood.when(chair, merge, { reading: reading(base) }).decision.accepted).toBe(true)
  stood.when(firstOfA, replace).refused('vote-carried', 'q1')
  stood.when(firstOfA, withdraw).refused('vote-carried', 'q1')
  given(opened, ...tabled, opening())
    .when(firstOfA, withdraw)
    .refused('vote-open', 'v1')
})

test('[VO4] a vote of too few takes back nothing that was decided before', () => {
  const once = closed(...tabled, opening(), cast(a, 'no'))
  const again: Past = [
    chair,
    { type: 'VoteOpened', voteId: asId('v2'), question: '؟', on, parts: ['؟'], entitled: delegations },
  ]
  const { decision } = given(opened, ...once, again).when(chair, { type: 'closeVote', voteId: asId('v2') })
  const twice = decision.accepted ? [...once, again, ...decision.events] : []
  expect(decision.accepted && decision.events[0]).toMatchObject({ outcome: 'no-quorum' })
  given(opened, ...twice)
    .when(chair, { type: 'decideProposal', proposalId: proposalId('q1'), outcome: 'apply' }, { reading: reading(base) })
    .refused('vote-rejected', 'q1')
})

test('[VO4] proposals are voted on in the order on record, the furthest first', () => {
  const second: readonly Past[] = tabled.map((step): Past => {
    const [by, event] = step as readonly [typeof firstOfA, object]
    return [by, { ...event, proposalId: proposalId('q2') } as never]
  })
  const order = {
    type: 'orderProposals',
    paragraphId: paragraphId('p2'),
    proposalIds: [proposalId('q2'), proposalId('q1')],
  } as const
  const ordered: Past = [chair, { ...order, type: 'ProposalsOrdered' }]
  given(opened, ...tabled, ...second)
    .when(chair, order)
    .gives({ ...order, type: 'ProposalsOrdered' })
  given(opened, ...tabled)
    .when(chair, order)
    .refused('not-found', 'q2')
  const open = { type: 'openVote', question: 'س', on } as const
  given(opened, ...tabled, ...second, ordered)
    .when(chair, open, { delegations })
    .refused('vote-out-of-order', 'q2')
  const voted = closed(...tabled, ...second, ordered, opening({ on: { kind: 'proposal', id: 'q2' } }), cast(a, 'no'))
  expect(given(opened, ...voted).when(chair, open, { delegations }).decision.accepted).toBe(true)
})

test('[VO5] a vote is explained, but not on a proposal of the delegation itself', () => {
  const explain = { type: 'explainPosition', text: 'صوّتنا تأييداً', voteId } as const
  const past = given(opened, ...closed(...tabled, opening(), cast(a, 'yes')))
  past.when(firstOfA, explain).refused('own-proposal', 'q1')
  past.when(ofB, { ...explain, voteId: asId<VoteId>('v9') }).refused('not-found')
  expect(past.when(ofB, explain).decision).toMatchObject({
    accepted: true,
    events: [{ voteId: 'v1', delegationId: 'b' }],
  })
})

test('[VO4] the order that is suggested puts a deletion first and the least change last; the recorded one keeps only what is still before the room', () => {
  const other = (name: string, act: 'replace' | 'strike', text: string | null): readonly Past[] => {
    const proposal = { proposalId: proposalId(name), paragraphId: paragraphId('p2') }
    return [
      [ofB, { type: 'ProposalDrafted', ...proposal, delegationId: asId('b'), act }],
      [ofB, { type: 'ProposalTabled', ...proposal, text, base }],
    ]
  }
  const near = other('q2', 'replace', 'ندعو الحكومات إلى التعاون الوثيق؛')
  const strike = other('q3', 'strike', null)
  const ordered: Past = [
    chair,
    { type: 'ProposalsOrdered', paragraphId: paragraphId('p2'), proposalIds: ['q2', 'q1', 'q3'].map(proposalId) },
  ]
  const statement = statementAfter(opened, ...tabled, ...near, ...strike, ordered, [
    ofB,
    { type: 'ProposalWithdrawn', proposalId: proposalId('q2') },
  ])
  const before = statementAfter(opened, ...tabled, ...near, ...strike)
  expect(furthestFirst(before, paragraphId('p2'), base)).toEqual(['q3', 'q1', 'q2'])
  expect(votingOrder(before, paragraphId('p2'))).toEqual([])
  expect(votingOrder(statement, paragraphId('p2'))).toEqual(['q1', 'q3'])
})
