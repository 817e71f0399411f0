import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { isSymbol, isSymbolPattern } from '@tawafuq/domain/acts/imprint/symbol'
import { docket } from '@tawafuq/domain/views/docket'
import { sheet } from '@tawafuq/domain/views/sheet'
import { expect, test } from 'vitest'
import { agreed, allAgreed, objectionLodged } from '../kit/events.ts'
import { circumstances, given, noon, opened, type Past, paragraphId, sha256, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, observer, rapporteur, secretariat } from '../kit/people.ts'

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

const named = { rules: { adoptionConfirmedBy: [rapporteur.participantId, chair.participantId] } }

test('[AD8] where a second person is wanted the gavel proposes, and whoever is named confirms the same hash', () => {
  const past = [opened, ...allAgreed] as const
  const textHashSeen = hashSeen(...past)
  const { decision } = given(...past).when(chair, { type: 'adoptStatement', textHashSeen }, named)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  const [proposed] = decision.events
  if (proposed?.type !== 'AdoptionProposed') throw new Error('not proposed')
  expect(proposed.confirmers).toEqual([rapporteur.participantId])
  const confirm = { type: 'confirmAdoption', textHashSeen } as const
  const after = given(...past, proposed)
  after.when(rapporteur, { ...confirm, textHashSeen: 'another' }).refused('text-moved-on')
  after.when(secretariat, confirm).refused('not-named-to-confirm')
  after.when(chair, confirm).refused('not-named-to-confirm')
  after.when(observer, confirm).refused('not-yours-to-do')
  const late = (minutes: number) => ({ at: asId<Instant>(new Date(Date.parse(noon) + minutes * 60_000).toISOString()) })
  after.when(rapporteur, confirm, late(10)).refused('adoption-not-proposed')
  const confirmed = after.when(rapporteur, confirm, late(9.9)).decision
  if (!confirmed.accepted) throw new Error(confirmed.refusal.code)
  const [adopted] = confirmed.events
  if (adopted?.type !== 'StatementAdopted') throw new Error('not adopted')
  const { adoption } = statementAfter(...past, proposed, [rapporteur, adopted])
  expect(adoption).toMatchObject({ by: chair, confirmedBy: rapporteur, textHash: textHashSeen })
})

test('[AD8] any other act ends the proposal, and a chair who is alone in the rules is told so', () => {
  const past = [opened, ...allAgreed] as const
  const textHashSeen = hashSeen(...past)
  const proposed = { type: 'AdoptionProposed', textHash: textHashSeen, confirmers: [rapporteur.participantId] } as const
  given(...past, proposed, { type: 'ImprintSet', session: 'الدورة الأولى' })
    .when(rapporteur, { type: 'confirmAdoption', textHashSeen })
    .refused('adoption-not-proposed')
  given(...past)
    .when(rapporteur, { type: 'confirmAdoption', textHashSeen })
    .refused('adoption-not-proposed')
  given(...past)
    .when(chair, { type: 'adoptStatement', textHashSeen }, { rules: { adoptionConfirmedBy: [chair.participantId] } })
    .refused('confirmer-missing')
})

test('[RG1, RG3] a masthead is set whole until adoption, and a symbol that another document has is refused', () => {
  const masthead = { symbol: 'E/ESCWA/2030/1', session: 'الدورة الأولى' }
  given(opened)
    .when(secretariat, { type: 'setImprint', ...masthead })
    .gives({ type: 'ImprintSet', ...masthead })
  given(opened)
    .when(secretariat, { type: 'setImprint', ...masthead }, { symbolTaken: true })
    .refused('symbol-taken')
  const after = statementAfter(opened, { type: 'ImprintSet', ...masthead }, { type: 'ImprintSet', session: 'الثانية' })
  expect(after.imprint).toEqual({ session: 'الثانية' })
  given(opened)
    .when(firstOfA, { type: 'setImprint', ...masthead })
    .refused('not-yours-to-do')
})

test('[RG1] a symbol has one spelling, in letters that look like no others', () => {
  for (const symbol of ['A/RES/78/92', 'E/ESCWA/2023/10', 'C19/123-A', 'WSIS-II/PC-1/DOC/5(Rev.1)-A', 'A/78/L.1*']) {
    expect(isSymbol(symbol), symbol).toBe(true)
  }
  const strange = [
    '',
    '/A/1',
    'A//1',
    'A/1/',
    'А/RES/1',
    'A/RES 1',
    'A/\u202E1',
    'A/../1',
    'A/1/v/2',
    'A/1.json',
    'ا/1',
  ]
  for (const symbol of strange) expect(isSymbol(symbol), symbol).toBe(false)
  expect(['A/{year}/{n}', 'A/{n}'].every(isSymbolPattern)).toBe(true)
  expect(['A/1', 'A/{n}/{n}', 'A/{m}/{n}'].some(isSymbolPattern)).toBe(false)
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
