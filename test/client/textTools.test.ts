import { exportFormats, exportViews } from '@tawafuq/protocol/exportFormats'
import { expect, test } from 'vitest'
import { fileName } from '../../client/api/fetchExport.ts'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'
import { bodyOf, chooseVerbs } from '../../client/features/clause-verb/chooseVerbs.ts'
import { wordsAround } from '../../client/features/drafting-check/wordsAround.ts'
import { makeTextTools } from '../../client/statement/textTools.ts'

test('[UI47] every format and view that the server makes can be chosen, each with its meaning in both languages', () => {
  for (const words of [ar.exporting, en.exporting]) {
    for (const format of exportFormats) expect(words[`formatNote_${format}`].length).toBeGreaterThan(8)
    for (const view of exportViews) expect(words[`viewNote_${view}`].length).toBeGreaterThan(8)
  }
})

test('[UI47] a file is named as the server names it', () => {
  const title = 'إعلان واحة النخيل.docx'
  const header = `attachment; filename="statement-6d04e1d2.docx"; filename*=UTF-8''${encodeURIComponent(title)}`
  expect(fileName(header)).toBe(title)
  expect(fileName('attachment; filename="statement-6d04e1d2.docx"')).toBe('statement-6d04e1d2.docx')
  expect(fileName(`attachment; filename="a.pdf"; filename*=UTF-8''%E0%A4%A`)).toBe('a.pdf')
  expect(fileName(null)).toBeNull()
})

test('[UI43] words are shown with a few whole words on either side', () => {
  const text = 'نطلب من الأمانة التنفيذية للإسكوا عرض مخرجات مبادرة تطوير المنتدى على المنصة الالكترونية لمبادرة الحوار'
  const start = text.indexOf('مخرجات')
  expect(wordsAround(text, start, start + 6)).toEqual({
    before: '… التنفيذية للإسكوا عرض ',
    words: 'مخرجات',
    after: ' مبادرة تطوير المنتدى على …',
  })
  expect(wordsAround('ماء حق', 0, 3)).toEqual({ before: '', words: 'ماء', after: ' حق' })
})

test('[UI43] nobody is told that no marks have become no marks', () => {
  const tools = makeTextTools()
  let told = 0
  tools.watch(() => {
    told += 1
  })
  tools.mark([])
  expect(told).toBe(0)
  tools.mark([{ id: 'a' as never, start: 0, end: 1, look: 'found' }])
  tools.mark([])
  expect(told).toBe(2)
  expect(tools.state().marks).toEqual([])
})

test('[UI48] verbs are offered in the voice of the body of the house style, and found in either language', () => {
  expect(chooseVerbs(bodyOf('un-new-york'), 'operative', 'welcom').map(({ words }) => words)).toEqual(['ترحب'])
  expect(chooseVerbs(bodyOf('escwa'), 'operative', 'رحب').map(({ words }) => words)).toEqual(['نرحب'])
  expect(
    chooseVerbs('human-rights-council', 'preambular', 'تاكيد').every(({ words }) => words.startsWith('إذ ي')),
  ).toBe(true)
  expect(chooseVerbs('participants', 'operative', 'xyz')).toEqual([])
  expect(chooseVerbs('participants', 'operative', '').length).toBeGreaterThan(30)
})
