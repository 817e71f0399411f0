// Over 250 lines: one table of what Word files hold, each with what is right, read by one reader.
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
type Parts = Readonly<Record<string, string>>

const read = (body: string, parts: Parts = {}, trackedChanges: Changes = 'accept') =>
  importDocx(foreignDocx(body, parts), { trackedChanges })
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ label, text }) => `${label ?? '∅'} ${text}`)
const toldOf = ({ report }: ReturnType<typeof read>): string =>
  report.map((one) => `${one.line} ${one.code} ${one.message}`).join('\n')
const numbering = (abstracts: readonly string[], nums: readonly string[]): string =>
  `<w:numbering ${w}>${abstracts.map((one, at) => `<w:abstractNum w:abstractNumId="${at}">${one}</w:abstractNum>`).join('')}${nums.join('')}</w:numbering>`
const num = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
const startAt = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
const items = (...levels: readonly (readonly [number, number])[]): string =>
  levels.map(([list, at], index) => paragraph(`بند ${index}`, numbered(list, at))).join('')
const labelsOf = (body: string, parts: Parts, changes: Changes = 'accept') =>
  read(body, parts, changes).blocks.map(({ label }) => label)
const field = (instruction: string, result: string | null, more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"${more.startsWith('<') ? '' : more}>${more.startsWith('<') ? more : ''}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const instruct = (words: string): string => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
const twoLevels = `${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}`
const three = `${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'decimal', '%1.%2.%3')}`

describe('numbers', () => {
  test.each<readonly [string, string, Parts, readonly (string | null)[]]>([
    [
      'a start of a lower level holds each time it begins anew',
      items([1, 0], [1, 1], [1, 1], [1, 0], [1, 1]),
      { numbering: numbering([twoLevels], [num(1, 0, startAt(1, 5))]) },
      ['1.', '(e)', '(f)', '2.', '(e)'],
    ],
    [
      'a level without a number prints the words of its pattern',
      items([1, 0], [1, 0]),
      { numbering: lists(level(0, 'none', 'ملاحظة:')) },
      ['ملاحظة:', 'ملاحظة:'],
    ],
    [
      'a level without a number or words prints none',
      items([1, 0]),
      { numbering: lists(level(0, 'none', '')) },
      [null],
    ],
    [
      'restart 0 counts on',
      items([1, 0], [1, 1], [1, 0], [1, 1]),
      { numbering: lists(`${level(0, 'decimal', '%1.')}${level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')}`) },
      ['1.', '(1)', '2.', '(2)'],
    ],
    [
      'restart after the highest level alone',
      items([1, 0], [1, 1], [1, 2], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2]),
      {
        numbering: lists(
          `${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>')}`,
        ),
      },
      ['1.', '(a)', '1)', '(b)', '2)', '2.', '(a)', '1)'],
    ],
    [
      'legal numbers are digits throughout',
      items([1, 0], [1, 1], [1, 2], [1, 2]),
      {
        numbering: lists(
          `${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>')}${level(2, 'decimal', '%1-%2-%3', '<w:isLgl/>')}`,
        ),
      },
      ['I.', '1.1', '1-1-1', '1-1-2'],
    ],
    [
      'a legal level switched off is none',
      items([1, 0], [1, 1]),
      {
        numbering: lists(`${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl w:val="0"/>')}`),
      },
      ['I.', 'I.1'],
    ],
    [
      'lists of one pattern count on together, and one that says where it starts begins anew',
      items([1, 0], [2, 0], [3, 0], [3, 0], [1, 0]),
      { numbering: numbering([twoLevels], [num(1, 0), num(2, 0), num(3, 0, startAt(0, 1))]) },
      ['1.', '2.', '1.', '2.', '3.'],
    ],
    [
      'a level overridden whole',
      items([1, 0], [2, 0]),
      {
        numbering: numbering(
          [twoLevels],
          [num(1, 0), num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'arabicAbjad', '%1 -')}</w:lvlOverride>`)],
        ),
      },
      ['1.', 'ب -'],
    ],
    [
      'the highest level that was never counted shows its start',
      items([1, 1], [1, 1]),
      { numbering: lists(three.replace('upperRoman', 'decimal')) },
      ['1.1', '1.2'],
    ],
    [
      'a start of nought',
      items([1, 0], [1, 0]),
      { numbering: lists(level(0, 'decimal', '%1.').replace('w:start w:val="1"', 'w:start w:val="0"')) },
      ['0.', '1.'],
    ],
    [
      'twenty-seven letters',
      items(...Array.from({ length: 28 }, () => [1, 0] as const)),
      { numbering: lists(level(0, 'lowerLetter', '%1)')) },
      [...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter})`), 'aa)', 'bb)'],
    ],
    [
      'numbered by their style, whose level names it',
      `${paragraph('مقدمة', '<w:pStyle w:val="A"/>')}${paragraph('فرع', '<w:pStyle w:val="B"/>')}${paragraph('فرع آخر', '<w:pStyle w:val="B"/>')}`,
      {
        numbering: lists(
          `${level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>')}`,
        ),
        styles: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="قرار"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="فرع"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      },
      ['1.', '1.1', '1.2'],
    ],
    [
      'a number of the style taken away by the paragraph',
      `${paragraph('بند', '<w:pStyle w:val="A"/>')}${paragraph('بلا رقم', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')}${paragraph('بند', '<w:pStyle w:val="A"/>')}`,
      {
        numbering: lists(level(0, 'decimal', '%1.')),
        styles: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="قرار"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      },
      ['1.', null, '2.'],
    ],
    [
      'a number of the base style taken away by a style',
      `${paragraph('بند', '<w:pStyle w:val="A"/>')}${paragraph('بلا رقم', '<w:pStyle w:val="B"/>')}`,
      {
        numbering: lists(level(0, 'decimal', '%1.')),
        styles: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="قرار"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:name w:val="آخر"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style></w:styles>`,
      },
      ['1.', null],
    ],
    [
      'the level that a paragraph says of a list that its style names',
      `${paragraph('بند', '<w:pStyle w:val="A"/>')}${paragraph('فرع', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')}`,
      {
        numbering: lists(twoLevels),
        styles: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="قرار"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      },
      ['1.', '(a)'],
    ],
    [
      'the usual style of paragraphs is numbered',
      paragraph('بند') + paragraph('بند'),
      {
        numbering: lists(level(0, 'decimal', '%1.')),
        styles: `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      },
      ['1.', '2.'],
    ],
    [
      'an item hidden whole takes no number',
      `${items([1, 0])}<w:p><w:pPr>${numbered(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>${run('خفي', '<w:vanish/>')}</w:p>${items([1, 0])}`,
      { numbering: lists(level(0, 'decimal', '%1.')) },
      ['1.', '2.'],
    ],
    [
      'a number of signs alone',
      items([1, 0], [1, 0]),
      { numbering: lists(level(0, 'decimal', '(*)')) },
      ['(*)', '(*)'],
    ],
  ])('[DO29] %s', (_, body, parts, right) => {
    expect(labelsOf(body, parts)).toEqual(right)
  })

  test('[DO21] a change of format that takes a number away or gives one is taken or undone', () => {
    const parts = { numbering: lists(level(0, 'decimal', '%1.')) }
    const body = `${items([1, 0])}<w:p><w:pPr><w:pPrChange w:author="أ"><w:pPr>${numbered(1)}</w:pPr></w:pPrChange></w:pPr>${run('كان بنداً')}</w:p>${items([1, 0])}`
    expect(labelsOf(body, parts)).toEqual(['1.', null, '2.'])
    expect(labelsOf(body, parts, 'reject')).toEqual(['1.', '2.', '3.'])
  })
})

describe('tracked changes', () => {
  test('[DO8] moves with their ranges, links in insertions and insertions in links, in every mode', () => {
    const range = (name: string, id: number) => `<w:${name}RangeStart w:id="${id}" w:name="m" w:author="أ"/>`
    const body = `${range('moveFrom', 1)}<w:p><w:pPr>${changedEnd('moveFrom')}</w:pPr>${changed('moveFrom', run('الفقرة المنقولة.'))}</w:p><w:moveFromRangeEnd w:id="1"/>${paragraph('الوسط.')}${range('moveTo', 2)}<w:p><w:pPr>${changedEnd('moveTo')}</w:pPr>${changed('moveTo', run('الفقرة المنقولة.'))}</w:p><w:moveToRangeEnd w:id="2"/><w:p>${changed('ins', `<w:hyperlink r:id="link">${run('رابط')}</w:hyperlink>`)}<w:hyperlink r:id="link">${changed('del', run(' قديم'))}${run(' باق')}</w:hyperlink></w:p>`
    const texts = (mode: Changes) => read(body, {}, mode).blocks.map(({ text }) => text)
    expect(texts('accept')).toEqual(['الوسط.', 'الفقرة المنقولة.', 'رابط باق'])
    expect(texts('reject')).toEqual(['الفقرة المنقولة.', 'الوسط.', 'قديم باق'])
    expect(texts('brackets')).toEqual(['[الفقرة المنقولة.]', 'الوسط.', '[الفقرة المنقولة.]', '[رابط][قديم] باق'])
  })

  test('[DO23] what is told of a change is its words, not the instruction of a field', () => {
    const deletedField = `<w:del w:id="1" w:author="أ"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText xml:space="preserve"> HYPERLINK "https://example.org/" </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>الموقع</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`
    const document = read(`<w:p>${run('انظر ')}${deletedField}${run(' هنا')}</w:p>`)
    expect(document.blocks[0]?.text).toBe('انظر هنا')
    expect(toldOf(document)).toContain('الموقع')
    expect(toldOf(document)).not.toContain('HYPERLINK')
    const undone = read(`<w:p>${run('انظر ')}${deletedField}${run(' هنا')}</w:p>`, {}, 'reject').blocks[0]
    expect(undone?.text).toBe('انظر الموقع هنا')
    expect(undone?.runs?.find(({ text }) => text === 'الموقع')?.link).toBe('https://example.org/')
  })

  test('[DO21] cells put in and taken out, and rows in controls', () => {
    const cell = (words: string, change = ''): string => `<w:tc><w:tcPr>${change}</w:tcPr>${paragraph(words)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('أ')}${cell('ب', '<w:cellDel w:id="1" w:author="و"/>')}${cell('ج', '<w:cellIns w:id="2" w:author="و"/>')}</w:tr>${control(`<w:tr>${control(cell('د'))}${cell('هـ')}</w:tr>`)}</w:tbl>`
    expect(read(body).blocks[0]?.text).toBe('أ\tج\nد\tهـ')
    expect(toldOf(read(body))).toContain('ب')
    expect(read(body, {}, 'reject').blocks[0]?.text).toBe('أ\tب\nد\tهـ')
  })

  test('[DO23] a formula, a sign and a tab that are put in or taken out follow the change', () => {
    const body = `<w:p>${run('نسبة')}${changed('ins', '<w:r><w:tab/></w:r>')}${changed('ins', '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>')}${changed('del', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>')}${run('5')}</w:p>`
    expect(read(body).blocks[0]?.text).toBe('نسبة ≤5')
    expect(read(body, {}, 'reject').blocks[0]?.text).toBe('نسبة≥5')
    expect(toldOf(read(body))).toMatch(/insertion[^\n]*≤/u)
  })
})

describe('what a page of Word shows', () => {
  const texts = (body: string, parts: Parts = {}) => read(body, parts).blocks.map(({ text }) => text)

  test('[DO24] blanks drawn by underlined spaces, underlined tabs and tab leaders are blanks to fill', () => {
    const line = '<w:u w:val="single"/>'
    const leader = '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9000"/></w:tabs>'
    const document = read(
      [
        `<w:p>${run('تقرر عقد الدورة في مدينة ')}${run('            ', line)}${run(' يوم ')}<w:r><w:rPr>${line}</w:rPr><w:tab/></w:r>${run('.')}</w:p>`,
        `<w:p><w:pPr>${leader}</w:pPr>${run('الاسم:')}<w:r><w:tab/></w:r></w:p>`,
        `<w:p>${run('كلمة', line)}${run(' ', line)}${run('مسطرة', line)}</w:p>`,
      ].join(''),
    )
    expect(document.blocks.map(({ text }) => text)).toEqual([
      'تقرر عقد الدورة في مدينة ____ يوم ____.',
      'الاسم: ____',
      'كلمة مسطرة',
    ])
    expect(toldOf(document)).toContain('blank-drawn')
  })

  test('[DO24] words in capitals are as they are printed', () => {
    expect(
      texts(
        `<w:p>${run('قرار ')}${run('itu-r m.1036', '<w:caps/>')}${run(' و')}${run('Wrc', '<w:caps w:val="0"/>')}</w:p>`,
      ),
    ).toEqual(['قرار ITU-R M.1036 وWrc'])
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="U"><w:name w:val="رأس"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>`
    expect(texts(paragraph('final statement on water', '<w:pStyle w:val="U"/>'), { styles })).toEqual([
      'FINAL STATEMENT ON WATER',
    ])
  })

  test('[DO24] hyphens that are not seen are none, one that does not break is a hyphen', () => {
    expect(
      texts(
        `<w:p>${run('بيان')}<w:r><w:softHyphen/></w:r>${run('ات WRC')}<w:r><w:noBreakHyphen/></w:r>${run('27')}</w:p>`,
      ),
    ).toEqual(['بيانات WRC\u201127'])
  })

  test('[DO24] a heading that runs into its paragraph is one with it', () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`
    expect(
      texts(`${paragraph('الوصول. ', `<w:pStyle w:val="H"/>${separator}`)}${paragraph('تدعو الدول إلى خفض الرسوم.')}`, {
        styles,
      }),
    ).toEqual(['الوصول. تدعو الدول إلى خفض الرسوم.'])
  })

  test('[DO24] a level of the outline said by the paragraph makes a heading', () => {
    const { blocks } = read(
      paragraph('بيان') +
        paragraph('النفاذ إلى المياه', '<w:outlineLvl w:val="1"/>') +
        paragraph('تدعو الدول إلى التعاون.'),
    )
    expect(blocks.map(({ kind }) => kind)).toContain('heading')
  })

  test('[DO24] names of elements may be written with any prefix, and as strict Open XML', () => {
    const body = `${items([1, 0], [1, 0])}<w:p>${run('نقرر')}${reference(1)}</w:p>`
    const right = ['1. بند 0', '2. بند 1', '∅ نقرر', '1 حاشية.']
    const parts = { numbering: lists(level(0, 'decimal', '%1.')), footnotes: notes(paragraph('حاشية.')) }
    const written = (turn: (xml: string) => string): Uint8Array => foreignDocx(body, parts, turn)
    expect(outline(importDocx(written((xml) => xml)).blocks)).toEqual(right)
    expect(
      outline(
        importDocx(written((xml) => xml.replace(/(<\/?|\s)w:/gu, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='))).blocks,
      ),
    ).toEqual(right)
    expect(
      outline(
        importDocx(
          written((xml) =>
            xml
              .replaceAll(
                'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
                'http://purl.oclc.org/ooxml/wordprocessingml/main',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              ),
          ),
        ).blocks,
      ),
    ).toEqual(right)
  })

  test('[DO24] words of wrappers come in: smart tags, custom XML, directions, bookmarks, nested controls', () => {
    const body = `<w:p><w:bookmarkStart w:id="1" w:name="b"/><w:smartTag w:element="date">${run('في ')}<w:smartTag>${run('5 أيار/مايو')}</w:smartTag></w:smartTag><w:bookmarkEnd w:id="1"/><w:customXml>${run(' تجتمع ')}</w:customXml><w:dir w:val="rtl">${run('(اللجنة)', '<w:rtl/>')}</w:dir><w:bdo w:val="ltr">${run(' ITU')}</w:bdo>${control(control(run(' ثم تنفض')))}<w:proofErr/></w:p>`
    expect(texts(body)).toEqual(['في 5 أيار/مايو تجتمع (اللجنة) ITU ثم تنفض'])
  })

  test('[DO24] words that a control asks for are told', () => {
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('انقر هنا لإدخال نص')}</w:sdtContent></w:sdt>`
    const document = read(`<w:p>${run('البلد: ')}${placeholder}</w:p>`)
    expect(toldOf(document)).toMatch(/placeholder[^\n]*انقر هنا/u)
  })

  test('[DO24] a formula comes in on its line and is told', () => {
    const math =
      '<m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>'
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'
    const document = read(`<w:p>${run('المعادلة ')}${math}${run(' والنصف ')}${fraction}</w:p>`)
    expect(document.blocks[0]?.text).toBe('المعادلة E=mc² والنصف 1/2')
    expect(toldOf(document)).toContain('formula-as-text')
  })

  test('[DO25] fields: what they show comes in, and what shows nothing is told', () => {
    const document = read(
      `<w:p>${run('انظر الفقرة ')}${field(' REF _Ref1 \\h ', run('5'))}${run(' والجدول ')}<w:fldSimple w:instr=" SEQ جدول ">${run('3')}</w:fldSimple>${run(' في الصفحة ')}${field(' PAGEREF _Ref1 ', run('12'))}${run(' و')}${begin}${instruct(' IF ')}${field(' MERGEFIELD x ', run('س'))}${instruct(' = "س" "نعم" ')}${separate}${run('نعم')}${end}</w:p><w:p>${run('يُستكمل ')}${field(' REF _Ref2 \\h ', null, ' w:dirty="true"')}${field(' XE "مياه" ', null)}</w:p>`,
    )
    expect(document.blocks.map(({ text }) => text)).toEqual(['انظر الفقرة 5 والجدول 3 في الصفحة 12 ونعم', 'يُستكمل'])
    expect(toldOf(document)).toMatch(/2 field-left-out[^\n]*REF _Ref2/u)
    expect(toldOf(document)).not.toContain('XE')
  })

  test('[DO25] a list to choose from shows what was chosen', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="الكثبان"/><w:listEntry w:val="السهول"/></w:ddList></w:ffData>'
    expect(texts(`<w:p>${run('وفد ')}${field(' FORMDROPDOWN ', null, list)}</w:p>`)).toEqual(['وفد السهول'])
  })

  test('[DO25] a link keeps its address, with its place in the page', () => {
    const { blocks } = read(
      `<w:p>${run('انظر ')}${field(' HYPERLINK "https://example.org/a" \\l "b" \\o "تلميح" ', run('الموقع'))}</w:p>`,
    )
    expect(blocks[0]?.runs?.at(-1)?.link).toBe('https://example.org/a#b')
  })

  test('[DO24] notes of tables, of boxes and of cells within cells come in once, after what refers to them', () => {
    const footnotes = notes(paragraph('أولى.'), paragraph('ثانية.'), paragraph('ثالثة.'))
    const inner = table([`<w:p>${run('داخل')}${reference(2)}</w:p>`])
    const document = read(
      `${table([`<w:p>${run('خلية')}${reference(1)}</w:p>${inner}`, paragraph('أخرى')])}<w:p>${run('فقرة')}${textBox(`<w:p>${run('إطار')}${reference(3)}</w:p>`, 'both')}</w:p>`,
      { footnotes },
    )
    expect(outline(document.blocks)).toEqual([
      '∅ خلية\nداخل\tأخرى',
      '1 أولى.',
      '2 ثانية.',
      '∅ فقرة',
      '∅ إطار',
      '3 ثالثة.',
    ])
  })

  test('[DO24] cells merged in the old way are told, and cells merged downwards keep their columns', () => {
    const cell = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`
    const document = read(
      `<w:tbl><w:tr>${cell('عنوان', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}${cell('آخر')}</w:tr><w:tr>${cell('أ', '<w:vMerge w:val="restart"/>')}${cell('ب')}${cell('ج')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('د')}${cell('هـ')}</w:tr></w:tbl>`,
    )
    expect(document.blocks[0]?.text).toBe('عنوان\t\tآخر\nأ\tب\tج\n\tد\tهـ')
    expect(toldOf(document)).toContain('merged-cells')
  })

  test('[DO24] numbers of notes are printed in the form that the section names', () => {
    const footnotes = notes(paragraph('أولى.'), paragraph('ثانية.'))
    const body = `<w:p>${run('نقرر')}${reference(1)}${run(' ذلك')}${reference(2)}</w:p><w:sectPr><w:footnotePr><w:numFmt w:val="arabicAbjad"/><w:numStart w:val="3"/></w:footnotePr></w:sectPr>`
    expect(outline(read(body, { footnotes }).blocks)).toEqual(['∅ نقرر ذلك', 'ج أولى.', 'د ثانية.'])
  })

  test('[DO24] what is not text is told: parts from elsewhere, objects, ink, dates that Word makes', () => {
    const document = read(
      `${paragraph('فقرة')}<w:altChunk r:id="link"/><w:p>${run('تاريخ ')}<w:r><w:dayLong/></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r><w:r><w:contentPart r:id="x"/></w:r></w:p>`,
    )
    expect(toldOf(document)).toContain('part-left-out')
    expect(toldOf(document)).toContain('field-left-out')
    expect(toldOf(document).match(/image-not-kept/gu)).toHaveLength(2)
  })

  test('[DO24] lines broken within a paragraph are told, and those that begin with a number are points', () => {
    const body = `<w:p>${run('عن الأمانة')}<w:r><w:br/></w:r>${run('سالم بن ناصر')}<w:r><w:br/></w:r>${run('الأمين العام')}</w:p>`
    const document = read(body)
    expect(document.blocks.map(({ text }) => text)).toEqual(['عن الأمانة سالم بن ناصر الأمين العام'])
    expect(toldOf(document)).toContain('line-break')
  })

  test('[DO24] signatures that tabs set side by side are told', () => {
    const body = `<w:p>${run('رئيس المؤتمر')}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>${run('الأمين العام')}</w:p>`
    const document = read(paragraph('تقرر الدول ذلك.') + body)
    expect(document.blocks.at(-1)?.text).toBe('رئيس المؤتمر الأمين العام')
    expect(toldOf(document)).toContain('tab-joined')
  })
})
