import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import { describe, expect, test } from 'vitest'
import { foreignDocx as foreign, level, numbered, paragraph, w } from './foreignDocx.ts'

describe('DOCX from elsewhere', () => {
  test('[DO8] printed numbers are computed, abjad and nested ones too, and go on across paragraphs without', () => {
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1 -')}${level(1, 'arabicAbjad', '(%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${level(0, 'arabicAlpha', '%1)')}${level(1, 'bullet', '\uF0B7')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`
    const { blocks } = importDocx(
      foreign(
        [
          paragraph('إن المجلس،'),
          paragraph('نقرر ما يلي:', numbered(1, 0)),
          paragraph('أول؛', numbered(1, 1)),
          paragraph('ثان؛', numbered(1, 1)),
          paragraph('تفصيل؛', numbered(1, 2)),
          paragraph('ندعو الدول؛', numbered(1, 0)),
          paragraph('بند جديد؛', numbered(1, 1)),
          paragraph('ألفبائي', numbered(2, 0)),
          paragraph('ألفبائي آخر', numbered(2, 0)),
          paragraph('نقطة', numbered(2, 1)),
          paragraph('نطلب إلى الأمانة.', numbered(3, 0)),
        ].join(''),
        { numbering },
      ),
    )
    expect(blocks.map((block) => block.label)).toEqual([
      null,
      '1 -',
      '(أ)',
      '(ب)',
      '1.1',
      '2 -',
      '(أ)',
      'أ)',
      'ب)',
      '•',
      '7 -',
    ])
  })

  test('[DO8] footnotes, links, marks, headings by style and tables with merged cells', () => {
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="a2"><w:name w:val="Custom"/><w:basedOn w:val="a1"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`
    const footnotes = `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> القرار 70/1.</w:t></w:r></w:p></w:footnote></w:footnotes>`
    const body =
      paragraph('بيان', '<w:pStyle w:val="a3"/>') +
      paragraph('قسم', '<w:pStyle w:val="a2"/>') +
      '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>تشير</w:t></w:r><w:r><w:t xml:space="preserve"> إلى </w:t></w:r><w:hyperlink r:id="link"><w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>القرار</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>،</w:t></w:r></w:p>' +
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>رأس</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>أ</w:t></w:r></w:p><w:p><w:r><w:t>ب</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    const { blocks, report } = importDocx(foreign(body, { styles, footnotes }))
    expect(blocks.map((block) => `${block.kind}${block.level}`)).toEqual([
      'title0',
      'heading1',
      expect.any(String),
      'footnote0',
      'table0',
    ])
    expect(blocks[2]).toMatchObject({
      text: 'تشير إلى القرار،',
      notes: ['1'],
      runs: [
        { text: 'تشير', marks: ['emphasis'] },
        { text: ' إلى ' },
        { text: 'القرار', marks: ['strong'], link: 'https://example.org/' },
        { text: '', note: '1' },
        { text: '،' },
      ],
    })
    expect(blocks[3]).toMatchObject({ label: '1', text: 'القرار 70/1.' })
    expect(blocks[4]?.table).toEqual({
      headerRows: 1,
      rows: [
        [[{ text: 'رأس' }], []],
        [[{ text: 'أ\nب' }], []],
      ],
    })
    expect(report.map((finding) => finding.code)).toContain('merged-cells')
  })

  test('[DO8] tracked changes: accepted, undone, between brackets; comments and hidden words in the report', () => {
    const comments = `<w:comments ${w}><w:comment w:id="0" w:author="مصر"><w:p><w:r><w:t>غير مقبول</w:t></w:r></w:p></w:comment></w:comments>`
    const body =
      '<w:p><w:r><w:t xml:space="preserve">نقرر </w:t></w:r><w:del w:author="لبنان"><w:r><w:delText>أن ندعو</w:delText></w:r></w:del><w:ins w:author="مصر"><w:r><w:t>دعوة</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> الدول.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">نصف أول </w:t></w:r></w:p><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>ونصف ثان.</w:t></w:r></w:p>'
    const file = foreign(body, { comments })
    const accepted = importDocx(file)
    expect(accepted.blocks.map((block) => block.text)).toEqual(['نقرر دعوة الدول.', 'نصف أول ونصف ثان.'])
    expect(accepted.report.map((finding) => finding.code).toSorted()).toEqual(
      expect.arrayContaining(['comment', 'deletion', 'hidden-text', 'insertion']),
    )
    expect(importDocx(file, { trackedChanges: 'reject' }).blocks[0]?.text).toBe('نقرر أن ندعو الدول.')
    expect(importDocx(file, { trackedChanges: 'brackets' }).blocks[0]?.text).toBe('نقرر [أن ندعو][دعوة] الدول.')
  })

  test('[DO8] fields show their result, and a field that links gives the address', () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const { blocks } = importDocx(
      foreign(
        `<w:p><w:r><w:t xml:space="preserve">انظر </w:t></w:r>${field(' HYPERLINK "https://example.org/a" ', 'الموقع')}${field(' PAGE ', '3')}</w:p>`,
      ),
    )
    expect(blocks[0]).toMatchObject({
      text: 'انظر الموقع3',
      runs: [{ text: 'انظر ' }, { text: 'الموقع', link: 'https://example.org/a' }, { text: '3' }],
    })
  })

  test('[DO8] a label typed before a tab is a label, and words that only look like one stay', () => {
    const { blocks } = importDocx(
      foreign(
        '<w:p><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>إن الجمعية العامة،</w:t></w:r></w:p><w:p><w:r><w:t>1 -</w:t><w:tab/><w:t>تقرر</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> ما يلي؛</w:t></w:r></w:p><w:p><w:r><w:t>2030 عام مهم.</w:t></w:r></w:p>',
      ),
    )
    expect(blocks.map((block) => [block.label, block.text])).toEqual([
      [null, 'إن الجمعية العامة،'],
      ['1 -', 'تقرر ما يلي؛'],
      [null, '2030 عام مهم.'],
    ])
  })

  test('[DO18] the changes of each author come as amendments to the text before them', () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const ins = (author: string, text: string): string =>
      `<w:ins w:id="1" w:author="${author}" w:date="2031-01-02T00:00:00Z">${run(text)}</w:ins>`
    const del = (author: string, text: string): string =>
      `<w:del w:id="2" w:author="${author}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
    const mark = (name: string, author: string): string =>
      `<w:pPr><w:rPr><w:${name} w:id="3" w:author="${author}"/></w:rPr></w:pPr>`
    const body = [
      paragraph('إن المجلس،'),
      `<w:p>${run('يدعو ')}${del('وفد الواحة', 'الحكومات')}${ins('وفد الواحة', 'الدول')}${run(' إلى التعاون')}${ins('وفد السراب', ' الوثيق')}${run('؛')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      `<w:p>${mark('del', 'وفد السراب')}${del('وفد السراب', 'يطلب إلى الأمانة تقريراً؛')}</w:p>`,
      `<w:p>${mark('ins', 'وفد الواحة')}${ins('وفد الواحة', 'يقرر إنشاء صندوق؛')}</w:p>`,
      paragraph('يقرر أن يبقي المسألة قيد نظره.'),
    ].join('')
    const comments = `<w:comments ${w}><w:comment w:id="0" w:author="وفد الواحة"><w:p><w:r><w:t>انظروا القرار 70/1</w:t></w:r></w:p></w:comment></w:comments>`
    const { blocks, amendments, margin } = importDocx(foreign(body, { comments }), { trackedChanges: 'proposals' })
    expect(blocks.map((block) => block.text)).toEqual([
      'إن المجلس،',
      'يدعو الحكومات إلى التعاون؛',
      'يطلب إلى الأمانة تقريراً؛',
      'يقرر أن يبقي المسألة قيد نظره.',
    ])
    const at = '2031-01-02T00:00:00Z'
    expect(amendments).toEqual([
      { block: 1, act: 'replace', text: 'يدعو الدول إلى التعاون؛', author: 'وفد الواحة', at },
      { block: 1, act: 'replace', text: 'يدعو الحكومات إلى التعاون الوثيق؛', author: 'وفد السراب', at },
      { block: 2, act: 'insert-after', text: 'يقرر إنشاء صندوق؛', author: 'وفد الواحة', at },
      { block: 2, act: 'strike', text: null, author: 'وفد السراب', at },
    ])
    expect(margin).toEqual([{ block: 1, author: 'وفد الواحة', text: 'انظروا القرار 70/1' }])
  })
})
