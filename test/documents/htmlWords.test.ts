import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import { expect, test } from 'vitest'

const read = (body: string, style = '') =>
  importHtml(`<html lang="ar" dir="rtl"><head><style>${style}</style></head><body>${body}</body></html>`)
const labels = (body: string, style = ''): readonly (string | null)[] =>
  read(body, style).blocks.map(({ label }) => label)
const told = ({ report }: ReturnType<typeof read>, code: string): string =>
  report
    .filter((one) => one.code === code)
    .map(({ message }) => message)
    .join('\n')

test.each([
  ['a tag', '<p>نقرر <s>أول </s><del>ثان </del><strike>ثالث </strike>ذلك</p>', ''],
  ['a style', '<p>نقرر <span style="text-decoration: underline line-through">أول ثان ثالث </span>ذلك</p>', ''],
  [
    'the longer name of the style',
    '<p>نقرر <span style="text-decoration-line:line-through">أول ثان ثالث </span>ذلك</p>',
    '',
  ],
  ['a class', '<p>نقرر <span class="a gone">أول ثان ثالث </span>ذلك</p>', 'span.gone { text-decoration:line-through }'],
  [
    'a class within another',
    '<div class=x><p>نقرر <i>أول ثان ثالث </i>ذلك</p></div>',
    '.x > p i{text-decoration:line-through;}',
  ],
  ['an id', '<p>نقرر <i id=g>أول ثان ثالث </i>ذلك</p>', '#g{text-decoration:line-through}'],
])('[DO27] words struck by %s are left out and told', (_, body, style) => {
  const page = read(body, style)
  expect(page.blocks.map(({ text }) => text)).toEqual(['نقرر ذلك'])
  for (const words of ['أول', 'ثان', 'ثالث']) expect(told(page, 'struck')).toContain(words)
})

test('[DO27] a paragraph, an item and a cell struck through are left out too, and an item so takes no number', () => {
  const page = read(
    '<p class=g>فقرة</p><ol><li>بند أول؛</li><li class=g>بند مشطوب؛</li><li style="display:none">بند مخفي؛</li><li>بند ثان.</li></ol><table><tr><td>يبقى</td><td class=g>يذهب</td></tr></table>',
    '.g{text-decoration:line-through}',
  )
  expect(page.blocks.map(({ label, text }) => [label, text])).toEqual([
    ['1.', 'بند أول؛'],
    ['2.', 'بند ثان.'],
    [null, 'يبقى\t'],
  ])
  expect(told(page, 'struck')).toMatch(/فقرة[\s\S]*بند مشطوب[\s\S]*يذهب/u)
  expect(told(page, 'hidden-text')).toContain('بند مخفي')
})

test('[DO27] a style that takes the line off again, or is for print alone, strikes nothing', () => {
  const style =
    '@media print { p{text-decoration:line-through} } s.plain{text-decoration:none} @media screen { .y{font-weight:bold} }'
  expect(read('<p>نقرر <s class=plain>أن</s> <span class=y>نجتمع</span></p>', style).blocks[0]?.runs).toEqual([
    { text: 'نقرر أن ' },
    { text: 'نجتمع', marks: ['strong'] },
  ])
})

test.each([
  ['backwards', '<ol reversed><li>ج</li><li>ب</li><li>أ</li></ol>', '', ['3.', '2.', '1.']],
  [
    'backwards from a number, with one of its own',
    '<ol reversed start=9><li>ج</li><li value=5>ب</li><li>أ</li></ol>',
    '',
    ['9.', '5.', '4.'],
  ],
  ['by a class', '<ol class=ar start=5><li>أ</li><li>ب</li></ol>', 'ol.ar{list-style-type:arabic-indic}', ['٥.', '٦.']],
  [
    'by the name of the element',
    '<ol><li>أ</li><li>ب</li></ol>',
    'ol { list-style: upper-roman inside }',
    ['I.', 'II.'],
  ],
  ['by a rule for the items', '<div class=x><ol><li>أ</li></ol></div>', '.x li{list-style:inside persian}', ['۱.']],
  ['in Hebrew letters', '<ol style="list-style-type:hebrew"><li>أ</li><li>ب</li></ol>', '', ['א.', 'ב.']],
  ['by a sign of its own', '<ul style=\'list-style-type:"– "\'><li>أ</li></ul>', '', ['–']],
  ['by type', '<ol type=I><li>أ</li></ol><ul type=square><li>ب</li></ul>', '', ['I.', '•']],
  ['by nothing', '<ol style="list-style:none"><li>أ</li></ol>', '', [null]],
  [
    'by counters',
    '<ol class="k start"><li>أ</li><li>ب</li></ol><p>بينهما.</p><ol class=k><li>ج</li></ol>',
    '.k > li{counter-increment:c} .k > li:before{content:"(" counter(c, lower-latin) ") "} ol.k.start{counter-reset:c 0} ol.k{list-style-type:none}',
    ['(a)', '(b)', null, '(c)'],
  ],
  [
    'by counters of which the clipboard keeps half',
    '<ol class=l style="list-style-type:none"><li>أ</li><li>ب</li></ol>',
    '.l>li:before{content:counter(x,decimal) ". "}',
    ['1.', '2.'],
  ],
  [
    'by a sign of a style sheet',
    '<ul class=d><li>أ</li></ul>',
    'ul.d{list-style-type:none} ul.d > li:before{content:"\\002d  "}',
    ['-'],
  ],
] as const)('[DO27] a list is numbered as a browser shows it: %s', (_, body, style, right) => {
  expect(labels(body, style)).toEqual(right)
})

