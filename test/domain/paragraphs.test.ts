import type { EventOf } from '@tawafuq/domain/acts/events'
import { paragraphState } from '@tawafuq/domain/acts/standing'
import { printStatementLabels } from '@tawafuq/text/statementLabels'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { freshId, given, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { firstOfA, rapporteur } from '../kit/people.ts'

const insert = { type: 'insertParagraph', after: paragraphId('p2'), kind: 'operative', text: 'نقرر المتابعة؛' } as const
const inserted: EventOf<'ParagraphInserted'> = {
  type: 'ParagraphInserted',
  paragraphId: paragraphId(freshId),
  after: paragraphId('p2'),
  kind: 'operative',
  level: 0,
  label: null,
  relation: null,
  text: 'نقرر المتابعة؛',
}

test('[PA3] a paragraph is inserted after another, by those who hold the pen', () => {
  given(opened).when(rapporteur, insert).gives(inserted)
  given(opened).when(firstOfA, insert).refused('not-yours-to-do')
  given(opened)
    .when(rapporteur, { ...insert, after: paragraphId('p9') })
    .refused('not-found')
  const order = statementAfter(opened, inserted).paragraphs.map(({ id }) => id)
  expect(order).toEqual(['p1', 'p2', freshId, 'p3'])
})

test('[PA7] once labels are frozen an insertion is bis, the next one ter, whichever of them it follows', () => {
  const bis = { ...inserted, relation: { kind: 'bis', to: paragraphId('p2'), index: 2 } } as const
  given(opened, { type: 'NegotiationOpened' }).when(rapporteur, insert).gives(bis)
  const past = [opened, { type: 'NegotiationOpened' }, bis] as const
  const ter = {
    ...inserted,
    relation: { kind: 'bis', to: paragraphId('p2'), index: 3 },
    after: paragraphId(freshId),
  } as const
  given(...past)
    .when(rapporteur, insert)
    .gives(ter)
  given(...past)
    .when(rapporteur, { ...insert, after: paragraphId(freshId) })
    .gives(ter)
  const { paragraphs } = statementAfter(...past, { ...ter, paragraphId: paragraphId('t') })
  const labels = printStatementLabels(paragraphs, 'escwa', true)
  expect([...labels.values()]).toEqual(['1', '2', '1 مكرراً', '1 مكرراً ثانياً'])
})

test('[PA3] moving takes with it the draft and what stands against the paragraph', () => {
  const past = [opened, objectionLodged(), bracketPlaced()] as const
  const move = { type: 'moveParagraph', paragraphId: paragraphId('p2'), after: null } as const
  given(...past)
    .when(rapporteur, move)
    .gives({ ...move, type: 'ParagraphMoved' })
  const after = statementAfter(...past, { ...move, type: 'ParagraphMoved' })
  expect(after.paragraphs.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3'])
  expect(after.objections[0]?.paragraphId).toBe('p2')
  given(opened)
    .when(rapporteur, { ...move, after: paragraphId('p2') })
    .refused('not-found')
})

test('[AD1] striking is no way round a no, and keeps the words that were struck', () => {
  const strike = { type: 'strikeParagraph', paragraphId: paragraphId('p2'), reason: 'مكررة' } as const
  const words = { reading: reading('نص الفقرة') }
  given(opened, objectionLodged()).when(rapporteur, strike, words).refused('objection-stands')
  given(opened, bracketPlaced()).when(rapporteur, strike, words).refused('bracket-stands')
  given(opened)
    .when(rapporteur, { ...strike, reason: '' }, words)
    .refused('reason-missing')
  given(opened)
    .when(rapporteur, strike, words)
    .gives({
      type: 'ParagraphStruck',
      paragraphId: paragraphId('p2'),
      draft: 1,
      text: 'نص الفقرة',
      reason: 'مكررة',
    })
})

test('[PA1] an objection outweighs a bracket, and agreement ends both', () => {
  const stateOf = (...past: readonly Past[]): string => {
    const statement = statementAfter(...past)
    const paragraph = statement.paragraphs[1]
    if (paragraph === undefined) throw new Error('p2 is missing')
    return paragraphState(statement, paragraph)
  }
  expect(stateOf(opened)).toBe('open')
  expect(stateOf(opened, bracketPlaced())).toBe('bracketed')
  expect(stateOf(opened, bracketPlaced(), objectionLodged())).toBe('contested')
  expect(stateOf(opened, agreed('p2', 'نص'))).toBe('agreed')
})
