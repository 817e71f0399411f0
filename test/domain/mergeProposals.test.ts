import { asId, type DelegationId } from '@tawafuq/domain/acts/ids'
import { maySeeProposal } from '@tawafuq/domain/acts/standing'
import type { ProposalAct } from '@tawafuq/domain/acts/statement'
import { changedWords } from '@tawafuq/domain/views/changedWords'
import { baseMoved, collisions } from '@tawafuq/domain/views/collisions'
import { ituType } from '@tawafuq/domain/views/ituType'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bracketPlaced, proposalId } from '../kit/events.ts'
import { bracketId, freshId, given, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secondOfA } from '../kit/people.ts'

const base = 'ندعو الحكومات إلى التعاون؛'
const [a, b] = [asId<DelegationId>('a'), asId<DelegationId>('b')]

function tabled(name: string, by: typeof ofB, text: string | null, act: ProposalAct = 'replace'): readonly Past[] {
  const here = { proposalId: proposalId(name), paragraphId: paragraphId('p2') }
  return [
    [by, { type: 'ProposalDrafted', ...here, delegationId: by.delegationId ?? a, act }],
    [by, { type: 'ProposalTabled', ...here, text, base }],
  ]
}

const three: readonly Past[] = [
  ...tabled('q1', firstOfA, 'ندعو الدول إلى التعاون؛'),
  ...tabled('q2', ofB, 'ندعو الحكومات والمنظمات إلى التعاون؛'),
  ...tabled('q3', firstOfA, 'ندعو الحكومات إلى تعاون أوثق؛'),
]
const merge = {
  type: 'mergeProposals',
  proposalIds: ['q1', 'q2', 'q3'].map(proposalId),
  text: 'ندعو الدول والمنظمات إلى تعاون أوثق؛',
  reason: 'جمعاً بين المقترحات',
} as const
const merged = {
  type: 'ProposalsMerged',
  paragraphId: paragraphId('p2'),
  draft: 1,
  proposalIds: merge.proposalIds,
  contributors: [a, b],
  base,
  text: merge.text,
  outcome: 'apply',
  reason: merge.reason,
} as const

test('[PR7] several proposals become one wording, with the old paragraph, the contributors and the reason on record', () => {
  given(opened, ...three)
    .when(rapporteur, merge, { reading: reading(base) })
    .gives(merged)
  const after = statementAfter(opened, ...three, [rapporteur, merged])
  expect(after.proposals.map(({ state, merged: isMerged }) => [state, isMerged])).toEqual([
    ['applied', true],
    ['applied', true],
    ['applied', true],
  ])
  expect(after.merges).toMatchObject([{ base, text: merge.text, contributors: ['a', 'b'], by: rapporteur }])
})

test('[PR7] a merge takes two tabled amendments of one paragraph or more, words, and a reason', () => {
  const past = given(opened, ...three, ...tabled('q4', ofB, null, 'strike'))
  const at = { reading: reading(base) }
  past.when(rapporteur, { ...merge, proposalIds: [proposalId('q1')] }, at).refused('merge-too-small')
  past.when(rapporteur, { ...merge, proposalIds: ['q1', 'q4'].map(proposalId) }, at).refused('proposals-apart', 'q4')
  past.when(rapporteur, { ...merge, reason: ' ' }, at).refused('reason-missing')
  past.when(rapporteur, { ...merge, text: ' ' }, at).refused('proposal-empty')
  past.when(ofB, merge, at).refused('not-yours-to-do')
  given(opened, ...three, [rapporteur, merged])
    .when(rapporteur, merge, at)
    .refused('proposal-settled', 'q1')
})

test('[PR3, PR7] a merge wipes out no standing bracket; bracketed beside the base it may stand with them', () => {
  const past = given(opened, ...three, bracketPlaced())
  const at = { reading: reading(base, ['b1', 5, 13]) }
  past.when(rapporteur, merge, at).refused('bracket-stands', 'b1')
  const { decision } = past.when(rapporteur, { ...merge, outcome: 'bracket' }, at)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  expect(decision.events.map(({ type }) => type)).toEqual([
    'ProposalsMerged',
    'BracketPlaced',
    'BracketPlaced',
    'BracketsLinked',
  ])
  expect(decision.events[2]).toMatchObject({
    bracketId: bracketId(`${freshId}-2`),
    range: { start: base.length + 1, end: base.length + 1 + merge.text.length },
  })
})

