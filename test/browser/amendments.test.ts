import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { addDelegation, enter, invite, paragraphOf, setUpMeeting } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const stage = openBrowserStage()

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const change = (name: 'ins' | 'del', author: string, text: string): string =>
  `<w:${name} w:id="1" w:author="${author}"><w:r><w:${name === 'ins' ? 't' : 'delText'} xml:space="preserve">${text}</w:${name === 'ins' ? 't' : 'delText'}></w:r></w:${name}>`

/** A statement that two people have marked up in Word; one of them has commented too. */
function markedUp(): Buffer {
  const body = [
    `<w:p>${run('البيان الختامي')}</w:p>`,
    `<w:p>${run('إن المشاركين،')}</w:p>`,
    `<w:p>${run('ندعو ')}${change('del', 'DUN', 'الحكومات')}${change('ins', 'DUN', 'الدول')}${run(' إلى نشر نتائج الرصد؛')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:p><w:pPr><w:rPr><w:ins w:id="4" w:author="س. الرمل"/></w:rPr></w:pPr>${change('ins', 'س. الرمل', 'نقرر إنشاء صندوق للرصد؛')}</w:p>`,
    `<w:p>${run('نقرر أن نجتمع مرة أخرى.')}</w:p>`,
  ].join('')
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships><Relationship Id="c" Type="${types}/comments" Target="comments.xml"/></Relationships>`,
      ),
      'word/comments.xml': strToU8(
        `<w:comments ${w}><w:comment w:id="0" w:author="DUN"><w:p>${run('انظروا ميثاق الحوض')}</w:p></w:comment></w:comments>`,
      ),
    }),
  )
}

test('[UI64, PR9] changes tracked in a Word file become proposals of the delegations that the secretariat names', async () => {
  const shots = process.env['SHOTS']
  const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`)
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { page } = office
  await setUpMeeting(page, 'اجتماع حوض السراب')
  await addDelegation(page, 'جمهورية الكثبان', 'DUN')
  await addDelegation(page, 'مملكة الرمال', 'SND')
  const link = await invite(page, 'هيفاء', 'مندوب', 'جمهورية الكثبان')
  await page.getByRole('link', { name: 'إضافة نص البيان' }).first().click()
  await page.getByLabel('التغييرات المتعقبة في ملف Word').selectOption({ label: 'جعلها مقترحات مكتوبة لوفودها' })
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'اختيار ملف' }).click()
  await (await choosing).setFiles({
    name: 'marked.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: markedUp(),
  })
  await page.getByRole('button', { name: 'متابعة إلى إنشاء البيان' }).click()
  const dialog = page.getByRole('dialog', { name: 'التعديلات المتعقبة' })
  // Who bears the code of a delegation is taken for it; the other is not taken before somebody says whose it is.
  await dialog.getByText('يُطرح مقترح واحد.').waitFor()
  await dialog.getByLabel(/س\. الرمل/u).selectOption({ label: 'مملكة الرمال' })
  await dialog.getByText('يُطرح مقترحان.').waitFor()
  if (shots) await page.screenshot({ path: `${shots}/amendments.png` })
  if (shots) {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.screenshot({ path: `${shots}/amendments-phone.png` })
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await dialog.getByRole('button', { name: 'متابعة إلى إنشاء البيان' }).click()
  await page.getByLabel('عنوان البيان').fill('البيان الختامي')
  await page.getByRole('button', { name: /^إنشاء البيان/u }).click()
  await page.waitForURL(/\/statements\//u)
  await paragraphOf(page, 'ندعو').waitFor()

  const delegate = await enter(stage.browser, link)
  await delegate.page.getByRole('link', { name: /./u }).first().waitFor()
  await delegate.page.goto(page.url())
  const amended = paragraphOf(delegate.page, 'ندعو')
  await amended.waitFor()
  await amended.click()
  await delegate.page.locator('.proposal ins', { hasText: 'الدول' }).first().waitFor()
  await delegate.page.getByText('ورد مكتوباً بقلم DUN').first().waitFor()
  if (shots) await delegate.page.screenshot({ path: `${shots}/received.png` })
  const { paragraphs } = await delegate.page.evaluate(async (path) => {
    const answer = await fetch(`/api/v1${path}`)
    return (await answer.json()) as { paragraphs: { text: string; proposals: { act: string; text: string }[] }[] }
  }, new URL(page.url()).pathname)
  expect(paragraphs.flatMap(({ proposals }) => proposals.map(({ act, text }) => [act, text]))).toEqual([
    ['replace', 'ندعو الدول إلى نشر نتائج الرصد؛'],
    ['insert-after', 'نقرر إنشاء صندوق للرصد؛'],
  ])
  const remarks = await delegate.page.evaluate(async (path) => {
    const answer = await fetch(`/api/v1${path}/ledger`)
    const { entries } = (await answer.json()) as { entries: { event: { type: string; text?: string } }[] }
    return entries.filter(({ event }) => event.type === 'RemarkMade').map(({ event }) => event.text)
  }, new URL(page.url()).pathname)
  expect(remarks).toEqual(['DUN: انظروا ميثاق الحوض'])
  expect([...office.faults, ...delegate.faults]).toEqual([])
})
