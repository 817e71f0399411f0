import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOfEdit } from '../../client/statement/session/placeOfEdit.ts'

const text = 'نطلب من الأمانة التنفيذية عرض المخرجات، ونطلب من اللجنة متابعة التنفيذ؛'
const at = text.indexOf('من')
const edit = { base: text, start: at, end: at + 2, replacement: 'إلى' }

test('[UI42] an edit puts its words in their range and leaves every other letter', () => {
  expect(placeOfEdit(text, edit)).toBe(text.replace('من', 'إلى'))
})

test('[UI42] in a text that has moved on, the words are found by what stands around them', () => {
  const later = `كما ${text.replace('المخرجات', 'النتائج كلها')}`
  expect(placeOfEdit(later, edit)).toBe(later.replace('من', 'إلى'))
})

test('[UI42] where the words are gone, or stand there twice alike, nothing is written', () => {
  expect(placeOfEdit('نطلب إلى الأمانة التنفيذية عرض المخرجات؛', edit)).toBeNull()
  expect(placeOfEdit(`${text} ${text}`, edit)).toBeNull()
  expect(placeOfEdit('', { base: '', start: 0, end: 0, replacement: '' })).toBe('')
})

test('[UI42] what others type elsewhere is never lost to an edit', () => {
  let found = 0
  const words = fc.array(fc.constantFrom('الماء', 'حق', 'للجميع', 'في', 'الحوض', 'كله'), {
    minLength: 8,
    maxLength: 20,
  })
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom('قبل ذلك ', ''), (list, seed, before) => {
      const base = list.join(' ')
      const start = base.indexOf(list[seed % list.length] ?? '')
      const end = start + (list[seed % list.length] ?? '').length
      const later = before + base
      const after = placeOfEdit(later, { base, start, end, replacement: '§' })
      if (after === null) return
      found += 1
      expect(after.replace('§', base.slice(start, end))).toBe(later)
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(100)
})
