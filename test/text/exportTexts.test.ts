import type { Block } from '@tawafuq/text/content'
import { exportHtml } from '@tawafuq/text/exportHtml'
import { exportJson } from '@tawafuq/text/exportJson'
import { exportMarkdown } from '@tawafuq/text/exportMarkdown'
import { exportText } from '@tawafuq/text/exportText'
import { importMarkdown } from '@tawafuq/text/importMarkdown'
import { importText } from '@tawafuq/text/importText'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCorpus, officialNames, officialXml, statementText } from './kit/corpus.ts'
import { officialGold } from './kit/officialGold.ts'
import { plainTextOf } from './kit/plainTextOf.ts'

const source = [
  'بيان ختامي',
  '',
  'نحن المشاركون،',
  '',
  'انطلاقا من مخرجات القمة(1)، WSIS،',
  '',
  '(1) انظر القرار 70/125.',
  '',
  'نشدد على أهمية:',
  '1. **الشراكة** القوية؛',
  '2. ما يلي:',
  '(أ) كذا؛',
  '(ب) كذا.',
  '',
  'المرفق',
  '',
  'الاختصاصات',
  '',
  'تتمثل اختصاصات الفريق فيما يلي:',
  '',
  '| الفئة | العدد |',
  '|---|---|',
  '| حكومات | 3 |',
].join('\n')
const sample = { title: 'بيان ختامي', ...importText(source) }

const bones = (blocks: readonly Block[]): unknown =>
  blocks.map(({ kind, level, label, text, notes }) => ({ kind, level, label, text, notes: notes ?? [] }))

test('[TX16] exported text is read back to equal blocks', () => {
  expect(sample.blocks.map((block) => block.kind)).toEqual([
    'title',
    'chapeau',
    'preambular',
    'footnote',
    'operative',
    'item',
    'item',
    'item',
    'item',
    'heading',
    'heading',
    'body',
    'table',
  ])
  expect(bones(importText(exportText(sample)).blocks)).toEqual(bones(sample.blocks))
})

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('the corpus lies beside the repository', () => {
  test('[TX16] statements and official texts are read back to equal blocks', () => {
    let equal = 0
    for (const text of ['beirut-2017', 'beirut-2019', 'itu-council-1336'].map(statementText)) {
      const document = importText(text)
      expect(bones(importText(exportText({ title: '', ...document })).blocks)).toEqual(bones(document.blocks))
      equal += 1
    }
    const unequal: string[] = []
    for (const name of officialNames()) {
      const document = importText(plainTextOf(officialGold(officialXml(name)), 'none').text)
      if (
        JSON.stringify(bones(importText(exportText({ title: '', ...document })).blocks)) ===
        JSON.stringify(bones(document.blocks))
      )
        equal += 1
      else unequal.push(name)
    }
    // A note inside a bracketed line of the masthead leaves a bracket open there.
    expect(unequal.filter((name) => name !== 'A_RES_77_57-2228175A.xml')).toEqual([])
    expect(equal).toBeGreaterThan(50)
  }, 60_000)
})

test('[TX17] the page stands alone, with direction, language and isolated Latin', () => {
  const html = exportHtml({
    ...sample,
    reservations: [{ paragraph: 'المنطوق 1', delegation: 'وفد', text: 'تحفظ' }],
    seal: {
      adoptedAt: '2026-01-02T10:00:00Z',
      adoptedBy: 'الرئيس',
      textHash: 'sha256:00',
      verifyUrl: 'https://example.org/v',
    },
  })
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ar" dir="rtl">/u)
  expect(html).toContain('<bdi dir="ltr">WSIS</bdi>')
  expect(html).toContain('<a id="ref-1" href="#note-1">')
  expect(html).toContain('<th scope="col">الفئة</th>')
  expect(html).toContain('<h2>التحفظات</h2>')
  expect(html).not.toMatch(/<(?:script|link|img|iframe)|src=|url\(/u)
})

test('[TX17] lists nest and close', () => {
  const html = exportHtml(sample)
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0
  expect(count(/<ul>/gu)).toBe(2)
  expect(count(/<\/ul>/gu)).toBe(2)
  expect(count(/<li/gu)).toBe(count(/<\/li>/gu))
})

test('[TX17] no text becomes markup and no address becomes code', () => {
  let reached = 0
  const nasty = fc.constantFrom(
    '<script>',
    '"',
    "'",
    '&',
    '</p>',
    'javascript:alert(1)',
    'كلمة',
    'A/RES/1',
    '](',
    '**',
    '`',
  )
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 8 }), (words) => {
      const text = words.join(' ')
      reached += text.includes('<') ? 1 : 0
      const html = exportHtml({
        title: text,
        dir: 'rtl',
        lang: 'ar',
        blocks: [{ kind: 'body', level: 0, label: text, text, runs: [{ text, link: text }] }],
      })
      expect(html.replace(/<style>[\s\S]*?<\/style>/u, '')).not.toMatch(/<script|href="javascript/u)
    }),
  )
  expect(reached).toBeGreaterThan(10)
})

