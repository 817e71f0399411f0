import type { Entry } from '@tawafuq/domain/acts/entry'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, countChanges, readablePieces } from '../../client/features/comparing/compareTexts.ts'
import {
  paragraphVersions,
  statementVersions,
  type VersionParagraph,
} from '../../client/features/comparing/statementVersions.ts'

const paragraph = (id: string, text: string) =>
  ({ id, kind: 'operative', level: 0, label: null, text }) as VersionParagraph

const before = [
  paragraph('a', 'نؤكد أهمية المياه؛'),
  paragraph('b', 'ندعو الحكومات إلى خفض الضخ بنسبة عشرين في المائة؛'),
  paragraph('c', 'نطلب إلى اللجنة أن تجتمع مرة كل عام؛'),
  paragraph('d', 'نقرر أن نجتمع مجددا؛'),
]
const after = [
  paragraph('a', 'نؤكد أهمية المياه؛'),
  paragraph('b', 'ندعو الحكومات إلى خفض الضخ بنسبة ثلاثين في المائة؛'),
  paragraph('e', 'نشجع الأطراف على تبادل البيانات؛'),
  paragraph('d', 'نقرر أن نجتمع مجدّداً.'),
]

test('[UI45] paragraphs that changed in substance, in form alone, came or went are told apart and counted', () => {
  const compared = compareTexts(before, after)
  expect(Object.fromEntries(compared.map(({ id, change }) => [id, change]))).toEqual({
    a: 'same',
    b: 'substance',
    c: 'gone',
    e: 'added',
    d: 'cosmetic',
  })
  expect(countChanges(compared)).toEqual({ same: 1, substance: 1, gone: 1, added: 1, cosmetic: 1 })
})

test('[UI45] with edits of form hidden, only those of substance are marked and the later text is read', () => {
  const [row] = compareTexts([paragraph('x', 'نؤكد أهميه الماء، مجددا')], [paragraph('x', 'نؤكد أهميه الأرض مجدّداً')])
  const pieces = readablePieces(row?.pieces ?? [], true)
  expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['الماء', 'الأرض'])
  const read = pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)
  expect(read.join('')).toBe('نؤكد أهميه الأرض مجدّداً')
})

test('[UI45] pieces as they are read give back both texts to the letter', () => {
  const word = fc.constantFrom('الماء', 'المَاء', 'حق', 'حقّ', '،', ' ', '  ', 'إلى', 'الى', 'عام', '2031', '؛')
  let changed = 0
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), fc.array(word, { maxLength: 25 }), (some, others) => {
      const [from, to] = [some.join(''), others.join('')]
      const [row] = compareTexts([paragraph('x', from)], [paragraph('x', to)])
      const pieces = readablePieces(row?.pieces ?? [], false)
      const side = (without: string) => pieces.filter(({ kind }) => kind !== without).map(({ text }) => text)
      expect(side('added').join('')).toBe(from)
      expect(side('removed').join('')).toBe(to)
      if (row?.change !== 'same') changed += 1
    }),
    { numRuns: 300 },
  )
  expect(changed).toBeGreaterThan(200)
})

const at = (minute: number) => `2031-03-03T10:0${minute}:00.000Z`
const entry = (version: number, event: object) => ({ version, at: at(version), event }) as unknown as Entry
const now = (id: string, text: string, state = 'open', open = true) =>
  ({ ...paragraph(id, text), state, draft: { number: 2, open } }) as unknown as SheetParagraph

const entries = [
  entry(1, { type: 'StatementOpened', paragraphs: [paragraph('a', 'أول'), paragraph('b', 'باء')] }),
  entry(2, {
    type: 'ReadingOpened',
    reading: 1,
    name: 'Rev.1',
    paragraphs: [paragraph('a', 'ثان'), paragraph('b', 'باء')],
  }),
  entry(3, { type: 'ParagraphAgreed', paragraphId: 'a', draft: 1, text: 'ثالث' }),
  entry(4, { type: 'ParagraphReopened', paragraphId: 'a', draft: 2, reason: 'سبب' }),
]

test('[UI46] a statement has the version it opened with, one for each reading, and what stands now', () => {
  const versions = statementVersions(entries, [now('a', 'رابع'), now('b', 'باء', 'struck', false)])
  expect(versions.map(({ id, name }) => [id, name])).toEqual([
    ['opening', null],
    ['reading-1', 'Rev.1'],
    ['now', null],
  ])
  expect(versions.at(-1)?.paragraphs.map(({ text }) => text)).toEqual(['رابع'])
  const adopted = [...entries, entry(5, { type: 'StatementAdopted', paragraphs: [paragraph('a', 'خامس')] })]
  expect(statementVersions(adopted, [now('a', 'خامس')]).map(({ id }) => id)).toEqual([
    'opening',
    'reading-1',
    'adopted',
  ])
})

test('[UI46] a paragraph has its origin, its readings, each agreed text, and what its reopened draft reads', () => {
  const versions = paragraphVersions(entries, now('a', '').id, now('a', 'رابع'))
  expect(versions.map(({ kind, draft, paragraphs }) => [kind, draft, paragraphs[0]?.text])).toEqual([
    ['opening', 1, 'أول'],
    ['reading', null, 'ثان'],
    ['agreed', 1, 'ثالث'],
    ['now', 2, 'رابع'],
  ])
})
