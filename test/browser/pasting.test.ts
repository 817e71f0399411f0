import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const clauses = ['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'] as const

/** The clipboard of each program as it leaves it, cut to what matters, and what the paragraph then reads. */
const pasted = [
  {
    program: 'Word',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-name:x; color:red} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=AR-SA>
<!--StartFragment--><p class=MsoListParagraph dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span></span><![endif]><b><span lang=AR-SA>تؤكد</span></b><span lang=AR-SA> من جديد <del cite="mailto:a" datetime="2026">كل </del><ins>على </ins><i>الحق</i> في الماء<a style='mso-footnote-id:ftn1' href="#_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[س1]</a></span><o:p>&nbsp;</o:p></span></p><!--EndFragment-->
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] حاشية</p></div></div></body></html>`,
    reads: '<strong>تؤكد</strong> من جديد على <em>الحق</em> في الماء',
    told: ['الحواشي', 'التعليقات', 'المشطوبة'],
  },
  {
    program: 'Google Docs',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl" style="line-height:1.38"><span style="font-weight:400;font-style:normal">نرحب </span><span style="font-weight:700;font-style:italic">بالتقرير</span></p><br /><p dir="rtl"><a href="https://example.org/t" style="text-decoration:none"><span style="text-decoration:underline">الرابط</span></a></p></b><br class="Apple-interchange-newline">`,
    reads: 'نرحب <strong><em>بالتقرير</em></strong> <span>الرابط</span>',
    told: ['فقرة واحدة'],
  },
  {
    program: 'LibreOffice',
    html: `<!DOCTYPE html><html><head><title></title><style type="text/css">p { margin: 0 }</style></head><body lang="ar-SA" dir="rtl"><p>نشجع <font face="Amiri"><b>الدول</b></font><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><table><tr><td><p>سنة</p></td><td><p>2026</p></td></tr></table><div id="sdfootnote1"><p>حاشية</p></div></body></html>`,
    reads: 'نشجع <strong>الدول</strong> سنة 2026',
    told: ['الجدول', 'الحواشي'],
  },
  {
    program: 'a PDF viewer',
    text: 'تعرب عن قلقها\r\nالبالغ إزاء نقص \u202Bالمياه\u202C\r\nفي المنـــطقة\f',
    reads: 'تعرب عن قلقها البالغ إزاء نقص المياه في المنطقة',
    told: ['محارف خفية'],
  },
  { program: 'a plain page', html: '<p>نؤكد <b>ذلك</b></p>', reads: 'نؤكد <strong>ذلك</strong>', told: [] },
  {
    program: 'a page that means harm',
    html: '<p onclick="alert(1)">كلمة<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1"><a href="javascript:alert(1)">شرك</a><iframe srcdoc="x"></iframe></p>',
    reads: 'كلمةشرك',
    told: ['الصور'],
  },
] as const

test('[UI22, UI41] what Word, Google Docs, LibreOffice, a PDF and a hostile page put on the clipboard comes in as words, and what stays out is told', async () => {
  const meeting = await hall.seat(clauses)
  const dunes = await hall.sit('paste-dunes', meeting, 'dunes')
  const editor = await write(dunes, 1)
  for (const one of pasted) {
    await editor.press('Control+a')
    await paste(dunes.page, 'html' in one ? one.html : '', 'text' in one ? one.text : 'سواها')
    await expect.poll(() => drawn(editor), { message: one.program }).toBe(one.reads)
    const note = dunes.page.locator('.paste-note')
    if (one.told.length === 0) await expect.poll(() => note.count()).toBe(0)
    for (const words of one.told) await note.getByText(words).waitFor()
    await dunes.shot(one.program.replaceAll(' ', '-'))
  }
  expect(await dunes.page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await dunes.para(1).locator('.ptext p').count()).toBeLessThanOrEqual(1)

  // Too much does not come in, not even in part; nor does a picture alone. The text that was selected stands.
  const kept = await editor.innerText()
  await editor.press('Control+a')
  await paste(dunes.page, '', 'الماء حق '.repeat(230_000))
  await dunes.page.getByRole('alert').getByText('النص أطول مما تتسع له فقرة').waitFor()
  await dunes.shot('too-long')
  await paste(dunes.page, '<img src="data:image/png;base64,AA">', '')
  await dunes.page.getByRole('alert').getByText('ليس في الحافظة كلمات').waitFor()
  expect(await editor.innerText()).toBe(kept)
  await dunes.page.getByRole('button', { name: 'إخفاء الملاحظة' }).click()
  await expect.poll(() => dunes.page.locator('.paste-note').count()).toBe(0)
  // The browser says of the hostile page's handlers that it has blocked them; nothing else may be said.
  expect(dunes.faults.filter((fault) => !fault.startsWith('console: Executing inline event handler violates'))).toEqual(
    [],
  )
  expect(dunes.faults.every((fault) => fault.endsWith('The action has been blocked.'))).toBe(true)
})

test('[UI41, BR1] words copied out of a bracket come in without it, and a stroke takes the paste back', async () => {
  const meeting = await hall.seat(clauses)
  const { id } = meeting.paragraphs[0] ?? { id: '' }
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId: id,
    quote: { exact: 'الوثيق', prefix: 'إلى التعاون ', suffix: '؛' },
    kind: 'disputed',
  })
  const dunes = await hall.sit('paste-bracket', meeting, 'dunes', { language: 'en' })
  await dunes.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await dunes.para(0).locator('.bk').first().waitFor()
  const first = await write(dunes, 0)
  await first.press('Control+a')
  await first.press('Control+c')
  await first.press('Escape')
  const second = await write(dunes, 1)
  const before = await second.innerText()
  await second.press('End')
  await second.press('Control+v')
  await expect.poll(() => second.innerText()).toContain('التعاون الوثيق؛')
  expect(await second.innerText()).not.toMatch(/[[\]]/u)
  expect(await dunes.para(1).locator('.bk').count()).toBe(0)
  await dunes.page.getByText('Brackets of the negotiation were not copied').waitFor()
  await dunes.shot('bracket')
  await second.press('Control+z')
  await expect.poll(() => second.innerText()).toBe(before)
  await second.press('Escape')
  expect(await dunes.para(0).locator('.bk').count()).toBe(2)
  expect(dunes.faults).toEqual([])
})

async function write(sitting: Sitting, nth: number): Promise<Locator> {
  await sitting.para(nth).focus()
  await sitting.page.keyboard.press('Enter')
  const editor = sitting.para(nth).locator('[contenteditable="true"]')
  await caretIn(editor)
  return editor
}

async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    ([rich, plain]) => {
      const data = new DataTransfer()
      if (rich !== '') data.setData('text/html', rich ?? '')
      data.setData('text/plain', plain ?? '')
      document
        .querySelector('[contenteditable="true"]')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [html, text],
  )
}

/** What the editor holds: its words, with strong, emphasis and links alone of all that is drawn there. */
async function drawn(editor: Locator): Promise<string> {
  return editor.evaluate((root) => {
    const say = (node: Node): string => {
      if (node.nodeType === 3) return node.nodeValue ?? ''
      if (!(node instanceof HTMLElement) || node.matches('.item-no, .caret, br')) return ''
      const inside = [...node.childNodes].map(say).join('')
      const tag = node.matches('strong, em') ? node.localName : node.matches('.draft-link') ? 'span' : null
      return tag === null || inside === '' ? inside : `<${tag}>${inside}</${tag}>`
    }
    return say(root)
  })
}
