import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, noFaults, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

/** Names words in the list of the form, by keyboard alone: the last letters of the paragraph, the stop left out. */
async function pickLast(sitting: Sitting, letters: number): Promise<void> {
  const words = sitting.page.getByRole('textbox', { name: 'حدّدوا الكلمات في النص' })
  await words.focus()
  await words.press('Control+End')
  await words.press('ArrowRight')
  for (let left = letters; left > 0; left -= 1) await words.press('Shift+ArrowRight')
}

test('[BR3, BR6, RM1, VI2] a bracket torn by a typist is seen as torn by all, put back by its owner, remarked on and previewed', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  const [dunes, plains, chair] = await Promise.all([
    hall.sit('torn-dunes', meeting, 'dunes'),
    hall.sit('torn-plains', meeting, 'plains'),
    hall.sit('torn-chair', meeting, 'chair'),
  ])

  const at = await dunes.turnTo(0)
  await at.getByRole('button', { name: 'وضع معقوفين' }).click()
  await pickLast(dunes, 'الوثيق'.length)
  await expect.poll(() => at.locator('.form-card .chosen-words').textContent()).toBe('الوثيق')
  await dunes.page.getByLabel('السبب').fill('الصفة تُلزم بأكثر مما اتُّفق عليه.')
  await dunes.shot('place')
  await dunes.page.getByLabel('السبب').press('Alt+Enter')
  await plains.para(0).locator('.note[data-note]').getByText('الصفة تُلزم').waitFor()

  // Another delegation types over the closing glyph. The bracket stands, and everybody sees that it is torn.
  const edited = await plains.turnTo(0)
  await edited.getByRole('button', { name: 'تحرير النص' }).click()
  const editor = plains.page.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('End')
  await editor.press('Backspace')
  await editor.press('Backspace')
  for (const other of [dunes, chair]) {
    await other.para(0).locator('.notes').getByText('سقط طرف هذا القوس من النص.').waitFor()
  }
  await editor.pressSequentially('؛')
  await editor.press('Escape')
  const shut = await chair.turnTo(0)
  await shut.locator('.gavel .why-not').getByText('القوس 1').waitFor()
  expect(await shut.getByRole('button', { name: 'إعلان الاتفاق' }).getAttribute('aria-disabled')).toBe('true')
  await chair.shot('shut')

  // Its owner opens the note and puts it back round the words that it stood round, found by themselves.
  await dunes.para(0).locator('.note-button').click()
  await dunes.shot('opened')
  await dunes.para(0).getByRole('button', { name: 'إعادة القوسين إلى موضعهما' }).click()
  await expect.poll(() => dunes.para(0).locator('.form-card .chosen-words').last().textContent()).toBe('الوثيق')
  await dunes.shot('repair')
  await dunes.page.getByRole('textbox', { name: 'حدّدوا الكلمات في النص' }).press('Alt+Enter')
  for (const other of [dunes, plains, chair]) {
    await expect.poll(() => other.para(0).locator('.notes').getByText('سقط طرف').count()).toBe(0)
    expect(await other.para(0).locator('.note[data-note]').count()).toBe(1)
  }

  // Everything is typed over: the words are gone with both ends. It is put back round other words, by keyboard.
  await edited.getByRole('button', { name: 'تحرير النص' }).click()
  await caretIn(editor)
  await editor.press('Control+a')
  await editor.pressSequentially('ندعو إلى تعاون دائم؛')
  await editor.press('Escape')
  await dunes.para(0).locator('.notes').getByText('سقط طرف هذا القوس من النص.').waitFor()
  await dunes.para(0).getByRole('button', { name: 'إعادة القوسين إلى موضعهما' }).click()
  await dunes.para(0).getByText('لم تُحدَّد كلمات بعد.').waitFor()
  await pickLast(dunes, 'دائم'.length)
  await dunes.page.getByRole('textbox', { name: 'حدّدوا الكلمات في النص' }).press('Alt+Enter')
  await expect.poll(() => chair.para(0).locator('.notes').getByText('سقط طرف').count()).toBe(0)

  // A remark is read by all; it decides nothing.
  await plains.para(0).locator('.note-button').click()
  await plains.para(0).getByRole('button', { name: 'إبداء ملاحظة' }).click()
  await plains.page.getByLabel('ملاحظتكم').fill('نقبل الصفة إن زال القوس.')
  await plains.shot('remark')
  await plains.page.getByRole('button', { name: 'إبداؤها' }).click()
  await chair.para(0).locator('.note-button').click()
  await chair.para(0).getByRole('button', { name: 'ملاحظة واحدة' }).click()
  await chair.para(0).getByText('نقبل الصفة إن زال القوس.').waitFor()

  // The chair looks at what it would read, and nothing happens to anybody's text.
  await shut.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await chair.page.getByRole('menuitem', { name: 'لو رُفعت أقواسها' }).click()
  await chair.page.getByLabel('[1]').selectOption({ label: 'حذفه' })
  await expect.poll(() => shut.locator('.preview del').allTextContents()).toEqual([' دائم'])
  await chair.shot('what-if')
  await chair.page.keyboard.press('Escape')
  await dunes.para(0).locator('.ptext').getByText('دائم').waitFor()
  expect(await dunes.para(0).locator('.note[data-note]').count()).toBe(1)
  expect(hall.faults()).toEqual(noFaults(hall))
})

