import { type ListedTerm, printTermList, readTermList } from '@tawafuq/text/termList'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const bounds = { terms: 1000, variants: 30, characters: 200, noteCharacters: 500 }
const heads = { preferred: 'المصطلح المعتمد', variants: 'الصيغ المنبَّه إليها', note: 'ملاحظة' }
const termsIn = (source: string) => readTermList(source, bounds).map(({ term }) => term)

test.each([
  ['copied from a spreadsheet', 'حوكمة الإنترنت\tإدارة الإنترنت\tحكومة الإنترنت\n'],
  ['with Windows line ends', 'حوكمة الإنترنت\tإدارة الإنترنت؛ حكومة الإنترنت\r\n\r\n'],
  ['comma-separated', 'حوكمة الإنترنت,"إدارة الإنترنت\nحكومة الإنترنت"'],
  ['semicolon-separated, as European spreadsheets save', 'حوكمة الإنترنت;"إدارة الإنترنت|حكومة الإنترنت"'],
  ['typed by hand', 'حوكمة الإنترنت، إدارة الإنترنت، حكومة الإنترنت'],
  ['with headings and in another order', 'البدائل,المصطلح\n"إدارة الإنترنت ؛ حكومة الإنترنت",حوكمة الإنترنت'],
  ['with English headings and a mark', '\uFEFFTerm\tVariants\nحوكمة الإنترنت\tإدارة الإنترنت|حكومة الإنترنت'],
])('[TX25] a list %s is read', (_, source) => {
  expect(termsIn(source)).toEqual([{ preferred: 'حوكمة الإنترنت', variants: ['إدارة الإنترنت', 'حكومة الإنترنت'] }])
})

test('[TX25] a row that cannot be taken says why, and its number is that of the table', () => {
  const source = [
    'أصحاب المصلحة\tمتعددو الأطراف',
    '\tبلا مصطلح',
    '',
    'أصحاب المصلحة\tكذا',
    `${'ط'.repeat(201)}\tكذا`,
  ].join('\n')
  expect(readTermList(source, bounds).map(({ row, mistake }) => [row, mistake])).toEqual([
    [1, null],
    [2, 'none'],
    [4, 'repeated'],
    [5, 'long'],
  ])
  expect(readTermList('أ\nب\nج', { ...bounds, terms: 2 }).map(({ mistake }) => mistake)).toEqual([null, null, 'long'])
})

test('[TX25] a cell that a spreadsheet would reckon is printed as words', () => {
  const printed = printTermList([{ preferred: '=1+1', variants: ['@كذا'] }], heads)
  expect(printed).toContain("\r\n'=1+1,'@كذا,\r\n")
  expect(termsIn(printed)).toEqual([{ preferred: '=1+1', variants: ['@كذا'] }])
})

test('[TX25] what is printed is read back to the same terms', () => {
  const words = fc.stringMatching(/^[\u0627-\u064A"',=+@a-z()-]{1,12}( [\u0627-\u064A"',]{1,6})?$/u)
  const term = fc
    .record({
      preferred: words,
      variants: fc.uniqueArray(words, { maxLength: 4 }),
      note: fc.option(words, { nil: undefined }),
    })
    .filter(({ preferred, variants }) => !variants.includes(preferred))
  let quoted = 0
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { minLength: 1, maxLength: 6, selector: ({ preferred }) => preferred }),
      (given) => {
        const terms: readonly ListedTerm[] = given.map(({ note, ...rest }) =>
          note === undefined ? rest : { ...rest, note },
        )
        const printed = printTermList(terms, heads)
        if (printed.includes('""')) quoted += 1
        expect(termsIn(printed)).toEqual(terms)
      },
    ),
  )
  expect(quoted).toBeGreaterThan(10)
})
