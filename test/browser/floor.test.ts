import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../kit/browser.ts'
import { type RunningServer, runServer } from '../kit/runningServer.ts'
import { seatedStatement } from '../kit/seatedStatement.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([runServer(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await server.remove()
})

test('[UI33] a negotiation is replayed with the arrows, by itself, and from a link to one moment', async () => {
  const { address, paragraphs, act, open } = await seatedStatement(server, 3)
  const [first, second] = paragraphs.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('There are too few paragraphs')
  await act('chair', { type: 'openNegotiation' })
  const [placed] = await act('dunes', {
    type: 'placeBracket',
    paragraphId: first,
    quote: { exact: 'الوثيق ' },
    kind: 'disputed',
  })
  await act('dunes', { type: 'liftBracket', bracketId: placed?.['bracketId'], outcome: 'drop' })
  await act('plains', { type: 'lodgeObjection', paragraphId: second, grounds: 'لم نُستشر.' })
  const { page, faults } = await open(browser, 'plains', 'projector')
  await page.getByRole('link', { name: /استعراض التفاوض/u }).click()
  const sentence = page.locator('.replay-sentence')
  await sentence.getByText('فتحت الأمانة باب الصياغة').waitFor()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await sentence.getByText('وضع وفد الكثبان').waitFor()
  await page.locator('.replay-words').getByText('[الكثبان: الوثيق ]').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.locator('.replay-words del').getByText('الوثيق').waitFor()
  await page.keyboard.press('End')
  await sentence.getByText('اعترض وفد السهول').waitFor()
  await page.keyboard.press('Home')
  await sentence.getByText('فتحت الأمانة باب الصياغة').waitFor()

  await page.getByRole('combobox', { name: 'السرعة' }).selectOption({ label: 'سريعة' })
  await page.getByRole('button', { name: 'تشغيل' }).click()
  await sentence.getByText('اعترض وفد السهول').waitFor()
  await page.getByRole('button', { name: 'تشغيل' }).waitFor()

  await page.getByRole('button', { name: /رفع وفد الكثبان/u }).click()
  const moment = page.url()
  await page.goto(`${address}/record`)
  await page.goto(moment)
  await sentence.getByText('رفع وفد الكثبان').waitFor()
  await page.getByRole('combobox', { name: 'ما يُستعرض' }).selectOption({ index: 2 })
  await page.getByText('الإجراء 1 من 1').waitFor()
  await sentence.getByText('اعترض وفد السهول').waitFor()
  expect(faults).toEqual([])
})
