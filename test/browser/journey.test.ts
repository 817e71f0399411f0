import { readFile } from 'node:fs/promises'
import { verifyRecord } from '@tawafuq/server/identity/verifyRecord'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDelegation, enter, invite, paragraphOf, setUpMeeting, statementText } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import type { BrowserWindow } from '../kit/browserWindow.ts'
import { secretariatToken } from '../kit/runningServer.ts'

let windows: Readonly<Record<string, BrowserWindow>> = {}
/** A folder for pictures of what everybody sees when the journey ends, well or badly. */
const shots = process.env['SHOTS']

const stage = openBrowserStage(async () => {
  if (shots !== undefined) {
    for (const [name, { page }] of Object.entries(windows)) await page.screenshot({ path: `${shots}/${name}.png` })
  }
})

test('[UI1, AD3, UI512] from a pasted statement to a verified record: secretariat, chair, rapporteur and two delegates in their browsers', async () => {
  const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`)
  windows = { office }
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setUpMeeting(office.page, 'اجتماع حوض السراب')
  await addDelegation(office.page, 'جمهورية الكثبان', 'DUN')
  await addDelegation(office.page, 'مملكة السهول', 'PLN')
  const links = {
    chair: await invite(office.page, 'نجلاء السراب', 'الرئاسة', null),
    rapporteur: await invite(office.page, 'باسل الواحة', 'هيئة الصياغة', null),
    dunes: await invite(office.page, 'هيفاء الرمل', 'مندوب', 'جمهورية الكثبان'),
    plains: await invite(office.page, 'مروان السهل', 'مندوب', 'مملكة السهول'),
  }
  await pasteStatement(office.page)
  const statement = office.page.url()
  const [chair, rapporteur, dunes, plains] = await Promise.all(
    [links.chair, links.rapporteur, links.dunes, links.plains].map(async (link) => {
      const window = await enter(stage.browser, link)
      await window.page.getByRole('link', { name: /./ }).first().waitFor()
      await window.page.goto(statement)
      await paragraphOf(window.page, 'ندعو').waitFor()
      return window
    }),
  )
  if (!chair || !rapporteur || !dunes || !plains) throw new Error('Somebody did not come')

  windows = { office, chair, rapporteur, dunes, plains }
  await writeTogether(dunes.page, plains.page)
  await objectAndRule(dunes.page, chair.page)
  await bracketAndLift(plains.page, rapporteur.page, chair.page)
  await gavelAll(chair.page)
  await adopt(chair.page)
  await readSealed(chair.page, statement)

  for (const [name, { faults }] of Object.entries({ office, chair, rapporteur, dunes, plains })) {
    expect(faults, name).toEqual([])
  }
})

async function pasteStatement(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'إضافة نص البيان' }).first().click()
  await page.getByLabel('النص', { exact: true }).fill(statementText)
  await page.getByRole('button', { name: 'استخراج الفقرات' }).click()
  await page.getByRole('button', { name: 'متابعة إلى إنشاء البيان' }).click()
  await page.getByLabel('عنوان البيان').fill('البيان الختامي')
  await page.getByRole('button', { name: /^إنشاء البيان من/u }).click()
  await page.waitForURL(/\/statements\//u)
  await paragraphOf(page, 'ندعو').waitFor()
}

/** Two delegations write in one paragraph at once; each sees the other's words, and both are told that all is saved. */
async function writeTogether(one: Page, other: Page): Promise<void> {
  for (const page of [one, other]) await paragraphOf(page, 'ندعو').locator('.ptext').click()
  const editors = [one, other].map((page) => page.locator('[contenteditable="true"]'))
  for (const editor of editors) await editor.waitFor()
  await one.keyboard.press('Home')
  await editors[1]?.press('End')
  await Promise.all([
    one.locator('[contenteditable="true"]').pressSequentially('مجدداً '),
    other.locator('[contenteditable="true"]').pressSequentially(' فوراً'),
  ])
  for (const page of [one, other]) {
    const paragraph = paragraphOf(page, 'ندعو')
    await paragraph.getByText('مجدداً').waitFor()
    await paragraph.getByText('فوراً').waitFor()
    await page.getByText(/حُفظ/u).first().waitFor()
    await page.keyboard.press('Escape')
  }
}

/** An objection greys the gavel with a sentence; the chair's ruling turns it into a reservation. */
async function objectAndRule(delegate: Page, chair: Page): Promise<void> {
  await paragraphOf(delegate, 'ندعو').locator('.spine').click()
  await paragraphOf(delegate, 'ندعو').getByRole('button', { name: 'تقديم اعتراض' }).click()
  await delegate.getByLabel('سبب الاعتراض').fill('تمس هذه الفقرة الأمن الغذائي.')
  await delegate.getByRole('button', { name: 'تقديم الاعتراض' }).click()
  const contested = paragraphOf(chair, 'ندعو')
  await contested.getByText('معترض عليها').first().waitFor()
  await contested.locator('.spine').click()
  await contested.getByRole('button', { name: 'طرح الفقرة' }).click()
  await contested.getByText('لا يُعلن الاتفاق على هذه الفقرة بعد').waitFor()
  await contested.getByRole('button', { name: 'البتّ في الاعتراض' }).first().click()
  await chair.getByText('يُسجَّل تحفظاً').first().click()
  await chair.getByLabel('التعليل').fill('استُنفد النقاش.')
  await chair.getByRole('button', { name: 'إعلان القرار' }).click()
  await contested.getByText('صار تحفظاً مسجلاً').first().waitFor()
}

/** A delegate brackets words; once the pen is the rapporteur's, it is lifted with the owner's consent on record. */
async function bracketAndLift(delegate: Page, rapporteur: Page, chair: Page): Promise<void> {
  const paragraph = paragraphOf(delegate, 'كما نشجع')
  await paragraph.locator('.spine').click()
  await paragraph.getByRole('button', { name: 'وضع معقوفين' }).click()
  await selectWords(delegate.getByLabel('حدّدوا الكلمات في النص'), 'نشجع')
  await delegate.getByLabel(/^السبب/u).fill('نفضّل «نحث».')
  await delegate.getByRole('button', { name: 'وضع المعقوفين' }).click()
  await delegate.locator('section.para[data-state="bracketed"]').first().waitFor()

  await chair.getByRole('button', { name: 'فتح التفاوض' }).click()
  await chair.getByRole('button', { name: /: فتح التفاوض/u }).click()
  await rapporteur.getByText('القلم بيد هيئة الصياغة').first().waitFor()
  const bracketed = rapporteur.locator('section.para[data-state="bracketed"]').first()
  await bracketed.locator('.note-button').first().click()
  await bracketed.getByRole('button', { name: 'رفع القوس' }).first().click()
  await rapporteur.getByText('استبداله').first().click()
  await rapporteur.getByLabel('النص البديل').fill('نحث')
  await rapporteur.getByText('أبلغ الوفد موافقته').first().click()
  await rapporteur.getByLabel('متى وكيف أبلغها').fill('شفوياً في القاعة')
  await bracketed.locator('form').getByRole('button', { name: 'رفع القوس' }).click()
  await paragraphOf(rapporteur, 'كما نحث').waitFor()
}

/** Selects words with the keyboard, as a delegate without a mouse does: the arrow to the left goes on in Arabic. */
async function selectWords(area: Locator, words: string): Promise<void> {
  const before = (await area.inputValue()).indexOf(words)
  await area.focus()
  await area.press('ControlOrMeta+Home')
  for (let step = 0; step < before; step += 1) await area.press('ArrowLeft')
  for (let step = 0; step < words.length; step += 1) await area.press('Shift+ArrowLeft')
}

/** The chair walks the text from the top and gavels every paragraph. */
async function gavelAll(chair: Page): Promise<void> {
  const open = chair.locator('section.para:not([data-state="agreed"])')
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const paragraph = open.first()
    const id = await paragraph.getAttribute('id')
    await paragraph.locator('.spine').click()
    await paragraph
      .getByRole('button', { name: 'إعلان الاتفاق' })
      .and(chair.locator(':enabled:not([aria-disabled="true"])'))
      .click()
    await chair.locator(`section.para[id="${id}"][data-state="agreed"]`).waitFor()
  }
}

async function adopt(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'اعتماد البيان' }).first().click()
  await chair.getByRole('button', { name: 'اعتماد البيان وختمه' }).click()
  // It takes the whole screen, once.
  const sealed = chair.getByRole('dialog').filter({ hasText: 'اعتُمد البيان' })
  await sealed.getByRole('link', { name: 'سجل الاعتماد' }).waitFor()
  await sealed.locator('time').waitFor()
  await chair.keyboard.press('Escape')
  await sealed.waitFor({ state: 'detached' })
}

/** Anyone reads the sealed text without signing in, and the record that they download verifies offline. */
async function readSealed(chair: Page, statement: string): Promise<void> {
  const { page } = await enter(stage.browser, `${statement}/adopted`)
  await page.getByText('معتمدة ومختومة').first().waitFor()
  await page.getByText('كما نحث').first().waitFor()
  await page.getByText('تمس هذه الفقرة الأمن الغذائي.').first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /السجل المختوم للتحقق/u })
      .first()
      .click(),
  ])
  const record = await readFile(await download.path())
  expect(verifyRecord(record)).toMatchObject({ verdict: 'valid' })
  await chair.goto(`${statement}/adopted`)
}
