// Over 250 lines: one grammar, each of its rules with its examples.
import type { Block } from '@tawafuq/text/content'
import { findingSentence, findingSentences } from '@tawafuq/text/findings'
import { importMarkdown } from '@tawafuq/text/importMarkdown'
import { importText } from '@tawafuq/text/importText'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goldOf, hasCorpus, officialNames, officialXml, scorer, statementText } from './kit/corpus.ts'
import { officialGold } from './kit/officialGold.ts'
import { plainTextOf } from './kit/plainTextOf.ts'

/** `kind level label | text`, enough to see a structure at a glance. */
function shape(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ kind, level, label, text }) => `${kind}${level === 0 ? '' : level} ${label ?? '∅'} | ${text}`)
}

const codes = (source: string): readonly string[] => importText(source).report.map((finding) => finding.code)

test('[TX1] misprints, tatweel, hamza and no-break blanks stay as written', () => {
  const { blocks } = importText('إن المجلس،\nإذ يقـر\u00A0بالقرار 1336،\nنعمد التقرير؛')
  expect(blocks.map((block) => block.text)).toEqual(['إن المجلس،', 'إذ يقـر\u00A0بالقرار 1336،', 'نعمد التقرير؛'])
})

test('[TX2] junk and markup go, and the report says so', () => {
  const source = '[bookmark: _Toc1]**يقرر** الاطلاع [هنا](#) وعلى <http://www.itu.int> \\* كذا.'
  const { blocks, report } = importText(source)
  expect(blocks[0]?.text).toBe('يقرر الاطلاع هنا وعلى http://www.itu.int * كذا.')
  expect(blocks[0]?.runs?.[0]).toEqual({ text: 'يقرر', marks: ['strong'] })
  expect(report.map((finding) => finding.code)).toEqual(
    expect.arrayContaining(['junk-removed', 'markup-removed', 'link-target-removed']),
  )
})

const asWritten = [
  'إذ تشير إلى قرارها 80/__ المؤرخ __ كانون الأول/ديسمبر 2026،',
  'تقرر عقد الدورة في [____] يوم __/__/____؛',
  'يدعو [الدول الأعضاء](1) إلى التعاون مع [الهيئات](أ) و[غيرها]()؛',
  'يستعمل البرنامج __init__ و snake_case_name و _private_ في شيفرته؛',
  'الضرب 2**3**4 والقوة **n لا تعني شيئاً آخر؛',
  'المسار C:\\_x\\[y] والوسم #حوكمة والسعر `مئة`؛',
  'الاسم: ______________ التوقيع: ______________.',
  '______________________',
]

test('[TX26] the signs of plain text are the author’s own: blanks, brackets, strokes and stars stay', () => {
  const { blocks, report } = importText(asWritten.join('\n\n'))
  expect(blocks.map(({ text }) => text)).toEqual(asWritten)
  expect(report.filter(({ code }) => code.endsWith('removed'))).toEqual([])
})

test('[TX26] stars round whole words are a trace of extraction, and each line of them is told', () => {
  const { blocks, report } = importText('بيان ختامي\n\n(أ) **نعتمد التقرير\nومخرجات المبادرة** بقسميها؛')
  expect(blocks[1]?.runs?.[0]).toEqual({ text: 'نعتمد التقرير ومخرجات المبادرة', marks: ['strong'] })
  expect(report).toContainEqual(expect.objectContaining({ code: 'markup-removed', line: 3 }))
})

test('[TX26] a file that says it is Markdown is read as Markdown, and its blanks stay too', () => {
  const { blocks } = importMarkdown(
    '# بيان\n\nيقرر **الجميع** و__نحن__ [هنا](a.md) أن 80/__ المؤرخ __ و[____] يبقى \\[كذا\\].',
  )
  expect(blocks[1]?.text).toBe('يقرر الجميع و__نحن__ هنا أن 80/__ المؤرخ __ و[____] يبقى [كذا].')
  expect(importMarkdown('قال __نحن__ معاً.').blocks[0]?.runs?.[1]).toEqual({ text: 'نحن', marks: ['strong'] })
})

