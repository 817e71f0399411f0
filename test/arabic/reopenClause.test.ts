import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { clauseVerbsFor, type EnactingBody } from '@tawafuq/arabic/clauseVerbsFor'
import { reopenClause } from '@tawafuq/arabic/reopenClause'
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
] as const)('[AR11] %s opens with another verb and its preposition', (text, body, role, id, wanted) => {
  expect(reopened(text, body, role, id)).toBe(wanted)
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
