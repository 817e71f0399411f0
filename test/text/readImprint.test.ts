import type { Block } from '@tawafuq/text/content'
import { readImprint } from '@tawafuq/text/import/readImprint'
import { expect, test } from 'vitest'

const front = (...lines: readonly string[]): readonly Block[] =>
  lines.map((text) => ({ kind: 'meta', level: 0, label: null, text }))

test('[TX60] a masthead is read from the first lines of a document, in either language', () => {
  expect(
    readImprint(
      front(
        'A/RES/78/92',
        'Distr.: General',
        '٧ كانون الأول/ديسمبر ٢٠٢٣',
        'الأصل: بالإنكليزية',
        'الدورة الثامنة والسبعون',
        'البند 99 من جدول الأعمال',
        '23-24571 (A)',
        'مقدم من: اللجنة الأولى',
      ),
    ),
  ).toEqual({
    symbol: 'A/RES/78/92',
    distribution: 'General',
    date: '2023-12-07',
    originalLanguage: 'بالإنكليزية',
    session: 'الدورة الثامنة والسبعون',
    agendaItem: 'البند 99 من جدول الأعمال',
    jobNumber: '23-24571',
    submittedBy: 'اللجنة الأولى',
  })
  expect(readImprint(front('Document C19/123-A', '11 June 2019', 'Original: English'))).toEqual({
    symbol: 'C19/123-A',
    date: '2019-06-11',
    originalLanguage: 'English',
  })
})

test('[TX60] words of the text are no masthead', () => {
  expect(readImprint(front('إعلان بيروت', 'القرار 1336 (المعدَّل في 2019)'))).toBeUndefined()
  expect(readImprint([{ kind: 'operative', level: 0, label: '1', text: 'A/RES/78/92' }])).toBeUndefined()
})
