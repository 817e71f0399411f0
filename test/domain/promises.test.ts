import { asId, type ExplanationId, type Instant } from '@tawafuq/domain/acts/ids'
import { overdueObjections } from '@tawafuq/domain/acts/objection/promise'
import { paragraphState } from '@tawafuq/domain/acts/standing'
import { expect, test } from 'vitest'
import { objectionId, objectionLodged, proposalTabled } from '../kit/events.ts'
import { freshId, given, noon, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'
import { firstOfA, ofB, secondOfA } from '../kit/people.ts'

const later = asId<Instant>('2030-05-01T13:00:00.000Z')
const promise = { type: 'promiseText', objectionId: objectionId('o1'), until: later } as const
const promised: Past = [
  firstOfA,
  { type: 'TextPromised', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), until: later },
]

function stateOf(...past: readonly Past[]): string {
  const statement = statementAfter(opened, ...past)
  const paragraph = statement.paragraphs.find(({ id }) => id === 'p2')
  if (paragraph === undefined) throw new Error('p2 is missing')
  return paragraphState(statement, paragraph)
}

test('[OB3] words are promised by the objector alone, for a time to come', () => {
  const past = given(opened, objectionLodged(firstOfA))
  past.when(secondOfA, promise).gives({
    type: 'TextPromised',
    objectionId: objectionId('o1'),
    paragraphId: paragraphId('p2'),
    until: later,
  })
  past.when(ofB, promise).refused('not-your-objection')
  past.when(firstOfA, { ...promise, until: noon }).refused('deadline-passed')
})

test('[OB3, PA1] a paragraph awaits text while every objector has promised it, and is due when the time passes', () => {
  expect(stateOf(objectionLodged(firstOfA), promised)).toBe('awaiting-text')
  expect(stateOf(objectionLodged(firstOfA), promised, objectionLodged(ofB, { objectionId: objectionId('o2') }))).toBe(
    'contested',
  )
  const statement = statementAfter(opened, objectionLodged(firstOfA), promised)
  expect(overdueObjections(statement, noon)).toEqual([])
  expect(overdueObjections(statement, later).map(({ id }) => id)).toEqual(['o1'])
})

test('[OB3] the promise is kept by giving the words or by tabling a proposal to the paragraph', () => {
  const give = { type: 'giveText', objectionId: objectionId('o1'), text: ' ندعو الدول ' } as const
  const came = {
    type: 'CounterTextGiven',
    objectionId: objectionId('o1'),
    paragraphId: paragraphId('p2'),
    text: 'ندعو الدول',
  } as const
  const past = given(opened, objectionLodged(firstOfA), promised)
  past.when(firstOfA, give).gives(came)
  past.when(ofB, give).refused('not-your-objection')
  past.when(firstOfA, { ...give, text: ' ' }).refused('proposal-empty')
  for (const kept of [[came], proposalTabled('ندعو الدول')]) {
    const statement = statementAfter(opened, objectionLodged(firstOfA), promised, ...kept)
    expect(statement.objections[0]?.promise).toEqual({ until: later, promisedAt: noon, givenAt: noon })
    expect(overdueObjections(statement, later)).toEqual([])
  }
  expect(stateOf(objectionLodged(firstOfA), promised, came)).toBe('contested')
})

test('[OB4] a delegation explains its position on a paragraph or on the whole', () => {
  const past = given(opened)
  past.when(firstOfA, { type: 'explainPosition', text: 'نفهم النص على أنه …' }).gives({
    type: 'PositionExplained',
    explanationId: asId<ExplanationId>(freshId),
    on: null,
    voteId: null,
    delegationId: 'a' as never,
    text: 'نفهم النص على أنه …',
  })
  past.when(firstOfA, { type: 'explainPosition', text: ' ' }).refused('reason-missing')
  past.when(firstOfA, { type: 'explainPosition', paragraphId: paragraphId('p9'), text: 'x' }).refused('not-found')
  past.when({ ...firstOfA, delegationId: null }, { type: 'explainPosition', text: 'x' }).refused('delegation-missing')
})