test('[TX26] a rule between paragraphs goes and is told; a stroke to sign on stays', () => {
  const { blocks, report } = importText('بيان ختامي\n\nيقرر الاجتماع ذلك.\n\n----------\n\nالرئيس\n\n__________\n')
  expect(blocks.map(({ text }) => text)).toEqual(['بيان ختامي', 'يقرر الاجتماع ذلك.', 'الرئيس', '__________'])
  expect(report).toContainEqual(expect.objectContaining({ code: 'rule-dropped', line: 5 }))
})

test('[TX26] any words with the signs of Markdown in them come out as they went in', () => {
  const sign = fc.constantFrom('_', '__', '____', '[', '](1)', ']', '(1', '*', '`', '~~', '\\', '>', 'x_y', '2*3', ' ')
  let signs = 0
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.constantFrom('كلمة', 'نص')), { minLength: 1, maxLength: 20 }), (pieces) => {
      const words = `يقرر ${pieces.join('')} ختاماً.`
      if (/\*\*|\\\*/u.test(words)) return
      signs += pieces.filter((piece) => /[_[\]*`~\\]/u.test(piece)).length
      expect(importText(`إن المجلس،\n\n${words}`).blocks[1]?.text).toBe(words.replace(/\s+/gu, ' '))
    }),
  )
  expect(signs).toBeGreaterThan(100)
})

test('[TX2] page numbers and running heads inside a paragraph go', () => {
  const source = [
    'إن المجلس،',
    'إذ يشير إلى قراره السابق بشأن حوكمة الإنترنت في المنطقة العربية وما',
    '',
    '3/12',
    '',
    'تلاه من قرارات،',
    'يقرر ما يلي:',
    '1 - أن يواصل عمله؛',
    '2 - أن يبقي المسألة قيد نظره.',
  ].join('\n')
  expect(importText(source).blocks.map((block) => block.kind)).toEqual([
    'chapeau',
    'preambular',
    'operative',
    'item',
    'item',
  ])
  expect(codes(source)).toContain('page-number-dropped')
})

test('[TX3] a sentence broken by a blank line is one paragraph', () => {
  const { blocks, report } = importText(
    'نحن المشاركون،\n\n(أ) نعتمد تقرير فريق العمل بقسميها: الميثاق\n\nالمتعلق بالمنتدى،\n',
  )
  expect(blocks[1]?.text).toBe('نعتمد تقرير فريق العمل بقسميها: الميثاق المتعلق بالمنتدى،')
  expect(report).toContainEqual(expect.objectContaining({ code: 'lines-joined', line: 5 }))
})

test('[TX4] a page-foot note in mid-sentence follows its paragraph', () => {
  const { blocks } = importText(
    '1 - طلبت الجمعية العامة إلى الأمين العام أن يقدم تقريرا(1) عن تنفيذ القرار وعن\n\n---\n\n(1) انظر القرار 65/141.\n\nالآراء الواردة بشأنه.\n\n2 - وورد ثمانية تقارير.',
  )
  expect(shape(blocks)).toEqual([
    'body 1 - | طلبت الجمعية العامة إلى الأمين العام أن يقدم تقريرا عن تنفيذ القرار وعن الآراء الواردة بشأنه.',
    'footnote (1) | انظر القرار 65/141.',
    'body 2 - | وورد ثمانية تقارير.',
  ])
  expect(blocks[0]?.notes).toEqual(['1'])
})

test('[TX5] brackets back to front are turned and reported', () => {
  const source = 'إن المجلس،\nيقرر ما يلي:\n)أ( الموافقة على المشروع؛\n)ب( إبلاغ الدول )الأعضاء( بذلك.'
  expect(shape(importText(source).blocks).slice(2)).toEqual([
    'item1 (أ) | الموافقة على المشروع؛',
    'item1 (ب) | إبلاغ الدول (الأعضاء) بذلك.',
  ])
  expect(codes(source)).toContain('brackets-reversed')
})

test.each([
  ['1 -', '1 -\tنص كذا.'],
  ['1-', '1- نص كذا.'],
  ['12.', '12. نص كذا.'],
  ['(هـ)', '(هـ) نص كذا.'],
  ['أ )', 'أ )\tنص كذا.'],
  ['’1‘', '’1‘ نص كذا.'],
  ['•', '• نص كذا.'],
  ['(أ أ)', '(أ أ) نص كذا.'],
  ['٣ -', '٣ - نص كذا.'],
])('[TX5] %s is read as a label', (label, line) => {
  expect(importText(`كذا وكذا:\n${line}`).blocks.at(-1)?.label).toBe(label)
})

test('[TX6] points nest by sense, lost bullets included', () => {
  const { blocks } = importText(
    'إن المجلس،\nيقـرر\n1\tأن يتخذ قرارا وفقا للمبادئ التالية:\n\tسيتخذ الفريق قرارات؛\n\tستقدم المدخلات؛\n2\tأن يعقد مشاورات:\n’1‘ مفتوحة؛\n’2‘ شاملة.',
  )
  expect(blocks.map(({ kind, level, label }) => [kind, level, label])).toEqual([
    ['chapeau', 0, null],
    ['operative', 0, null],
    ['item', 1, '1'],
    ['item', 2, null],
    ['item', 2, null],
    ['item', 1, '2'],
    ['item', 2, '’1‘'],
    ['item', 2, '’2‘'],
  ])
})

test('[TX7] report paragraphs are body, numbered or not', () => {
  const { blocks } = importText(
    'تقرير الأمين العام\n\nأولا - مقدمة\n\n1 - أعد هذا التقرير عملا بقرار الجمعية العامة.\n\nثانيا - المشاورات\n\n2 - عقدت المشاورات في نيويورك.',
  )
  expect(blocks.map((block) => block.kind)).toEqual(['title', 'heading', 'body', 'heading', 'body'])
})

test('[TX7] markdown headings and bullets of a summary are told from its paragraphs', () => {
  const { blocks } = importText(
    '# **موجز الاجتماع**\n\n## المشاركون\n\nحضر الاجتماع 45 مشاركا من الحكومات.\n\n### النقاط الرئيسية\n\n* تطوير نقاط التبادل؛\n* دور الحكومات.\n',
  )
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['title', 0],
    ['heading', 1],
    ['body', 0],
    ['heading', 2],
    ['item', 1],
    ['item', 1],
  ])
})

test('[TX7] rows of cells are one table, and a short row is told', () => {
  const { blocks, report } = importText('تقرير\n\n| الفئة | العدد |\n|---|---|\n| الحكومات | 3 |\n| القطاع الخاص |\n')
  expect(blocks.at(-1)).toMatchObject({ kind: 'table', text: 'الفئة\tالعدد\nالحكومات\t3\nالقطاع الخاص' })
  expect(report.map((finding) => finding.code)).toContain('table-cells-missing')
})

test('[TX8] nothing comes of nothing', () => {
  expect(importText('')).toMatchObject({ dir: 'rtl', lang: 'ar', blocks: [] })
  expect(codes(' \n\n')).toEqual(['empty-source'])
})

test('[TX8] any text is imported with its words', () => {
  const scrap = fc.constantFrom(
    'إن المجلس،',
    'وإذ يشير إلى',
    '1 -',
    '(أ)',
    ')ب(',
    '’1‘',
    '\t',
    '\n',
    '\n\n',
    '---',
    '(1)',
    '<sup>1</sup>',
    '**',
    '[',
    '](',
    '#',
    'كلمة',
    'يقرر',
    '.',
    '؛',
    '،',
    ':',
    '|',
    '\f',
    '\u202B',
    '\uFDD0',
    '2019',
    'أولا -',
    '\\*',
    '[bookmark: x]',
  )
  let blocks = 0
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
      const source = scraps.join(' ')
      const result = importText(source)
      blocks += result.blocks.length
      const lines = source.split('\n').length
      for (const finding of result.report) expect(finding.line).toBeLessThanOrEqual(lines)
      const words = (text: string): number => text.match(/كلمة/gu)?.length ?? 0
      const kept = words(result.blocks.map((block) => `${block.label ?? ''} ${block.text}`).join(' '))
      const dropped = result.report.filter((finding) => finding.code === 'running-head-dropped').length
      if (dropped === 0) expect(kept).toBe(words(source))
    }),
  )
  expect(blocks).toBeGreaterThan(50)
})

test('[TX8] signs that open and never close are read to their end', () => {
  const unit =
    'إن المجلس،\nإذ يشير إلى قراره 1336 (2019)،\nيقرر\n1\tأن يواصل الفريق عمله (1) وأن يقتصر على الدول الأعضاء؛\n2\tأن يعقد مشاورات.\n'
  for (const hostile of [unit, '(', ')(', '**', '[a](', '<sup>', '|a', '   \t', '[bookmark: ', '\u064E']) {
    const source = hostile.repeat(Math.ceil(400_000 / hostile.length))
    const { blocks } = importText(source)
    expect(blocks.length === 0 || blocks.some(({ text, label }) => `${label ?? ''}${text}` !== '')).toBe(true)
  }
})

test.each([
  ['the same short line', 'أ ....... 5\n', 5_000, importText],
  ['numbered lines', '1. أ\n', 5_000, importText],
  ['words set strong', '**a', 14_000, importMarkdown],
] as const)('[TX8] four times as many of %s take some four times as long', (_, unit, times, read) => {
  const took = (source: string): number => {
    // The work of this thread: the time on the wall is that of whoever else has the machine.
    const since = process.threadCpuUsage()
    expect(read(source).blocks.length).toBeGreaterThan(0)
    const { user, system } = process.threadCpuUsage(since)
    return (user + system) / 1000
  }
  const few = Math.max(20, Math.min(...Array.from({ length: 3 }, () => took(unit.repeat(times)))))
  const many = Math.min(...Array.from({ length: 2 }, () => took(unit.repeat(times * 4))))
  expect(many).toBeLessThan(few * 8)
})

test('[TX9] every code speaks both languages', () => {
  for (const code of Object.keys(findingSentences)) {
    expect(findingSentence(code, 'ar')).toMatch(/[\u0621-\u064A]/u)
    expect(findingSentence(code, 'en')).toMatch(/^[A-Z]/u)
  }
  expect(findingSentence('unheard-of', 'en')).toBe('unheard-of')
})

test('[TX10] English is read left to right', () => {
  const { dir, lang, blocks } = importText(
    'Final statement\n\nThe General Assembly,\n\nRecalling its resolution 70/125,\n\n1. Decides to remain seized of the matter:\n\n(a) through consultations;\n\n(b) through reports.',
  )
  expect([dir, lang]).toEqual(['ltr', 'en'])
  expect(blocks.map((block) => block.kind)).toEqual(['title', 'chapeau', 'preambular', 'operative', 'item', 'item'])
})

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('the corpus lies beside the repository', () => {
  test.each(['beirut-2017', 'beirut-2019', 'itu-council-1336'])('[TX6] %s scores at least 0.97', async (name) => {
    const score = await scorer()
    const result = score(goldOf(name), importText(statementText(name)))
    expect(result.mismatches).toEqual([])
    expect(result.overall).toBeGreaterThanOrEqual(0.97)
  })

  // The scorer compares every block with every other, so the largest files are left to scoreOfficial.ts.
  test.each([
    'none',
    'wrapped',
    'page-feet',
    'messy',
    'width 55',
    'pages of 30 lines',
    'layout',
    'labels alone',
    'points lost',
    'decomposed',
    'Arabic-Indic, wrapped',
    'right marks',
    'form feeds',
  ] as const)(
    '[TX3] official texts, %s, score at least 0.97 in the mean',
    async (damage) => {
      const score = await scorer()
      const scores = officialNames()
        .map((name) => officialGold(officialXml(name)))
        .filter((gold) => gold.length <= 45)
        .map((gold) => plainTextOf(gold, damage))
        .map(({ text, blocks }) => score({ blocks }, importText(text)).overall)
      expect(scores.length).toBeGreaterThan(10)
      expect(scores.reduce((sum, one) => sum + one, 0) / scores.length).toBeGreaterThanOrEqual(0.97)
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.75)
    },
    60_000,
  )
})

test.each([
  'يرجى الرجوع إلى [دليل الصياغة](https://example.org/guide) قبل الجلسة.',
  'تحفظ القيم بين <b> و</b> كما كتبت.',
  'تُدعم لغة R&amp;D في التقرير.',
  'المؤرخ ____ والموقع __init__ و[الدول الأعضاء](1) كما هي.',
])('[TX26] outside Markdown its signs are letters: %s', (text) => {
  expect(importText(`بيان\n\n${text}`).blocks.at(-1)?.text).toBe(text)
})
