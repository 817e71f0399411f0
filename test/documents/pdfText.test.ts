import { readFileSync } from 'node:fs'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { pressProcess } from '@tawafuq/server/documents/workers/pressProcess'
import { utf16Hex } from '@tawafuq/server/documents/write/pdf/textLayer/fontCodes'
import { operationsOf, shownParts, stringBytes } from '@tawafuq/server/documents/write/pdf/textLayer/operationsOf'
import { importText } from '@tawafuq/text/importText'
import { type PageMark, pageMark } from '@tawafuq/text/pageMarks'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { pdfObjects } from './pdfObjects.ts'
import { textOfPdf, wordsMissing, wordsOf } from './readersOfPdf.ts'

const workers = documentWorkers({ ...documentLimits, workers: 1 }, pressProcess)
afterAll(() => workers.close())

async function printed(source: ExportSource): Promise<string> {
  const made = await exportDocument('pdf', source, 'clean', workers)
  if (!made.ok) throw new Error(made.refusal.en)
  return textOfPdf(made.value.bytes)
}

const body = (text: string) => ({ kind: 'body' as const, level: 0, label: null, text })

test('[DO31] a statement is read out of its PDF word by word', async () => {
  const text = readFileSync(new URL('../fixtures/statements/palm-oasis.txt', import.meta.url), 'utf8')
  const read = await printed(exportSourceOf(importText(text).blocks))
  // Against LibreOffice's and Chromium's files of the same words: `test/bench/pdfText.bench.ts`.
  expect(wordsMissing(text, read)).toEqual([])
})

test.each([
  ['لحوكمة مخرجات المجتمع الحوار أصحاب نحن', ['لحوكمة مخرجات المجتمع الحوار أصحاب نحن']],
  ['الاجتماع للأمم والإنترنت، لا إله إلا الله', ['الاجتماع للأمم والإنترنت', 'لا إله إلا الله']],
  ['مدخلًا خاصًا وتأكيدًا', ['مدخلًا', 'خاصًا', 'وتأكيدًا']],
  ['مُحَمَّدٌ', ['مُحَمَّدٌ']],
  // A mark that stands higher than others cuts a run; tanwin over a letter that does not join was said twice.
  [
    'الكامنة ونفاذاً ميسراً أمام الجميع وتشغيلاً مستقراً وأماناً',
    ['الكامنة ونفاذاً ميسراً أمام الجميع وتشغيلاً مستقراً وأماناً'],
  ],
  ['رُحَمَاءُ بَيْنَهُمْ أَشِدَّاءُ عَلَى الْكُفَّارِ', ['رُحَمَاءُ بَيْنَهُمْ أَشِدَّاءُ عَلَى الْكُفَّارِ']],
  ['إذ يقـرر', ['إذ يقـرر']],
  ['يومي 11 و 12 كانون الأول', ['يومي 11 و 12 كانون']],
  ['في عام 2015 لعملية (IGF) والقرار A/RES/70/1 المؤرخ', ['2015', 'IGF', 'A/RES/70/1', 'لعملية']],
  ['The Forum, in Beirut (2017), decides', ['The Forum, in Beirut (2017), decides']],
])('[DO31] %s comes out as it was written', async (text, parts) => {
  const read = await printed(exportSourceOf([body(text)]))
  for (const part of parts)
    expect(read.replace(/[\u200E\u200F]/gu, '').normalize('NFC')).toContain(part.normalize('NFC'))
})

test('[DO47] a page says where paragraphs, cells and marks of notes end, and what stands outside the text', async () => {
  const source = exportSourceOf([
    { ...body('إذ يشير إلى القرار 70/1،'), kind: 'preambular', notes: ['1'] },
    { kind: 'footnote', level: 0, label: '(1)', text: 'انظر الميثاق.' },
    body('يقرر عقد الدورة'),
    {
      ...body('السنة\tالعدد'),
      kind: 'table',
      table: {
        headerRows: 1,
        rows: [
          [[{ text: 'السنة' }], [{ text: 'العدد' }]],
          [[{ text: '2025' }], [{ text: '7' }]],
        ],
      },
    },
  ])
  const made = await exportDocument('pdf', source, 'clean', workers)
  const objects = made.ok ? pdfObjects(made.value.bytes) : ''
  const said = (mark: PageMark): number =>
    (['rtl', 'ltr'] as const).reduce(
      (sum, way) => sum + objects.split(`<FEFF${utf16Hex(pageMark(mark, way))}>`).length - 1,
      0,
    )
  // Two paragraphs, a note, two rows; the number of the page in three pieces.
  expect({ paragraph: said('paragraph'), outside: said('outside') }).toEqual({ paragraph: 5, outside: 3 })
  expect({ note: said('note'), cell: said('cell') }).toEqual({ note: 1, cell: 2 })
})

test('[DO31] words of any letters with tashkeel come out in their order', async () => {
  const letter = fc.constantFrom(...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء'))
  const marked = fc.tuple(
    letter,
    fc.constantFrom('', '', '', '\u064E', '\u064F', '\u0650', '\u0652', '\u064B', '\u0651'),
  )
  const word = fc
    .array(marked, { minLength: 2, maxLength: 9 })
    .map((pairs) => pairs.map((pair) => pair.join('')).join(''))
  let [all, missing] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 40, maxLength: 40 }), async (list) => {
      const text = list.join(' ')
      const read = await printed(exportSourceOf([body(text)]))
      all += wordsOf(text).length
      missing += wordsMissing(text, read).length
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 4) },
  )
  expect(all).toBeGreaterThan(100)
  expect(missing).toBeLessThan(all / 10)
})

test('[DO31] operators, strings and arrays of a page are cut as they stand', () => {
  const stream = 'q\n/Span <</ActualText <FEFF0627>>> BDC (a\\)\\051(b)) Tj [(x) -2.5 <0041>] TJ % [\nQ'
  const operations = operationsOf(stream)
  expect(operations.map(({ name }) => name)).toEqual(['q', 'BDC', 'Tj', 'TJ', 'Q'])
  expect(operations[1]?.operands).toEqual(['/Span', '<</ActualText <FEFF0627>>>'])
  expect(stringBytes(operations[2]?.operands[0] ?? '')).toBe('a))(b)')
  expect(shownParts(operations[3]?.operands[0] ?? '')).toEqual(['x', -2.5, '\0A'])
})
