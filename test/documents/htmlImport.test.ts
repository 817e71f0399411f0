import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { textDocumentOf } from '@tawafuq/server/documents/model/textDocumentOf'
import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import { exportHtml } from '@tawafuq/text/exportHtml'
import { describe, expect, test } from 'vitest'

const corpus = new URL('../../../shared/corpus/official-akn/', import.meta.url)
const withCorpus = test.skipIf(!existsSync(corpus)) // the corpus of official resolutions is not part of the repository
const outline = (html: string): readonly unknown[] => importHtml(html).blocks.map((block) => [block.label, block.text])

describe('HTML', () => {
  test('[DO9] our own page keeps marks, links and lines in the cells of a table, and how insertions stand to others', () => {
    const blocks = [
      { kind: 'operative', level: 0, label: '1.', text: 'نقرر ما يلي:' },
      { kind: 'operative', level: 0, label: '1 مكرراً', text: 'نطلب تقريراً.', relation: { kind: 'bis', index: 2 } },
      {
        kind: 'table',
        level: 0,
        label: null,
        text: 'البلد\tالعدد\nالكثبان\t8\nو2',
        table: {
          headerRows: 1,
          rows: [
            [[{ text: 'البلد', marks: ['strong'] }], [{ text: 'العدد' }]],
            [[{ text: 'الكثبان', link: 'https://basin.example/d' }], [{ text: '8\nو2' }]],
          ],
        },
      },
    ] as const
    const page = exportHtml(textDocumentOf(exportSourceOf(blocks), 'clean'))
    expect(importHtml(page).blocks).toEqual(blocks)
  })

  test('[DO9] what Word pastes: list marks, footnotes, bold and italic', () => {
    const { blocks } =
      importHtml(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=AR-SA><p class=MsoNormal dir=RTL>إن المجلس،</p>
      <p class=MsoNormal dir=RTL><b><i>إذ نشير</i></b> إلى القرار<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>،</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>نقرر اعتماد البيان؛</p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> قرار الجمعية.</p></div></div></body></html>`)
    expect(blocks.slice(1)).toEqual([
      expect.objectContaining({
        text: 'إذ نشير إلى القرار،',
        notes: ['1'],
        runs: [
          { text: 'إذ نشير', marks: ['emphasis', 'strong'] },
          { text: ' إلى القرار' },
          { text: '', note: '1' },
          { text: '،' },
        ],
      }),
      { kind: 'footnote', level: 0, label: '1', text: 'قرار الجمعية.' },
      expect.objectContaining({ kind: 'operative', label: '1.', text: 'نقرر اعتماد البيان؛' }),
    ])
  })

  test('[DO9] what Google Docs pastes: a wrapper that is bold in name only, lists within lists, notes at the end', () => {
    const { blocks } = importHtml(
      `<b style="font-weight:normal" id="docs-internal-guid-1"><h1>بيان</h1><p><span style="font-weight:700">نقرر</span><span> أمراً</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>؛</p><ol><li style="list-style-type:decimal"><p>أول</p></li><ol><li style="list-style-type:lower-alpha"><p>فرع</p></li></ol></ol><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;حاشية.</p></div></b>`,
    )
    expect(blocks.map((block) => [block.kind, block.label, block.text])).toEqual([
      ['title', null, 'بيان'],
      [expect.any(String), null, 'نقرر أمراً؛'],
      ['footnote', '1', 'حاشية.'],
      [expect.any(String), '1.', 'أول'],
      ['item', 'a.', 'فرع'],
    ])
    expect(blocks[1]?.runs?.[0]).toEqual({ text: 'نقرر', marks: ['strong'] })
  })

  test('[DO9] lists are labelled as a browser prints them', () => {
    expect(
      outline(
        '<h2>ق</h2><ol start=3><li>أ</li><li value=9>ب</li></ol><ul><li>ج</li></ul><ol type=i><li>د</li></ol><ol style="list-style:none"><li>هـ</li></ol>',
      ),
    ).toEqual([
      [null, 'ق'],
      ['3.', 'أ'],
      ['9.', 'ب'],
      ['•', 'ج'],
      ['i.', 'د'],
      [null, 'هـ'],
    ])
  })

  test('[DO9] tables, line ends, hidden words and language', () => {
    const read = importHtml(
      '<html lang=en dir=ltr><h2>x</h2><table><tr><th>a<th>b<tr><td>1<br>2<td><b>3</b></table><div>one<br>two</div><p>a<br>b</p><p style="display:none">gone</p>',
    )
    expect(read).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(read.blocks.find((block) => block.table)?.table).toEqual({
      headerRows: 1,
      rows: [
        [[{ text: 'a' }], [{ text: 'b' }]],
        [[{ text: '1\n2' }], [{ text: '3', marks: ['strong'] }]],
      ],
    })
    expect(read.blocks.map((block) => block.text)).toEqual(expect.arrayContaining(['one', 'two', 'a b']))
    expect(JSON.stringify(read.blocks)).not.toContain('gone')
    expect(read.report.map((finding) => finding.code)).toContain('hidden-text')
  })

  withCorpus(
    '[DO9] our own pages come back in their kinds and words',
    () => {
      let same = 0
      const files = readdirSync(corpus).filter((file) => file.endsWith('.xml'))
      for (const name of files) {
        const { blocks } = importAkn(readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8'))
        const back = importHtml(exportHtml(textDocumentOf(exportSourceOf(blocks), 'clean'))).blocks
        const bare = (list: typeof blocks): readonly unknown[] =>
          list.map(({ kind, level, label, text, notes }) => [kind, level, label, text.replace(/\s+/g, ' '), notes])
        expect(bare(back), name).toEqual(bare(blocks))
        same += 1
      }
      expect(same).toBe(files.length)
    },
    60_000,
  )
})
