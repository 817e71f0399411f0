import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

test('[YJ10] a page whose server was renewed meanwhile is loaded anew where a part of it is gone, once, and says so', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛'])
  const chair = await hall.sit('renewed-chair', meeting, 'chair')
  let isGone = true
  let loads = 0
  await chair.context.route('**/assets/RecordPage-*.js', (route) =>
    isGone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  chair.page.on('load', () => {
    loads += 1
    isGone = false
  })
  await chair.page.getByRole('link', { name: 'محضر التفاوض' }).first().click()
  await chair.page.getByText('حُدّث الخادم، فأُعيد تحميل الصفحة.').waitFor()
  await chair.page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(loads).toBe(1)
  await chair.shot('said')

  // One that is missing all the same is not loaded again and again.
  await chair.context.route('**/assets/ReplayPage-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await chair.page.goto(`${meeting.statement}/replay`)
  await chair.page.getByRole('heading', { name: 'توقّفت هذه الصفحة' }).waitFor()
  expect(loads).toBe(2)
})