test('[BR7, BR8] brackets are linked as a package and lifted whole; of alternatives one is chosen and the other falls', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق الدائم؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  await meeting.command('chair', { type: 'openNegotiation' })
  const bracket = (who: 'dunes' | 'plains', nth: number, exact: string) =>
    meeting.command(who, {
      type: 'placeBracket',
      paragraphId: meeting.paragraphs[nth]?.id,
      quote: { exact },
      kind: 'disputed',
    })
  await bracket('dunes', 0, 'الوثيق')
  await bracket('dunes', 0, 'الدائم')
  await bracket('plains', 1, 'متابعة التنفيذ')
  const [dunes, rapporteur] = await Promise.all([
    hall.sit('package-dunes', meeting, 'dunes'),
    hall.sit('package-rapporteur', meeting, 'rapporteur'),
  ])
  const { page } = rapporteur
  const at = await rapporteur.turnTo(0)
  const link = async (how: string, numbers: readonly number[]) => {
    await at.getByRole('button', { name: 'إجراءات أخرى' }).click()
    await page.getByRole('menuitem', { name: 'ربط الأقواس' }).click()
    await page.locator('.choice', { hasText: how }).click()
    for (const number of numbers) await page.getByRole('checkbox', { name: `[${number}]` }).check()
    await rapporteur.shot(`link-${numbers.join('-')}`)
    await page.getByRole('button', { name: 'ربطها' }).click()
    await page.locator('form.form-card').waitFor({ state: 'detached' })
  }
  await link('بدائل', [1, 2])
  // Of two alternatives one is chosen from its note.
  await at.locator('.note-button').first().click()
  await at.getByRole('button', { name: 'رفع القوس' }).click()
  await page.getByRole('heading', { name: 'الاختيار بين الصيغ البديلة' }).waitFor()
  await page.keyboard.press('Escape')
  await at.locator('.note-button').first().click()
  await link('حزمة', [1, 3])
  await dunes.para(0).locator('.note-button').first().click()
  await dunes.para(0).getByText('في حزمة مع').waitFor()
  await dunes.para(0).getByText('بديل مع').waitFor()
  await dunes.shot('note')

  await at.locator('.note-button').first().click()
  await at.getByRole('button', { name: 'رفع الحزمة' }).click()
  await page.getByText('رفع الحزمة كلها').waitFor()
  const done = page.locator('.form-card').getByRole('button', { name: 'رفع الحزمة' })
  expect(await done.isDisabled()).toBe(true)
  await page.getByLabel('[1]').selectOption({ label: 'اختياره' })
  await page.getByLabel('[3]').selectOption({ label: 'إبقاؤه' })
  await page.getByLabel('متى وكيف أبلغها').fill('شفوياً في القاعة')
  await rapporteur.shot('package')
  await done.click()
  await expect.poll(() => dunes.page.locator('.note[data-note]').count()).toBe(0)
  await dunes.para(0).locator('.ptext').getByText('التعاون الوثيق').waitFor()
  expect(await dunes.para(0).locator('.ptext').textContent()).not.toContain('الدائم')
  expect(hall.faults()).toEqual(noFaults(hall))
})
