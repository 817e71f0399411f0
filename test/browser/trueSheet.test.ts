/** The sheet and the editor are true: what is empty can be written in, and what an editor cannot show stands. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../kit/apiClient.ts'
import { type BrowserHall, caretIn, noFaults, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'
import { openBrowserWindow } from '../kit/browserWindow.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

/** Opens the editor of a paragraph by pressing its text in the middle. */
async function press({ para, page }: Sitting, at: number) {
  const box = await para(at).locator('.ptext').boundingBox()
  if (box === null) throw new Error('The text is not shown')
  expect(box.height).toBeGreaterThanOrEqual(24)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const editor = para(at).locator('[contenteditable="true"]')
  await caretIn(editor)
  return editor
}

/** At 1440 and at 390 pixels. */
test.each(['desktop', 'phone'] as const)(
  '[UI85] an emptied paragraph is pressed and written in, on a %s',
  async (size) => {
    const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
    const [dunes, plains] = await Promise.all([
      hall.sit(`empty-dunes-${size}`, meeting, 'dunes', { size }),
      hall.sit(`empty-plains-${size}`, meeting, 'plains', { size }),
    ])
    await dunes.turnTo(0)
    const editor = await press(dunes, 0)
    await editor.press('Control+a')
    await editor.press('Backspace')
    await expect.poll(() => plains.para(0).locator('.ptext').textContent()).not.toContain('ندعو')
    expect((await editor.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await dunes.shot('empty-editor')
    await editor.press('Escape')
    await expect.poll(() => editor.count()).toBe(0)
    await dunes.shot('empty-sheet')

    // Another presses the empty line, and so does its author; what both type stands.
    await plains.turnTo(0)
    const other = await press(plains, 0)
    await other.pressSequentially('نناشد')
    await dunes.para(0).getByText('نناشد').waitFor()
    const again = await press(dunes, 0)
    await again.press('End')
    await again.pressSequentially(' الدول')
    await plains.para(0).getByText('نناشد الدول').waitFor()
    expect(hall.faults()).toEqual(noFaults(hall))
  },
)

test('[UI81, UI83, PA8] one letter typed by a page changes nothing else, where line ends and tabs stand among the words', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛'])
  const cell = (text: string) => [{ text }]
  const rows = [
    [cell('البند'), cell('المبلغ')],
    [cell('الماء'), cell('12')],
  ]
  const { id } = await meeting.office.post<{ id: string }>(`/meetings/${meeting.meetingId}/statements`, {
    title: { ar: 'جدول' },
    houseStyle: 'escwa',
    blocks: [
      { kind: 'table', level: 0, label: null, text: 'البند\tالمبلغ\nالماء\t12', table: { headerRows: 1, rows } },
    ],
  })
  const delegate = await signIn(hall.server.api, meeting.links.dunes.split('#')[1] ?? '')
  const { paragraphs } = await delegate.get<{ paragraphs: { id: string }[] }>(`/statements/${id}`)
  const text = 'البند\tالمبلغ\nالماء\t15\nالأرض\t7'
  await delegate.post(`/statements/${id}/commands`, {
    type: 'draftProposal',
    paragraphId: paragraphs[0]?.id,
    act: 'replace',
    text,
  })
  const { page, faults } = await openBrowserWindow(hall.browser)
  await page.goto(meeting.links.dunes)
  await page.waitForURL((address) => !address.pathname.includes('join'))
  await page.goto(`${hall.server.url}/statements/${id}`)
  await page.getByRole('button', { name: 'تعديل المسودة' }).click()
  const editor = page.locator('.proposal-editor [contenteditable="true"]')
  await caretIn(editor)
  await editor.press('Control+End')
  await editor.pressSequentially('5')
  await editor.press('Control+Home')
  await editor.pressSequentially('و')
  await expect.poll(() => editor.textContent()).toBe(`و${text}5`)
  await editor.press('Escape')
  await page
    .getByRole('button', { name: 'طرح المقترح' })
    .or(page.locator('.proposal .btn .sign-proposal'))
    .first()
    .click()
  await expect
    .poll(async () => {
      const sheet = await delegate.get<{ paragraphs: { proposals: { text: string }[] }[] }>(`/statements/${id}`)
      return sheet.paragraphs[0]?.proposals[0]?.text
    })
    .toBe(`و${text}5`)
  expect(faults).toEqual([])
})

/** A window of its own, whose faults are expected. */
async function apart(meeting: Awaited<ReturnType<BrowserHall['seat']>>, who: 'dunes' | 'plains') {
  const opened = await openBrowserWindow(hall.browser)
  await opened.page.goto(meeting.links[who])
  await opened.page.waitForURL((address) => !address.pathname.includes('join'))
  return opened
}

test('[UI80, UI81] an editor that cannot take in a change is made anew, and nothing that others wrote is gone', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛'])
  const plains = await hall.sit('anew-plains', meeting, 'plains')
  const { page, faults } = await apart(meeting, 'dunes')
  await page.goto(meeting.statement)
  const paragraph = page.locator(`section.para[id="${meeting.paragraphs[0]?.id}"]`)
  await paragraph.locator('.ptext').click()
  const editor = paragraph.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('End')
  await editor.evaluate((dom) => {
    const { view } = (dom as unknown as { editor: { view: { updateState: () => void } } }).editor
    view.updateState = () => {
      throw new RangeError('planted')
    }
  })
  await plains.turnTo(0)
  const other = await press(plains, 0)
  await other.press('End')
  await other.pressSequentially(' مجدداً')
  await paragraph.getByText('مجدداً').waitFor()
  expect(faults.filter((fault) => fault.includes('planted')).length).toBeGreaterThan(0)
  // The caret is where it was, and what is typed now stands beside what came in.
  await caretIn(editor)
  await editor.press('End')
  await editor.pressSequentially(' فوراً')
  const stands = 'ندعو الحكومات إلى التعاون الوثيق؛ مجدداً فوراً'
  await expect.poll(() => other.textContent()).toContain(stands)
  await expect
    .poll(async () => {
      const sheet = await meeting.office.get<{ paragraphs: { text: string }[] }>(`/statements/${meeting.id}`)
      return sheet.paragraphs[0]?.text
    })
    .toBe(stands)
})

