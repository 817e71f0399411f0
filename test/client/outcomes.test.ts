import { liftPackage } from '@tawafuq/domain/acts/bracket/liftPackage'
import { asId, type LinkId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { liftsOf, type Outcome, outcomesOf } from '../../client/features/bracket/outcomes.ts'
import { bracketPlaced } from '../kit/events.ts'
import { bracketId, circumstances, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { firstOfA, rapporteur } from '../kit/people.ts'

const placed = (name: string, exact: string): Past =>
  bracketPlaced(firstOfA, { bracketId: bracketId(name), quote: { exact } })
const linked = (as: 'alternatives' | 'package', noText: boolean, ...names: readonly string[]): Past => [
  rapporteur,
  { type: 'BracketsLinked', linkId: asId<LinkId>(`${as}-1`), bracketIds: names.map(bracketId), as, noText },
]
const three = [placed('b1', 'ندعو'), placed('b2', 'الحكومات'), placed('b3', 'التعاون')]
const pack = statementAfter(
  opened,
  ...three,
  linked('package', false, 'b1', 'b2', 'b3'),
  linked('alternatives', true, 'b2', 'b3'),
)
const read = reading('ندعو الحكومات إلى التعاون؛', ['b1', 0, 4], ['b2', 5, 13], ['b3', 18, 25])

/** The lifts of three fates, and what the domain makes of them as one act. */
function lifted(...outcomes: readonly Outcome[]) {
  const lifts = liftsOf(
    pack,
    pack.brackets,
    (id) => outcomes[pack.brackets.findIndex((one) => one.id === id)] ?? 'keep',
    () => ' نطلب من ',
  )
  const readings = new Map([[paragraphId('p2'), read]])
  const decision = liftPackage.decide(
    pack,
    { type: 'liftPackage', lifts },
    circumstances(firstOfA, { reading: read, readings }),
  )
  return {
    lifts,
    outcomes: decision.accepted
      ? decision.events.map((event) =>
          event.type === 'BracketLifted' ? [event.bracketId, event.outcome, event.text] : [],
        )
      : decision.refusal.code,
  }
}

test('[BR7, BR8] a bracket of its own may be kept, dropped or replaced; one among alternatives is chosen, or none is', () => {
  expect(pack.brackets.map((bracket) => outcomesOf(pack, bracket))).toEqual([
    ['keep', 'drop', 'replace'],
    ['choose', 'drop', 'no-text'],
    ['choose', 'drop', 'no-text'],
  ])
})

test('[BR7, BR8] a package is lifted whole with a replacement in it and a choice among its alternatives', () => {
  const { lifts, outcomes } = lifted('replace', 'drop', 'choose')
  expect(lifts).toEqual([
    { bracketId: 'b1', outcome: 'replace', text: 'نطلب من' },
    { bracketId: 'b3', outcome: 'choose' },
  ])
  expect(outcomes).toEqual([
    ['b1', 'replace', 'نطلب من'],
    ['b2', 'drop', null],
    ['b3', 'keep', null],
  ])
})

test('[BR7] "no text" drops every alternative in the same act, and of two choices the first counts', () => {
  expect(lifted('keep', 'no-text', 'drop').outcomes).toEqual([
    ['b1', 'keep', null],
    ['b2', 'drop', null],
    ['b3', 'drop', null],
  ])
  expect(lifted('keep', 'choose', 'choose').outcomes).toEqual([
    ['b1', 'keep', null],
    ['b3', 'drop', null],
    ['b2', 'keep', null],
  ])
})
