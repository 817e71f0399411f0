import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { enter, paragraphOf } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import type { BrowserWindow } from '../kit/browserWindow.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const windows = new Map<string, BrowserWindow>()
/** A folder for pictures of what everybody sees when a test ends, well or badly. */
const shots = process.env['SHOTS']

const stage = openBrowserStage(async () => {
  if (shots !== undefined) {
    for (const [name, { page }] of windows) await page.screenshot({ path: `${shots}/${name}.png` })
  }
})

interface Given {
  readonly statement: string
  readonly api: Readonly<Record<'chair' | 'rapporteur' | 'dunes' | 'plains', ApiClient>>
  readonly links: Readonly<Record<'chair' | 'rapporteur' | 'dunes' | 'plains', string>>
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
  readonly command: (who: 'chair' | 'rapporteur' | 'dunes' | 'plains', body: unknown) => Promise<unknown>
}

/** A meeting with a statement of so many clauses, each with its number in words of its own, under negotiation. */
async function given(clauses: number): Promise<Given> {
  const office = await signIn(stage.server.api, secretariatToken)
  const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع حوض السراب' } })
  const delegation = (name: string, code: string) =>
    office.post<{ id: string }>(`/meetings/${meeting}/delegations`, { name: { ar: name }, code, group: 'government' })
  const [dunes, plains] = [await delegation('الكثبان', 'DUN'), await delegation('السهول', 'PLN')]
  const invite = (name: string, role: string, delegationId?: string) =>
    office.post<{ joinToken: string; joinUrl: string }>(`/meetings/${meeting}/participants`, {
      name,
      role,
      attendance: 'onsite',
      ...(delegationId !== undefined && { delegationId }),
    })
  const people = {
    chair: await invite('نجلاء', 'chair'),
    rapporteur: await invite('باسل', 'rapporteur'),
    dunes: await invite('هيفاء', 'delegate', dunes.id),
    plains: await invite('مروان', 'delegate', plains.id),
  }
  const { id } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
    title: { ar: 'بيان حوض السراب' },
    houseStyle: 'escwa',
    blocks: Array.from({ length: clauses }, (_, nth) => ({
      kind: 'operative',
      level: 0,
      label: null,
      text: `ندعو الحكومات في المسألة رقم ${nth + 1} إلى التعاون الوثيق الدائم؛`,
    })),
  })
  const api = {
    chair: await signIn(stage.server.api, people.chair.joinToken),
    rapporteur: await signIn(stage.server.api, people.rapporteur.joinToken),
    dunes: await signIn(stage.server.api, people.dunes.joinToken),
    plains: await signIn(stage.server.api, people.plains.joinToken),
  }
  const { paragraphs } = await office.get<{ paragraphs: { id: string; text: string }[] }>(`/statements/${id}`)
  return {
    statement: `${stage.server.url}/statements/${id}`,
    api,
    links: {
      chair: people.chair.joinUrl,
      rapporteur: people.rapporteur.joinUrl,
      dunes: people.dunes.joinUrl,
      plains: people.plains.joinUrl,
    },
    paragraphs,
    command: (who, body) => api[who].post(`/statements/${id}/commands`, body),
  }
}

const placed = (paragraphId: string, exact: string) => ({
  type: 'placeBracket',
  paragraphId,
  quote: { exact },
  kind: 'disputed',
})

async function openSheet(name: string, link: string, statement: string): Promise<BrowserWindow> {
  const window = await enter(stage.browser, link)
  windows.set(name, window)
  await window.page.getByRole('link', { name: /./ }).first().waitFor()
  await window.page.goto(statement)
  await paragraphOf(window.page, 'ندعو').waitFor()
  return window
}

/** Counts every event of a pointer in the page from now on. */
async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { pointers: number }
    counted.pointers = 0
    for (const type of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
      document.addEventListener(type, () => (counted.pointers += 1), { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { pointers: number }).pointers)
}

test('[UI28] the rapporteur resolves twenty brackets without touching the mouse', async () => {
  const { statement, links, paragraphs, command } = await given(10)
  await command('chair', { type: 'openNegotiation' })
  for (const { id: paragraphId } of paragraphs) {
    await command('rapporteur', placed(paragraphId, 'الحكومات'))
    await command('dunes', placed(paragraphId, 'الوثيق'))
  }
  const { page, faults } = await openSheet('rapporteur', links.rapporteur, statement)
  const notes = page.locator('.note[data-note]')
  await expect.poll(() => notes.count()).toBe(20)
  const pointers = await countPointers(page)
  for (let left = 20; left > 0; left -= 1) {
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('form.form-card').waitFor()
    // The rapporteur's own are kept; those of a delegation are dropped, with its consent on record.
    await page.keyboard.press(left % 2 === 0 ? '1' : '2')
    if (left % 2 === 1) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.type('شفوياً في القاعة')
    }
    await page.keyboard.press('Alt+Enter')
    await expect.poll(() => notes.count()).toBe(left - 1)
    await page.locator('form.form-card').waitFor({ state: 'detached' })
  }
  expect(await pointers()).toBe(0)
  await paragraphOf(page, 'رقم 10 إلى التعاون الدائم؛').waitFor()
  expect(faults).toEqual([])
})

