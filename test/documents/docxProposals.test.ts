import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import { exportDocx } from '@tawafuq/server/documents/write/docx/exportDocx'
import type { Block } from '@tawafuq/text/content'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

const delegations = [
  { id: 'd-eg', name: { ar: 'مصر' } },
  { id: 'd-lb', name: { ar: 'لبنان' } },
]
const operative = (text: string, label: string | null = '1 -'): Block => ({ kind: 'operative', level: 0, label, text })

function proposed(text: string, ...wordings: readonly (readonly [string, string])[]): ExportSource {
  return {
    ...exportSourceOf([operative(text)]),
    delegations,
    madeAt: '2026-03-03T10:00:00Z',
    proposals: wordings.map(([ownerId, wording], at) => ({
      id: `p${at}`,
      block: 0,
      act: 'replace' as const,
      text: wording,
      ownerId,
    })),
  }
}

function xmlOf(source: ExportSource, view: 'clean' | 'attributed' = 'attributed', part = 'word/document.xml'): string {
  return strFromU8(unzipSync(exportDocx(source, view))[part] ?? new Uint8Array())
}

const readings = (source: ExportSource, trackedChanges: 'accept' | 'reject' | 'proposals') =>
  importDocx(exportDocx(source, 'attributed'), { trackedChanges })

describe('proposals in Word', () => {
  const before = 'ندعو الدول الأعضاء إلى اعتماد سياسات وطنية بحلول عام 2030؛'

  test('[DO33] one word for another strikes that word alone', () => {
    const source = proposed(before, ['d-eg', before.replace('ندعو', 'نحث').replace('2030', '2028')])
    const xml = xmlOf(source)
    const struck = Array.from(xml.matchAll(/<w:delText[^>]*>([^<]*)</g), ([, text]) => text)
    expect(struck).toEqual(['ندعو', '2030'])
    expect(readings(source, 'reject').blocks[0]?.text).toBe(before)
    expect(readings(source, 'accept').blocks[0]?.text).toBe('نحث الدول الأعضاء إلى اعتماد سياسات وطنية بحلول عام 2028؛')
  })

  test('[DO33] changes of two delegations stand beside each other, and each gives its wording', () => {
    const wordings = [
      ['d-eg', before.replace('ندعو', 'نحث')],
      ['d-lb', before.replace('وطنية', 'وطنية شاملة')],
    ] as const
    const { amendments = [] } = readings(proposed(before, ...wordings), 'proposals')
    expect(amendments.map(({ author, text }) => [author, text])).toEqual([
      ['مصر', wordings[0][1]],
      ['لبنان', wordings[1][1]],
    ])
  })

  test('[DO33] any wording is read back as it was offered, and undone the text stands', () => {
    const word = fc.constantFrom('ندعو', 'نحث', 'الدول', 'الأعضاء', 'إلى', '2030', 'IGF', '(70/1)', 'اعتماد', 'سياسات')
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
    let changed = 0
    fc.assert(
      fc.property(text, text, (one, other) => {
        const source = proposed(one, ['d-eg', other])
        expect(readings(source, 'reject').blocks[0]?.text).toBe(one)
        expect(readings(source, 'accept').blocks[0]?.text).toBe(other)
        if (one !== other) changed += 1
      }),
      { numRuns: 100 },
    )
    expect(changed).toBeGreaterThan(50)
  })

  test('[DO33] marks of the words that stay, brackets and notes are where they were', () => {
    const source: ExportSource = {
      ...proposed(before, ['d-lb', before.replace('وطنية ', '')]),
      blocks: [
        {
          ...operative(before),
          runs: [{ text: before.slice(0, 4), marks: ['strong'] }, { text: before.slice(4) }],
        },
      ],
      brackets: [{ id: 'b1', block: 0, start: 5, end: 18, kind: 'disputed', ownerId: 'd-eg' }],
    }
    const undone = readings(source, 'reject').blocks[0]
    expect(undone?.text).toBe(before)
    expect(undone?.runs?.[0]).toEqual({ text: 'ندعو', marks: ['strong'] })
    expect(readings(source, 'accept').blocks[0]?.text).toBe('ندعو [الدول الأعضاء] إلى اعتماد سياسات بحلول عام 2030؛')
  })
})

