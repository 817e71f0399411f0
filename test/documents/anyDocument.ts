import type { Block, BlockKind, Run } from '@tawafuq/text/content'
import fc from 'fast-check'

const word = fc.constantFrom(
  'تشير',
  'إلى',
  'القرار',
  '70/1',
  'A/RES/70/1',
  '(2021)',
  'المؤرخ',
  'و«القمة»',
  'IGF',
  '[',
  ']',
  '<b>',
  '&amp;',
  '()',
  'ــ',
  '\u00A0',
  'می\u200Cخواهم',
  '#let',
  '$x$',
  '*نجمة*',
  '_سطر_',
  '@اسم',
  '\\',
  '"',
  "'",
  '’1‘',
  '50%',
  '،',
  '؛',
  'café',
  '😀',
  'ﷺ',
  '1 -',
)
const wordsOf = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
const marks = fc.constantFrom<Run['marks'][]>(undefined, ['emphasis'], ['strong'], ['emphasis', 'strong'])
const link = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'https://undocs.org/ar/A/RES/70/1',
  'https://example.org/?a=1&b=%20x',
)
const run = fc.record({ text: wordsOf, marks, link }).map(
  ({ text, marks: of, link: to }): Run => ({
    text: `${text} `,
    ...(of ? { marks: of } : {}),
    ...(to ? { link: to } : {}),
  }),
)
const cell = fc.array(run, { maxLength: 2 })
const kinds: readonly BlockKind[] = [
  'title',
  'subtitle',
  'meta',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'operative',
  'item',
  'item',
  'body',
  'table',
  'note',
]
const label = fc.constantFrom(
  null,
  null,
  '1 -',
  '2-',
  '(أ)',
  '(أأ)',
  '’1‘',
  '•',
  '-',
  'أولا -',
  'أ )',
  '3 مكرراً',
  '(1)',
)

const relation = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  { kind: 'bis' as const, index: 2 },
  { kind: 'alt' as const, index: 1 },
)

const block = fc
  .record({
    kind: fc.constantFrom(...kinds),
    level: fc.integer({ min: 1, max: 4 }),
    label,
    runs: fc.array(run, { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    heads: fc.integer({ min: 0, max: 1 }),
    relation,
    footnotes: fc.array(fc.record({ bracketed: fc.boolean(), text: fc.array(run, { minLength: 1, maxLength: 2 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ kind, level, label: of, runs, rows, heads, relation: to, footnotes }) => ({
    kind,
    level,
    label: of,
    runs,
    rows,
    heads,
    relation: to,
    footnotes,
  }))

/**
 * Documents of every kind in every order: runs with marks and links, nested lists that skip levels, tables,
 * footnotes with their references, words that are markup in one format or another.
 */
export const anyDocument: fc.Arbitrary<readonly Block[]> = fc
  .array(block, { minLength: 1, maxLength: 14 })
  .map((list) => {
    let count = 0
    return list.flatMap(({ kind, level, label: of, runs, rows, heads, relation: to, footnotes }): Block[] => {
      const notes = footnotes.map((note, at) => ({ ...note, mark: String(count + at + 1) }))
      count += footnotes.length
      const withNotes: Run[] =
        kind === 'table' ? [] : [...runs, ...notes.map((note): Run => ({ text: '', note: note.mark }))]
      const main: Block = {
        kind,
        level: kind === 'heading' || kind === 'item' ? level : 0,
        label: kind === 'table' ? null : of,
        text: withNotes.map((one) => one.text).join(''),
        runs: withNotes,
        ...(kind === 'table' ? { table: { headerRows: heads, rows } } : {}),
        ...(to && kind !== 'table' ? { relation: to } : {}),
      }
      if (kind === 'table') return [main]
      return [
        main,
        ...notes.map(
          (note): Block => ({
            kind: 'footnote',
            level: 0,
            label: note.bracketed ? `(${note.mark})` : note.mark,
            text: note.text.map((one) => one.text).join(''),
            runs: note.text,
          }),
        ),
      ]
    })
  })
