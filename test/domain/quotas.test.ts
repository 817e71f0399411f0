import { asId, type BracketId, type RemarkId } from '@tawafuq/domain/acts/ids'
import { quotas } from '@tawafuq/domain/acts/quotas'
import { asideLimits, briefAsides } from '@tawafuq/domain/views/briefAsides'
import { expect, test } from 'vitest'
import { bracketPlaced, objectionLodged, proposalId } from '../kit/events.ts'
import { bracketId, given, opened, type Past, paragraphId, reading } from '../kit/given.ts'
import { firstOfA, ofB, rapporteur } from '../kit/people.ts'

const brackets = (count: number, by = firstOfA): Past[] =>
  Array.from({ length: count }, (_, nth) => bracketPlaced(by, { bracketId: bracketId(`b${nth}`) }))

const place = {
  type: 'placeBracket',
  paragraphId: paragraphId('p2'),
  kind: 'disputed',
  quote: { exact: 'الحكومات' },
} as const

test('[QU1] a delegation lays so many brackets on a paragraph, and others lay theirs', () => {
  const { onParagraph } = quotas.brackets
  given(opened, ...brackets(onParagraph))
    .when(firstOfA, place)
    .refused('quota-reached')
  given(opened, ...brackets(onParagraph - 1))
    .when(firstOfA, place, { reading: reading('ندعو الحكومات') })
    .gives(expect.objectContaining({ type: 'BracketPlaced' }) as never)
  given(opened, ...brackets(onParagraph))
    .when(ofB, place, { reading: reading('ندعو الحكومات') })
    .gives(expect.objectContaining({ type: 'BracketPlaced' }) as never)
  given(opened, ...brackets(onParagraph, rapporteur))
    .when(rapporteur, place)
    .refused('quota-reached')
})

test('[QU1] what was drafted, and what was received on paper, count as its delegation’s', () => {
  const drafted = Array.from(
    { length: quotas.proposals.onParagraph },
    (_, nth): Past => [
      firstOfA,
      {
        type: 'ProposalDrafted',
        proposalId: proposalId(`q${nth}`),
        paragraphId: paragraphId('p2'),
        delegationId: asId('a'),
        act: 'replace',
      },
    ],
  )
  const draft = { type: 'draftProposal', paragraphId: paragraphId('p2'), act: 'replace' } as const
  given(opened, ...drafted)
    .when(firstOfA, draft)
    .refused('quota-reached')
  given(opened, ...drafted)
    .when(ofB, draft)
    .gives(expect.objectContaining({ type: 'ProposalDrafted' }) as never)
  given(opened, ...drafted)
    .when(rapporteur, {
      type: 'receiveProposal',
      paragraphId: paragraphId('p2'),
      delegationId: asId('a'),
      act: 'replace',
      text: 'نص',
    })
    .refused('quota-reached')
})

test('[QU1] so many words, whatever they are laid as', () => {
  const words = 'ك'.repeat(4_000)
  const remarks = Array.from(
    { length: quotas.words.onParagraph / words.length },
    (_, nth): Past => [
      firstOfA,
      {
        type: 'RemarkMade',
        remarkId: asId<RemarkId>(`r${nth}`),
        on: { kind: 'bracket', id: asId<BracketId>('b0') },
        paragraphId: paragraphId('p2'),
        delegationId: asId('a'),
        text: words,
      },
    ],
  )
  const past = given(opened, ...brackets(1), ...remarks)
  past
    .when(firstOfA, { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'لا' })
    .refused('quota-of-words')
  past
    .when(ofB, { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'لا' })
    .gives(expect.objectContaining({ type: 'ObjectionLodged' }) as never)
  past
    .when(firstOfA, { type: 'lodgeObjection', paragraphId: paragraphId('p1'), grounds: 'لا' })
    .gives(expect.objectContaining({ type: 'ObjectionLodged' }) as never)
})

test('[QU1] what a delegation objected to and withdrew is counted, once its objections are many', () => {
  const past = Array.from({ length: quotas.objections.onParagraph }, (_, nth): Past[] => [
    objectionLodged(ofB, { objectionId: asId(`o${nth}`) }),
    [
      ofB,
      {
        type: 'ObjectionWithdrawn',
        objectionId: asId(`o${nth}`),
        paragraphId: paragraphId('p2'),
      },
    ],
  ]).flat()
  given(opened, ...past)
    .when(ofB, { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'لا' })
    .refused('quota-reached')
})

test('[QU2] long words beyond the allowance of their delegation are cut, and nobody else’s', () => {
  const long = `${'ك'.repeat(asideLimits.beginning - 1)}\u{1F54A}${'م'.repeat(9_800)}`
  const objection = (delegationId: string, grounds: string) => ({ delegationId, grounds, counterText: null })
  const many = Array.from({ length: 30 }, () => objection('a', long))
  const paragraph = {
    brackets: [],
    objections: [...many, objection('a', 'قصير'), objection('b', long)],
    proposals: [],
    remarks: [],
    reservations: [],
  }
  const [first] = briefAsides([paragraph as unknown as Parameters<typeof briefAsides>[0][number]])
  if (first === undefined) throw new Error('no paragraph')
  const whole = Math.floor(asideLimits.allowance / long.length)
  expect(first.objections.filter(({ shortened }) => shortened === undefined)).toHaveLength(whole + 2)
  expect(first.objections[whole]).toMatchObject({ shortened: ['grounds'] })
  expect(first.objections[whole]?.grounds).toBe(`${'ك'.repeat(asideLimits.beginning - 1)}…`)
  expect(first.objections.at(-1)?.grounds).toBe(long)
  // A text that nobody flooded is the same object: nothing is made anew.
  expect(
    briefAsides([{ ...paragraph, objections: [objection('a', long)] } as never])[0]?.objections[0],
  ).not.toHaveProperty('shortened')
})
