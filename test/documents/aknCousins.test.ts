import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { expect, test } from 'vitest'

const space = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
const note = (marker: string, words: string): string =>
  `<authorialNote marker="${marker}" placement="bottom"><p>${words}</p></authorialNote>`
const point = (label: string, words: string): string =>
  `<paragraph><num>${label}</num><content><p>${words}</p></content></paragraph>`
const title = '<p><docNumber>90/1</docNumber></p><p><docTitle>قرار للتجربة</docTitle></p>'
const headed = (preface: string, preamble: string, main: string, meta = ''): string =>
  `<akomaNtoso ${space}><statement name="resolution"><meta>${meta}</meta><preface>${preface}</preface><preamble>${preamble}</preamble><mainBody>${main}</mainBody></statement></akomaNtoso>`
const council = '<p>إن المجلس،</p>'
const outline = (xml: string): readonly string[] =>
  importAkn(xml).blocks.map(({ kind, label, text }) => `${kind} ${label ?? '∅'} ${text}`)

test.each([
  [
    "brackets round marks stand in each other's place, are turned round, or are words",
    headed(
      title,
      council,
      point('1 -', `تقرر (انظر القرار 70/1 (2015(${note('1', 'حاشية.')})) ذلك؛`) +
        point('2 -', `تحيط علماً بالتقرير(${note('2', 'A/90/1.')}) وبالمذكرة)${note('3', 'A/90/2.')}( كذلك؛`) +
        point(
          '3 -',
          `تؤكد${note('(4)', 'A/90/3.')}، و[نص ${note('5', 'A/90/4.')}] واللوائح (2005)${note('6', 'A/90/5.')}(المعدلة).`,
        ),
    ),
    [
      'operative 1 - تقرر (انظر القرار 70/1 (2015) ذلك؛',
      'footnote (1) حاشية.',
      'operative 2 - تحيط علماً بالتقرير وبالمذكرة كذلك؛',
      'footnote (2) A/90/1.',
      'footnote (3) A/90/2.',
      'operative 3 - تؤكد، و[نص ] واللوائح (2005)(المعدلة).',
      'footnote (4) A/90/3.',
      'footnote 5 A/90/4.',
      'footnote 6 A/90/5.',
    ],
  ],
  [
    'clauses set as headings, of either part, and headings that are headings',
    headed(
      title,
      `${council}<crossHeading refersTo="#preamble">وإذ يلاحظ مع القلق،</crossHeading><crossHeading>وإذ يرحب بالتقرير،</crossHeading>`,
      `<crossHeading>ثانياً - المتابعة</crossHeading>${point('1.', 'يقرر ذلك.')}<crossHeading>يقرر أيضاً ما يلي:</crossHeading><crossHeading>يقرر</crossHeading>`,
    ),
    [
      'preambular ∅ وإذ يلاحظ مع القلق،',
      'preambular ∅ وإذ يرحب بالتقرير،',
      'heading ثانياً - المتابعة',
      'operative 1. يقرر ذلك.',
      'operative ∅ يقرر أيضاً ما يلي:',
      'heading ∅ يقرر',
    ],
  ],
  [
    'labels before a plain blank, of every shape, and numbers that are none',
    headed(
      title,
      council,
      '1 - تقرر ذلك؛|2\u00a0- تؤكد؛|3 – تدعو؛|4- تطلب؛|٥ - تحث؛|6 مكرر - تشجع؛|ألف - الجلسات|باء- المتابعة|(أ) تعزيز القدرات؛|11 -|1 - 5 ملايين دولار للصندوق.|2026 - 2030 فترة الخطة.'
        .split('|')
        .map((words) => `<p>${words}</p>`)
        .join(''),
    ),
    [
      'operative 1 - تقرر ذلك؛',
      'operative 2\u00a0- تؤكد؛',
      'operative 3 – تدعو؛',
      'operative 4- تطلب؛',
      'operative ٥ - تحث؛',
      'operative 6 مكرر - تشجع؛',
      'heading ألف - الجلسات',
      'heading باء- المتابعة',
      'item (أ) تعزيز القدرات؛',
      'operative 11 - ',
      'body ∅ 1 - 5 ملايين دولار للصندوق.',
      'body ∅ 2026 - 2030 فترة الخطة.',
    ],
  ],
  [
    'a container of ITU under a verb that decides holds no reason',
    headed(
      title,
      council,
      '<container name="instructs"><heading>يكلف الأمين العام</heading><p>بأن يدعم الفريق.</p></container>',
    ),
    ['heading ∅ يكلف الأمين العام', 'body ∅ بأن يدعم الفريق.'],
  ],
  [
    'words above and below the line, struck words, pictures, notes that stand in the metadata',
    headed(
      title,
      council,
      point(
        '1 -',
        'يقرر إنشاء <span style="text-decoration: line-through">حل</span> الفريق بحجم 10<sup>6</sup> م<sup>3</sup> من H<sub>2</sub>O<noteRef href="#n1" marker="1"/> و<noteRef href="#n1" marker="1"/>.',
      ),
      '<notes source="#s"><note eId="n1" marker="1"><p>حاشية بعيدة.</p></note></notes>',
    ),
    ['operative 1 - يقرر إنشاء الفريق بحجم 10⁶ م³ من H₂O و.', 'footnote 1 حاشية بعيدة.'],
  ],
  [
    'a prefix for the namespace',
    headed(title, council, point('1 -', 'يقرر ذلك.'))
      .replace(/<(\/?)(\w)/gu, '<$1a:$2')
      .replace('xmlns=', 'xmlns:a='),
    ['operative 1 - يقرر ذلك.'],
  ],
])('[DO26] %s', (_, xml, right) => {
  expect(outline(xml).slice(3)).toEqual(right)
})

test.each([
  [
    '<p><docNumber>75/5.</docNumber> <docTitle>- الذكرى السنوية</docTitle></p>',
    ['meta ∅ 75/5. -', 'title ∅ الذكرى السنوية'],
  ],
  ['<p>75/5 – الذكرى السنوية</p>', ['meta ∅ 75/5 -', 'title ∅ الذكرى السنوية']],
  ['<p>A/RES/75/5 - الذكرى السنوية</p>', ['meta ∅ A/RES/75/5 -', 'title ∅ الذكرى السنوية']],
  [
    '<p><docNumber>القرار 75/5</docNumber></p><p><docTitle>- الذكرى</docTitle></p>',
    ['meta ∅ القرار 75/5', 'title ∅ الذكرى'],
  ],
  [
    '<p><docNumber>75/5</docNumber></p><p><docTitle>الذكرى - عام 2026</docTitle></p>',
    ['meta ∅ 75/5', 'title ∅ الذكرى - عام 2026'],
  ],
  ['<longTitle><p>لائحة بشأن المياه</p></longTitle>', ['title ∅ لائحة بشأن المياه']],
])('[DO26] the masthead %s', (preface, right) => {
  expect(outline(headed(preface, council, point('1 -', 'يقرر.'))).slice(0, right.length)).toEqual(right)
})

test('[DO26] what is struck and what stands on the line for want of raised letters is told', () => {
  const { report } = importAkn(
    headed(
      title,
      council,
      point('1 -', 'يقرر <span class="strike">كذا</span> في 1<sup>st</sup>.<img src="x.png" alt="خريطة"/>'),
    ),
  )
  expect(report.map(({ code }) => code)).toEqual(['struck', 'raised-on-line', 'image-not-kept'])
})