test('[PR5] those invited may enter the private room, and table nothing', () => {
  const drafted: Past = [
    firstOfA,
    {
      type: 'ProposalDrafted',
      proposalId: proposalId('q1'),
      paragraphId: paragraphId('p2'),
      delegationId: a,
      act: 'replace',
    },
  ]
  const invite = { type: 'inviteToProposal', proposalId: proposalId('q1'), delegationIds: [a, b, b] } as const
  const invited = { type: 'DelegationsInvited', proposalId: proposalId('q1'), delegationIds: [b] } as const
  given(opened, drafted).when(secondOfA, invite).gives(invited)
  given(opened, drafted).when(ofB, invite).refused('not-your-proposal')
  given(opened, drafted)
    .when(secondOfA, invite, { delegations: [a, b] })
    .gives(invited)
  given(opened, drafted)
    .when(secondOfA, invite, { delegations: [a] })
    .refused('not-found')
  given(opened, ...tabled('q1', firstOfA, 'x'))
    .when(firstOfA, invite)
    .refused('proposal-tabled')
  const after = given(opened, drafted, [firstOfA, invited])
  after.when(ofB, { type: 'tableProposal', proposalId: proposalId('q1') }).refused('not-your-proposal')
  const [proposal] = after.statement.proposals
  if (proposal === undefined) throw new Error('q1 is missing')
  expect([a, b, asId<DelegationId>('c'), null].map((id) => maySeeProposal(proposal, id))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('[PR6] words that were tabled are replaced by their own delegation, and its supporters are asked anew', () => {
  const supported = {
    type: 'ProposalSupported',
    proposalId: proposalId('q1'),
    delegationId: b,
    as: 'cosponsor',
  } as const
  const past = given(opened, ...tabled('q1', firstOfA, 'س'))
  const replace = { type: 'replaceProposal', proposalId: proposalId('q1'), text: 'ص' } as const
  past.when(ofB, { type: 'supportProposal', proposalId: proposalId('q1'), as: 'cosponsor' }).gives(supported)
  past.when(ofB, replace).refused('not-your-proposal')
  past.when(secondOfA, { ...replace, text: ' ' }).refused('proposal-empty')
  const replaced = { ...replace, type: 'ProposalReplaced', paragraphId: paragraphId('p2'), base: 'ج' } as const
  past.when(secondOfA, replace, { base: 'ج' }).gives(replaced)
  const tabledAndSupported = [opened, ...tabled('q1', firstOfA, 'س'), [ofB, supported] as Past] as const
  const before = statementAfter(...tabledAndSupported).proposals[0]
  const after = statementAfter(...tabledAndSupported, [firstOfA, replaced]).proposals[0]
  expect([before?.supporters, before?.cosponsors]).toEqual([['b'], ['b']])
  expect([after?.text, after?.base, after?.supporters, after?.cosponsors]).toEqual(['ص', 'ج', [], []])
})

test('[PR4] a supporter may put its name to a proposal later, once', () => {
  const supported = { type: 'ProposalSupported', proposalId: proposalId('q1'), delegationId: b } as const
  const past = [opened, ...tabled('q1', firstOfA, 'س'), [ofB, supported] as Past] as const
  const cosponsor = { type: 'supportProposal', proposalId: proposalId('q1'), as: 'cosponsor' } as const
  given(...past)
    .when(ofB, cosponsor)
    .gives({ ...supported, as: 'cosponsor' })
  const after = given(...past, [ofB, { ...supported, as: 'cosponsor' }])
  after.when(ofB, cosponsor).gives()
  expect(after.statement.proposals[0]?.supporters).toEqual(['b'])
})

test('[PR8] proposals that change the same words collide, others do not; a base that moved is told', () => {
  const statement = statementAfter(opened, ...three)
  expect(collisions(statement, paragraphId('p2'), base)).toEqual([])
  const clash = statementAfter(opened, ...three, ...tabled('q4', ofB, 'ندعو الأطراف إلى التعاون؛'))
  expect(collisions(clash, paragraphId('p2'), base)).toEqual([
    { proposals: ['q1', 'q4'], ranges: [{ start: 5, end: 13 }] },
  ])
  const struck = statementAfter(opened, ...three, ...tabled('q4', ofB, null, 'strike'))
  expect(collisions(struck, paragraphId('p2'), base).map(({ proposals }) => proposals[0])).toEqual(['q1', 'q2', 'q3'])
  const [first] = statement.proposals
  if (first === undefined) throw new Error('q1 is missing')
  expect([baseMoved(first, base), baseMoved(first, `${base} `)]).toEqual([false, true])
})

test('[PR8] the words that change are found, and nothing else', () => {
  let changes = 0
  const words = fc.array(fc.constantFrom('ندعو', 'الدول', 'إلى', 'نطلب'), { maxLength: 6 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [from, to] = [one.join(' '), other.join(' ')]
      const ranges = changedWords(from, to)
      if (from === to) expect(ranges).toEqual([])
      else expect(ranges.length).toBeGreaterThan(0)
      const kept = ranges
        .toReversed()
        .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), from)
        .split(/\s+/)
      let at = 0
      for (const word of kept.filter((one) => one !== '')) {
        at = other.findIndex((one, place) => place >= at && one === word) + 1
        expect(at).toBeGreaterThan(0)
      }
      changes += ranges.length
    }),
    { numRuns: 300 },
  )
  expect(changes).toBeGreaterThan(100)
})

test('[PR8] the types of ITU are derived: ADD, MOD, SUP, NOC', () => {
  const types = [
    ...tabled('q1', firstOfA, 'س'),
    ...tabled('q2', firstOfA, base),
    ...tabled('q3', firstOfA, null, 'strike'),
    ...tabled('q4', firstOfA, 'س', 'insert-after'),
  ]
  expect(statementAfter(opened, ...types).proposals.map(ituType)).toEqual(['MOD', 'NOC', 'SUP', 'ADD'])
})

test('[VO1] nothing is merged while a vote is open', () => {
  const vote: Past = [
    chair,
    {
      type: 'VoteOpened',
      voteId: asId('v1'),
      question: 'س',
      on: { kind: 'proposal', id: proposalId('q1') },
      parts: ['س'],
      entitled: [a, b],
    },
  ]
  given(opened, ...three, vote)
    .when(rapporteur, merge, { reading: reading(base) })
    .refused('vote-open', 'v1')
})
