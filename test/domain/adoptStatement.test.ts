import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { docket } from '@tawafuq/domain/views/docket'
import { sheet } from '@tawafuq/domain/views/sheet'
import { expect, test } from 'vitest'
import { agreed, allAgreed, objectionLodged } from '../kit/events.ts'
import { circumstances, given, opened, type Past, paragraphId, sha256, statementAfter } from '../kit/given.ts'
import { chair, firstOfA } from '../kit/people.ts'

function hashSeen(...past: readonly Past[]): string {
  const statement = statementAfter(...past)
  return sheet(statement, new Map(), circumstances(chair).printedLabels(statement), sha256).textHash
}

test('[AD2] while a paragraph is neither agreed nor struck the statement is not adopted, and the refusal names it', () => {
  const past = [opened, agreed('p1', 'أ'), agreed('p3', 'ج')] as const
  given(...past)
    .when(chair, { type: 'adoptStatement', textHashSeen: hashSeen(...past) })
    .refused('paragraph-not-agreed', 'p2')
})

test('[AD3] the chair names the text by its hash', () => {
  given(opened, ...allAgreed)
    .when(chair, { type: 'adoptStatement', textHashSeen: `sha256:${'0'.repeat(64)}` })
    .refused('text-moved-on')
})

test('[AD4] adoption carries the whole text into the ledger with its hash, and after it nothing changes', () => {
  const past = [opened, ...allAgreed] as const
  const adopt = { type: 'adoptStatement', textHashSeen: hashSeen(...past) } as const
  const { decision } = given(...past).when(chair, adopt)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  const [adoption] = decision.events
  if (adoption?.type !== 'StatementAdopted') throw new Error('not adopted')
  expect(adoption.paragraphs.map(({ label, text }) => [label, text])).toEqual([
    [null, 'إذ نشير إلى الحوار،'],
    ['1', 'ندعو الحكومات إلى التعاون؛'],
    ['2', 'نطلب من الأمانة تقريراً.'],
  ])
  expect(adoption.textHash).toBe(adopt.textHashSeen)
  const after = given(...past, adoption)
  expect(docket(after.statement)).toEqual([])
  after
    .when(chair, { type: 'reopenParagraph', paragraphId: paragraphId('p1'), reason: 'x' })
    .refused('statement-adopted')
  after
    .when(firstOfA, { type: 'lodgeObjection', paragraphId: paragraphId('p1'), grounds: 'x' })
    .refused('statement-adopted')
  after.when(chair, adopt).refused('statement-adopted')
})

test('[AD2] an empty statement is not adopted', () => {
  given({ ...opened, paragraphs: [] })
    .when(chair, { type: 'adoptStatement', textHashSeen: 'x' })
    .refused('statement-empty')
})

test('[AD2] the docket lists all that stands in the way, in the order of the text', () => {
  const items = docket(statementAfter(opened, objectionLodged(), agreed('p3', 'ج')))
  expect(items.map(({ kind, paragraphId: id }) => [kind, id])).toEqual([
    ['not-agreed', 'p1'],
    ['objection', 'p2'],
  ])
})

test('[AD6] a text that was agreed before its hidden letters were looked for is neither adopted nor put under silence', () => {
  const past = [opened, agreed('p1', 'أ'), agreed('p2', 'لا\u200Bيجوز'), agreed('p3', 'ج')] as const
  const until = asId<Instant>('2030-05-04T12:00:00.000Z')
  given(...past)
    .when(chair, { type: 'adoptStatement', textHashSeen: hashSeen(...past) })
    .refused('hidden-letters', 'p2')
  given(...past)
    .when(chair, { type: 'openSilence', until })
    .refused('hidden-letters', 'p2')
  const silence = { type: 'SilenceOpened', until } as const
  given(...past, silence)
    .when(chair, { type: 'closeSilence' }, { at: until })
    .refused('hidden-letters', 'p2')
})
