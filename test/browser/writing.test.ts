// Above 250 lines: what one hand does in one paragraph, on one page that is kept open between the tests.
import type { CDPSession, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BrowserHall,
  noFaults,
  openBrowserHall,
  type SeatedMeeting,
  type Sitting,
} from '../kit/browserCommittee.ts'
import { openBrowserWindow } from '../kit/browserWindow.ts'

const words = 'ندعو الحكومات إلى التعاون الوثيق في المنطقة؛'
const noted = {
  kind: 'operative',
  level: 0,
  label: null,
  text: 'نشير إلى القرار الذي اتخذته الجمعية العامة في دورتها الثمانين ونرحب به.',
  runs: [
    { text: 'نشير إلى القرار' },
    { text: '', note: '1' },
    { text: ' الذي اتخذته الجمعية العامة في دورتها الثمانين ونرحب به.' },
  ],
  notes: ['1'],
}

const table = {
  kind: 'table',
  level: 0,
  label: null,
  text: 'البند\tالموعد\nالتنفيذ\tنهاية العام',
  table: {
    headerRows: 1,
    rows: [
      [[{ text: 'البند' }], [{ text: 'الموعد' }]],
      [[{ text: 'التنفيذ' }], [{ text: 'نهاية العام' }]],
    ],
  },
}

let hall: BrowserHall
let meeting: SeatedMeeting
let dunes: Sitting
/** What an input method does. */
let composer: CDPSession
let editor: Locator
let panel: Locator

beforeAll(async () => {
  hall = await openBrowserHall()
  meeting = await hall.seat([words, noted, { kind: 'footnote', level: 0, label: '1', text: 'القرار 64/292.' }, table])
  dunes = await hall.sit('writing-dunes', meeting, 'dunes')
  dunes.page.setDefaultTimeout(4_000)
  composer = await dunes.context.newCDPSession(dunes.page)
  editor = dunes.page.locator('[contenteditable="true"]')
  panel = dunes.page.locator('.form-card')
})
afterAll(() => hall.close())

/** Opens the editor of a paragraph; keys go to it at once. */
async function edit(nth: number): Promise<void> {
  const at = await dunes.turnTo(nth)
  await at.getByRole('button', { name: 'تحرير النص' }).click()
  await editor.waitFor()
}

async function leave(): Promise<void> {
  await editor.press('Escape')
  await editor.waitFor({ state: 'detached' })
}

/** One press: what is typed next stands at the beginning of the text. */
const goToBeginning = () => dunes.page.keyboard.press('Control+Home')

/** Selects the second word from the beginning. */
async function selectSecond(): Promise<void> {
  await goToBeginning()
  await dunes.page.keyboard.press('Control+ArrowLeft')
  await dunes.page.keyboard.press('Control+Shift+ArrowLeft')
  await expect.poll(selection).toMatch(/^ ?الحكومات ?$/u)
}

const selection = () => dunes.page.evaluate(() => getSelection()?.toString() ?? '')
const served = async (nth: number) =>
  (await meeting.office.get<{ paragraphs: { text: string }[] }>(`/statements/${meeting.id}`)).paragraphs[nth]?.text
const compose = (text: string) =>
  composer.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const commit = (text: string) => composer.send('Input.insertText', { text })

/** Open, and with the focus in it. */
async function panelOpen(): Promise<void> {
  await panel.waitFor()
  await expect.poll(() => panel.evaluate((at) => at.contains(document.activeElement))).toBe(true)
}

async function backInEditor(): Promise<void> {
  await panel.waitFor({ state: 'detached' })
  await expect.poll(() => editor.evaluate((at) => document.activeElement === at)).toBe(true)
}

