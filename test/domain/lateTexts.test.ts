import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type LateTextId } from '@tawafuq/domain/acts/ids'
import { waitingLateTexts } from '@tawafuq/domain/acts/late-text/lateText'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { expect, test } from 'vitest'
import { agreed } from '../kit/events.ts'
import { freshId, given, ledgerOf, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, observer, ofB, rapporteur, secondOfA } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

const p2 = paragraphId('p2')
const base = 'ندعو الحكومات إلى التعاون؛'
const closed = agreed('p2', base)
const offer = { type: 'offerLateText', paragraphId: p2, draft: 1, text: ' ندعو الحكومات كافة إلى التعاون؛ ' } as const
const lateTextId = asId<LateTextId>(freshId)
const offered: readonly [Actor, Event] = [
  firstOfA,
  {
    type: 'LateTextOffered',
    lateTextId,
    paragraphId: p2,
    draft: 1,
    delegationId: firstOfA.delegationId,
    text: offer.text.trim(),
    base,
  },
]
const settle = { type: 'settleLateText', lateTextId, note: ' أُخذ علماً ' } as const
const settled: readonly [Actor, Event] = [
  rapporteur,
  { type: 'LateTextSettled', lateTextId, paragraphId: p2, note: 'أُخذ علماً' },
]

test('[LT1] words for a closed draft are listed with what the paragraph reads, and the paragraph stays as it was', () => {
  given(opened, closed).when(firstOfA, offer).gives(offered[1])
  const statement = statementAfter(opened, closed, offered)
  expect(waitingLateTexts(statement)).toMatchObject([{ id: lateTextId, by: firstOfA, draft: 1 }])
  expect(statement.paragraphs).toEqual(statementAfter(opened, closed).paragraphs)
})

test('[LT1] words for an open draft, for a draft that never was, without a difference, or listed already are refused', () => {
  given(opened).when(firstOfA, offer).refused('draft-open')
  given(opened, closed)
    .when(firstOfA, { ...offer, draft: 2 })
    .refused('not-found')
  given(opened, closed)
    .when(firstOfA, { ...offer, text: base })
    .refused('late-text-empty')
  given(opened, closed)
    .when(firstOfA, { ...offer, text: '  ' })
    .refused('late-text-empty')
  given(opened, closed, offered).when(secondOfA, offer).refused('late-text-listed', lateTextId)
  given(opened, closed).when(observer, offer).refused('not-yours-to-do')
  given(opened, closed)
    .when({ ...firstOfA, delegationId: null }, offer)
    .refused('delegation-missing')
})

test('[LT1] words for an earlier draft are listed also when the paragraph is open again, and those of another delegation beside them', () => {
  const reopened: Past = [chair, { type: 'ParagraphReopened', paragraphId: p2, draft: 2, reason: 'سهو' }]
  given(opened, closed, reopened).when(firstOfA, offer).gives(offered[1])
  expect(given(opened, closed, offered).when(ofB, offer).decision.accepted).toBe(true)
})

test('[LT1] rapporteur, chair and their own delegation settle them, once; another delegation does not', () => {
  for (const who of [rapporteur, chair, secondOfA]) {
    given(opened, closed, offered).when(who, settle).gives(settled[1])
  }
  given(opened, closed, offered).when(ofB, settle).refused('not-your-late-text')
  given(opened, closed, offered, settled).when(chair, settle).refused('late-text-settled')
  given(opened, closed).when(chair, settle).refused('not-found')
  expect(waitingLateTexts(statementAfter(opened, closed, offered, settled))).toEqual([])
})

test('[LT1, RE1] both are told as sentences of the record', () => {
  const entries = ledgerOf([opened, closed, offered, settled])
  const told = entries.slice(-2).map((entry) => ledgerSentence(entry, recordNames(entries)).ar)
  expect(told).toEqual([
    'عرض وفد الكثبان على هيئة الصياغة صيغة وصلت بعد إغلاق المسودة 1 من المنطوق 1: «ندعو الحكومات كافة إلى التعاون؛».',
    'نظرت هيئة الصياغة في الصيغة المتأخرة المقدمة من وفد الكثبان بشأن المنطوق 1. النتيجة: أُخذ علماً.',
  ])
})