describe('Word as print', () => {
  test('[DO34] a column of years leaves its room to one of words', () => {
    const cell = (text: string) => [{ text }]
    const rows = [
      [cell('السنة'), cell('الالتزام')],
      [cell('2026'), cell('إتاحة النفاذ الشامل إلى الإنترنت لجميع المدارس في المناطق الريفية')],
    ]
    const block: Block = { kind: 'table', level: 0, label: null, text: '', table: { headerRows: 1, rows } }
    const xml = xmlOf(exportSourceOf([block]), 'clean')
    const [years = 0, words = 0] = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width))
    expect(words).toBeGreaterThan(years * 4)
    expect(years).toBeGreaterThan(700)
    expect(years + words).toBeLessThanOrEqual(9000)
    expect(Array.from(xml.matchAll(/<w:tcW w:w="(\d+)"/g), ([, width]) => Number(width))).toEqual([
      years,
      words,
      years,
      words,
    ])
  })

  test('[DO34] no column is narrower than its longest word, and a table has room under it', () => {
    const cell = (text: string) => [{ text }]
    const rows = [
      [cell('م'), cell('البند'), cell('المبلغ')],
      [cell('1'), cell('إنشاء قاعدة بيانات إقليمية مشتركة للأحواض المائية وتشغيلها لمدة ثلاث سنوات'), cell('340')],
    ]
    const table: Block = { kind: 'table', level: 0, label: null, text: '', table: { headerRows: 1, rows } }
    const after: Block = { kind: 'body', level: 0, label: null, text: 'نص بعد الجدول.' }
    const xml = xmlOf(exportSourceOf([table, after]), 'clean')
    const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width))
    expect(widths[2]).toBeGreaterThan(1130)
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TawafuqGap"/)
  })

  test('[DO34] a paragraph without a label does not hang', () => {
    const source = {
      ...exportSourceOf([operative('وتستمر هذه الأعمال في الدورات المقبلة', null), operative('نقرر')]),
      houseStyle: 'escwa' as const,
    }
    const [bare = '', labelled = ''] = xmlOf(source, 'clean').match(/<w:p>.*?<\/w:p>/gs) ?? []
    expect(bare).toMatch(/<w:ind w:left="720" w:firstLine="0"/)
    expect(labelled).not.toContain('<w:ind')
  })

  test('[DO34] figures among Arabic letters are of their face and size, in headings and notes too', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 2, label: '2 -', text: 'خطة 2030' },
      {
        ...operative('نقرر أن نجتمع في 2026 وفق 2025'),
        notes: ['1'],
        runs: [{ text: 'نقرر أن نجتمع في 2026' }, { text: '', note: '1' }, { text: ' وفق 2025' }],
      },
      { kind: 'footnote', level: 0, label: '1', text: 'عام 2027' },
    ]
    const source = exportSourceOf(blocks)
    const sizes = (xml: string): readonly (readonly [string, string])[] =>
      (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).flatMap((run) => {
        const figures = /<w:t [^>]*>[^<]*?(\d{4})[^<]*</.exec(run)?.[1]
        return figures === undefined ? [] : [[figures, /<w:sz w:val="(\d+)"/.exec(run)?.[1] ?? 'none'] as const]
      })
    expect(sizes(xmlOf(source, 'clean'))).toEqual([
      ['2030', '34'],
      ['2026', '32'],
      ['2025', '32'],
    ])
    expect(sizes(xmlOf(source, 'clean', 'word/footnotes.xml'))).toEqual([['2027', '26']])
  })
})
