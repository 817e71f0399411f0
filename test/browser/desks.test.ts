import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const clauses = ['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛']

test('[UI500, UI501, UI503] chair and rapporteur work at their desks by keyboard, and the key that moves the floor does not gavel', async () => {
  const meeting = await hall.seat(clauses)
  const [first] = meeting.paragraphs.map(({ id }) => id)
  const [chair, rapporteur] = await Promise.all([
    hall.sit('desk-chair', meeting, 'chair'),
    hall.sit('desk-rapporteur', meeting, 'rapporteur'),
  ])
  await Promise.all([
    chair.page.getByRole('link', { name: 'طاولة الرئاسة' }).click(),
    rapporteur.page.getByRole('link', { name: 'طاولة هيئة الصياغة' }).click(),
  ])
  const stage = chair.page.locator('.stage-sheet')
  const asked = chair.page.locator('.todo')

  // The opening is what is asked, at the head of the desk, and is asked for twice.
  await asked.getByRole('button', { name: 'فتح التفاوض' }).click()
  await asked.getByRole('button', { name: 'تأكيد فتح التفاوض' }).click()
  await asked.getByRole('button', { name: 'طرح المنطوق 1' }).waitFor()
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId: first,
    quote: { exact: 'الوثيق' },
    kind: 'disputed',
  })
  // The ripest comes first: nothing stands against the second.
  await asked.getByRole('button', { name: 'طرح المنطوق 2' }).waitFor()
  await chair.shot('asked')
  await chair.page.keyboard.press('Alt+Enter')
  await stage.locator('.stage-floor').waitFor()
  const gavel = stage.locator('.gavel')
  await gavel.getByText('بعد طرح الفقرة يُعلن الاتفاق بمفتاح ثانٍ').waitFor()
  await chair.page.keyboard.press('Alt+Enter')
  await gavel.getByText('اضغطوا 1 لإعلان الاتفاق').waitFor()
  await chair.shot('armed')
  await chair.page.keyboard.press('Escape')
  await gavel.getByText('بعد طرح الفقرة يُعلن الاتفاق بمفتاح ثانٍ').waitFor()
  await chair.page.keyboard.press('Alt+Enter')
  await gavel.getByText('اضغطوا 1 لإعلان الاتفاق').waitFor()
  await chair.page.keyboard.press('1')
  await chair.page.locator('.desk-queue').getByText('أُعلن الاتفاق على فقرة واحدة.').waitFor()

  // The rapporteur: the next piece of work opens with its form; once it is done, the queue is empty.
  await rapporteur.page.keyboard.press('Alt+ArrowDown')
  await rapporteur.page
    .locator('.desk-decision')
    .getByRole('heading', { name: /رفع القوس 1/u })
    .waitFor()
  await rapporteur.shot('lift')
  await rapporteur.page.keyboard.press('2')
  await rapporteur.page.locator('.desk-decision textarea').last().fill('وافق الوفد في القاعة')
  await rapporteur.page.keyboard.press('Alt+Enter')
  await rapporteur.page.locator('.desk-queue').getByText('لا شيء ينتظركم في النص.').waitFor()
  await asked.getByRole('button', { name: 'طرح المنطوق 1' }).waitFor()
  expect(hall.faults()).toEqual(noFaults(hall))
})
