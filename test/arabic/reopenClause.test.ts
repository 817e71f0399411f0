import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { clauseVerbsFor, type EnactingBody } from '@tawafuq/arabic/clauseVerbsFor'
import { reopenClause } from '@tawafuq/arabic/reopenClause'
import { withoutPreposition, withPreposition } from '@tawafuq/arabic/withPreposition'
import fc from 'fast-check'
import { expect, test } from 'vitest'

function reopened(text: string, body: EnactingBody, role: 'preambular' | 'operative', id: string): string {
  const choice = clauseVerbsFor(body, role).find((one) => one.id === id)
  if (choice === undefined) throw new Error(`No verb ${id}`)
  const { start, end, replacement } = reopenClause(text, choice, role)
  return text.slice(0, start) + replacement + text.slice(end)
}

test.each([
  ['وإذ ترحب بالجهود المبذولة،', 'general-assembly', 'preambular', 'emphasize', 'وإذ تشدد على الجهود المبذولة،'],
  ['وإذ تشدد على أهمية التعاون،', 'general-assembly', 'preambular', 'welcome', 'وإذ ترحب بأهمية التعاون،'],
  ['نؤكد من جديد أهمية المياه؛', 'participants', 'operative', 'emphasize', 'نشدد على أهمية المياه؛'],
  ['نؤكد على أهمية المياه؛', 'participants', 'operative', 'support', 'ندعم أهمية المياه؛'],
  ['نؤكد أن الماء حق؛', 'participants', 'operative', 'emphasize', 'نشدد على أن الماء حق؛'],
  ['كما تعرب عن تقديرها للدول؛', 'general-assembly', 'operative', 'welcome', 'كما ترحب بالدول؛'],
  ['نرحب بالتقدم المحرز؛', 'participants', 'operative', 'express-appreciation', 'نعرب عن تقديرنا للتقدم المحرز؛'],
  // Each preposition of the official table gives way to each kind of government.
  ['يطلب إلى الدول أن تتعاون؛', 'security-council', 'operative', 'call-upon', 'يهيب بالدول أن تتعاون؛'],
  ['تهيب بجميع الدول أن تتعاون؛', 'general-assembly', 'operative', 'request', 'تطلب إلى جميع الدول أن تتعاون؛'],
  ['يحث الدول على التعاون؛', 'security-council', 'operative', 'encourage', 'يشجع الدول على التعاون؛'],
  ['نثني على جهود الدول؛', 'participants', 'operative', 'take-note', 'نحيط علماً بجهود الدول؛'],
  ['تحيط علما بتقرير الأمين العام؛', 'general-assembly', 'operative', 'commend', 'تثني على تقرير الأمين العام؛'],
  ['تحيط علما مع التقدير بالتقرير؛', 'general-assembly', 'operative', 'recall', 'تشير إلى التقرير؛'],
  ['تقرر أن الدورة عادية؛', 'general-assembly', 'operative', 'emphasize', 'تشدد على أن الدورة عادية؛'],
  ['نرحب بأن الدورة عادية؛', 'participants', 'operative', 'decide', 'نقرر أن الدورة عادية؛'],
  ['ندعو إلى التعاون؛', 'participants', 'operative', 'support', 'ندعم التعاون؛'],
  ['نشدد على التعاون؛', 'participants', 'operative', 'invite', 'ندعو إلى التعاون؛'],
  ['نطلب من اللجنة أن تجتمع؛', 'participants', 'operative', 'call-upon', 'نهيب باللجنة أن تجتمع؛'],
  // The person goes by who enacts the text, whatever it was before.
  ['نقرر إنشاء فريق عامل؛', 'participants', 'operative', 'support', 'ندعم إنشاء فريق عامل؛'],
  ['نقرر إنشاء فريق عامل؛', 'general-assembly', 'operative', 'decide', 'تقرر إنشاء فريق عامل؛'],
  ['وتقرر إنشاء فريق عامل؛', 'security-council', 'operative', 'decide', 'ويقرر إنشاء فريق عامل؛'],
  ['كما يقرر إنشاء فريق عامل؛', 'participants', 'operative', 'decide', 'كما نقرر إنشاء فريق عامل؛'],
  ['تعرب عن تقديرها للحكومة؛', 'security-council', 'operative', 'express-gratitude', 'يعرب عن امتنانه للحكومة؛'],
  ['يعرب عن بالغ قلقه إزاء الجفاف؛', 'general-assembly', 'operative', 'note', 'تلاحظ الجفاف؛'],
  // What stands between the verb and what it governs stays there.
  ['تشدد أيضا على أهمية المياه؛', 'general-assembly', 'operative', 'welcome', 'ترحب أيضا بأهمية المياه؛'],
  [
    'كما نطلب مرة أخرى إلى الدول أن تتعاون؛',
    'participants',
    'operative',
    'call-upon',
    'كما نهيب مرة أخرى بالدول أن تتعاون؛',
  ],
  [
    'تهيب، في هذا الصدد، بالدول أن تتعاون؛',
    'general-assembly',
    'operative',
    'request',
    'تطلب، في هذا الصدد، إلى الدول أن تتعاون؛',
  ],
] as const)('[AR11] %s opens with another verb and its preposition', (text, body, role, id, wanted) => {
  expect(reopened(text, body, role, id)).toBe(wanted)
})

