import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDelegation, enter, invite, paragraphOf, setUpMeeting } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const stage = openBrowserStage()

/** A doubled word, a stretched word, a verb with the wrong preposition, and a vowel sign to be overlooked. */
const source = [
  'البيان الختامي',
  'إذ نشير إلى ميثاق حوض السراب،',
  '1- نشدد على على أهمية المِياه الجوفية؛',
  '2- نطلب من اللجنة المشتركة أن تنشر نتائج الرصد؛',
  '3- نقرر أن نجتمع مرة أخرى.',
].join('\n')

test('[UI41, UI42, UI43, UI44, UI45, UI47] a delegate searches, checks, mends, pastes, chooses a verb, compares and takes the file', async () => {
  const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`)
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setUpMeeting(office.page, 'اجتماع حوض السراب')
  await addDelegation(office.page, 'جمهورية الكثبان', 'DUN')
  const link = await invite(office.page, 'هيفاء الرمل', 'مندوب', 'جمهورية الكثبان')
  await pasteStatement(office.page)
  const { page, faults } = await enter(stage.browser, link)
  await page.getByRole('link', { name: /./u }).first().waitFor()
  await page.goto(office.page.url())
  await paragraphOf(page, 'نشدد').waitFor()

  await search(page)
  await check(page)
  await paste(page)
  await chooseVerb(page)
  await takeFile(page)
  await compare(page)
  expect(faults).toEqual([])
})

async function pasteStatement(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'إضافة نص البيان' }).first().click()
  await page.getByLabel('النص', { exact: true }).fill(source)
  await page.getByRole('button', { name: 'استخراج الفقرات' }).click()
  await page.getByRole('button', { name: 'متابعة إلى إنشاء البيان' }).click()
  await page.getByLabel('عنوان البيان').fill('البيان الختامي')
  await page.getByRole('button', { name: /^إنشاء البيان/u }).click()
  await page.waitForURL(/\/statements\//u)
  await paragraphOf(page, 'نشدد').waitFor()
}

/** What is marked is in the text with its vowel signs, and no letter of the sheet has moved for it. */
async function search(page: Page): Promise<void> {
  const before = await page.locator('.sheet').innerHTML()
  await page.keyboard.press('/')
  await page.getByLabel('ابحثوا في نص البيان').fill('المياه')
  await page.getByText('– من 1').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 من 1', { exact: true }).waitFor()
  const marked = await page.evaluate(() => [...(CSS.highlights.get('here') ?? [])].map(String))
  expect(marked).toEqual(['المِياه'])
  await page.keyboard.press('Escape')
  await page.getByLabel('ابحثوا في نص البيان').waitFor({ state: 'detached' })
  expect((await page.locator('.sheet').innerHTML()).length).toBeGreaterThanOrEqual(before.length)
}

/** Nothing is changed until the delegate presses; then one word is, and it can be taken back. */
async function check(page: Page): Promise<void> {
  const text = paragraphOf(page, 'نشدد').locator('.ptext')
  const before = await text.textContent()
  await page.getByRole('button', { name: 'أدوات النص' }).click()
  await page.getByRole('menuitem', { name: 'مدقق الصياغة' }).click()
  const doubled = page.locator('.finding').filter({ hasText: 'كلمة مكررة.' })
  await doubled.waitFor()
  expect(await text.textContent()).toBe(before)
  await doubled.getByRole('button', { name: /^تصحيح في/u }).click()
  await page.getByText('صُحّح في').first().waitFor()
  await expect.poll(() => text.textContent()).toContain('نشدد على أهمية')
  await page.getByRole('button', { name: 'تراجع' }).click()
  await expect.poll(() => text.textContent()).toBe(before)
  await takeBackByKey(page, doubled, text)
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await page.getByRole('heading', { name: 'مدقق الصياغة' }).boundingBox()
  expect(head?.y).toBeGreaterThan(300)
  expect(head?.y).toBeLessThan(800)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'إغلاق المدقق' }).click()
}

/** With an editor open on the paragraph, the stroke takes a fix back once, in the editor or out of it, and brings nothing back. */
async function takeBackByKey(page: Page, doubled: Locator, text: Locator): Promise<void> {
  const editor = page.locator('[contenteditable="true"]')
  const before = await text.textContent()
  await write(page, paragraphOf(page, 'نشدد'))
  await editor.waitFor()
  const told = page.locator('.drafting-told')
  for (const strokes of [
    ['editor', 'panel'],
    ['panel', 'editor'],
  ]) {
    await doubled.getByRole('button', { name: /^تصحيح في/u }).click()
    await told.getByRole('button', { name: 'تراجع' }).waitFor()
    for (const place of strokes) {
      if (place === 'editor') await editor.focus()
      else await page.getByRole('heading', { name: 'مدقق الصياغة' }).click()
      await page.keyboard.press('Control+z')
      await told.getByText('كما كان').waitFor()
      await expect.poll(() => editor.textContent()).toBe(before)
    }
    await doubled.waitFor()
  }
  await editor.focus()
  await page.keyboard.press('Escape')
}

/** Opens a paragraph's editor by key: the acts of the paragraph before it go as the focus comes, so a click may miss. */
async function write(page: Page, paragraph: Locator): Promise<void> {
  await paragraph.focus()
  await page.keyboard.press('Enter')
}

async function paste(page: Page): Promise<void> {
  const paragraph = paragraphOf(page, 'نقرر')
  await write(page, paragraph)
  const editor = page.locator('[contenteditable="true"]')
  await editor.waitFor()
  await page.keyboard.press('Home')
  await page.evaluate(() => {
    const pasted = new DataTransfer()
    pasted.setData('text/html', '<style>p{color:red}</style><p><b>ثقيل</b> و<a href="javascript:alert(1)">شرك</a> </p>')
    pasted.setData('text/plain', 'ثقيل وشرك')
    const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.querySelector('[contenteditable="true"]')?.dispatchEvent(event)
  })
  await editor.locator('strong', { hasText: 'ثقيل' }).waitFor()
  expect(await editor.locator('a, [style]').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await editor.locator('strong').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
}

async function chooseVerb(page: Page): Promise<void> {
  const paragraph = paragraphOf(page, 'نطلب')
  await write(page, paragraph)
  await page.locator('[contenteditable="true"]').waitFor()
  await paragraph.getByRole('button', { name: 'فعل افتتاحي' }).click()
  await page.getByLabel('بلسان من يصدر النص').selectOption({ label: 'نحن المشاركين' })
  await page.getByLabel('بحث بالعربية أو الإنجليزية').fill('invites')
  await page.locator('.verb').first().click()
  await page.getByRole('button', { name: 'إدراج الفعل' }).click()
  await expect
    .poll(() => paragraphOf(page, 'اللجنة المشتركة').locator('.ptext').textContent())
    .toMatch(/^(?:2-\s*)?ندعو اللجنة المشتركة/u)
  await page.keyboard.press('Escape')
}

async function takeFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'أدوات النص' }).click()
  await page.getByRole('menuitem', { name: 'تصدير ومعاينة' }).click()
  await page.frameLocator('.export-page').getByText('ميثاق حوض السراب').waitFor()
  await page.locator('.choice', { hasText: 'Markdown' }).click()
  await page.locator('.export-text').getByText('ميثاق حوض السراب').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'تنزيل الملف' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('البيان الختامي.md')
  await page.getByRole('button', { name: 'إغلاق', exact: true }).click()
}

/** The verb that was chosen is the one change since the opening, and it is one of substance. */
async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'أدوات النص' }).click()
  await page.getByRole('menuitem', { name: 'مقارنة الصيغ' }).click()
  await page.waitForURL(/\/compare/u)
  const rows = page.locator('.compare-row')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(1)
  expect(await rows.locator('del').allTextContents()).toEqual(['نطلب من'])
  expect(await rows.locator('ins').allTextContents()).toEqual(['ندعو'])
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('1 من 1', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'إظهار ما لم يتغير' }).click()
  await expect.poll(() => rows.count()).toBeGreaterThan(3)
}
