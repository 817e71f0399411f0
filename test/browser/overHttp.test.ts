import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

/** As a gate that refuses to change the protocol: the same server, which knows no live connection at that address. */
const barWebSocket = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const Own = WebSocket
    window.WebSocket = class extends Own {
      constructor(address: string | URL) {
        super(String(address).replace('/collab', '/barred'))
      }
    }
  })

test('[YJ8, YJ6] where WebSocket is barred the page goes on over HTTP by itself, and says so: typing, presence, acts', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  const [dunes, plains] = await Promise.all([
    hall.sit('http-dunes', meeting, 'dunes'),
    hall.sit('http-plains', meeting, 'plains'),
  ])
  await barWebSocket(dunes.context)
  await dunes.page.reload()
  const said = dunes.page.getByText('تحجب هذه الشبكة الاتصال المباشر')
  await said.waitFor()
  await dunes.shot('barred')

  await (await dunes.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const editor = dunes.page.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ')
  await plains.para(0).getByText('مجدداً ندعو').waitFor()
  await dunes.page.getByText(/حُفظ/u).first().waitFor()
  await (await plains.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const other = plains.page.locator('[contenteditable="true"]')
  await caretIn(other)
  await plains.page.locator('.caret').filter({ hasText: 'هيفاء' }).first().waitFor({ state: 'attached' })
  await other.press('End')
  await other.pressSequentially(' اليوم')
  await dunes.para(0).getByText('اليوم').waitFor()

  // An act of another is heard, and one of one's own is taken.
  await meeting.command('oasis', {
    type: 'lodgeObjection',
    paragraphId: meeting.paragraphs[1]?.id,
    grounds: 'لا ولاية لنا في ذلك',
  })
  await dunes.para(1).getByText('لا ولاية لنا في ذلك').first().waitFor()
  expect(await dunes.page.getByText('لا اتصال الآن.').count()).toBe(0)

  // The device remembers, and does not try in vain first.
  await dunes.page.reload()
  await said.waitFor({ timeout: 5_000 })
  await dunes.page.getByRole('button', { name: 'English' }).click()
  await dunes.page.getByText('This network blocks the live connection').waitFor()
  await dunes.shot('english')
})
