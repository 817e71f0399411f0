import { test } from 'vitest'
import { bracketId, freshId, given, opened, paragraphId, reading } from '../kit/given.ts'
import { chair, firstOfA, rapporteur } from '../kit/people.ts'

const text = 'ندعو الحكومات إلى دعم الحكومات؛'
const place = {
  type: 'placeBracket',
  paragraphId: paragraphId('p2'),
  quote: { exact: 'الحكومات', prefix: 'دعم ' },
  kind: 'disputed',
  reason: ' خارج الولاية ',
} as const

const placed = {
  type: 'BracketPlaced',
  bracketId: bracketId(freshId),
  paragraphId: paragraphId('p2'),
  draft: 1,
  kind: 'disputed',
  reason: 'خارج الولاية',
  quote: place.quote,
  range: { start: 22, end: 30 },
} as const

test('[BR1] a bracket belongs to its delegation, or in person to one who has none', () => {
  const past = given(opened)
  past.when(firstOfA, place, { reading: reading(text) }).gives({ ...placed, delegationId: firstOfA.delegationId })
  past.when(rapporteur, place, { reading: reading(text) }).gives({ ...placed, delegationId: null })
})

test('[BR1] the words must stand, exactly once, in the draft as it is', () => {
  const past = given(opened)
  past.when(chair, { ...place, quote: { exact: 'المنظمات' } }, { reading: reading(text) }).refused('quote-not-found')
  past.when(chair, { ...place, quote: { exact: 'الحكومات' } }, { reading: reading(text) }).refused('quote-ambiguous')
  past.when(chair, { ...place, quote: { exact: '' } }, { reading: reading(text) }).refused('quote-not-found')
})

test('[BR1] words are found as written: another hamza is another word', () => {
  given(opened)
    .when(chair, { ...place, quote: { exact: 'الي' } }, { reading: reading(text) })
    .refused('quote-not-found')
})
