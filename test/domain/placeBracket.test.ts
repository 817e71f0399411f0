import { expect, test } from 'vitest'
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

test('[BR1] a named range is quoted with whole letters round it, and one that cuts a sign in half names nothing', () => {
  const signs = `${'😀'.repeat(20)}نص${'😀'.repeat(20)}.`
  const { quote: _, ...named } = { ...place, range: { start: 'AA==', end: 'AA==' } }
  const whole = given(opened).when(firstOfA, named, { reading: reading(`ا${signs}`), range: { start: 41, end: 43 } })
  const [event] = whole.decision.accepted ? whole.decision.events : []
  if (event?.type !== 'BracketPlaced') throw new Error('The bracket was not placed')
  const { exact, prefix = '', suffix = '' } = event.quote
  expect([exact, prefix, suffix]).toEqual(['نص', '😀'.repeat(16), '😀'.repeat(16)])
  const odd = given(opened).when(firstOfA, named, { reading: reading(signs), range: { start: 39, end: 42 } })
  expect(odd.decision).toMatchObject({ accepted: false, refusal: { code: 'quote-not-found' } })
  const shifted = given(opened).when(firstOfA, named, { reading: reading(signs), range: { start: 41, end: 42 } })
  const [other] = shifted.decision.accepted ? shifted.decision.events : []
  expect(JSON.stringify(other)).not.toMatch(/\\ud[89a-f]/i)
})
