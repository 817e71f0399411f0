import { asId, type Instant, type RemarkId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { bracketPlaced, objectionId, objectionLodged, proposalId } from '../kit/events.ts'
import { bracketId, freshId, given, noon, opened, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, observer, ofB, rapporteur, secretariat } from '../kit/people.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const repair = { type: 'repairBracket', bracketId: bracketId('b1'), quote: { exact: 'الحكومات إلى' } } as const
const repaired = {
  type: 'BracketRepaired',
  bracketId: bracketId('b1'),
  paragraphId: paragraphId('p2'),
  draft: 1,
  quote: repair.quote,
  range: { start: 5, end: 17 },
} as const

test('[BR6] a torn bracket is put back by its owner, rapporteur or chair, and stays the same bracket', () => {
  const past = given(opened, bracketPlaced())
  const torn = { reading: reading(text, ['b1', 5, null]) }
  for (const actor of [firstOfA, rapporteur, chair]) past.when(actor, repair, torn).gives(repaired)
  past.when(ofB, repair, torn).refused('bracket-of-another')
  const [before] = statementAfter(opened, bracketPlaced()).brackets
  const [after] = statementAfter(opened, bracketPlaced(), [rapporteur, repaired]).brackets
  expect(after).toEqual({ ...before, quote: repair.quote })
})

test('[BR6] one that stands whole needs no repair, and the words must be there', () => {
  const past = given(opened, bracketPlaced())
  past.when(firstOfA, repair, { reading: reading(text, ['b1', 5, 13]) }).refused('bracket-whole')
  past
    .when(firstOfA, { ...repair, quote: { exact: 'المنظمات' } }, { reading: reading(text) })
    .refused('quote-not-found')
})

test('[BR9] what is awaited has a time to come', () => {
  const place = {
    type: 'placeBracket',
    paragraphId: paragraphId('p2'),
    quote: { exact: 'الحكومات' },
    kind: 'instructions',
  } as const
  const later = asId<Instant>('2030-05-02T09:00:00.000Z')
  given(opened)
    .when(firstOfA, { ...place, dueAt: noon }, { reading: reading(text) })
    .refused('deadline-passed')
  const { decision } = given(opened).when(firstOfA, { ...place, dueAt: later }, { reading: reading(text) })
  if (!decision.accepted) throw new Error(decision.refusal.code)
  expect(statementAfter(opened, ...decision.events).brackets[0]?.dueAt).toBe(later)
})

test('[RM1] a remark is kept with who made it, and decides nothing', () => {
  const on = { kind: 'objection', id: objectionId('o1') } as const
  const past = given(opened, objectionLodged())
  const made = {
    type: 'RemarkMade',
    remarkId: asId<RemarkId>(freshId),
    on,
    paragraphId: paragraphId('p2'),
    delegationId: firstOfA.delegationId,
    text: 'نقترح الاجتماع',
  } as const
  past.when(firstOfA, { type: 'remark', on, text: ' نقترح الاجتماع ' }).gives(made)
  past.when(secretariat, { type: 'remark', on, text: ' ' }).refused('remark-empty')
  past.when(observer, { type: 'remark', on, text: 'x' }).refused('not-yours-to-do')
  const after = statementAfter(opened, objectionLodged(), [firstOfA, made])
  expect(after.remarks).toMatchObject([{ text: 'نقترح الاجتماع', by: firstOfA }])
  expect(after.objections).toEqual(past.statement.objections)
})

test('[RM1, PR1] nothing is said in the ledger on a private proposal', () => {
  given(opened, {
    type: 'ProposalDrafted',
    proposalId: proposalId('q1'),
    paragraphId: paragraphId('p2'),
    delegationId: asId('a'),
    act: 'replace',
  })
    .when(firstOfA, { type: 'remark', on: { kind: 'proposal', id: proposalId('q1') }, text: 'x' })
    .refused('proposal-private')
})
