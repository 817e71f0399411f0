import { asId, type BracketId, type RemarkId } from '@tawafuq/domain/acts/ids'
import { quotas } from '@tawafuq/domain/acts/quotas'
import { asideLimits, briefAsides } from '@tawafuq/domain/views/briefAsides'
import { expect, test } from 'vitest'
import { bracketPlaced, objectionLodged, proposalId } from '../kit/events.ts'
import { bracketId, given, opened, type Past, paragraphId, reading } from '../kit/given.ts'
import { firstOfA, ofB, rapporteur, secondOfA } from '../kit/people.ts'

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

test('[QU3] what one delegation writes is bounded in entries, whatever it says; others write on, and it takes back', () => {
  const { entries, owedEntries } = quotas.ledger
  const toggled = (count: number): Past[] =>
    Array.from({ length: count }, (_, nth): Past => {
      const light = nth % 2 === 0 ? 'red' : 'yellow'
      return [
        firstOfA,
        {
          type: 'LightRaised',
          delegationId: asId('a'),
          paragraphId: paragraphId('p2'),
          light,
          note: null,
          declared: true,
          wording: '',
        },
      ]
    })
  const raise = { type: 'raiseLight', paragraphId: paragraphId('p2'), light: 'green' } as const
  const full = given(opened, objectionLodged(firstOfA, { objectionId: asId('o') }), ...toggled(entries - 1))
  full.when(firstOfA, raise).refused('quota-reached')
  full.when(secondOfA, raise).refused('quota-reached')
  full.when(ofB, raise).gives(expect.objectContaining({ type: 'LightRaised' }) as never)
  full
    .when(firstOfA, { type: 'withdrawObjection', objectionId: asId('o') })
    .gives(expect.objectContaining({ type: 'ObjectionWithdrawn' }) as never)
  given(opened, ...toggled(entries - 1))
    .when(firstOfA, raise)
    .gives(expect.objectContaining({ type: 'LightRaised' }) as never)
  given(opened, ...toggled(entries + owedEntries))
    .when(firstOfA, { type: 'lowerLight', paragraphId: paragraphId('p2') })
    .refused('quota-reached')
})

test('[QU3] so it is in characters, of words that stand nowhere any more too', () => {
  const text = 'ك'.repeat(8_000)
  const drafted: Past = [
    firstOfA,
    {
      type: 'ProposalDrafted',
      proposalId: proposalId('q'),
      paragraphId: paragraphId('p2'),
      delegationId: asId('a'),
      act: 'replace',
    },
  ]
  const replaced = (count: number): Past[] =>
    Array.from(
      { length: count },
      (): Past => [
        firstOfA,
        { type: 'ProposalReplaced', proposalId: proposalId('q'), paragraphId: paragraphId('p2'), text, base: text },
      ],
    )
  const many = Math.ceil(quotas.ledger.characters / (2 * text.length))
  const lodge = { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'لا' } as const
  given(opened, drafted, ...replaced(many))
    .when(firstOfA, lodge)
    .refused('quota-of-words')
  given(opened, drafted, ...replaced(many))
    .when(ofB, lodge)
    .gives(expect.objectContaining({ type: 'ObjectionLodged' }) as never)
  given(opened, drafted, ...replaced(many - 2))
    .when(firstOfA, lodge)
    .gives(expect.objectContaining({ type: 'ObjectionLodged' }) as never)
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
