import { asId, type LinkId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { bracketPlaced } from '../kit/events.ts'
import { bracketId, freshId, given, opened, type Past, paragraphId, reading } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'

const text = 'ندعو الحكومات الدول إلى التعاون؛'
const both = reading(text, ['b1', 5, 13], ['b2', 14, 19])
const ofSecond = bracketPlaced(ofB, {
  bracketId: bracketId('b2'),
  quote: { exact: 'الدول' },
  range: { start: 14, end: 19 },
})
const elsewhere = bracketPlaced(ofB, { bracketId: bracketId('b3'), paragraphId: paragraphId('p3') })
const consent = { basis: 'consent', note: 'شفوياً' } as const

function linked(as: 'alternatives' | 'package', names: readonly string[], noText = false): Past {
  return [
    rapporteur,
    { type: 'BracketsLinked', linkId: asId<LinkId>('l1'), bracketIds: names.map(bracketId), as, noText },
  ]
}

const lifted = (name: string, outcome: 'keep' | 'drop', more: object = {}) =>
  ({
    type: 'BracketLifted',
    bracketId: bracketId(name),
    paragraphId: paragraphId('p2'),
    outcome,
    text: null,
    consent,
    ...more,
  }) as const

test('[BR7] choosing an alternative keeps it and drops the others in the same act', () => {
  const past = given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']))
  past
    .when(
      rapporteur,
      { type: 'liftBracket', bracketId: bracketId('b2'), outcome: 'choose', consent },
      { reading: both },
    )
    .gives(lifted('b1', 'drop', { linkId: 'l1' }), lifted('b2', 'keep', { linkId: 'l1' }))
})

test('[BR7] an alternative is neither kept nor replaced beside the others, and the last one is not dropped', () => {
  const past = given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']))
  const lift = { type: 'liftBracket', bracketId: bracketId('b1') } as const
  past.when(firstOfA, { ...lift, outcome: 'keep' }, { reading: both }).refused('alternatives-stand', 'b2')
  past.when(firstOfA, { ...lift, outcome: 'replace', text: 'ن' }, { reading: both }).refused('alternatives-stand', 'b2')
  past.when(firstOfA, { ...lift, outcome: 'drop' }, { reading: both }).gives({ ...lifted('b1', 'drop'), consent: null })
  given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']), lifted('b1', 'drop'))
    .when(ofB, { ...lift, bracketId: bracketId('b2'), outcome: 'drop' }, { reading: both })
    .refused('no-text-not-offered', 'b2')
})

test('[BR7] "no text" is chosen only where it was offered', () => {
  const none = { type: 'liftBracket', bracketId: bracketId('b1'), outcome: 'choose', noText: true, consent } as const
  given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']))
    .when(chair, none, { reading: both })
    .refused('no-text-not-offered')
  given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2'], true))
    .when(chair, none, { reading: both })
    .gives(lifted('b1', 'drop', { linkId: 'l1' }), lifted('b2', 'drop', { linkId: 'l1' }))
  given(opened, bracketPlaced()).when(chair, none, { reading: both }).refused('not-alternatives')
})

test('[BR7] the alternative of another is not chosen without consent, and one that is torn cannot be dropped', () => {
  const past = given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']))
  const choose = { type: 'liftBracket', bracketId: bracketId('b2'), outcome: 'choose' } as const
  past.when(rapporteur, choose, { reading: both }).refused('consent-missing', 'b1')
  past.when(ofB, choose, { reading: both }).refused('not-your-bracket', 'b1')
  past
    .when(rapporteur, { ...choose, consent }, { reading: reading(text, ['b1', null, 13], ['b2', 14, 19]) })
    .refused('bracket-torn', 'b1')
})

test('[BR4] in a choice only those whose alternative falls have a reservation recorded', () => {
  const reservation = { basis: 'reservation', note: 'يتحفظ' } as const
  const { decision } = given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2'])).when(
    chair,
    { type: 'liftBracket', bracketId: bracketId('b2'), outcome: 'choose', consent: reservation },
    { reading: both },
  )
  if (!decision.accepted) throw new Error(decision.refusal.code)
  const recorded = decision.events.filter(({ type }) => type === 'ReservationRecorded')
  expect(recorded).toMatchObject([{ reservationId: freshId, delegationId: 'a' }])
})

test('[BR8] one of a package is not lifted alone; the act that names them all lifts them all', () => {
  const past = given(opened, bracketPlaced(), elsewhere, linked('package', ['b1', 'b3']))
  const keep = (name: string) => ({ bracketId: bracketId(name), outcome: 'keep' }) as const
  past.when(firstOfA, { type: 'liftBracket', ...keep('b1') }, { reading: both }).refused('package-incomplete', 'b3')
  const readings = new Map([
    [paragraphId('p2'), both],
    [paragraphId('p3'), reading('نطلب الحكومات', ['b3', 5, 13])],
  ])
  past
    .when(rapporteur, { type: 'liftPackage', lifts: [keep('b1'), keep('b3')], consent }, { readings })
    .gives(lifted('b1', 'keep'), lifted('b3', 'keep', { paragraphId: paragraphId('p3') }))
  past
    .when(rapporteur, { type: 'liftPackage', lifts: [keep('b1'), keep('b1')], consent }, { readings })
    .refused('bracket-lifted', 'b1')
  past
    .when(rapporteur, { type: 'liftPackage', lifts: [keep('b1'), keep('b3')], consent }, { readings: new Map() })
    .refused('draft-closed')
})

test('[BR8] a link is dissolved by who made it, or by the chair with a reason; then each is lifted for itself', () => {
  const past = [opened, bracketPlaced(), elsewhere, linked('package', ['b1', 'b3'])] as const
  const unlink = { type: 'unlinkBrackets', linkId: asId<LinkId>('l1') } as const
  given(...past)
    .when(firstOfA, unlink)
    .refused('bracket-of-another')
  given(...past)
    .when(chair, unlink)
    .refused('reason-missing')
  const undone = { type: 'BracketsUnlinked', linkId: asId<LinkId>('l1'), reason: null } as const
  given(...past)
    .when(rapporteur, unlink)
    .gives(undone)
  given(...past, undone)
    .when(rapporteur, unlink)
    .refused('link-dissolved')
  given(...past, undone)
    .when(firstOfA, { type: 'liftBracket', bracketId: bracketId('b1'), outcome: 'keep' }, { reading: both })
    .gives({ ...lifted('b1', 'keep'), consent: null })
})

test('[BR7, BR8] only standing brackets are linked: alternatives in one paragraph, and once in each kind', () => {
  const past = given(opened, bracketPlaced(), ofSecond, elsewhere)
  const link = { type: 'linkBrackets', as: 'alternatives', bracketIds: [bracketId('b1'), bracketId('b2')] } as const
  past.when(rapporteur, link).gives({
    type: 'BracketsLinked',
    linkId: asId<LinkId>(freshId),
    bracketIds: [bracketId('b1'), bracketId('b2')],
    as: 'alternatives',
    noText: false,
  })
  past.when(firstOfA, link).refused('bracket-of-another', 'b2')
  past.when(rapporteur, { ...link, bracketIds: [bracketId('b1')] }).refused('link-too-small')
  past.when(rapporteur, { ...link, bracketIds: [bracketId('b1'), bracketId('b3')] }).refused('alternatives-apart')
  const again = given(opened, bracketPlaced(), ofSecond, linked('alternatives', ['b1', 'b2']))
  again.when(rapporteur, link).refused('bracket-linked', 'b1')
  expect(again.when(rapporteur, { ...link, as: 'package' }).decision.accepted).toBe(true)
})
