import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Caller, signIn } from '../http/caller.ts'
import { enter, paragraphOf } from '../kit/browserMeeting.ts'
import { openBrowserStage } from '../kit/browserStage.ts'
import { secretariatToken } from '../kit/runningServer.ts'

const shots = process.env['SHOTS']

const stage = openBrowserStage()

const blocks = [
  { kind: 'preambular', level: 0, label: null, text: 'إذ نشير إلى أجندة تونس لمجتمع المعلومات،' },
  { kind: 'operative', level: 0, label: '1', text: 'نشدد على دور متعددي الأطراف في إدارة الشبكة؛' },
  { kind: 'operative', level: 0, label: '2', text: 'نقرر أن نجتمع مرة أخرى.' },
]

async function made(by: Caller, path: string, body: object): Promise<{ id: string; joinUrl: string }> {
  const { status, body: answer } = await by.post(path, body)
  if (status !== 201) throw new Error(`${path} was answered ${status}`)
  return answer
}

async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

test('[UI51, HA9, HA10] a term settled by one is at once what the check of another goes by, and both keep a list without loss', async () => {
  const secretariat = await signIn(stage.server.url, secretariatToken)
  const meeting = await made(secretariat, '/meetings', { title: { ar: 'اجتماع السراب' } })
  const at = `/meetings/${meeting.id}`
  const delegation = await made(secretariat, `${at}/delegations`, {
    name: { ar: 'جمهورية الكثبان' },
    code: 'DUN',
    group: 'government',
  })
  const invite = (name: string, role: string, more: object = {}) =>
    made(secretariat, `${at}/participants`, { name, role, attendance: 'onsite', ...more })
  const [rapporteur, delegate] = [
    await invite('مقرر الاجتماع', 'rapporteur'),
    await invite('هيفاء الرمل', 'delegate', { delegationId: delegation.id }),
  ]
  const statement = await made(secretariat, `${at}/statements`, {
    title: { ar: 'البيان' },
    houseStyle: 'escwa',
    blocks,
  })

  const theirs = await enter(stage.browser, delegate.joinUrl)
  const keeper = await enter(stage.browser, rapporteur.joinUrl)
  for (const { page } of [theirs, keeper]) {
    await page.locator('.lines').first().waitFor()
    await page.goto(`${stage.server.url}/statements/${statement.id}`)
    await paragraphOf(page, 'نشدد').waitFor()
    await page.getByRole('button', { name: 'أدوات النص' }).click()
    await page.getByRole('menuitem', { name: 'مدقق الصياغة' }).click()
  }
  // The delegate reads the term base and has no form to change it.
  await theirs.page.getByText('مسرد الاجتماع').click()
  await theirs.page.getByText('تضيفها الأمانة أو الرئاسة أو هيئة الصياغة').waitFor()
  expect(await theirs.page.getByLabel('المصطلح المعتمد').count()).toBe(0)

  // The rapporteur selects words in the text and settles others for them.
  await keeper.page.evaluate(() => {
    const text = [...document.querySelectorAll('.ptext')].find((one) => one.textContent?.includes('متعددي'))
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf('متعددي الأطراف') ?? -1
      if (start < 0) continue
      document.getSelection()?.setBaseAndExtent(node, start, node, start + 'متعددي الأطراف'.length)
      return
    }
  })
  await keeper.page.getByRole('button', { name: 'إلى المسرد' }).click()
  const preferred = keeper.page.getByLabel('المصطلح المعتمد')
  await expect.poll(() => preferred.inputValue()).toBe('متعددي الأطراف')
  await look(keeper.page, 'terms-from-selection')
  await keeper.page.getByRole('button', { name: 'تبديل المصطلح والصيغة' }).click()
  await preferred.fill('أصحاب المصلحة')
  await keeper.page.getByRole('button', { name: 'إضافة المصطلح' }).click()
  const finding = theirs.page.locator('.finding').filter({ hasText: 'المصطلح المعتمد في هذا الاجتماع غير هذا.' })
  await finding.waitFor()
  expect(await finding.textContent()).toContain('أصحاب المصلحة')
  await look(theirs.page, 'terms-heard-live')

  // A list from a spreadsheet, at the page of the term base; the secretariat adds a term meanwhile.
  await keeper.page.goto(`${stage.server.url}${at}/terms`)
  await keeper.page.getByRole('button', { name: 'لصق قائمة' }).click()
  const known = (await secretariat.get(`${at}/terms`)).body
  await secretariat.call('PUT', `${at}/terms`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...known, terms: [...known.terms, { preferred: 'إسكوا', variants: [] }] }),
  })
  await keeper.page
    .getByLabel('القائمة', { exact: true })
    .fill('المصطلح\tالصيغ\nبرنامج عمل تونس\tأجندة تونس\n\tبلا مصطلح\nإسكوا\tالاسكوا\n')
  await keeper.page.getByText('الصف 3 بلا مصطلح معتمد.').waitFor()
  await look(keeper.page, 'terms-paste')
  await keeper.page.getByRole('button', { name: 'إضافة مصطلحين' }).click()
  await keeper.page.locator('.terms-row').filter({ hasText: 'برنامج عمل تونس' }).waitFor()
  expect((await secretariat.get(`${at}/terms`)).body.terms).toEqual([
    { preferred: 'أصحاب المصلحة', variants: ['متعددي الأطراف'] },
    { preferred: 'إسكوا', variants: ['الاسكوا'] },
    { preferred: 'برنامج عمل تونس', variants: ['أجندة تونس'] },
  ])
  await theirs.page.locator('.finding').filter({ hasText: 'برنامج عمل تونس' }).waitFor()
  await look(keeper.page, 'terms-page')
  await keeper.page.setViewportSize({ width: 390, height: 844 })
  await look(keeper.page, 'terms-phone')

  // What would contradict the list is said before it is sent; what is removed can be put back.
  await keeper.page.getByLabel('المصطلح المعتمد').fill('أجندة تونس')
  await keeper.page.getByText('صيغة من هذه معتمدة في المسرد').waitFor()
  await keeper.page.getByRole('button', { name: 'حذف المصطلح إسكوا' }).click()
  await keeper.page.getByRole('button', { name: 'إعادته' }).click()
  await expect.poll(async () => (await secretariat.get(`${at}/terms`)).body.terms.length).toBe(3)
  const [file] = await Promise.all([
    keeper.page.waitForEvent('download'),
    keeper.page.getByRole('button', { name: 'حفظه ملفاً' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('مسرد الاجتماع.csv')
  const office = await enter(stage.browser, `${stage.server.url}/join#${secretariatToken}`)
  await office.page.locator('.lines, .panel').first().waitFor()
  await office.page.goto(`${stage.server.url}${at}/set-up`)
  await office.page.locator('#terms .terms-row').first().waitFor()
  await office.page.locator('#terms').scrollIntoViewIfNeeded()
  await look(office.page, 'terms-set-up')
  // The one refusal is that of the list which had moved on, and nobody was told of it.
  const faults = [...theirs.faults, ...keeper.faults, ...office.faults]
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
  expect(faults.length).toBeLessThanOrEqual(1)
}, 90_000)
