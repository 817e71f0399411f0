import { hasHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound } from '@tawafuq/arabic/textBounds'
import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { seenText } from '@tawafuq/server/documents/read/text/seenText'
import { type ImportedDocument, plainText } from '@tawafuq/text/content'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const documentOf = (...blocks: ImportedDocument['blocks']): ImportedDocument => ({
  dir: 'rtl',
  lang: 'ar',
  blocks,
  report: [],
})
const body = { kind: 'body', level: 0, label: null } as const

test('[DO40] hidden letters and marks beyond measure leave texts, labels, notes and addresses, and each repair is told', () => {
  const read = seenText(
    documentOf({
      ...body,
      label: '1\u200F.',
      text: 'نص\u202E%51\u202C می\u200Cخواهم',
      runs: [
        { text: 'نص\u202E%51\u202C ' },
        { text: 'می\u200C', marks: ['strong'] },
        { text: 'خواهم', link: 'https://example.org/\u200B' },
        { text: '', note: '1\u2060' },
      ],
      notes: ['1\u2060'],
    }),
  )
  expect(read.blocks).toEqual([
    {
      ...body,
      label: '1.',
      text: 'نص%51 می\u200Cخواهم',
      runs: [
        { text: 'نص%51 ' },
        { text: 'می\u200C', marks: ['strong'] },
        { text: 'خواهم', link: 'https://example.org/' },
        { text: '', note: '1' },
      ],
      notes: ['1'],
    },
  ])
  expect(new Set(read.report.map(({ code }) => code))).toEqual(new Set(['hidden-removed']))
  const marked = seenText(
    documentOf({ ...body, text: `ب${'\u064E'.repeat(500)}` }, { ...body, text: 'ع'.repeat(12_000) }),
  )
  expect(marked.blocks[0]?.text).toBe(`ب${'\u064E'.repeat(8)}`)
  expect(marked.report.map(({ code }) => code)).toEqual(['marks-removed', 'paragraph-too-long', 'word-too-long'])
})

test('[DO40] whatever the runs are, they spell the text, and nothing hidden is in either', () => {
  let hidden = 0
  const letter = fc.constantFrom(
    'ا',
    'ب',
    ' ',
    '\u064E',
    '\u200C',
    '\u200D',
    '\u202E',
    '\uF0B7',
    '\u0301',
    '😀',
    '\uFE0F',
  )
  const run = fc.array(letter, { maxLength: 14 }).map((letters) => ({ text: letters.join('') }))
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.boolean(), (runs, isTable) => {
      const text = plainText(runs)
      if (hasHiddenLetters(text)) hidden += 1
      const block = isTable
        ? ({ ...body, kind: 'table', text, table: { headerRows: 0, rows: [[runs]] } } as const)
        : { ...body, text, runs }
      const [read] = seenText(documentOf(block)).blocks
      const words = isTable
        ? plainText(read?.table?.rows[0]?.[0] ?? [])
        : plainText(read?.runs ?? [{ text: read?.text ?? '' }])
      expect(read?.text).toBe(words)
      expect(hasHiddenLetters(words)).toBe(false)
      expect(brokenBound(words)).toBeNull()
    }),
  )
  expect(hidden).toBeGreaterThan(30)
})

test('[DO40] a plain text, a page and a Markdown text with fifty thousand marks on a letter are read at once', () => {
  const source = `إن الاجتماع،\n\n1 - نقرر ب${'\u064E\u0655\u0651'.repeat(17_000)} ما يلي؛\n`
  const begun = performance.now()
  for (const type of ['text', 'markdown', 'html'] as const) {
    const read = readDocument(new TextEncoder().encode(type === 'html' ? `<p>${source}</p>` : source), type, {})
    expect(read.blocks.some(({ text }) => text.includes('نقرر'))).toBe(true)
    expect(read.report.map(({ code }) => code)).toContain('marks-removed')
  }
  // One reading took half a minute where every step put the marks in order.
  expect(performance.now() - begun).toBeLessThan(10_000)
})
