import { expect, test } from 'vitest'
import { enter, setUpMeeting } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const stage = openBrowserStage()

const list = [
  'الاسم,الوفد,الصفة',
  'هند سالم,الجمهورية اللبنانية,رئيسة الوفد',
  'سعد,الكثبان,مندوب',
  'نبيل,لبنان,عازف',
].join('\n')

async function office() {
  const opened = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`)
  await setUpMeeting(opened.page, 'اجتماع حوض السراب')
  await opened.page.getByRole('heading', { name: 'المشاركون' }).waitFor()
  return opened
}

test('[UI11] a list is shown as the server understood it before anybody is added, and what was not taken stays in it', async () => {
  const { page, context, faults } = await office()
  await page.getByRole('button', { name: 'إضافة من قائمة' }).click()
  const box = page.getByLabel('أو ألصقوا القائمة هنا')
  await box.fill(list)
  await page.getByText('السطر 4: صفة غير معروفة: «عازف».').waitFor()
  await page.getByText('جدد: 2 · موجودون من قبل: 0').waitFor()
  await page.getByRole('button', { name: 'إضافة مشاركَين' }).click()
  await expect.poll(() => box.inputValue(), { timeout: 15_000 }).toBe('الاسم,الوفد,الصفة\nنبيل,لبنان,عازف')
  await box.fill('الاسم,الوفد,الصفة\nنبيل,لبنان,مراقب')
  await page.getByRole('button', { name: 'إضافة مشارك واحد' }).click()
  await page.getByRole('button', { name: 'الاسم: نبيل' }).waitFor()
  expect(await page.getByRole('button', { name: /^الاسم: / }).count()).toBe(3)
  expect(faults).toEqual([])
  await context.close()
})

test('[UI453] a cell is put right in its place by keys alone, Esc leaves it, and what is refused is said in it', async () => {
  const { page, context } = await office()
  await page.getByRole('textbox', { name: 'اسم الوفد' }).fill('النسيم')
  await page.getByLabel('الرمز', { exact: true }).fill('NSM')
  await page.getByRole('button', { name: 'إضافة وفد' }).click()
  const cell = page.getByRole('button', { name: 'الرمز: النسيم' })
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('NASIM')
  await page.keyboard.press('Escape')
  await expect.poll(() => cell.textContent(), { timeout: 15_000 }).toBe('NSM')
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('NASIM')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell.textContent(), { timeout: 15_000 }).toBe('NASIM')
  await cell.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('x'.repeat(60))
  await page.keyboard.press('Enter')
  await page.locator('.cell-open .error').waitFor()
  await page.getByLabel('المنطقة الزمنية').selectOption('Africa/Tunis')
  await page.locator('.saved', { hasText: 'حُفظ' }).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('المنطقة الزمنية').inputValue(), { timeout: 20_000 }).toBe('Africa/Tunis')
  await context.close()
})

test('[UI451] signing in beside another’s session asks; the same person coming back is not asked', async () => {
  const { page, context } = await office()
  await page.getByLabel('الاسم', { exact: true }).fill('ليلى حداد')
  await page.getByRole('combobox', { name: 'الدور', exact: true }).selectOption({ label: 'الرئاسة' })
  await page.getByRole('button', { name: 'إضافة', exact: true }).click()
  await page.getByRole('button', { name: 'بطاقة ليلى حداد' }).click()
  const code = (await page.locator('.typed-code').first().textContent()) ?? ''
  const other = await enter(stage.browser, `${stage.server.url}/join`)
  const sign = async (words: string) => {
    await other.page.goto(`${stage.server.url}/join`)
    await other.page.getByLabel('رمز البطاقة أو رابط الدخول').fill(words)
    await other.page.getByRole('button', { name: 'دخول', exact: true }).click()
  }
  await sign(code.trim().toUpperCase().replace('-', ' '))
  await other.page.getByRole('heading', { name: 'اجتماع حوض السراب' }).first().waitFor()
  await sign(code.trim())
  await other.page.getByRole('heading', { name: 'اجتماع حوض السراب' }).first().waitFor()
  await sign(`${stage.server.url}/join#${secretariatToken}`)
  await other.page.getByText('على هذا الجهاز جلسة باسم ليلى حداد').waitFor()
  await other.page.getByRole('button', { name: 'البقاء باسم ليلى حداد' }).click()
  await other.page.getByRole('heading', { name: 'اجتماع حوض السراب' }).first().waitFor()
  await sign(`${stage.server.url}/join#${secretariatToken}`)
  await other.page.getByRole('button', { name: 'الدخول باسم الأمانة' }).click()
  await other.page.getByText('الاجتماعات').first().waitFor()
  await Promise.all([context.close(), other.context.close()])
})
