import { clauseForm } from '@tawafuq/arabic/clauseForm'
import { clauseVerbEnd } from '@tawafuq/arabic/clauseVerbEnd'
import { clauseVerbs } from '@tawafuq/arabic/clauseVerbs'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['وإذ تشير أيضاً', ' إلى قرارها 70/1،'],
  ['تعرب عن بالغ قلقها', ' إزاء استمرار العنف؛'],
  ['وإذ يساورها بالغ القلق', ' إزاء الحالة،'],
  ['تحيط علما مع التقدير', ' بتقرير الأمين العام؛'],
  ['تكرر الإعراب عن قلقها البالغ', ' من أثر ذلك؛'],
  ['اقتناعا منها', ' بأن التعاون ضروري،'],
  ['ونطلب', ' من الأمانة أن تقدم تقريراً؛'],
  ['كما ندعو', ' الدول الأعضاء إلى المشاركة؛'],
  ['وإذ يُسلِّم', ' بأهمية الحوار،'],
  ['يقـرر', ' أن يبقي المسألة قيد نظره؛'],
  ['تدين بأشد العبارات الممكنة', ' جميع الهجمات؛'],
  ['تؤكد من جديد', '، في هذا الصدد، أهمية التنسيق؛'],
])('[AR12] %s is the clause verb', (verb, rest) => {
  expect((verb + rest).slice(0, clauseVerbEnd(verb + rest))).toBe(verb)
})

test.each([
  'الدول الأعضاء مدعوة إلى المشاركة',
  'تقرير الأمين العام عن الدورة',
  'المرفق',
  '',
  '2030 Agenda',
  'ضمان الحماية للموظفين',
])('[AR12] %s opens with none', (text) => {
  expect(clauseVerbEnd(text)).toBe(0)
})

test('[AR12] every form of the table is taken whole, and nothing of what it governs', () => {
  let reached = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...clauseVerbs),
      fc.constantFrom('feminine' as const, 'masculine' as const, 'plural' as const),
      fc.constantFrom('', 'و'),
      fc.constantFrom('', ' أيضا', ' كذلك'),
      (verb, voice, joint, said) => {
        const adverb = / (?:عن|بموجب|على|إلى)$/u.test(` ${verb.rest}`) ? '' : said
        const role = verb.roles[0] ?? 'operative'
        const form = joint + clauseForm(verb, voice, role) + adverb
        const text = `${form} هذه المسألة في ضوء ما تقدم؛`
        const taken = text.slice(0, clauseVerbEnd(text))
        // A preposition at the end governs what comes: it is no part of the verb.
        expect(taken).toBe(form.replace(/ (?:عن|بموجب|على|إلى)$/u, ''))
        reached += 1
      },
    ),
    { numRuns: 400 },
  )
  expect(reached).toBeGreaterThan(300)
})
