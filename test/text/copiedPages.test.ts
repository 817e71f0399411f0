import { importText } from '@tawafuq/text/importText'
import { type PageMark, pageMark } from '@tawafuq/text/pageMarks'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const [RLE, LRE, PDF, RLM] = ['\u202B', '\u202A', '\u202C', '\u200F']
const word = (text: string): string => RLE + text + PDF
const run = (text: string, glued: { right?: boolean; left?: boolean } = {}): string =>
  word(glued.right ? RLM + RLM : RLM) + text + (glued.left ? word(RLM) : '')
const mark = (kind: PageMark): string => word(pageMark(kind, 'rtl'))
const textsOf = (source: string): readonly string[] => importText(source).blocks.map(({ text }) => text)

/** As `pdftotext -raw` prints a line: words from left to right. */
const raw = (line: string): string => line.split(' ').toReversed().map(word).join(' ')

test('[TX46] our pages in pieces and from left to right come in as they were written, without heads and numbers of pages', () => {
  const source = [
    raw('بيان ختامي'),
    mark('paragraph'),
    raw('إن المجلس'),
    `،${mark('paragraph')}`,
    raw('إذ يشير إلى القرار'),
    run('70/1'),
    raw('المؤرخ عام'),
    `( ${word('وتونس')}`,
    run('WSIS', { right: true, left: true }),
    '،)',
    raw('وإذ يأخذ'),
    run('1'),
    mark('outside'),
    word('من'),
    mark('outside'),
    `\f${raw('علماً بالتقرير؛')}`,
    mark('paragraph'),
  ].join('\n')
  const { blocks, report } = importText(source)
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', 'بيان ختامي'],
    ['chapeau', 'إن المجلس،'],
    ['preambular', 'إذ يشير إلى القرار 70/1 المؤرخ عام وتونس (WSIS)، وإذ يأخذ علماً بالتقرير؛'],
  ])
  expect(report.map(({ line, code }) => `${line} ${code}`)).toEqual(
    expect.arrayContaining(['12 running-head-dropped', '14 running-head-dropped', '16 lines-joined']),
  )
})

test('[TX46] lines put together by places come in as they were written', () => {
  const source = [
    `${RLE}القرار ${LRE}1336${PDF}${RLM}${pageMark('paragraph', 'rtl')}${PDF}`,
    `${RLE}${LRE}A/RES/80/1${pageMark('paragraph', 'ltr')}${PDF}${PDF}`,
    `${RLE}إن المجلس${LRE} ،${PDF}${pageMark('paragraph', 'rtl')}${PDF}`,
    `${RLE}إذ يشير إلى القرار ${LRE}70/1${PDF}${RLM} المؤرخ${PDF}`,
    `${RLE}${LRE}2${PDF} من ${LRE}3${PDF}${pageMark('outside', 'rtl')}${PDF}`,
    `${RLE}في مدينة (${LRE}ITU${PDF}${pageMark('paragraph', 'rtl')})${PDF}`,
  ].join('\n')
  expect(textsOf(source)).toEqual([
    'القرار 1336',
    'A/RES/80/1',
    'إن المجلس،',
    'إذ يشير إلى القرار 70/1 المؤرخ في مدينة (ITU)',
  ])
})

test('[TX46] a note stands behind the paragraph that it interrupts, and cells are cells', () => {
  const source = [
    raw('إذ يشير إلى الميثاق'),
    '(',
    '1',
    `)${mark('note')}`,
    raw('انظر القرار'),
    run('217'),
    `.${mark('paragraph')}`,
    raw('وإلى العهدين؛'),
    mark('paragraph'),
    raw('السنة'),
    mark('cell'),
    raw('العدد'),
    mark('paragraph'),
    run('2025'),
    mark('cell'),
    run('7'),
    mark('paragraph'),
  ].join('\n')
  const { blocks } = importText(source)
  expect(blocks[0]?.text).toBe('إذ يشير إلى الميثاق وإلى العهدين؛')
  expect(blocks[1]).toMatchObject({ kind: 'footnote', label: '(1)', text: 'انظر القرار 217.' })
  expect(blocks[2]).toMatchObject({ kind: 'table', text: 'السنة\tالعدد\n2025\t7' })
})

test('[TX46] wherever lines are broken, paragraphs come in as they are', () => {
  const words = [
    'المجلس',
    'الجمعية',
    'تقريراً',
    'القرار',
    'الدول',
    'الأعضاء',
    'في',
    'على',
    'التنمية',
    'الاتحاد',
    'IGF',
    '2030',
  ]
  const paragraph = fc
    .array(fc.constantFrom(...words), { minLength: 12, maxLength: 60 })
    .map((list) => `إذ يشير ${list.join(' ')}؛`)
  let broken = 0
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 4, max: 12 }),
      (texts, width) => {
        const lines = texts.flatMap((text) => {
          const pieces: string[] = []
          let open: string[] = []
          const end = (): void => {
            if (open.length > 0) pieces.push(raw(open.join(' ')))
            open = []
          }
          for (const one of text.split(' ')) {
            if (/^[A-Z0-9]/u.test(one)) {
              end()
              pieces.push(run(one.replace('؛', ''), { left: one.endsWith('؛') }))
              if (one.endsWith('؛')) pieces.push('؛')
            } else if (open.push(one) >= width) end()
          }
          end()
          broken += pieces.length - 1
          return [...pieces, mark('paragraph')]
        })
        expect(textsOf(lines.join('\n'))).toEqual(texts)
      },
    ),
  )
  expect(broken).toBeGreaterThan(100)
})
