import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

test('[UI560, UI561, UI562] a page opens again without a network with the last text and what was typed, and signing out takes it away', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  const [dunes, plains] = await Promise.all([
    hall.sit('cut-dunes', meeting, 'dunes', { isKept: true }),
    hall.sit('cut-plains', meeting, 'plains'),
  ])
  const { page, context } = dunes
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId: meeting.paragraphs[1]?.id,
    quote: { exact: 'متابعة' },
    kind: 'disputed',
  })
  await dunes.para(1).locator('.bracket, [data-bracket]').first().waitFor()
  // The browser has what it needs once its keeper stands and has been told what the page had loaded.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state !== 'activated') await new Promise((next) => setTimeout(next, 20))
    const cached = async () => (await caches.match('/')) && (await caches.keys()).length > 0
    while (!(await cached())) await new Promise((next) => setTimeout(next, 20))
  })
  const meetingPage = new URL(`/meetings/${meeting.meetingId}`, meeting.statement).href
  await page.goto(meetingPage)
  await page.getByText('بيان حوض السراب').first().waitFor()
  await page.goto(meeting.statement)
  await dunes.para(0).waitFor()
  await (await dunes.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const editor = page.locator('[contenteditable="true"]')
  await caretIn(editor)

  await context.setOffline(true)
  await page.getByText('لا اتصال الآن.').waitFor()
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ')
  await page
    .getByText(/لم تُرسل|لم يُرسل/u)
    .first()
    .waitFor()
  await page.reload()
  await page.getByText('هذا آخر ما رُئي على هذا الجهاز').waitFor()
  await dunes.para(0).getByText('مجدداً').waitFor()
  await dunes.para(1).getByText('متابعة').waitFor()
  expect(await dunes.para(1).locator('.bracket, [data-bracket]').count()).toBeGreaterThan(0)
  await dunes.para(1).getByText('الكثبان').first().waitFor()
  await dunes.shot('reopened')

  // The statement is found from the meeting's page as well.
  await page.goto(meetingPage)
  await page.getByText('بيان حوض السراب').first().waitFor()
  await page.goto(meeting.statement)

  await context.setOffline(false)
  await plains.para(0).getByText('مجدداً').waitFor()
  expect(hall.faults()['cut-plains']).toEqual(noFaults(hall)['cut-plains'])

  // Who signs out is not read by the next one at this device.
  await page.getByRole('button', { name: 'هيفاء' }).first().click()
  await page.getByRole('menuitem', { name: 'خروج' }).click()
  await page.waitForURL(/\/join/)
  const left = await page.evaluate(async () => {
    let count = 0
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.endsWith('/seen')) continue
      count += await new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('seen').objectStore('seen').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      })
    }
    return count
  })
  expect(left).toBe(0)
})
