import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

test('[PA5, UI16, UI17] what was typed offline while the chair closed the paragraph is kept for its author, and turned into a proposal', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  const [dunes, chair, rapporteur] = await Promise.all([
    hall.sit('late-dunes', meeting, 'dunes'),
    hall.sit('late-chair', meeting, 'chair'),
    hall.sit('late-rapporteur', meeting, 'rapporteur'),
  ])
  await (await dunes.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const editor = dunes.page.locator('[contenteditable="true"]')
  await caretIn(editor)

  await dunes.context.setOffline(true)
  await dunes.page.getByText('لا اتصال الآن.').waitFor()
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ')
  await dunes.page
    .getByText(/لم تُرسل|لم يُرسل/u)
    .first()
    .waitFor()
  await dunes.shot('offline')
  await (await chair.turnTo(0)).locator('.gavel.is-ready').waitFor()
  await chair.page.keyboard.press('Alt+Enter')
  await rapporteur.para(0).locator('.spine').getByText('متفق عليها').waitFor()

  await dunes.context.setOffline(false)
  const kept = dunes.para(0).locator('.notice')
  await kept.getByText('وصل تعديلكم بعد إغلاق الفقرة').waitFor()
  await kept.locator('ins', { hasText: 'مجدداً' }).waitFor()
  await dunes.shot('kept')
  for (const other of [chair, rapporteur]) {
    expect(await other.para(0).locator('.ptext').textContent()).not.toContain('مجدداً')
    expect(await other.page.getByText('وصل تعديلكم').count()).toBe(0)
  }
  // It outlives a reload, and is one click from a proposal.
  await dunes.page.reload()
  await kept.getByText('وصل تعديلكم بعد إغلاق الفقرة').waitFor()
  await kept.getByRole('button', { name: 'تحويله إلى مقترح' }).click()
  await dunes.shot('proposing')
  expect(await dunes.page.getByLabel('النص المقترح').inputValue()).toContain('مجدداً')
  await dunes.page.getByLabel('النص المقترح').press('Alt+Enter')
  await rapporteur.para(0).locator('.proposal').getByText('مجدداً').waitFor()
  await dunes.para(0).locator('.proposal').getByText('مقترح مطروح').waitFor()
})