test('[TX18] Markdown escapes its own signs', () => {
  expect(
    exportMarkdown({
      title: '',
      dir: 'rtl',
      lang: 'ar',
      blocks: [{ kind: 'operative', level: 0, label: '1.', text: 'نص *كما* هو [كذا]' }],
    }),
  ).toBe('<!-- tawafuq.text/1 -->\n\n<!-- operative -->\n\n1\\.  نص \\*كما\\* هو \\[كذا\\]\n')
})

test('[TX18] Markdown from another hand is read by its own signs', () => {
  const { blocks } = importMarkdown(
    [
      '---',
      'title: x',
      '---',
      'بيان ختامي',
      '==========',
      '',
      '## مقدمة',
      '',
      'هذه فقرة *مكسورة* على',
      'سطرين في أصلها.',
      '',
      'وهذه `فقرة` **ثانية**[^1].',
      '',
      '- نقطة أولى',
      '- نقطة ثانية',
      '  تتمتها',
      '',
      '> اقتباس.',
      '',
      '| أ | ب |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '[^1]: انظر القرار.',
    ].join('\n'),
  )
  expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
    ['title', null, 'بيان ختامي'],
    ['heading', null, 'مقدمة'],
    ['body', null, 'هذه فقرة مكسورة على سطرين في أصلها.'],
    ['body', null, 'وهذه فقرة ثانية.'],
    ['item', '•', 'نقطة أولى'],
    ['item', '•', 'نقطة ثانية تتمتها'],
    ['body', null, 'اقتباس.'],
    ['table', null, 'أ\tب\n1\t2'],
    ['footnote', '(1)', 'انظر القرار.'],
  ])
})

test('[TX3] paragraphs that stand apart are never put together', () => {
  const paragraphs = [
    'بيان ختامي عن التعاون الرقمي',
    'نحن المشاركين في المنتدى المعقود في بيروت، وقد تدارسنا ما عُرض علينا من تقارير،',
    'وأن الفجوة بين البلدان لا تزال واسعة، وأن ردمها يقتضي استثماراً طويل الأمد في الناس؛',
    'والنفاذ إلى الشبكات حق من الحقوق التي تكفلها المواثيق الدولية لكل إنسان في كل مكان.',
    'من أجل ذلك',
    'ولأن العمل المشترك هو السبيل إلى بلوغ أهداف التنمية المستدامة في موعدها المحدد.',
  ]
  expect(importText(paragraphs.join('\n\n')).blocks.map((block) => block.text)).toEqual(paragraphs)
})

test('[TX16] a text that lost its indents is read by its words', () => {
  const bare = exportText(sample).replace(/^[ \t]+/gmu, '')
  const { blocks } = importText(bare)
  expect(blocks.map((block) => block.text).slice(0, 6)).toEqual(sample.blocks.map((block) => block.text).slice(0, 6))
  expect(JSON.stringify(blocks)).not.toContain('tawafuq.text')
})

test('[TX18] JSON holds the blocks as they are', () => {
  expect(JSON.parse(exportJson(sample))).toMatchObject({
    format: 'tawafuq.text/1',
    dir: 'rtl',
    blocks: JSON.parse(JSON.stringify(sample.blocks)),
  })
})
