import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import { expect, test } from 'vitest'

type Told = readonly (readonly [code: string, words: string])[]

/** What pages and clipboards hold, what is right (label, words), and what is told. */
const cases: readonly (readonly [string, string, readonly string[], Told])[] = [
  [
    'the clipboard of Word: a field, a note, words put in and taken out, its lists',
    `<p class=MsoNormal dir=RTL><span lang=AR-SA>نشير إلى الفقرة <!--[if supportFields]><span style='mso-element:field-begin'></span> REF _x \\h <span style='mso-element:field-separator'></span><![endif]-->5<!--[if supportFields]><span style='mso-element:field-end'></span><![endif]--> من القرار<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a> و<ins cite="mailto:a"><span>أضيف</span></ins><del cite="mailto:a">حذف</del>.<o:p></o:p></span></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1-<span>&nbsp;&nbsp; </span></span><![endif]>ندعو الدول؛</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span>نقطة فرعية</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> القرار 70/1.</p></div></div>`,
    ['∅ نشير إلى الفقرة 5 من القرار وأضيف.', '1 القرار 70/1.', '1- ندعو الدول؛', '• نقطة فرعية'],
    [
      ['insertion', 'أضيف'],
      ['struck', 'حذف'],
    ],
  ],
  [
    'signs of symbol fonts by style, by the font element and by what Word names them',
    `<p>النسبة <span style='font-family:Symbol'>£</span> 5 و<font face="Wingdings">þ</font> و<span style="font-family:'Symbol'">&#61603;</span> و<span style='font-family:Symbol;mso-ascii-font-family:"Times New Roman"'>km</span> و<span style='font-family:"Times New Roman";mso-symbol-font-family:Symbol'>®</span> و<span style='font-family:Wingdings'>&#61473;&#61472;</span></p>`,
    ['∅ النسبة ≤ 5 و☑ و≤ وkm و→ و✏'],
    [],
  ],
  [
    'blanks drawn by a line under them, by element, by style and by tabs of Word; underlined words stay',
    `<p>في مدينة <u>&nbsp;&nbsp;&nbsp;&nbsp;</u> يوم <span style="text-decoration:underline">&nbsp; &nbsp; &nbsp;</span>، و<u><span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp;&nbsp; </span></u> منه.</p><p><u>كلمة</u><u> </u><u>أخرى</u> منه.</p>`,
    ['∅ في مدينة ____ يوم ____، و____ منه.', '∅ كلمة أخرى منه.'],
    [['blank-drawn', '']],
  ],
  [
    'a table of contents by the styles of Word, the sections of LibreOffice, and links to headings',
    `<p class=MsoToc1><a href="#_Toc1">مقدمة<span>..... </span>3</a></p><div id="Table of Contents1"><p>فهرس</p><p><a href="#x">أهداف 4</a></p></div><p><a href="#__RefHeading___Toc1">خاتمة 9</a></p><p>يتناول التقرير ما تحقق.</p>`,
    ['∅ يتناول التقرير ما تحقق.'],
    [
      ['contents-left-out', 'مقدمة'],
      ['contents-left-out', 'أهداف 4'],
      ['contents-left-out', 'خاتمة 9'],
    ],
  ],
  [
    'heads of pages of LibreOffice, comments of Google Docs',
    `<div title="header"><p>A/RES/91</p></div><p>نقرر<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> ذلك<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> حاشية.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>تعليق</span></p></div>`,
    ['∅ نقرر ذلك.', '1 حاشية.'],
    [
      ['page-head-left-out', 'A/RES/91'],
      ['comment', 'تعليق'],
    ],
  ],
  [
    'the clipboard of Google Docs: a wrapper that is not bold, lists in lists, digits of Arabic',
    `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span>إن المجلس،</span></p><ol><li style="list-style-type:arabic-indic" aria-level="1"><p role=presentation><span>يقرر ما يلي:</span></p></li><ul><li style="list-style-type:disc" aria-level="2"><p><span>فرعي؛</span></p></li></ul><li style="list-style-type:arabic-indic"><p><span>يطلب المتابعة 10</span><span style="font-size:0.6em;vertical-align:super">6</span>.</p></li></ol></b>`,
    ['∅ إن المجلس،', '١. يقرر ما يلي:', '• فرعي؛', '٢. يطلب المتابعة 10⁶.'],
    [],
  ],
  [
    'a table of Excel: rows and cells that are hidden, cells merged downwards, values as shown',
    `<table><tr><td>الدولة</td><td>المبلغ</td></tr><tr><td rowspan=2>الكثبان</td><td x:num="0.25">25%</td></tr><tr><td>30%</td></tr><tr style='display:none'><td>مخفي</td><td>9</td></tr><tr><td style='display:none'>سر</td><td>السهول</td><td x:num>7</td></tr></table>`,
    ['∅ الدولة\tالمبلغ\nالكثبان\t25%\n\t30%\nالسهول\t7'],
    [
      ['hidden-text', 'مخفي'],
      ['hidden-text', 'سر'],
      ['merged-cells', ''],
    ],
  ],
  [
    'what a page hides or turns: no size, no opacity, writing above the line, forced direction',
    `<p>نص <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> و<bdo dir=rtl>CBA</bdo> ظاهر.</p><p style="font-size:0">صفر</p><p style="opacity:0">شفاف</p><p><span style="font-size:0.9em;opacity:0.5">باهت</span> ظاهر.</p>`,
    ['∅ نص 漢 وCBA ظاهر.', '∅ باهت ظاهر.'],
    [
      ['ruby-left-out', 'kan'],
      ['direction-removed', 'CBA'],
      ['hidden-text', 'صفر'],
      ['hidden-text', 'شفاف'],
    ],
  ],
  [
    'capitals by style, boxes to tick',
    `<p>قرار <span style="text-transform:uppercase">itu-r</span> وذلك.</p><ul><li><input type=checkbox checked> تم؛</li><li><input type=checkbox> لم يتم؛</li></ul>`,
    ['∅ قرار ITU-R وذلك.', '• ☒ تم؛', '• ☐ لم يتم؛'],
    [],
  ],
  [
    'counters that nest, signs of markers, paragraphs numbered by a style sheet',
    `<style>li.a::marker{content:"(" counter(list-item, lower-alpha) ") "} ol.n{counter-reset:item;list-style:none} ol.n>li{counter-increment:item} ol.n>li::before{content:counters(item,".") " "} p.k{counter-increment:k} p.k::before{content:counter(k) " - "} p.w::before{content:"ملاحظة: "}</style><ol><li class=a>أول؛</li><li class=a>ثان؛</li></ol><ol class=n><li>واحد؛<ol class=n><li>فرع؛</li><li>فرع آخر؛</li></ol></li><li>اثنان.</li></ol><p class=k>ندعو الدول؛</p><p class=k>نقرر ذلك.</p><p class=w>للعلم.</p>`,
    [
      '(a) أول؛',
      '(b) ثان؛',
      '1 واحد؛',
      '1.1 فرع؛',
      '1.2 فرع آخر؛',
      '2 اثنان.',
      '1 - ندعو الدول؛',
      '2 - نقرر ذلك.',
      '∅ ملاحظة: للعلم.',
    ],
    [],
  ],
  [
    'lines broken within a paragraph, as Outlook writes heads of mails and Google Docs breaks lines',
    `<p><b>من:</b> وفد الكثبان<br><b>إلى:</b> الأمانة</p><p>فقرة<br></p><p>أخرى<br><br>وثالثة.</p>`,
    ['∅ من: وفد الكثبان إلى: الأمانة', '∅ فقرة', '∅ أخرى', '∅ وثالثة.'],
    [['line-break', '']],
  ],
]

test.each(cases)('[DO27] %s', (_, body, right, told) => {
  const { blocks, report } = importHtml(`<html lang=ar dir=rtl><body>${body}</body></html>`)
  expect(blocks.map(({ label, text }) => `${label ?? '∅'} ${text.trim()}`)).toEqual(right)
  for (const [code, words] of told)
    expect(
      report
        .filter((one) => one.code === code)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain(words)
  for (const [code] of told) expect(report.map((one) => one.code)).toContain(code)
})

test('[DO27] a line broken once is told once, and one at the end of a paragraph not at all', () => {
  const { report } = importHtml('<p>من: وفد<br>إلى: الأمانة</p><p>فقرة<br></p><p>أخرى<br><br>وثالثة.</p>')
  expect(report.filter(({ code }) => code === 'line-break')).toHaveLength(1)
})