test('[UI86] a bracket that is cancelled leaves the text as it was, and as a letter it takes no word away', async () => {
  await edit(0)
  for (const cancel of [
    () => dunes.page.keyboard.press('Escape'),
    () => panel.getByRole('button', { name: 'إلغاء' }).click(),
  ]) {
    await selectSecond()
    await dunes.page.keyboard.press('[')
    await panelOpen()
    expect(await panel.locator('.chosen-words').textContent()).toBe('الحكومات')
    await cancel()
    await backInEditor()
    await expect.poll(selection).toMatch(/^ ?الحكومات ?$/u)
    expect(await editor.textContent()).toBe(words)
  }
  await dunes.page.keyboard.press('ArrowRight')
  await dunes.page.keyboard.press('[')
  await panelOpen()
  await dunes.page.keyboard.press('Escape')
  await backInEditor()
  expect(await editor.textContent()).toBe(words)
  expect(await served(0)).toBe(words)

  await selectSecond()
  await dunes.page.keyboard.press('[')
  await panel.getByText('ولا يُحذف منها شيء').waitFor()
  await panel.getByRole('button', { name: 'كتابة القوس حرفاً' }).click()
  await backInEditor()
  await dunes.page.keyboard.insertText('ه')
  await expect.poll(() => editor.textContent()).toMatch(/^ندعو ?\[ه ?الحكومات إلى/u)
  await dunes.page.keyboard.press('Control+z')
  await expect.poll(() => editor.textContent()).toBe(words)
  await leave()
})

test('[UI86] words beside a footnote are put in brackets', async () => {
  await edit(1)
  await goToBeginning()
  for (let word = 0; word < 4; word += 1) await dunes.page.keyboard.press('Control+ArrowLeft')
  await dunes.page.keyboard.press('[')
  const chosen = await panel.locator('.chosen-words').textContent()
  expect(noted.text).toContain(chosen)
  await dunes.page.keyboard.press('Alt+Enter')
  await panel.waitFor({ state: 'detached' })
  await dunes.para(1).locator('.note[data-note]').waitFor()
  const { paragraphs } = await meeting.office.get<{
    paragraphs: { brackets: { text: string; state: string }[] }[]
  }>(`/statements/${meeting.id}`)
  expect(paragraphs[1]?.brackets).toMatchObject([{ text: chosen, state: 'standing' }])
  await leave()
})

test('[UI86] words of one cell of a table are put in brackets, and stand in them there', async () => {
  const at = await dunes.turnTo(3)
  await at
    .locator('td')
    .nth(1)
    .dblclick({ position: { x: 20, y: 12 } })
  const chosen = (await selection()).trim()
  expect('نهاية العام'.split(' ')).toContain(chosen)
  await at.locator('.selection-offer').getByRole('button', { name: 'وضع معقوفين' }).click()
  await panelOpen()
  expect(await panel.locator('.chosen-words').textContent()).toBe(chosen)
  await dunes.page.keyboard.press('Alt+Enter')
  await panel.waitFor({ state: 'detached' })
  await at.locator('td').nth(1).locator('.bk').nth(1).waitFor()
  expect(await at.locator('td').nth(1).textContent()).toContain(`[${chosen}]`)
  expect(await served(3)).toBe(table.text)
})

test('[UI86] a bracket that an input method writes is offered when it is done, and cancelling leaves what stood', async () => {
  await edit(0)
  await goToBeginning()
  await compose('هـ')
  await compose('هـ[')
  await commit('هـ[')
  await panelOpen()
  await dunes.page.keyboard.press('Escape')
  await backInEditor()
  expect(await editor.textContent()).toBe(`هـ${words}`)
  await dunes.page.keyboard.press('Control+z')
  await expect.poll(() => editor.textContent()).toBe(words)

  await selectSecond()
  await compose('[')
  await commit('[')
  await panelOpen()
  expect(await panel.locator('.chosen-words').textContent()).toBe('الحكومات')
  await dunes.page.keyboard.press('Escape')
  await backInEditor()
  expect(await editor.textContent()).toBe(words)
  await expect.poll(() => served(0)).toBe(words)

  await goToBeginning()
  await commit('ومع ذلك [')
  await panelOpen()
  await dunes.page.keyboard.press('Escape')
  await backInEditor()
  expect(await editor.textContent()).toBe(`ومع ذلك ${words}`)
  await dunes.page.keyboard.press('Control+z')
  await expect.poll(() => editor.textContent()).toBe(words)
  await leave()
})

test('[UI88] what is copied says its direction, and a footnote by its printed mark', async () => {
  await edit(1)
  await dunes.page.keyboard.press('Control+a')
  const copied = await editor.evaluate((at) => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    at.dispatchEvent(event)
    return ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type) ?? '')
  })
  const [html = '', plain = ''] = copied
  expect(html).toMatch(/^<p dir="rtl" lang="ar"[^>]*>/u)
  expect(html).toContain('<sup class="draft-note">(1)</sup>')
  expect(html + plain).not.toContain('\uFFFC')
  expect(plain.replace(/[[\]]/gu, '')).toBe(noted.text.replace('القرار', 'القرار(1)'))
  await leave()
})

