import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, noFaults, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const clauses = [
  'ندعو الحكومات إلى التعاون الوثيق؛',
  'نطلب إلى الأمانة متابعة التنفيذ؛',
  'نقرر عقد الاجتماع القادم في الخريف؛',
]

async function chooseAct(sitting: Sitting, nth: number, act: string): Promise<void> {
  await (await sitting.turnTo(nth)).getByRole('button', { name: 'إجراءات أخرى' }).click()
  await sitting.page.getByRole('menuitem', { name: act }).click()
}

test('[FL1, FL2, FL3, UI21, UI46] the chair parks and brings back, opens readings that anyone compares, and always reads why the gavel is grey', async () => {
  const meeting = await hall.seat(clauses)
  await meeting.command('chair', { type: 'openNegotiation' })
  const [chair, dunes, rapporteur] = await Promise.all([
    hall.sit('floor-chair', meeting, 'chair'),
    hall.sit('floor-dunes', meeting, 'dunes'),
    hall.sit('floor-rapporteur', meeting, 'rapporteur'),
  ])
  const gavelSays = async (sentence: string | RegExp) => {
    const gavel = (await chair.turnTo(0)).locator('.gavel')
    await gavel.locator('.why-not, .seen').getByText(sentence).waitFor()
    const button = gavel.getByRole('button', { name: 'إعلان الاتفاق' })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    // What is read beside it is what a screen reader says of it.
    const why = await button.getAttribute('aria-describedby')
    expect(await chair.page.locator(`[id="${why}"]`).textContent()).toMatch(sentence)
  }

  // A first reading: the text is kept under its name.
  await chair.page.getByRole('button', { name: 'فتح القراءة الأولى' }).click()
  await chair.page.getByLabel('كلمة الافتتاح').fill('نبدأ بالمنطوق.')
  await chair.page.getByRole('button', { name: 'فتح القراءة الأولى' }).click()
  await dunes.page.locator('.revisions').getByText('Rev.1').waitFor()

  // Sent out with a small group: everybody sees with whom, and the gavel waits for the report.
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[0]?.id })
  await chooseAct(chair, 0, 'إحالتها إلى أصدقاء الرئاسة')
  await chair.page.getByLabel('من يتولاها').fill('الكثبان والسهول')
  await chair.page.getByLabel('المطلوب منهم').fill('صيغة للصفة.')
  await chair.shot('park')
  await chair.page.getByLabel('المطلوب منهم').press('Alt+Enter')
  await dunes.para(0).getByText('لدى الكثبان والسهول منذ').waitFor()
  await dunes.para(0).locator('.spine').getByText('محالة').waitFor()
  await gavelSays(/مجموعة|أصدقاء|محالة/u)
  const waiting = chair.page.locator('.docket-item', { hasText: 'المنطوق 1' })
  await waiting.getByText('محالة').waitFor()
  await chair.shot('parked')
  await chair.para(0).getByRole('button', { name: 'إعادتها بتقرير' }).first().click()
  await chair.page.getByLabel('تقرير أصدقاء الرئاسة').fill('اتُّفق على حذف الصفة.')
  await chair.page.getByRole('button', { name: 'إعادة الفقرة' }).click()
  await expect.poll(() => dunes.para(0).locator('.parked-note').count()).toBe(0)

  // Every other reason in turn: a bracket, an objection, words being written at this instant, and none.
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId: meeting.paragraphs[0]?.id,
    quote: { exact: 'الوثيق' },
    kind: 'disputed',
  })
  await gavelSays('القوس 1')
  await meeting.command('dunes', {
    type: 'lodgeObjection',
    paragraphId: meeting.paragraphs[0]?.id,
    grounds: 'تمس الولاية.',
  })
  await gavelSays('اعتراض')
  await chair.shot('why')
  await dunes.para(0).getByRole('button', { name: 'سحب الاعتراض' }).click()
  await dunes.para(0).getByRole('button', { name: 'تأكيد السحب' }).click()
  await dunes.para(0).locator('.note-button').click()
  await dunes.para(0).getByRole('button', { name: 'رفع القوس' }).click()
  await dunes.page.locator('form.form-card').getByText('حذفه').click()
  await dunes.page.locator('form.form-card').getByRole('button', { name: 'رفع القوس' }).click()
  await chair.para(0).locator('.gavel.is-ready').waitFor()

  await (await rapporteur.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const editor = rapporteur.page.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ', { delay: 300 })
  await gavelSays('تُحرَّر الفقرة الآن')
  await editor.press('Escape')
  await chair.para(0).locator('.gavel.is-ready').waitFor()
  await chair.context.setOffline(true)
  await gavelSays('لا اتصال الآن')
  await chair.shot('offline')
  await chair.context.setOffline(false)
  await chair.para(0).locator('.gavel.is-ready').waitFor()
  await chair.page.keyboard.press('Alt+Enter')
  await chair.page.keyboard.press('1')
  await dunes.para(0).locator('.spine').getByText('متفق عليها').waitFor()

  // A yellow light is remembered for the second pass; a second reading keeps the text again.
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[1]?.id })
  await dunes.para(1).getByRole('button', { name: 'نعترض', exact: true }).click()
  await chair.para(1).locator('.light-counts').getByText('تعترض 1').waitFor()
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[2]?.id })
  await chair.page.getByRole('button', { name: 'المراجعة الثانية' }).click()
  await expect.poll(() => chair.page.locator('section.para[id]:visible').count()).toBe(1)
  await chair.page.getByRole('button', { name: 'كل الفقرات' }).click()
  await chair.page.getByRole('button', { name: 'فتح القراءة الثانية' }).click()
  await chair.page.getByRole('button', { name: 'فتح القراءة الثانية' }).click()
  await dunes.page.locator('.revisions').getByText('Rev.2').waitFor()

  // A delegate compares the two.
  await dunes.page.getByRole('button', { name: 'أدوات النص' }).click()
  await dunes.page.getByRole('menuitem', { name: 'مقارنة الصيغ' }).click()
  await dunes.page.getByLabel(/^من/u).selectOption('reading-1')
  await dunes.page.getByLabel(/^إلى/u).selectOption('reading-2')
  const rows = dunes.page.locator('.compare-row')
  await expect.poll(() => rows.count()).toBe(1)
  expect((await rows.locator('ins').allTextContents()).join('')).toContain('مجدداً')
  expect((await rows.locator('del').allTextContents()).join('')).toContain('الوثيق')
  await dunes.shot('compare')
  // Chromium itself tells of the socket that the lost network closed.
  const faults = Object.fromEntries(
    Object.entries(hall.faults()).map(([name, all]) => [
      name,
      all.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
    ]),
  )
  expect(faults).toEqual(noFaults(hall))
})

