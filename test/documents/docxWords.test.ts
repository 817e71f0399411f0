// Over 250 lines: one table of the places where Word lets words stand, read by one reader.
import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import type { Block } from '@tawafuq/text/content'
import { describe, expect, test } from 'vitest'
import {
  changed,
  changedEnd,
  control,
  foreignDocx,
  level,
  lists,
  notes,
  numbered,
  paragraph,
  reference,
  run,
  table,
  textBox,
  w,
} from './foreignDocx.ts'

type Changes = 'accept' | 'reject' | 'brackets' | 'proposals'

const read = (body: string, parts: Readonly<Record<string, string>> = {}, trackedChanges: Changes = 'accept') =>
  importDocx(foreignDocx(body, parts), { trackedChanges })
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ label, text }) => `${label ?? '∅'} ${text}`)
const told = ({ report }: ReturnType<typeof read>, code: string): string =>
  report
    .filter((one) => one.code === code)
    .map((one) => `${one.line} ${one.message}`)
    .join('\n')

describe('numbers of lists', () => {
  const numbering = lists(level(0, 'decimal', '%1.'))
  const item = (content: string, more = ''): string => `<w:p><w:pPr>${numbered(1)}${more}</w:pPr>${content}</w:p>`
  const body = [
    item(run('أول')),
    item(changed('del', run('محذوف')), changedEnd('del')),
    item(changed('ins', run('مضاف')), changedEnd('ins')),
    item(changed('moveFrom', run('منقول')), changedEnd('moveFrom')),
    item(changed('del', run('حذفت كلماته وحدها'))),
    item(run('أخير')),
    item(changed('moveTo', run('منقول')), changedEnd('moveTo')),
  ].join('')
  const after = ['1. أول', '2. مضاف', '3. أخير', '4. منقول']
  const before = ['1. أول', '2. محذوف', '3. منقول', '4. حذفت كلماته وحدها', '5. أخير']

  test.each([
    ['accept', after],
    ['reject', before],
    ['proposals', before],
    ['brackets', ['1. أول', '∅ [محذوف]', '2. [مضاف]', '∅ [منقول]', '3. [حذفت كلماته وحدها]', '4. أخير', '5. [منقول]']],
  ] as const)('[DO21] what is deleted, put in or moved takes no number where it does not stand: %s', (mode, right) => {
    expect(outline(read(body, { numbering }, mode).blocks)).toEqual(right)
  })

  test('[DO21] two items joined into one take one number, and one joined to a table stays before it', () => {
    const joined = item(run('نصف أول '), changedEnd('del')) + item(run('ونصف ثان')) + item(run('آخر'))
    expect(outline(read(joined, { numbering }).blocks)).toEqual(['1. نصف أول ونصف ثان', '2. آخر'])
    const { blocks } = read(
      item(run('قبل الجدول'), changedEnd('del')) + table([paragraph('خلية')]) + item(run('بعده')),
      {
        numbering,
      },
    )
    expect(blocks.map(({ text }) => text)).toEqual(['قبل الجدول', 'خلية', 'بعده'])
  })

  test('[DO21] an item struck through whole, or numbered by a change that is undone, takes none; an empty one is told', () => {
    const struck = item(run('أول')) + item(run('مشطوب', '<w:strike/>')) + item(run('ثان'))
    expect(outline(read(struck, { numbering }).blocks)).toEqual(['1. أول', '2. ثان'])
    const undone =
      item(run('أول')) +
      paragraph('صار بنداً', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:author="أ"/></w:numPr>')
    expect(outline(read(undone, { numbering }, 'reject').blocks)).toEqual(['1. أول', '∅ صار بنداً'])
    const empty = read(item(run('أول')) + item('') + item(run('ثالث')), { numbering })
    expect(outline(empty.blocks)).toEqual(['1. أول', '3. ثالث'])
    expect(told(empty, 'empty-item')).toContain('«2.»')
  })

  test('[DO21] rows and cells taken out are left out with their words told, and count nothing', () => {
    const row = (content: string, change: string): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${content}</w:tc></w:tr>`
    const tbl = `<w:tbl>${row(item(run('يبقى')), '')}${row(item(run('يذهب')), '<w:del w:author="أ"/>')}${row(item(run('يأتي')), '<w:ins w:author="أ"/>')}</w:tbl>`
    const accepted = read(tbl, { numbering })
    expect(accepted.blocks[0]?.text).toBe('1. يبقى\n2. يأتي')
    expect(told(accepted, 'row-left-out')).toContain('يذهب')
    expect(read(tbl, { numbering }, 'reject').blocks[0]?.text).toBe('1. يبقى\n2. يذهب')
  })

  test.each([
    ['ordinalText', '%1:', ['الأول:', 'الثاني:'], true],
    ['cardinalText', '%1 -', ['واحد -', 'اثنان -'], true],
    ['ordinal', '%1', ['1.', '2.'], true],
    ['numberInDash', '%1', ['- 1 -', '- 2 -'], false],
    ['decimalEnclosedCircle', '%1', ['①', '②'], false],
    ['decimalEnclosedParen', '%1', ['(1)', '(2)'], false],
    ['arabicAlpha', '(%1)', ['(أ)', '(ب)'], false],
    ['arabicAbjad', '%1 -', ['أ -', 'ب -'], false],
    ['hebrew1', '%1.', ['א.', 'ב.'], false],
    ['upperRoman', '%1.', ['I.', 'II.'], false],
    ['chicago', '%1', ['*', '†'], false],
    ['decimalZero', '%1)', ['01)', '02)'], false],
    ['hindiNumbers', '%1 -', ['१ -', '२ -'], false],
    ['ideographDigital', '%1.', ['1.', '2.'], true],
  ] as const)(
    '[DO29] a list of the form %s is printed as Word prints it, or it is told',
    (form, text, labels, isPublished) => {
      const document = read(paragraph('بند أول', numbered(1)) + paragraph('بند ثان', numbered(1)), {
        numbering: lists(level(0, form, text)),
      })
      expect(document.blocks.map(({ label }) => label)).toEqual(labels)
      expect(told(document, 'number-form') !== '').toBe(isPublished)
      for (const { kind } of document.blocks) expect(['operative', 'item']).toContain(kind)
    },
  )

  test('[DO29] a short line that a list numbers is a point, and a numbered sentence of a report a paragraph', () => {
    const numbering = lists(level(0, 'decimal', '%1.'))
    const kinds = (...texts: readonly string[]): readonly string[] =>
      read(texts.map((text) => paragraph(text, numbered(1))).join(''), { numbering }).blocks.map(({ kind }) => kind)
    expect(kinds('إدارة المياه', 'بناء القدرات')).toEqual(['item', 'item'])
    expect(kinds('افتتح الرئيس الجلسة في الساعة العاشرة صباحاً.', 'وأقرت اللجنة جدول أعمالها بصيغته المعدلة.')).toEqual([
      'body',
      'body',
    ])
  })

  test('[DO29] a number that is hidden is none, a pattern of zeros says its width, and a bullet of a symbol font its sign', () => {
    const hidden = level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')
    const zeros =
      '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    const square = level(0, 'bullet', '\uf0a7', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')
    const tick = level(0, 'bullet', '\uf0fc', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')
    const document = read([1, 2, 3, 4].map((list) => paragraph('بند من القائمة', numbered(list))).join(''), {
      numbering: lists(hidden, zeros, square, tick),
    })
    expect(document.blocks.map(({ label }) => label)).toEqual([null, '001.', '▪', '•'])
    expect(told(document, 'number-form')).toContain('✓')
  })
})

describe('struck and changed words', () => {
  const styles = `<w:styles ${w}><w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="gone2"><w:basedOn w:val="gone"/></w:style><w:style w:type="paragraph" w:styleId="old"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>`
  const body =
    `<w:p>${run('تؤكد الدول ')}${run('جميعها ', '<w:strike/>')}${run('أهمية ')}${run('كل ', '<w:rStyle w:val="gone2"/>')}${run('المياه', '<w:rStyle w:val="gone"/><w:strike w:val="0"/>')}${run('.', '<w:strike w:val="false"/>')}</w:p>` +
    paragraph('فقرة قديمة', '<w:pStyle w:val="old"/>') +
    table([`<w:p>${run('عشرة')}${run(' أو أكثر', '<w:dstrike/>')}</w:p>`])

  test('[DO23] words struck by hand, by a style of words or of paragraphs, in a cell too, are left out and told', () => {
    const document = read(body, { styles })
    expect(document.blocks.map(({ text }) => text)).toEqual(['تؤكد الدول أهمية المياه.', 'عشرة'])
    for (const words of ['جميعها', 'كل', 'فقرة قديمة', 'أو أكثر']) expect(told(document, 'struck')).toContain(words)
  })

  test.each(['reject', 'brackets', 'proposals'] as const)(
    '[DO23] and stand between brackets where changes are undone or shown: %s',
    (mode) => {
      const document = read(body, { styles }, mode)
      expect(document.blocks.map(({ text }) => text)).toEqual([
        'تؤكد الدول [جميعها] أهمية [كل] المياه.',
        '[فقرة قديمة]',
        'عشرة [أو أكثر]',
      ])
      expect(told(document, 'struck')).toContain('جميعها')
    },
  )

  test.each([
    [
      'halves of one name',
      `${run('(')}${changed('del', run('WRC'))}${changed('ins', run('REV.WRC'))}${run('-')}${changed('del', run('07'))}${changed('ins', run('12'))}${run(')')}`,
      '([WRC-07][REV.WRC-12])',
    ],
    [
      'two words',
      `${changed('del', run('أول'))}${changed('ins', run('ثان'))}${run(' ')}${changed('del', run('ثالث'))}${changed('ins', run('رابع'))}`,
      '[أول][ثان] [ثالث][رابع]',
    ],
    [
      'blanks of their own',
      `${run('نقرر ')}${changed('del', run('أن ندعو '))}${changed('ins', run('دعوة '))}${run('الدول')}`,
      'نقرر [أن ندعو][دعوة] الدول',
    ],
    [
      'put in and taken out again',
      `${run('نقرر ')}${changed('ins', run('اليوم ') + changed('del', run('حالاً ')))}${run('ذلك')}`,
      'نقرر [اليوم حالاً] ذلك',
    ],
    [
      'only taken out',
      `${run('كتاب')}${changed('del', run('ان'))}${run('-')}${changed('del', run('ب'))}`,
      'كتاب[ان]-[ب]',
    ],
    [
      'several runs of one change',
      `${changed('ins', run('نحث') + run(' الدول', '<w:b/>'))}${run(' على ذلك')}`,
      '[نحث الدول] على ذلك',
    ],
    ['two hands', `${changed('del', run('أ'), 'واحد')}${changed('ins', run('ب'), 'اثنان')}`, '[أ][ب]'],
  ])('[DO23] changes between brackets can be read half by half: %s', (_, content, right) => {
    expect(read(`<w:p>${content}</w:p>`, {}, 'brackets').blocks[0]?.text).toBe(right)
  })

  test('[DO23] a change of format is no change of words; a strike that is undone stands', () => {
    const face = '<w:strike/><w:rPrChange w:author="أ"><w:rPr/></w:rPrChange>'
    const one = `<w:p>${run('نقرر ')}${run('ذلك', face)}${run(' كله', '<w:b/><w:rPrChange w:author="أ"><w:rPr/></w:rPrChange>')}</w:p>`
    expect(read(one, {}, 'accept').blocks[0]?.text).toBe('نقرر كله')
    expect(read(one, {}, 'reject').blocks[0]?.text).toBe('نقرر ذلك كله')
  })

  test('[DO23] a note whose reference alone is struck through stays', () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    const { blocks } = read(`<w:p>${run('نقرر')}${struck}</w:p>`, { footnotes: notes(paragraph('حاشية.')) })
    expect(outline(blocks)).toEqual(['∅ نقرر', '1 حاشية.'])
  })

  test('[DO23] a note whose reference goes with its words is told in full', () => {
    const footnotes = notes(paragraph('حاشية ضائعة.'), paragraph('حاشية باقية.'))
    const document = read(
      `<w:p>${run('نقرر')}${changed('del', run(' كذا') + reference(1))}${run(' ذلك')}${reference(2)}</w:p>`,
      { footnotes },
    )
    expect(outline(document.blocks)).toEqual(['∅ نقرر ذلك', '1 حاشية باقية.'])
    expect(told(document, 'note-left-out')).toContain('حاشية ضائعة.')
  })
})

describe('where words may stand', () => {
  const mark = '<w:r><w:footnoteRef/></w:r>'

  test('[DO24] words of a note in the run of its mark, in a content control, a table or a box of the note come in', () => {
    const footnotes = notes(
      `<w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> في المقطع نفسه.</w:t></w:r></w:p>`,
      `<w:p>${mark}${run(' أولى.')}</w:p>${control(paragraph('ثانية.'))}`,
      control(control(`<w:p>${control(mark)}${run(' كلها.')}</w:p>`)),
      `<w:p>${mark}${run(' قبل.')}${textBox(paragraph('في إطار.'))}</w:p>${table([paragraph('في خلية.')])}`,
      '<w:p><w:r><w:t>(</w:t><w:footnoteRef/><w:t>)</w:t><w:t xml:space="preserve"> بين قوسين.</w:t></w:r></w:p>',
    )
    const body = `<w:p>${run('نقرر')}${[1, 2, 3, 4, 5].map((id) => reference(id)).join('')}</w:p>`
    expect(outline(read(body, { footnotes }).blocks)).toEqual([
      '∅ نقرر',
      '1 في المقطع نفسه.',
      '2 أولى.',
      '∅ ثانية.',
      '3 كلها.',
      '4 قبل.',
      '∅ في إطار.',
      '∅ في خلية.',
      '(5) بين قوسين.',
    ])
  })

  test('[DO24] a mark written by hand is the mark, in the text and before the note, and the words about it stay', () => {
    const footnotes = notes(
      `<w:p>${run('* نجمة.', '<w:rStyle w:val="FootnoteReference"/>')}</w:p>`,
      `<w:p>${run('(أ)', '<w:rStyle w:val="FootnoteReference"/>')}${run(' حرف.')}</w:p>`,
    )
    const custom = (id: number, words: string): string =>
      `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t xml:space="preserve">${words}</w:t></w:r>`
    const { blocks } = read(`<w:p>${run('نقرر')}${custom(1, '* ذلك')}${custom(2, '(أ)')}</w:p>`, { footnotes })
    expect(blocks[0]?.runs).toEqual([
      { text: 'نقرر' },
      { text: '', note: '*' },
      { text: ' ذلك' },
      { text: '', note: 'أ' },
    ])
    expect(outline(blocks.slice(1))).toEqual(['* نجمة.', '(أ) حرف.'])
  })

  test.each(['drawing', 'pict', 'both'] as const)(
    '[DO24] the words of a text box come in once, in the body, a cell and a box in a box: %s',
    (kind) => {
      const inner = `<w:p>${run('في إطار')}${textBox(paragraph('في إطار الإطار'), kind)}</w:p>`
      const document = read(
        `<w:p>${run('فقرة')}${textBox(inner, kind)}</w:p>${table([`<w:p>${run('خلية')}${textBox(paragraph('مبلغ'), kind)}</w:p>`, paragraph('أخرى')])}`,
      )
      expect(document.blocks.map(({ text }) => text)).toEqual(['فقرة', 'في إطار', 'في إطار الإطار', 'خلية\nمبلغ\tأخرى'])
      expect(told(document, 'text-box').split('\n')).toHaveLength(2)
      expect(told(document, 'text-box-in-cell')).not.toBe('')
    },
  )

  test('[DO24] the words of a diagram and of a chart come in, and are told', () => {
    const point = (words: string, type = '') =>
      `<dgm:pt modelId="1"${type}><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`
    const diagram = `<dgm:dataModel><dgm:ptLst>${point('الأمانة')}${point('مكتب التنفيذ')}${point('شكل', ' type="pres"')}</dgm:ptLst></dgm:dataModel>`
    const cache = (...of: readonly string[]) =>
      `<c:strCache>${of.map((one, at) => `<c:pt idx="${at}"><c:v>${one}</c:v></c:pt>`).join('')}</c:strCache>`
    const series = `<c:ser><c:tx><c:strRef>${cache('المستفيدون')}</c:strRef></c:tx><c:cat><c:strRef>${cache('2030', '2031')}</c:strRef></c:cat><c:val><c:numRef>${cache('40', '52')}</c:numRef></c:val></c:ser>`
    const chart = `<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>تطور العدد</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>${series}</c:plotArea></c:chart></c:chartSpace>`
    const drawing = (inner: string) =>
      `<w:r><w:drawing><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></w:drawing></w:r>`
    const document = read(
      `<w:p>${run('الهيكل')}${drawing('<dgm:relIds r:dm="p0"/>')}</w:p><w:p>${run('الأعداد')}${drawing('<c:chart r:id="p1"/>')}</w:p>`,
      { 'diagrams/diagramData1': diagram, 'charts/chart1': chart },
    )
    expect(document.blocks.map(({ text }) => text)).toEqual([
      'الهيكل',
      'الأمانة',
      'مكتب التنفيذ',
      'الأعداد',
      'تطور العدد',
      '\tالمستفيدون\n2030\t40\n2031\t52',
    ])
    expect(told(document, 'drawn-words').split('\n')).toHaveLength(2)
  })

  test('[DO24] a choice that holds no words gives way to the fallback that does', () => {
    const alternative = `<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('كلمات')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(read(`<w:p>${alternative}</w:p>`).blocks.map(({ text }) => text)).toEqual(['كلمات'])
  })

  test('[DO24] rows that begin later or end sooner keep their columns, and cells of controls come in', () => {
    const cell = (text: string, span = 1): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`
    const rows = [
      `<w:tr>${cell('أ')}${cell('ب')}${cell('ج')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${control(control(cell('د')))}${cell('هـ')}</w:tr>`,
      control(`<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell('و', 2)}</w:tr>`),
    ]
    const { blocks } = read(`<w:tbl>${rows.join('')}</w:tbl>`)
    expect(blocks[0]?.text).toBe('أ\tب\tج\n\tد\tهـ\nو\t\t')
  })

  test('[DO24] heads of pages, comments of notes and words of drawings are told', () => {
    const header = `<w:hdr ${w}>${control(paragraph('A/C.1/91/L.2'))}<w:p><w:r><w:pict><v:textpath string="مسودة سرية"/></w:pict></w:r></w:p></w:hdr>`
    const footer = `<w:ftr ${w}><w:p>${run('91-12345 (A)')}</w:p></w:ftr>`
    const comments = `<w:comments ${w}><w:comment w:id="0" w:author="مصر">${paragraph('من أين هذا؟')}</w:comment><w:comment w:id="7" w:author="لبنان">${paragraph('بلا مكان')}</w:comment></w:comments>`
    const footnotes = notes(`<w:p>${mark}${run(' حاشية.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`)
    const document = read(`${paragraph('فقرة')}<w:p>${run('نقرر')}${reference(1)}</w:p>`, {
      header,
      footer,
      comments,
      footnotes,
    })
    expect(document.blocks.map(({ text }) => text)).toEqual(['فقرة', 'نقرر', 'حاشية.'])
    expect(told(document, 'page-head-left-out')).toMatch(/A\/C\.1\/91\/L\.2[\s\S]*91-12345/u)
    expect(told(document, 'image-not-kept')).toContain('مسودة سرية')
    expect(told(document, 'comment')).toMatch(/^2 .*مصر: من أين هذا؟.*\n0 .*لبنان: بلا مكان/u)
  })

  test('[DO24] paragraphs stay apart, and blanks to fill and brackets stay as they are', () => {
    const lines = [
      'بيان الواحة',
      '',
      'المشاركون',
      'ممثلو وزارة المياه في الكثبان',
      'من هيئة الري في السهول',
      'القرار 80/__ المؤرخ ____',
      'يدعو [الدول](1) و__init__',
    ]
    const { blocks } = read(lines.map((line) => paragraph(line)).join(''))
    expect(blocks.map(({ text }) => text)).toEqual(lines.filter((line) => line !== ''))
    expect(blocks.slice(2, 4).map(({ kind }) => kind)).toEqual(['body', 'body'])
  })
})

describe('signs and letters', () => {
  test('[DO25] signs of symbol fonts become letters, and one that is not known is told', () => {
    const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SYMBOL 179 \\f "Symbol" \\s 11 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const document = read(
      `<w:p>${run('قال ')}${sym('AGA Arabesque', 'F072')}${run(' ونسبة ')}${sym('Symbol', 'F0A3')}${run(' ')}${field}${run('\uf0ae', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>')}${sym('Wingdings', 'F0FE')}${sym('MS Gothic', '2610')}${sym('Odd Signs', 'F041')}</w:p>`,
    )
    expect(document.blocks[0]?.text).toBe('قال ﷺ ونسبة ≤ ≥→✓☑☐□')
    expect(told(document, 'sign-unknown')).toContain('Odd Signs F041')
  })

  test('[DO25] a field that shows nothing is the sign that it means, or is told, however it is written', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
    const separate = '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const document = read(
      `<w:p>${run('نسبة ')}${begin} SYMBOL 179 \\f Symbol ${separate}${end}<w:fldSimple w:instr=" SYMBOL 252 \\f Wingdings "/>${run(' و')}${begin} QUOTE "كذا" ${separate}${end}<w:fldSimple w:instr=" MACROBUTTON x [اكتب هنا] "/>${begin} REF a ${separate}${run('الفقرة 5')}${end}</w:p>`,
    )
    expect(document.blocks[0]?.text).toBe('نسبة ≥✓ والفقرة 5')
    expect(told(document, 'field-left-out')).toMatch(/QUOTE[\s\S]*MACROBUTTON/u)
  })

  test('[DO25] exponents and indices are letters above and below the line, or they are told', () => {
    const styles = `<w:styles ${w}><w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`
    const document = read(
      `<w:p>${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run(' كم')}${run('2', '<w:rStyle w:val="up"/>')}${run(' CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run(' x')}${run('−12', '<w:position w:val="6"/>')}${run(' 1')}${run('st', '<w:vertAlign w:val="superscript"/>')}${run(' (', '<w:vertAlign w:val="superscript"/>')}${run('أ', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      { styles },
    )
    expect(document.blocks[0]?.text).toBe('10⁶ كم² CO₂ x⁻¹² 1st (أ')
    expect(told(document, 'raised-on-line')).toMatch(/st[\s\S]*أ/u)
  })

  test('[DO25] a table of contents is left out with its head and told: by field, by control, by style, by links', () => {
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('أولا - مقدمة')}${run('3')}</w:p><w:p>${run('ثانيا - خاتمة')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('فهرس خاص')}${paragraph('ثالثا - ملحق 9')}</w:sdtContent></w:sdt>`
    const styled = paragraph('المحتويات') + paragraph('رابعا - كذا 4', '<w:pStyle w:val="TOC2"/>')
    const linked = `<w:p><w:hyperlink w:anchor="_Toc123">${run('خامسا - رابط')}</w:hyperlink></w:p>`
    const document = read(
      field +
        gallery +
        styled +
        linked +
        paragraph('مقدمة', '<w:pStyle w:val="x"/>') +
        paragraph('يتناول التقرير ما تحقق.'),
    )
    expect(document.blocks.map(({ text }) => text)).toEqual(['مقدمة', 'يتناول التقرير ما تحقق.'])
    for (const words of ['أولا - مقدمة', 'ثانيا', 'فهرس خاص', 'ثالثا', 'المحتويات', 'رابعا', 'خامسا'])
      expect(told(document, 'contents-left-out')).toContain(words)
  })
})