test('[DO27] a kind of number that is not known is in digits, and told', () => {
  const page = read('<ol style="list-style-type:armenian"><li>بند؛</li></ol>')
  expect(page.blocks[0]?.label).toBe('1.')
  expect(told(page, 'number-form')).toContain('armenian')
})

test.each([
  ['Arabic', '<p>قال <q>نعم، وقال <q>لا</q></q>.</p>', '', 'قال ”نعم، وقال ’لا‘“.'],
  ['a cell', '<table><tr><td>قال <q>نعم</q></td></tr></table>', '', 'قال ”نعم“'],
  ['another language', '<p lang=fr>dit <q>oui</q></p>', '', 'dit «oui»'],
  ['a style', '<p>قال <q>نعم</q></p>', 'q{quotes:"«" "»"}', 'قال «نعم»'],
])('[DO27] a quotation has its marks: %s', (_, body, style, right) => {
  expect(read(body, style).blocks[0]?.text).toBe(right)
})

test('[DO27] letters above and below the line are such letters, or told; a mark of a note stays a mark', () => {
  const page = read(
    '<p>10<sup>6</sup> وH<sub>2</sub>O و<span style="vertical-align:super">3</span> و1<sup>st</sup><sup><a href="#n1" id="r1">1</a></sup>.</p><div><p id="n1"><sup>1</sup> حاشية.</p></div>',
  )
  expect(page.blocks[0]).toMatchObject({ text: '10⁶ وH₂O و³ و1st.', notes: ['1'] })
  expect(page.blocks[1]).toMatchObject({ kind: 'footnote', label: '1', text: 'حاشية.' })
  expect(told(page, 'raised-on-line')).toContain('st')
})

test('[DO27] a point stands as deep as its list, in lists of a page and of Word', () => {
  const levels = (body: string): readonly number[] => read(body).blocks.map(({ level }) => level)
  expect(levels('<ol type=a><li>أ<ol type=i><li>ب</li><li>ج</li></ol></li><li>د</li></ol>')).toEqual([1, 2, 2, 1])
  expect(
    levels('<p>إن المجلس،</p><ol><li>يقرر ما يلي:</li></ol><ol type=a><li>أ<ul><li>ب</li></ul></li></ol>').slice(1),
  ).toEqual([0, 1, 2])
  const item = (level: number, label: string): string =>
    `<p style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${label}</span>بند من القائمة؛</p>`
  expect(levels(item(1, 'a.') + item(2, 'i.') + item(1, 'b.'))).toEqual([1, 2, 1])
})

test('[DO27] merged cells leave their columns where they are', () => {
  const page = read('<table><tr><th rowspan=2>البند<th colspan=2>السنة<tr><td>2026<td>2027<tr><td>أ<td>1<td>2</table>')
  expect(page.blocks[0]?.text).toBe('البند\tالسنة\t\n\t2026\t2027\nأ\t1\t2')
  expect(told(page, 'merged-cells')).not.toBe('')
})

test('[DO27] words in drawings, buttons and formulas are told, and paragraphs of a page are never joined', () => {
  const page = read(
    '<p>بيان الواحة</p><p></p><p>ممثلو وزارة المياه</p><p>من هيئة الري</p><svg><text>خريطة</text></svg><button>تنزيل</button><math><mi>س</mi></math><input value="حقل"><input type=hidden value="سر">',
  )
  expect(page.blocks.map(({ text }) => text)).toEqual(['بيان الواحة', 'ممثلو وزارة المياه', 'من هيئة الري'])
  expect(told(page, 'part-left-out')).toMatch(/خريطة[\s\S]*تنزيل[\s\S]*س[\s\S]*حقل/u)
  expect(told(page, 'part-left-out')).not.toContain('سر')
})

test('[DO27] signs alone head nothing, and a heading of blanks is none', () => {
  const page = read('<h1>•</h1><p>نص</p><h2>—</h2><h2>&nbsp;</h2><h3>***</h3>')
  expect(page.blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['body •', 'title نص', 'body —', 'body ***'])
})
