import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter, setUpMeeting } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const stage = openBrowserStage()

/** Broken lines, a page's number in mid-sentence, a label of its own line, junk and two sentences in one paragraph. */
const source = [
  'البيان الختامي لاجتماع حوض السراب',
  '',
  'إن المشاركين في اجتماع حوض السراب،',
  '',
  '1. ندعو الحكومات إلى وضع خطط وطنية لإدارة',
  'المياه الجوفية المشتركة وإلى نشر',
  '- 2 -',
  'نتائج الرصد كل عام؛',
  '',
  '\uF0B7 (أ) تعزيز التعاون بين الدول;',
  '(ب) تبادل البيانات. نطلب إلى الأمانة متابعة التنفيذ؛',
  '',
  '2. نقرر أن نجتمع مرة أخرى.',
].join('\n')

for (const [size, width] of [
  ['desktop', 1440],
  ['phone', 390],
] as const) {
  test(`[UI13] at ${width} px a hard text is put right by keyboard alone, and every step is taken back`, async () => {
    const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`, { size })
    const { page } = office
    await setUpMeeting(page, `اجتماع ${width}`)
    await page.getByRole('link', { name: 'إضافة نص البيان' }).first().click()
    await page.getByLabel('النص', { exact: true }).fill(source)
    await page.getByRole('button', { name: 'استخراج الفقرات' }).click()
    await page.locator('.preview-list .block').first().waitFor()
    await shot(page, `${size}-read`)
    const read = await said(page)

    // Kind and level of the second item.
    const at = read.findIndex((one) => one.includes('تبادل البيانات')) + 1
    expect(at).toBeGreaterThan(1)
    const kind = page.getByRole('combobox', { name: `نوع الفقرة ${at}`, exact: true })
    await kind.focus()
    await kind.selectOption('heading')
    const level = page.getByRole('combobox', { name: `مستوى الفقرة ${at}`, exact: true })
    await level.focus()
    await level.selectOption('3')
    await expect
      .poll(() =>
        page
          .locator('.block')
          .nth(at - 1)
          .getAttribute('data-level'),
      )
      .toBe('3')

    // Label and words, then the split where the cursor stands.
    await act(page, at, 'تحرير')
    await page.getByLabel('الترقيم كما يُطبع').fill('(ج)')
    const text = page.locator('.block-editor textarea')
    await text.focus()
    await text.press('Control+Home')
    const before = (await text.inputValue()).indexOf('نطلب')
    for (let letter = 0; letter < before; letter += 1) await text.press('ArrowLeft')
    await shot(page, `${size}-edit`)
    await press(page, 'فصل عند المؤشر')
    await expect.poll(async () => (await said(page)).length).toBe(read.length + 1)
    expect((await said(page)).slice(at - 1, at + 1)).toEqual(['(ج)تبادل البيانات.', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
    // The focus stands where the work goes on, not at the top of the page.
    await expect.poll(() => focusedRow(page)).toBe(at - 1)

    // Joined again: the row that had the focus is gone, and the one that it went into has it.
    await act(page, at + 1, 'وصلها بما قبلها')
    await expect.poll(async () => (await said(page)).length).toBe(read.length)
    await expect.poll(() => focusedRow(page)).toBe(at - 1)
    await shot(page, `${size}-joined`)

    // Every step is taken back by the stroke that takes back typing.
    for (let steps = 0; steps < 8 && (await page.getByText(/تصحيح.*منكم/u).count()) > 0; steps += 1) {
      await page.keyboard.press('Control+z')
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)))
    }
    expect(await said(page)).toEqual(read)

    // A repair of the reading's own is taken back from the report.
    const report = page.getByRole('button', { name: 'تقرير الاستيراد' })
    await report.focus()
    await report.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'تقرير الاستيراد' })
    await dialog.waitFor()
    await shot(page, `${size}-report`)
    const back = dialog.getByRole('button', { name: /^إرجاع السطر 7 /u }).first()
    await back.focus()
    await back.press('Enter')
    await expect.poll(async () => (await said(page)).includes('- 2 -')).toBe(true)
    await page.getByRole('button', { name: 'التراجع عن: إرجاع السطر كما ورد' }).press('Enter')
    await expect.poll(() => said(page)).toEqual(read)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(office.faults).toEqual([])
  })
}

/** Opens a paragraph's acts by key and takes the one named. */
async function act(page: Page, number: number, name: string): Promise<void> {
  const button = page.getByRole('button', { name: `أفعال الفقرة ${number}`, exact: true })
  await button.focus()
  await button.press('Enter')
  const item = page.getByRole('menuitem', { name, exact: true })
  await item.waitFor()
  for (let step = 0; step < 6 && !(await item.evaluate((one) => one === document.activeElement)); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.focus()
  await button.press('Enter')
}

function said(page: Page): Promise<string[]> {
  return page.locator('.preview-list .block .t').allTextContents()
}

/** The row that holds the focus, from 0; -1 where none does. */
function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.preview-list .block')].findIndex((row) => row.contains(document.activeElement)),
  )
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/import-${name}.png` })
}
