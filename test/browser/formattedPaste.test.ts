import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter, setUpMeeting } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const stage = openBrowserStage()

/** A clipboard of Word, cut to what matters: a label, a note, a table and struck words. */
const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=AR-SA><p class=MsoNormal dir=RTL>إن مجلس الواحة،</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>يقرر اعتماد <s>مشروع </s>البيان<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>؛</p>
<table><tr><td>السنة</td><td>المبلغ</td></tr><tr><td>2041</td><td>7</td></tr></table>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> قرار سابق.</p></div></div></body></html>`
const text = 'إن مجلس الواحة،\r\n1. يقرر اعتماد مشروع البيان[1]؛\r\nالسنة\tالمبلغ\r\n2041\t7\r\n[1] قرار سابق.'

test('[UI90] what Word leaves on the clipboard is read with its notes, tables and numbers, and its words alone once they are changed', async () => {
  const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`, {})
  const { page } = office
  await setUpMeeting(page, 'اجتماع اللصق')
  await page.getByRole('link', { name: 'إضافة نص البيان' }).first().click()
  const box = page.getByLabel('النص', { exact: true })
  // Beside other words the format is not read, and that is said.
  await box.fill('نص سبق لصقه.')
  await paste(page)
  await page.getByText('في المربع غير ما لُصق').waitFor()
  await box.press('Control+a')
  await paste(page)
  expect(await box.inputValue()).toContain('مشروع البيان')
  await page.getByText('لُصق النص بتنسيقه').waitFor()
  await box.press('End')
  await box.pressSequentially(' كلمة')
  await page.getByText('في المربع غير ما لُصق').waitFor()
  await box.press('Control+a')
  await paste(page)
  await page.getByText('لُصق النص بتنسيقه').waitFor()
  await page.getByRole('button', { name: 'استخراج الفقرات' }).click()
  await page.locator('.preview-list .block').first().waitFor()
  const read = await page.locator('.preview-list').textContent()
  expect(read).toContain('يقرر اعتماد البيان')
  expect(read).toContain('قرار سابق.')
  await page.getByText('كلمات مشطوبة').first().waitFor()
})

async function paste(page: Page): Promise<void> {
  await page.getByLabel('النص', { exact: true }).evaluate(
    (box, clipboard) => {
      const data = new DataTransfer()
      data.setData('text/html', clipboard.html)
      data.setData('text/plain', clipboard.text)
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { html, text },
  )
}
