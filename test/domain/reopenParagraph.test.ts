import { expect, test } from 'vitest'
import { agreed } from '../kit/events.ts'
import { given, opened, paragraphId, statementAfter } from '../kit/given.ts'
import { chair, rapporteur } from '../kit/people.ts'

const reopen = { type: 'reopenParagraph', paragraphId: paragraphId('p2'), reason: 'طلب وفدين' } as const

test('[PA4] only the chair reopens, with a reason, as the next draft, from the agreed text', () => {
  const past = given(opened, agreed('p2', 'نص متفق عليه'))
  past.when(rapporteur, reopen).refused('not-yours-to-do')
  past.when(chair, { ...reopen, reason: ' ' }).refused('reason-missing')
  const event = { type: 'ParagraphReopened', paragraphId: paragraphId('p2'), draft: 2, reason: 'طلب وفدين' } as const
  past.when(chair, reopen).gives(event)
  const after = statementAfter(opened, agreed('p2', 'نص متفق عليه'), event)
  expect(after.paragraphs[1]).toMatchObject({
    draft: { number: 2, open: true },
    origin: { text: 'نص متفق عليه' },
    agreement: null,
  })
})

test('[PA4] what is open is not reopened', () => {
  given(opened).when(chair, reopen).refused('paragraph-is-open')
})