test.each([
  ['الدول', 'بالدول', 'للدول'],
  ['اللجنة المشتركة', 'باللجنة المشتركة', 'للجنة المشتركة'],
  ['اللاجئين', 'باللاجئين', 'للاجئين'],
  ['الالتزام', 'بالالتزام', 'للالتزام'],
  ['التزام الدول', 'بالتزام الدول', 'لالتزام الدول'],
  ['لبنان', 'بلبنان', 'للبنان'],
  ['جهود الدول', 'بجهود الدول', 'لجهود الدول'],
  ['أن', 'بأن', 'لأن'],
  ['بيان القادة', 'ببيان القادة', 'لبيان القادة'],
  ['2030', 'بـ2030', 'لـ2030'],
  ['«ميثاق»', 'بـ«ميثاق»', 'لـ«ميثاق»'],
  ['٢٠٣٠', 'بـ٢٠٣٠', 'لـ٢٠٣٠'],
] as const)(
  '[AR11] %s takes بـ and لـ as they are written, and is given back without them',
  (noun, withBa, withLam) => {
    expect([withPreposition(noun, 'بـ'), withPreposition(noun, 'لـ')]).toEqual([withBa, withLam])
    expect([withoutPreposition(withBa, 'بـ'), withoutPreposition(withLam, 'لـ')]).toEqual([noun, noun])
  },
)

test.each([
  ['نرحب بيان القادة؛', 'emphasize', 'نشدد بيان القادة؛'],
  ['نشدد على أهمية التعاون؛', 'request', 'نطلب إلى أهمية التعاون؛'],
  ['نطلب إلى الدول أن تتعاون؛', 'welcome', 'نرحب بالدول أن تتعاون؛'],
  ['نحث الدول على التعاون؛', 'request', 'نطلب إلى الدول على التعاون؛'],
  ['نهيب بالدول أن تتعاون؛', 'urge', 'نحث الدول أن تتعاون؛'],
  ['نؤكد أن الماء حق؛', 'support', 'ندعم أن الماء حق؛'],
] as const)('[AR11] %s does not fit %s, and that is said', (text, id, wanted) => {
  expect(reopened(text, 'participants', 'operative', id)).toBe(wanted)
  const choice = clauseVerbsFor('participants', 'operative').find((one) => one.id === id)
  if (choice === undefined) throw new Error(`No verb ${id}`)
  expect(reopenClause(text, choice, 'operative').isGoverned).toBe(false)
})

test('[AR11] a clause without a known opening is given one before all its words', () => {
  expect(reopened('حماية الواحات من التصحر؛', 'participants', 'operative', 'emphasize')).toBe(
    'نشدد على حماية الواحات من التصحر؛',
  )
  expect(reopened('', 'participants', 'operative', 'welcome')).toBe('نرحب')
})

test('[AR11] what follows an addressee is left, and said not to fit', () => {
  const choice = clauseVerbsFor('participants', 'operative').find(({ id }) => id === 'encourage')
  if (choice === undefined) throw new Error('No such verb')
  const change = reopenClause('وندعو الدول إلى التعاون؛', choice, 'operative')
  expect(change).toMatchObject({ replacement: 'ونشجع', isReplaced: true, isGoverned: false })
})

test('[AR11] every verb can take the place of every other, opens the clause, and leaves the rest of it', () => {
  const rest = 'المبادرات التي أطلقتها الدول في الدورة السابعة؛'
  let reached = 0
  const pair = fc
    .constantFrom<EnactingBody>('general-assembly', 'human-rights-council', 'participants')
    .chain((body) => {
      const verbs = clauseVerbsFor(body, 'operative')
      return fc.record({
        former: fc.constantFrom(...verbs),
        wanted: fc.constantFrom(...verbs),
        joint: fc.constantFrom('', 'و', 'كما '),
      })
    })
  fc.assert(
    fc.property(pair, ({ former, wanted, joint }) => {
      const text = `${joint}${former.words} ${rest}`
      const { start, end, replacement, isReplaced } = reopenClause(text, wanted, 'operative')
      const after = text.slice(0, start) + replacement + text.slice(end)
      reached += isReplaced ? 1 : 0
      expect(after.startsWith(joint + wanted.words)).toBe(true)
      expect(after.endsWith(rest.slice(10))).toBe(true)
      expect(clauseOpening(after)?.role).toBe('operative')
    }),
    { numRuns: 400 },
  )
  expect(reached).toBe(400)
})