test.each([
  ['ar', 'تعذّر عرض هذا الجزء', 'إعادة العرض'],
  ['en', 'This part could not be shown', 'Show it again'],
] as const)(
  '[UI80] a card that cannot be shown ends alone, in words of the reader (%s), and the page works on',
  async (language, told, again) => {
    const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
    const paragraphId = meeting.paragraphs[0]?.id
    await meeting.command('plains', { type: 'lodgeObjection', paragraphId, grounds: 'لا ولاية' })
    const { page } = await apart(meeting, 'dunes')
    let isBroken = true
    await page.route('**/ledger?**', async (route) => {
      const answer = await route.fetch()
      const words = await answer.text()
      await route.fulfill({
        response: answer,
        body: isBroken ? words.replace('"grounds":"لا ولاية"', '"grounds":{"x":1}') : words,
      })
    })
    await page.goto(meeting.statement)
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    const paragraph = page.locator(`section.para[id="${paragraphId}"]`)
    const notice = paragraph.locator('.notice', { hasText: told })
    await notice.waitFor()
    await expect(page.getByText('توقّفت هذه الصفحة').count()).resolves.toBe(0)
    await notice.getByRole('button', { name: again }).click()
    await notice.waitFor()
    await paragraph.locator('.ptext').click()
    const editor = paragraph.locator('[contenteditable="true"]')
    await caretIn(editor)
    await editor.press('End')
    await editor.pressSequentially(' فوراً')
    await paragraph.locator('.under .saved .sign-check').waitFor()
    await notice.waitFor()
    isBroken = false
    await page.reload()
    await paragraph.getByText('لا ولاية').waitFor()
    expect(await notice.count()).toBe(0)
  },
)
