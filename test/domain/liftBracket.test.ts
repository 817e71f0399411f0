import { expect, test } from 'vitest'
import { bracketPlaced } from '../kit/events.ts'
import { bracketId, freshId, given, opened, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secondOfA } from '../kit/people.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const whole = reading(text, ['b1', 5, 13])
const lift = { type: 'liftBracket', bracketId: bracketId('b1'), outcome: 'keep' } as const
const lifted = {
  type: 'BracketLifted',
  bracketId: bracketId('b1'),
  paragraphId: paragraphId('p2'),
  outcome: 'keep',
  text: null,
  consent: null,
} as const

test('[BR2] any member of the owning delegation lifts it; another delegation never', () => {
  const past = given(opened, bracketPlaced())
  past.when(firstOfA, lift, { reading: whole }).gives(lifted)
  past.when(secondOfA, lift, { reading: whole }).gives(lifted)
  past.when(ofB, lift, { reading: whole }).refused('not-your-bracket')
})

test('[BR2] a delegation cannot grant itself the consent of another', () => {
  given(opened, bracketPlaced())
    .when(ofB, { ...lift, consent: { basis: 'consent', note: 'وافق الوفد' } }, { reading: whole })
    .refused('not-your-bracket')
})

test('[BR2] rapporteur and chair lift it with the consent on record, and not without', () => {
  const past = given(opened, bracketPlaced())
  const consent = { basis: 'consent', note: 'وافق الوفد شفوياً' } as const
  for (const actor of [rapporteur, chair]) {
    past.when(actor, lift, { reading: whole }).refused('consent-missing')
    past.when(actor, { ...lift, consent }, { reading: whole }).gives({ ...lifted, consent })
  }
})

test("[BR2] a bracket of the rapporteur's own needs nobody's consent, and the chair needs the rapporteur's", () => {
  const past = given(opened, bracketPlaced(rapporteur))
  past.when(rapporteur, lift, { reading: whole }).gives(lifted)
  past.when(chair, lift, { reading: whole }).refused('consent-missing')
})

test('[BR4] a reservation in lifting is recorded for the owner and printed with the text', () => {
  const consent = { basis: 'reservation', note: 'يتحفظ الوفد على اللفظ' } as const
  given(opened, bracketPlaced())
    .when(chair, { ...lift, consent }, { reading: whole })
    .gives(
      { ...lifted, consent },
      {
        type: 'ReservationRecorded',
        reservationId: freshId as never,
        paragraphId: paragraphId('p2'),
        delegationId: 'a' as never,
        text: 'يتحفظ الوفد على اللفظ',
      },
    )
})

test('[BR3] a torn bracket is lifted by keeping the words, and in no other way', () => {
  const past = given(opened, bracketPlaced())
  for (const torn of [reading(text, ['b1', null, 13]), reading(text, ['b1', 5, null]), reading(text)]) {
    past.when(firstOfA, { ...lift, outcome: 'drop' }, { reading: torn }).refused('bracket-torn')
    past.when(firstOfA, { ...lift, outcome: 'replace', text: 'الدول' }, { reading: torn }).refused('bracket-torn')
    past.when(firstOfA, lift, { reading: torn }).gives(lifted)
  }
})

test('[BR3] words that hold an end of another bracket are not dropped; a lifted one is no hindrance', () => {
  const inner = bracketPlaced(ofB, {
    bracketId: bracketId('b2'),
    quote: { exact: 'حكوم' },
    range: { start: 7, end: 11 },
  })
  const nested = reading(text, ['b1', 5, 13], ['b2', 7, 11])
  given(opened, bracketPlaced(), inner)
    .when(firstOfA, { ...lift, outcome: 'drop' }, { reading: nested })
    .refused('bracket-within', 'b2')
  given(opened, bracketPlaced(), inner, [ofB, { ...lifted, bracketId: bracketId('b2') }])
    .when(firstOfA, { ...lift, outcome: 'drop' }, { reading: nested })
    .gives({ ...lifted, outcome: 'drop' })
})

test('[BR2] an outcome of replacement needs its words, and a bracket is lifted once', () => {
  given(opened, bracketPlaced())
    .when(firstOfA, { ...lift, outcome: 'replace', text: ' ' }, { reading: whole })
    .refused('replacement-missing')
  given(opened, bracketPlaced(), lifted)
    .when(firstOfA, lift, { reading: reading(text) })
    .refused('bracket-lifted')
})

test('[BR5] the latest position of a delegation on a bracket is its position', () => {
  const position = (stance: 'support' | 'oppose') =>
    ({ type: 'BracketPositionTaken', bracketId: bracketId('b1'), delegationId: 'b' as never, stance }) as const
  const past = given(opened, bracketPlaced())
  past.when(ofB, { type: 'positionOnBracket', bracketId: bracketId('b1'), stance: 'oppose' }).gives(position('oppose'))
  const after = statementAfter(opened, bracketPlaced(), position('oppose'), position('support'))
  expect(after.brackets[0]?.positions).toEqual([{ delegationId: 'b', stance: 'support' }])
})

test('[BR4] a printed reservation always has words: its own, else the reason of the bracket, else what it stood on', () => {
  const consent = { basis: 'reservation', note: ' ' } as const
  const words = (reason: string | null): string | undefined => {
    const { decision } = given(opened, bracketPlaced(firstOfA, { reason })).when(
      chair,
      { ...lift, consent },
      { reading: whole },
    )
    if (!decision.accepted) throw new Error(decision.refusal.code)
    const recorded = decision.events.find((event) => event.type === 'ReservationRecorded')
    return recorded?.text
  }
  expect(words('خارج الولاية')).toBe('خارج الولاية')
  expect(words(null)).toBe('الحكومات')
})
