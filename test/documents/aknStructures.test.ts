import { readFileSync } from 'node:fs'
import { isElement, readXmlTree, type XmlElement } from '@tawafuq/server/documents/model/xmlTree'
import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import type { Block } from '@tawafuq/text/content'
import { expect, test } from 'vitest'

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/akn/${name}.xml`, import.meta.url), 'utf8')

const shape = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ kind, level, label, text }) => `${kind}${level === 0 ? '' : level} ${label ?? '∅'} | ${text}`)

/** The letters and digits of a document outside its metadata, in order, the empty brackets before notes left out. */
function lettersOf(element: XmlElement): string {
  return element.children
    .map((child) => (isElement(child) ? (child.name === 'meta' ? '' : lettersOf(child)) : child))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

test('[DO5] the resolutions of a collection stand beside it, and each of them begins anew', () => {
  const { blocks } = importAkn(fixture('collection'))
  expect(shape(blocks)).toEqual([
    'meta ∅ | A/RES/91/20 A-B',
    'meta ∅ | 91/20. -',
    'title ∅ | شؤون السجل المفتوح',
    'meta ∅ | A',
    'title ∅ | النفاذ إلى السجل',
    'chapeau ∅ | إن الجمعية العامة،',
    'preambular ∅ | إذ تشير إلى قراراتها السابقة،',
    'footnote (1) | انظر القرار 85/31.',
    'operative 1 - | تحث الدول على ما يلي:',
    'item1 (أ) | إتاحة السجل؛',
    'operative 2- | تقرر مواصلة النظر.',
    'meta ∅ | B',
    'title ∅ | تمويل السجل',
    'chapeau ∅ | إن الجمعية العامة،',
    'heading1 أولا - | أحكام عامة',
    'operative 1 - | تطلب إلى الأمين العام إنشاء صندوق.',
    'heading3 ثانيا | أحكام ختامية',
  ])
})

test('[DO5] a body before its preamble, sections of an annex and a table in a structure come in', () => {
  const { blocks } = importAkn(fixture('turned-parts'))
  expect(shape(blocks)).toEqual([
    'meta ∅ | E/RES/2041/3',
    'heading3 ∅ | ]بناء على توصية لجنة السجل [(E/2041/30)',
    'operative ∅ | يوصي بأن تعتمد الجمعية العامة مشروع القرار التالي:',
    'chapeau ∅ | إن الجمعية العامة،',
    'preambular ∅ | إذ تشدد على أهمية السجل،',
    'heading1 ∅ | المرفق الأول',
    'heading1 ∅ | جدول الأعمال المؤقت',
    'body 1 - | افتتاح المؤتمر.',
    'heading1 أولا - | تنظيم الأعمال',
    'heading2 ألف - | الجلسات العامة',
    'body ∅ | الأربعاء 22 آذار/مارس: من الساعة 9 إلى الساعة 13',
    'table ∅ | السنة\tالمبلغ\n2041\t120',
  ])
})

test.each(['collection', 'turned-parts'])('[DO5] no letter of %s is lost', (name) => {
  const { blocks } = importAkn(fixture(name))
  const letters = (text: string): readonly string[] => [...text.replace(/[^\p{L}\p{N}]/gu, '')].toSorted()
  const read = blocks
    .map((block) => (block.kind === 'footnote' ? block.text : `${block.label ?? ''}${block.text}`))
    .join('')
  expect(letters(read)).toEqual(letters(lettersOf(readXmlTree(fixture(name)))))
})

test('[DO5] what is not well formed is refused with its line and column', () => {
  const broken = '<akomaNtoso>\n  <statement>\n    <p>نص</span></p>\n  </statement>\n</akomaNtoso>'
  expect(() => importAkn(broken)).toThrow(/line 3, column \d+/u)
  try {
    importAkn(broken)
  } catch (error) {
    expect(error).toMatchObject({
      refusal: { code: 'unreadable-file', ar: expect.stringMatching(/السطر 3، العمود \d+/u) as unknown },
    })
  }
})

test('[DO5] a label before a tab is taken off its own paragraph alone, where a file is all one line', () => {
  const source = fixture('collection').replace(/\n\s*/g, '')
  expect(source.split('\n')).toHaveLength(1)
  expect(shape(importAkn(source).blocks)).toEqual(shape(importAkn(fixture('collection')).blocks))
  const two = '<mainBody><p>2\tتطلب المزيد؛</p><p>2024 سنة الوفاء.</p></mainBody>'
  const { blocks } = importAkn(source.replace(/<mainBody>.*?<\/mainBody>/u, two))
  expect(blocks.map(({ label, text }) => [label, text])).toEqual(
    expect.arrayContaining([
      ['2', 'تطلب المزيد؛'],
      [null, '2024 سنة الوفاء.'],
    ]),
  )
})

const metadata =
  '<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="ara"/></FRBRExpression></identification></meta>'

/** A resolution of one preambular paragraph, with what else is given. */
function resolution(parts: {
  readonly preface?: string
  readonly preamble?: string
  readonly main?: string
}): readonly string[] {
  const { preface = '<p><docTitle>السجل</docTitle></p>', preamble = '', main = '' } = parts
  const source = `<akomaNtoso><statement name="resolution">${metadata}<preface>${preface}</preface><preamble><formula name="enactingFormula"><p>إن الجمعية العامة،</p></formula>${preamble}</preamble><mainBody>${main}</mainBody></statement></akomaNtoso>`
  return shape(importAkn(source).blocks).filter(
    (line) => !/^(?:title|chapeau) ∅ \| (?:السجل|إن الجمعية العامة،)$/u.test(line),
  )
}
const note = '<authorialNote marker="1" placement="bottom"><p>() القرار 70/1.</p></authorialNote>'
const paragraphs = (...texts: readonly string[]): string =>
  texts.map((text) => `<paragraph><content><p>${text}</p></content></paragraph>`).join('')

test.each([
  [
    'of the words and of the mark changed about',
    `(2005(<sup>)</sup>${note}<sup>)</sup>، واعتمادها،`,
    '(2005)، واعتمادها،',
  ],
  [
    'the same within a link',
    `<a href="https://x.example/">1593(2005(</a><sup>)</sup>${note}<sup>)</sup>،`,
    '1593(2005)،',
  ],
  ['of the mark alone, the second among the words', `اللجنة<sup>(</sup>${note})، وقرارها،`, 'اللجنة، وقرارها،'],
  ['of the mark alone, the first among the words', `اللجنة(${note}<sup>)</sup>، وقرارها،`, 'اللجنة، وقرارها،'],
  [
    'of the mark, in words that stand in brackets',
    `(اللجنة<sup>(</sup>${note}<sup>)</sup>)، وقرارها،`,
    '(اللجنة)، وقرارها،',
  ],
  ['of the words, closed after the mark', `(اللجنة<sup>(</sup>${note})، وقرارها،`, '(اللجنة)، وقرارها،'],
])('[DO26] brackets round the mark of a note are paired by balance: %s', (_, words, right) => {
  const [clause] = resolution({ preamble: `<p>إذ تشير إلى ${words}</p>` })
  expect(clause).toBe(`preambular ∅ | إذ تشير إلى ${right}`)
})

test('[DO26] a clause set as a heading is preambular, by what the file says or by its words', () => {
  const clause = 'وإذ تضع في اعتبارها ضرورة المحافظة على السجل،'
  expect(
    resolution({
      main: `<crossHeading refersTo="#preamble">${clause}</crossHeading><crossHeading>${clause}</crossHeading><crossHeading>أحكام عامة</crossHeading>`,
    }),
  ).toEqual([`preambular ∅ | ${clause}`, `preambular ∅ | ${clause}`, 'heading1 ∅ | أحكام عامة'])
})

test('[DO26] a draft inside a decision begins anew, and the record of a vote decides nothing', () => {
  const main = paragraphs(
    'يوصي بأن تعتمد الجمعية العامة مشروع القرار التالي:',
    'إن الجمعية العامة، إذ تجتمع في دورة عادية،',
    'إذ تشير إلى قرارها 90/1،',
    '1 - تؤكد أهمية السجل؛',
    '(أ) بند؛',
    '2 - تطلب تقريرا.',
    '<i>المؤيدون:</i>',
    '<i>الكثبان، السهول، الواحة</i>',
    'اعتُمد القرار بأغلبية 30 صوتا مقابل لا شيء.',
  )
  expect(resolution({ main })).toEqual([
    'operative ∅ | يوصي بأن تعتمد الجمعية العامة مشروع القرار التالي:',
    'chapeau ∅ | إن الجمعية العامة، إذ تجتمع في دورة عادية،',
    'preambular ∅ | إذ تشير إلى قرارها 90/1،',
    'operative 1 - | تؤكد أهمية السجل؛',
    'item1 (أ) | بند؛',
    'operative 2 - | تطلب تقريرا.',
    'meta ∅ | المؤيدون:',
    'meta ∅ | الكثبان، السهول، الواحة',
    'meta ∅ | اعتُمد القرار بأغلبية 30 صوتا مقابل لا شيء.',
  ])
})

test('[DO26] a label before a plain blank is a label, a range and a year are none, and an empty number keeps its place', () => {
  const main = paragraphs(
    '10 - تطلب المزيد؛',
    '11 -',
    '12- تقرر النظر؛',
    '2030 سنة الوفاء.',
    '15 - 17 نيسان/أبريل في القاعة.',
  )
  expect(resolution({ main })).toEqual([
    'operative 10 - | تطلب المزيد؛',
    'operative 11 - | ',
    'operative 12- | تقرر النظر؛',
    'body ∅ | 2030 سنة الوفاء.',
    'body ∅ | 15 - 17 نيسان/أبريل في القاعة.',
  ])
})

test('[DO26] the number of a recital, a title after a dash and a section named by a letter have their labels', () => {
  const preamble = '<recitals><recital><num>(1)</num><p>إذ تشير إلى السجل،</p></recital></recitals>'
  expect(resolution({ preamble })).toEqual(['preambular (1) | إذ تشير إلى السجل،'])
  for (const preface of [
    '<p><docNumber>75/5.</docNumber><docTitle><span class="bold"> - الذكرى</span></docTitle></p>',
    '<p><docNumber>75/5.</docNumber> - <docTitle>الذكرى</docTitle></p>',
  ])
    expect(resolution({ preface })).toEqual(['meta ∅ | 75/5. -', 'title ∅ | الذكرى'])
  expect(resolution({ main: '<section><heading>ألف</heading><subheading>أحكام عامة</subheading></section>' })).toEqual([
    expect.stringMatching(/^heading\d ألف \| أحكام عامة$/u),
  ])
})