test('[UI27, UI502] the chair opens and walks a whole text by keyboard, and silence is opened on it and broken', async () => {
  const { statement, links, paragraphs } = await given(4)
  const chair = await openSheet('chair', links.chair, statement)
  const delegate = await openSheet('delegate', links.dunes, statement)
  const pointers = await countPointers(chair.page)
  const agreed = chair.page.locator('section.para[data-state="agreed"]')
  await chair.page.keyboard.press('Alt+Enter')
  await chair.page.getByRole('button', { name: 'تأكيد فتح التفاوض' }).press('Enter')
  await chair.page.getByRole('button', { name: 'طرح المنطوق 1' }).waitFor()
  for (let nth = 0; nth < paragraphs.length; nth += 1) {
    await chair.page.keyboard.press('Alt+Enter')
    await chair.page.locator(`section.para[id="${paragraphs[nth]?.id}"][data-floor]`).waitFor()
    await chair.page.locator('.gavel.is-ready').waitFor()
    await chair.page.keyboard.press('Alt+Enter')
    await chair.page.keyboard.press('1')
    await expect.poll(() => agreed.count()).toBe(nth + 1)
  }
  expect(await pointers()).toBe(0)

  await chair.page.getByRole('button', { name: 'فتح إجراء الموافقة الصامتة' }).click()
  await chair.page
    .getByText(/بتوقيت UTC/u)
    .first()
    .waitFor()
  await chair.page.getByRole('button', { name: 'فتح الإجراء حتى هذا الموعد' }).click()
  await chair.page
    .getByText(/يجري حتى/u)
    .first()
    .waitFor()

  await delegate.page.getByRole('button', { name: /ما يعني وفدكم/u }).click()
  await delegate.page.getByText('الموافقة الصامتة جارية').first().waitFor()
  await delegate.page.keyboard.press('Escape')
  await delegate.page.getByRole('button', { name: 'كسر الصمت', exact: true }).click()
  await delegate.page.getByRole('checkbox').nth(1).check()
  await delegate.page.getByLabel('السبب', { exact: true }).fill('لم تصل تعليمات العاصمة بشأنها.')
  await delegate.page.getByRole('button', { name: 'كسر الصمت باسم الوفد' }).click()
  const broken = chair.page.locator(`section.para[id="${paragraphs[1]?.id}"][data-state="contested"]`)
  await broken.waitFor()
  await chair.page.locator('.broken-silences').getByText('لم تصل تعليمات العاصمة بشأنها.').waitFor()

  await chair.page.getByRole('link', { name: 'محضر التفاوض' }).click()
  await chair.page.getByRole('heading', { name: 'مجريات التفاوض' }).waitFor()
  expect([...chair.faults, ...delegate.faults]).toEqual([])
})

test('[UI30, UI31] a delegate promises words, raises a light, and goes from what concerns the delegation to its place', async () => {
  const { statement, links, paragraphs, command } = await given(5)
  const [, second, third] = paragraphs
  if (second === undefined || third === undefined) throw new Error('There are too few paragraphs')
  await command('chair', { type: 'openNegotiation' })
  await command('dunes', { type: 'lodgeObjection', paragraphId: second.id, grounds: 'تمس الولاية.' })
  await command('chair', { type: 'putOnFloor', paragraphId: third.id })
  const chair = await openSheet('chair-of-lights', links.chair, statement)
  const { page, faults } = await openSheet('delegate-of-lights', links.dunes, statement)

  const onFloor = page.locator(`section.para[id="${third.id}"]`)
  await onFloor.getByRole('button', { name: 'لنا ملاحظة' }).click()
  await chair.page.locator(`section.para[id="${third.id}"] .light-counts`).getByText('لها ملاحظة 1').waitFor()

  await page.getByRole('button', { name: /ما يعني وفدكم: 0/u }).click()
  const standing = page.getByRole('dialog').locator('.concern-kind', { hasText: 'اعتراضكم قائم' })
  await standing.getByRole('button').click()
  const objected = page.locator(`section.para[id="${second.id}"]`)
  await expect.poll(() => objected.getAttribute('data-current')).toBe('')
  await objected.getByRole('button', { name: 'الوعد بصيغة' }).click()
  await page.getByRole('button', { name: 'تسجيل الوعد' }).click()
  await chair.page.locator(`section.para[id="${second.id}"]`).getByText('بانتظار صيغة').first().waitFor()
  await page.getByRole('button', { name: /ما يعني وفدكم: 1/u }).waitFor()

  await page.getByRole('button', { name: 'ما يعني وفدنا', exact: true }).click()
  await expect.poll(() => page.locator('section.para[id]:visible').count()).toBe(1)
  await page.locator('.outline a').first().click()
  await expect.poll(() => page.locator('section.para[id]:visible').count()).toBe(5)

  await chair.page.getByRole('button', { name: 'المراجعة الثانية' }).click()
  await expect.poll(() => chair.page.locator('section.para[id]:visible').count()).toBe(1)
  expect([...faults, ...chair.faults]).toEqual([])
})