test('[UI87] another number, label and language change neither the caret nor a composition nor what can be undone', async () => {
  await edit(0)
  await goToBeginning()
  await dunes.page.keyboard.insertText('ه')
  await dunes.page.keyboard.press('Control+ArrowLeft')
  await editor.evaluate((at) => at.setAttribute('data-same', ''))
  const label = await editor.getAttribute('aria-label')
  await compose('مر')
  const above = { type: 'insertParagraph', after: null, kind: 'operative', level: 0, text: 'نؤكد ما سبق؛' }
  await meeting.command('chair', above)
  await expect.poll(() => editor.getAttribute('aria-label')).not.toBe(label)
  await compose('مرح')
  await commit('مرحى')
  await dunes.page.keyboard.press('!')
  const written = await editor.evaluate((at) =>
    [...at.querySelectorAll('.item-no')].reduce(
      (text, { textContent }) => text.replace(textContent, ''),
      at.textContent,
    ),
  )
  expect(written).toMatch(/^هندعو ?مرحى! ?الحكومات إلى/u)
  await dunes.page.getByRole('button', { name: 'English' }).click()
  await expect.poll(() => editor.getAttribute('aria-label')).toMatch(/[A-Za-z]/u)
  expect(await editor.getAttribute('data-same')).toBe('')
  await editor.focus()
  for (let steps = 0; steps < 4; steps += 1) await dunes.page.keyboard.press('Control+z')
  await expect.poll(() => served(1)).toBe(words)
  expect(hall.faults()).toEqual(noFaults(hall))
})

test('[UI89] where the live connection is barred and pages come through, the banner says so and what to try', async () => {
  const barred = await openBrowserWindow(hall.browser)
  // As a gate that refuses to change the protocol: the same server, which knows no live connection at that address.
  await barred.context.addInitScript(() => {
    const Own = WebSocket
    window.WebSocket = class extends Own {
      constructor(address: string | URL) {
        super(String(address).replace('/collab', '/barred'))
      }
    }
  })
  // And as one that holds streams back, too: then there is no other way.
  await barred.context.route('**/api/v1/collab*', (route) => route.abort())
  const { page } = barred
  await page.goto(meeting.links.plains)
  await page.locator('main').waitFor()
  await page.waitForURL((address) => !address.pathname.includes('join'))
  await page.goto(meeting.statement)
  const banner = page.locator('.state-banners')
  await banner.getByText('هذه الشبكة تُوصل الصفحات ولا تُوصل الاتصال الحيّ').waitFor()
  expect(await banner.textContent()).toContain(new URL(meeting.statement).host)
  await page.getByText('ندعو الحكومات').first().waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await banner.getByText('This network lets pages through but not the live connection').waitFor()
  // Pages come through no longer: that is another matter, and said as such.
  await barred.context.setOffline(true)
  await banner.getByText('You are offline.').waitFor()
  await barred.context.close()
})
