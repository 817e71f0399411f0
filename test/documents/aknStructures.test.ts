import { readFileSync } from 'node:fs'
import { importAkn } from '@tawafuq/server/documents/akn/importAkn'
import { isElement, readXmlTree, type XmlElement } from '@tawafuq/server/documents/xmlTree'
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
    'meta ∅ | 91/20.',
    'title ∅ | - شؤون السجل المفتوح',
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
    'heading3 ∅ | ثانيا',
    'heading3 ∅ | أحكام ختامية',
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