test('[OB3, UI29] an objector promises words, gives them, and everybody reads them; a time gone by is refused with a sentence', async () => {
  const meeting = await hall.seat(clauses)
  await meeting.command('chair', { type: 'openNegotiation' })
  const [dunes, chair] = await Promise.all([
    hall.sit('promise-dunes', meeting, 'dunes'),
    hall.sit('promise-chair', meeting, 'chair'),
  ])
  const at = await dunes.turnTo(1)
  await at.getByRole('button', { name: 'تقديم اعتراض' }).click()
  // Without grounds it stays open and says so.
  await dunes.page.getByLabel('الصيغة البديلة').fill('نطلب إلى الأمانة متابعة التنفيذ سنوياً؛')
  await dunes.page.locator('.form-card').getByRole('button', { name: 'تقديم الاعتراض' }).click()
  await dunes.page.getByText('لا يُقدَّم اعتراض بلا سبب.').waitFor()
  await dunes.shot('no-grounds')
  await dunes.page.getByLabel('سبب الاعتراض').fill('لا موعد للمتابعة.')
  await dunes.page.getByLabel('سبب الاعتراض').press('Alt+Enter')
  await chair.para(1).locator('.objection').getByText('لا موعد للمتابعة.').waitFor()

  await at.getByRole('button', { name: 'الوعد بصيغة' }).click()
  const moment = dunes.page.getByLabel('تصل في موعد أقصاه')
  const usual = await moment.inputValue()
  await moment.fill('2020-01-01T09:00')
  await dunes.page.getByText('اختاروا موعداً لم يمضِ.').waitFor()
  expect(await dunes.page.getByRole('button', { name: 'تسجيل الوعد' }).isDisabled()).toBe(true)
  await moment.fill('')
  await dunes.page.getByText('اختاروا موعداً لم يمضِ.').waitFor()
  await dunes.shot('past')
  await moment.fill(usual)
  await moment.press('Alt+Enter')
  await chair.para(1).locator('.spine').getByText('بانتظار صيغة').waitFor()
  await chair.para(1).getByText('وُعد بصيغة قبل').waitFor()

  await at.getByRole('button', { name: 'تقديم الصيغة' }).click()
  await dunes.page.getByLabel('الصيغة', { exact: true }).fill('نطلب إلى الأمانة متابعة التنفيذ كل عام؛')
  await dunes.shot('give')
  await dunes.page.getByLabel('الصيغة', { exact: true }).press('Alt+Enter')
  await chair.para(1).locator('.objection').getByText('كل عام').waitFor()
  await expect.poll(() => chair.para(1).getByText('وُعد بصيغة قبل').count()).toBe(0)
  await chair.shot('given')
  expect(hall.faults()).toEqual(noFaults(hall))
})
