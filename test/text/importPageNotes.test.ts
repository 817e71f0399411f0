import { importText } from '@tawafuq/text/importText'
import { expect, test } from 'vitest'

/** A report with two notes, printed in one of the ways. */
const printed = (first: string, second: string, feet: string): string =>
  `تقرير الاجتماع\n\nشارك في الاجتماع ممثلون عن دول عدة${first}، وحضره مراقبون من المنظمات${second} الإقليمية.\n\nثم اختُتم الاجتماع في موعده المحدد.\n\n${feet}\n`

test.each([
  ['raised figures', printed('¹', '²', '¹ انظر الوثيقة.\n² القائمة في المرفق.')],
  ['square brackets', printed('[1]', '[2]', '[1] انظر الوثيقة.\n[2] القائمة في المرفق.')],
  ['bare numbers under a rule', printed('(1)', '(2)', '________________\n1 انظر الوثيقة.\n2 القائمة في المرفق.')],
  ['figures glued to their words', printed('1', '2', '----------\n1. انظر الوثيقة.\n2. القائمة في المرفق.')],
  ['brackets after a blank', printed(' (1)', ' (2)', '(1) انظر الوثيقة.\n(2) القائمة في المرفق.')],
  ['a stroke after the number', printed('1/', '2/', '1/ انظر الوثيقة.\n2/ القائمة في المرفق.')],
])('[TX4] notes at the foot of a page: %s', (_, source) => {
  const { blocks, report } = importText(source)
  expect(blocks.map(({ kind, text, notes }) => [kind, text, notes ?? []])).toEqual([
    ['title', 'تقرير الاجتماع', []],
    ['body', 'شارك في الاجتماع ممثلون عن دول عدة، وحضره مراقبون من المنظمات الإقليمية.', ['1', '2']],
    ['body', 'ثم اختُتم الاجتماع في موعده المحدد.', []],
    ['footnote', 'انظر الوثيقة.', []],
    ['footnote', 'القائمة في المرفق.', []],
  ])
  expect(report.filter(({ code }) => code === 'footnote-found').map(({ line }) => line).length).toBe(2)
})

test.each([
  ['a measure', 'يقرر تخصيص 5 م² و10⁶ وحدة لهذا الغرض.'],
  [
    'a point that is cited',
    'تنفذ اللجنة ما ورد في الفقرة (1) من القرار.\n\nوتقرر اللجنة ما يلي:\n\n(1) النشر؛\n\n(2) المتابعة.',
  ],
  ['points under a lead-in', 'نظرت اللجنة في التقرير (1)، وقررت:\n\n(1) النشر؛\n\n(2) المتابعة.'],
])('[TX4] %s is no note', (_, words) => {
  expect(importText(`تقرير الاجتماع\n\n${words}`).blocks.some(({ kind, notes }) => kind === 'footnote' || notes)).toBe(
    false,
  )
})

test('[TX4] a note under a rule that cuts a sentence in two follows the sentence', () => {
  const { blocks } = importText(
    'تقرير موجز عن الاجتماع\n\nشارك ممثلون عن 18 دولة عضواً في الإسكوا(1)، وحضره مراقبون.\n\nوذكّرت الأمينة التنفيذية بأن المنطقة تواجه تحديات غير مسبوقة، وبأن\n\n_______________\n(1) انظر الوثيقة.\n\n2\n\nالعمل المشترك هو السبيل إلى مواجهتها.',
  )
  expect(blocks.slice(2).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'body وذكّرت الأمينة التنفيذية بأن المنطقة تواجه تحديات غير مسبوقة، وبأن العمل المشترك هو السبيل إلى مواجهتها.',
    'footnote انظر الوثيقة.',
  ])
})
