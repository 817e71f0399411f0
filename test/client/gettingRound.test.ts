import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { nameOnSheet, partNames } from '@tawafuq/domain/views/nameOnSheet'
import { expect, test } from 'vitest'
import { type CitedParagraph, findByLabel } from '../../client/features/citation/findByLabel.ts'
import { commonBeginnings } from '../../client/features/paragraph/commonBeginnings.ts'
import { statement as ar } from '../../client/pages/statement/words.ar.ts'
import { statement as en } from '../../client/pages/statement/words.en.ts'
import { opened, paragraphId, statementAfter } from '../kit/given.ts'

const at = (part: CitedParagraph['part'], number: string | null): CitedParagraph => ({
  id: asId<ParagraphId>(`${part} ${number}`),
  part,
  number,
})
const text = [
  at('title', null),
  at('preambular', '5'),
  at('operative', '3'),
  at('operative', '3 (ب)'),
  at('operative', '5'),
  at('operative', '5 مكرراً'),
  at('operative', '5 مكرراً (ب)'),
  at('operative', '5 مكرراً (ه)'),
  at('operative', '150'),
]

test.each([
  ['المنطوق 150', ['operative 150']],
  ['المنطوق ١٥٠', ['operative 150']],
  ['OP150', ['operative 150']],
  ['150', ['operative 150']],
  ['الفقرة 5', ['operative 5', 'preambular 5']],
  ['الديباجة 5', ['preambular 5']],
  ['الفقرة ٥ من الديباجة', ['preambular 5']],
  ['pp 5', ['preambular 5']],
  ['الفقرة 5 مكرراً (ب)', ['operative 5 مكرراً (ب)']],
  ['5 مكررا ب', ['operative 5 مكرراً (ب)']],
  ['operative 5 bis (b)', ['operative 5 مكرراً (ب)']],
  ['الفقرة 5 مكرر (هـ)', ['operative 5 مكرراً (ه)']],
  ['3(b)', ['operative 3 (ب)']],
  ['المنطوق', []],
  ['الفقرة الأخيرة', []],
  ['الأمانة', []],
  ['', []],
  ['constructor 5', []],
])('[UI505] %s', (query, ids) => {
  expect(findByLabel(query, text).map(({ id }) => id)).toEqual(ids)
})

test('[UI504] what is shared at the beginning is passed over, and what stands alone is left', () => {
  const counts = commonBeginnings(
    [
      'وإذ نشير إلى القرار 70/1',
      'وإذ نشير إلى القرار 72/5',
      'وإذ نشير إلى الإعلان الصادر',
      'ندعو الحكومات إلى التعاون',
      'وإذ نشير إلى',
    ],
    3,
  )
  expect(counts).toEqual([4, 4, 3, 0, 0])
})

test('[VI8] the screen calls a paragraph what the sheet calls it', () => {
  for (const [kind, name] of Object.entries(partNames)) {
    expect(name).toEqual({ ar: ar[`part_${kind}` as keyof typeof ar], en: en[`part_${kind}` as keyof typeof en] })
  }
  const labels = new Map([[paragraphId('p2'), '12.']])
  expect(nameOnSheet(statementAfter(opened), labels, paragraphId('p2')).ar).toMatch(/^(المنطوق|الديباجة|الفقرة) 12$/u)
})
