import { planAmendments } from '@tawafuq/client/features/import/planAmendments'
import { expect, test } from 'vitest'

const block = (key: number, text: string) => ({
  key,
  lines: [],
  kind: 'operative' as const,
  level: 0,
  label: null,
  text,
})
const change = (at: number, author: string, text: string | null) =>
  ({ block: at, act: text === null ? 'strike' : 'replace', text, author, at: null }) as const

test('[UI64] what was joined away, has no delegation, or says what the text says already is not tabled', () => {
  const document = {
    amendments: [change(0, 'A', 'ندعو الدول'), change(1, 'A', null), change(2, 'B', 'نطلب'), change(3, 'A', 'كما هو')],
    margin: [
      { block: 0, author: 'B', text: 'لماذا؟' },
      { block: 3, author: 'A', text: 'لا مقترح هنا' },
    ],
  }
  const blocks = [block(5, 'جديدة'), block(0, 'ندعو الحكومات'), block(2, 'نرجو'), block(3, 'كما هو')]
  expect(planAmendments(document, blocks, new Map([['A', 'a' as never]]))).toEqual({
    amendments: [{ place: 1, delegationId: 'a', act: 'replace', text: 'ندعو الدول', author: 'A' }],
    remarks: [{ place: 1, author: 'B', text: 'لماذا؟' }],
    leftOut: [change(1, 'A', null), change(2, 'B', 'نطلب')],
  })
})
