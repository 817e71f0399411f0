/** The meeting as people hold it in their browsers: what each does, in the words that they read on the screen. */
import { existsSync, readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { type BrowserWindow, openBrowserWindow } from './browserWindow.ts'

const beirut = new URL('../../../shared/corpus/statements/beirut-2017.txt', import.meta.url)
const own = new URL('../fixtures/statements/palm-oasis.txt', import.meta.url)

/** A real statement where the corpus is at hand, an invented one of the same build elsewhere. */
export const statementText = readFileSync(existsSync(beirut) ? beirut : own, 'utf8')

/** Opens a window and signs in with a join link. */
export async function enter(
  browser: Browser,
  joinUrl: string,
  options?: Parameters<typeof openBrowserWindow>[1],
): Promise<BrowserWindow> {
  const opened = await openBrowserWindow(browser, options)
  await opened.page.goto(joinUrl)
  // The session stands once the page after signing in does: who goes elsewhere before has come in nowhere.
  if (joinUrl.includes('#')) await opened.page.waitForURL(({ pathname }) => pathname !== '/join')
  return opened
}

/** The secretariat opens a meeting in the interface and gives back where its set-up stands. */
export async function setUpMeeting(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: 'اجتماع جديد' })
    .or(page.getByRole('button', { name: 'اجتماع جديد' }))
    .first()
    .click()
  await page.getByLabel('اسم الاجتماع').fill(name)
  await page.getByRole('button', { name: 'إنشاء الاجتماع' }).click()
}

export async function addDelegation(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'اسم الوفد' }).fill(name)
  await page.getByLabel('الرمز', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'إضافة وفد' }).click()
  await page.getByText(`أُضيف ${name}.`).waitFor()
}

/** Adds a participant and gives back their join link, as the copy button holds it. */
export async function invite(page: Page, name: string, role: string, delegation: string | null): Promise<string> {
  await page.getByLabel('الاسم', { exact: true }).fill(name)
  await page.getByRole('combobox', { name: 'الوفد', exact: true }).selectOption({ label: delegation ?? 'بلا وفد' })
  await page.getByRole('combobox', { name: 'الدور', exact: true }).selectOption({ label: role })
  await page.getByRole('button', { name: 'إضافة', exact: true }).click()
  await page.getByText(`أُضيف ${name}، وهذا رابط دخوله.`).waitFor()
  await page
    .getByRole('button', { name: `نسخ رابط ${name}` })
    .first()
    .click()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The paragraph that begins with the words given. */
export function paragraphOf(page: Page, words: string): Locator {
  return page.locator('section.para').filter({ hasText: words }).first()
}
