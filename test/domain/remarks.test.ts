import { asId, type RemarkId } from '@tawafuq/domain/acts/ids'
import type { Remark } from '@tawafuq/domain/acts/remark/remarks'
import { expect, test } from 'vitest'
import { threadsOf } from '../../client/features/remark/threadsOf.ts'
import { agreed, proposalId, proposalTabled } from '../kit/events.ts'
import { freshId, given, opened, paragraphId, statementAfter } from '../kit/given.ts'
import { firstOfA, observer, ofB } from '../kit/people.ts'

const on = { kind: 'paragraph', id: paragraphId('p2') } as const
const made = {
  type: 'RemarkMade',
  remarkId: asId<RemarkId>('r1'),
  on: { ...on, quote: { exact: 'الحكومات' } },
  paragraphId: paragraphId('p2'),
  delegationId: firstOfA.delegationId,
  text: 'أيّ حكومات؟',
} as const

test('[RM2] a remark on a paragraph, or on words that stand in its draft once, is kept and moves nothing', () => {
  const text = 'أيّ حكومات؟'
  given(opened)
    .when(firstOfA, { type: 'remark', on: made.on, text }, { base: 'ندعو الحكومات؛' })
    .gives({ ...made, remarkId: asId<RemarkId>(freshId) })
  given(opened)
    .when(ofB, { type: 'remark', on, text: ' نعم ' })
    .gives({
      ...made,
      remarkId: asId<RemarkId>(freshId),
      on,
      delegationId: ofB.delegationId,
      text: 'نعم',
    })
  const after = statementAfter(opened, [firstOfA, made])
  expect(after.remarks).toMatchObject([{ id: 'r1', on: made.on, text }])
  expect(after.paragraphs).toEqual(statementAfter(opened).paragraphs)
})

test('[RM2] words that are not there, or are there twice, are refused; of an agreed paragraph its text is meant', () => {
  const ask = { type: 'remark', on: made.on, text: 'لماذا؟' } as const
  given(opened).when(firstOfA, ask, { base: 'ندعو الدول؛' }).refused('quote-not-found', 'p2')
  given(opened).when(firstOfA, ask, { base: 'الحكومات والحكومات الحكومات' }).refused('quote-ambiguous', 'p2')
  given(opened, agreed('p2', 'تعمل الحكومات'))
    .when(firstOfA, ask)
    .gives({
      ...made,
      remarkId: asId<RemarkId>(freshId),
      text: 'لماذا؟',
    })
  given(opened)
    .when(firstOfA, { ...ask, on: { kind: 'paragraph', id: paragraphId('p9') } })
    .refused('not-found', 'p9')
  given(opened)
    .when(firstOfA, { ...ask, text: ' ' })
    .refused('remark-empty')
  given(opened)
    .when(observer, { ...ask, on })
    .refused('not-yours-to-do')
})

test('[RM2] a reply is about what it answers, and only to what was said on the same', () => {
  const past = given(opened, [firstOfA, made], ...proposalTabled('ندعو الدول؛'))
  const reply = { type: 'remark', text: 'حكومات المنطقة', replyTo: asId<RemarkId>('r1') } as const
  past.when(ofB, { ...reply, on }).gives({
    ...made,
    remarkId: asId<RemarkId>(freshId),
    delegationId: ofB.delegationId,
    text: 'حكومات المنطقة',
    replyTo: asId<RemarkId>('r1'),
  })
  past.when(ofB, { ...reply, on: { kind: 'proposal', id: proposalId('q1') } }).refused('not-found', 'r1')
  past.when(ofB, { ...reply, on, replyTo: asId<RemarkId>('r9') }).refused('not-found', 'r9')
})

test('[RM2] a reply to a reply stands in the thread of the first', () => {
  const remark = (id: string, replyTo?: string): Remark => ({
    id: asId<RemarkId>(id),
    on,
    paragraphId: on.id,
    delegationId: null,
    text: id,
    by: firstOfA,
    at: asId('2030-05-01T12:00:00.000Z'),
    ...(replyTo !== undefined && { replyTo: asId<RemarkId>(replyTo) }),
  })
  const threads = threadsOf([remark('a'), remark('b'), remark('c', 'a'), remark('d', 'c'), remark('e', 'gone')])
  expect(threads.map((thread) => thread.map(({ id }) => id))).toEqual([['a', 'c', 'd'], ['b'], ['e']])
})
