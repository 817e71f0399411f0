import { expect, test } from 'vitest'
import { openBrowserStage } from '../kit/browserStage.ts'
import { seatedStatement } from '../kit/seatedStatement.ts'

const stage = openBrowserStage()

test('[UI33] a negotiation is replayed with the arrows, by itself, and from a link to one moment', async () => {
  const { address, paragraphs, act, open } = await seatedStatement(stage.server, 3)
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
  const { page, faults } = await open(stage.browser, 'plains', 'projector')
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

test('[PR6, VO4] a delegation changes its tabled words, and the chair records the order of the vote', async () => {
  const { paragraphs, act, open } = await seatedStatement(stage.server, 2)
  const [first] = paragraphs
  if (first === undefined) throw new Error('There is no paragraph')
  const at = { paragraphId: first.id, act: 'replace' }
  for (const [who, text] of [
    ['dunes', 'ندعو الدول إلى التعاون.'],
    ['plains', `${first.text} فوراً`],
  ] as const) {
    const [drafted] = await act(who, { type: 'draftProposal', ...at, text })
    await act(who, { type: 'tableProposal', proposalId: drafted?.['proposalId'] })
  }
  const dunes = await open(stage.browser, 'dunes')
  const chair = await open(stage.browser, 'chair')

  await dunes.page.getByRole('button', { name: 'تعديل صيغته' }).click()
  const words = dunes.page.getByRole('textbox', { name: 'النص المقترح' })
  await words.fill('ندعو الدول والمنظمات إلى التعاون.')
  await dunes.page.getByText('الفرق عن صيغتكم المطروحة').waitFor()
  await dunes.page.getByRole('button', { name: 'إحلال الصيغة الجديدة' }).click()
  await words.waitFor({ state: 'detached' })
  await chair.page.getByText('صيغة سابقة واحدة').click()
  await chair.page.locator('.former-words ins').getByText('والمنظمات').waitFor()

  await chair.page.locator(`section.para[id="${first.id}"] .ptext`).click()
  await chair.page.locator('.ProseMirror').waitFor()
  await chair.page.keyboard.press('Escape')
  await chair.page.locator(`section.para[id="${first.id}"]`).getByRole('button', { name: 'إجراءات أخرى' }).click()
  await chair.page.getByRole('menuitem', { name: 'ترتيب التصويت على المقترحات' }).click()
  const order = chair.page.getByRole('list', { name: 'الترتيب' }).getByRole('listitem')
  await order.nth(0).getByText('المقترح 1').waitFor()
  await order.nth(1).getByRole('button', { name: 'تقديم المقترح 2' }).click()
  await order.nth(0).getByText('المقترح 2').waitFor()
  await chair.page.getByRole('button', { name: 'تثبيت الترتيب في السجل' }).click()
  await dunes.page.locator('.proposal').filter({ hasText: 'فوراً' }).getByText('في التصويت: 1').waitFor()

  await chair.page.getByRole('button', { name: 'طرح سؤال للتصويت' }).click()
  const subject = chair.page.getByRole('combobox', { name: 'على ماذا' })
  await expect
    .poll(() => subject.locator('option').allTextContents())
    .toEqual(['البيان كله', 'المقترح 2، السهول، على المنطوق 1', 'المقترح 1، الكثبان، على المنطوق 1'])
  expect([...dunes.faults, ...chair.faults]).toEqual([])
})

test('[BR7, BR8] "no text" is placed and chosen as a wording, and a package is lifted with a replacement', async () => {
  const { paragraphs, act, open } = await seatedStatement(stage.server, 3)
  const [first, second, third] = paragraphs.map(({ id }) => id)
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('There are too few paragraphs')
  await act('chair', { type: 'openNegotiation' })
  const ids = []
  for (const paragraphId of [second, third]) {
    const bracket = { type: 'placeBracket', paragraphId, quote: { exact: 'الحكومات' }, kind: 'disputed' }
    ids.push((await act('rapporteur', bracket))[0]?.['bracketId'])
  }
  await act('rapporteur', { type: 'linkBrackets', bracketIds: ids, as: 'package' })
  const { page, faults } = await open(stage.browser, 'rapporteur')
  const paragraph = (id: string) => page.locator(`section.para[id="${id}"]`)

  await paragraph(first).locator('.ptext').click()
  await page.locator('.ProseMirror').waitFor()
  await page.keyboard.press('Escape')
  await paragraph(first).getByRole('button', { name: 'وضع معقوفين' }).click()
  await page.getByRole('textbox', { name: 'حدّدوا الكلمات في النص' }).evaluate((area: HTMLTextAreaElement) => {
    const start = area.value.indexOf('الوثيق')
    area.setSelectionRange(start, start + 'الوثيق'.length)
    area.dispatchEvent(new Event('select', { bubbles: true }))
  })
  await page.locator('.choice').filter({ hasText: 'صيغة بديلة' }).click()
  await page.getByRole('checkbox', { name: /لا نص/u }).check()
  await page.getByRole('button', { name: 'وضع المعقوفين', exact: true }).click()
  await paragraph(first).locator('.note-button').click()
  await paragraph(first).getByText('أو لا نص').waitFor()
  await paragraph(first).getByRole('button', { name: 'رفع القوس' }).click()
  await page.getByRole('radio', { name: /لا نص/u }).check()
  await page.getByRole('button', { name: /اعتماد هذا الاختيار/u }).click()
  await expect.poll(() => paragraph(first).locator('.ptext').textContent()).toContain('إلى التعاون الدائم؛')

  await paragraph(second).locator('.note-button').click()
  await paragraph(second).getByRole('button', { name: 'رفع الحزمة' }).click()
  await page
    .getByRole('combobox', { name: '[2]' })
    .or(page.getByRole('combobox', { name: '[1]' }))
    .first()
    .selectOption({ label: 'استبداله' })
  await page.getByRole('textbox', { name: 'النص البديل' }).fill('الدول كافة')
  await page
    .locator('form.form-card')
    .getByRole('button', { name: /رفع الحزمة/u })
    .click()
  await expect.poll(() => paragraph(second).locator('.ptext').textContent()).toContain('ندعو الدول كافة في')
  await expect.poll(() => paragraph(third).locator('.note[data-note]').count()).toBe(0)
  expect(faults).toEqual([])
})

test('[UI34] who wrote which words is seen in the history of a paragraph, also after its draft is closed', async () => {
  const { paragraphs, act, open } = await seatedStatement(stage.server, 1)
  const [first] = paragraphs
  if (first === undefined) throw new Error('There is no paragraph')
  const dunes = await open(stage.browser, 'dunes')
  await dunes.page.locator(`section.para[id="${first.id}"] .ptext`).click()
  await dunes.page.locator('.ProseMirror').waitFor()
  await dunes.page.keyboard.press('End')
  await dunes.page.keyboard.type(' ولا سيما العربية')
  await dunes.page.getByText(/حُفظ/u).first().waitFor()
  await act('chair', { type: 'putOnFloor', paragraphId: first.id })
  const textSeen = await dunes.page.locator('.ProseMirror').innerText()
  await act('chair', { type: 'agreeParagraph', paragraphId: first.id, textSeen: textSeen.trim(), adReferendum: true })

  const plains = await open(stage.browser, 'plains')
  const paragraph = plains.page.locator(`section.para[id="${first.id}"]`)
  await paragraph.locator('.ptext').click()
  await paragraph.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await plains.page.getByRole('menuitem', { name: 'سيرة الفقرة' }).click()
  await paragraph.getByRole('button', { name: 'من كتب ماذا' }).click()
  await paragraph.locator('.written').getByText('ولا سيما العربية').waitFor()
  await paragraph.getByRole('list', { name: 'أصحاب الكلمات' }).getByText('هيفاء').waitFor()
  await paragraph.locator('.passages ins').getByText('ولا سيما العربية').waitFor()
  if (process.env['SHOTS'] !== undefined)
    await plains.page.screenshot({ path: `${process.env['SHOTS']}/who-wrote.png` })
  await plains.page.getByRole('link', { name: 'محضر هذه الفقرة' }).click()
  await plains.page.getByRole('heading', { name: 'ما جرى بشأنها' }).waitFor()
  await plains.page.getByText('بشرط الاستشارة').first().waitFor()
  expect([...dunes.faults, ...plains.faults]).toEqual([])
})

test('[PA5, LT1, UI35] what was typed offline for a paragraph that closed is laid before the rapporteur and outlives its author’s browser', async () => {
  const { paragraphs, act, open } = await seatedStatement(stage.server, 2)
  const [first] = paragraphs
  if (first === undefined) throw new Error('There is no paragraph')
  const dunes = await open(stage.browser, 'dunes')
  const rapporteur = await open(stage.browser, 'rapporteur')
  const paragraph = dunes.page.locator(`section.para[id="${first.id}"]`)
  await paragraph.locator('.ptext').click()
  await dunes.page.locator('.ProseMirror').waitFor()
  await dunes.page.keyboard.press('End')
  await dunes.page.keyboard.type(' أولاً')
  await dunes.page.getByText(/حُفظ/u).first().waitFor()
  await dunes.context.setOffline(true)
  await dunes.page.getByText('لا اتصال الآن.').first().waitFor()
  await dunes.page.keyboard.type(' وثانياً')
  await dunes.page.getByText(/محفوظ على جهازكم/u).waitFor()

  await act('chair', { type: 'putOnFloor', paragraphId: first.id })
  await act('chair', { type: 'agreeParagraph', paragraphId: first.id, textSeen: `${first.text} أولاً` })
  await dunes.context.setOffline(false)
  await paragraph.getByText('وصل تعديلكم بعد إغلاق الفقرة').waitFor()
  await paragraph.locator('.notice ins').getByText('وثانياً').waitFor()
  if (process.env['SHOTS'] !== undefined) await dunes.page.screenshot({ path: `${process.env['SHOTS']}/late.png` })

  await paragraph.getByRole('button', { name: 'عرضه على هيئة الصياغة' }).click()
  await paragraph.getByText('وصل تعديلكم بعد إغلاق الفقرة').waitFor({ state: 'detached' })
  const list = rapporteur.page.getByRole('region', { name: 'صيغ وصلت متأخرة' })
  await list.locator('ins').getByText('وثانياً').waitFor()
  await dunes.context.close()
  // Another device of the same delegation: nothing was kept there.
  const again = await open(stage.browser, 'dunes')
  const own = again.page.getByRole('region', { name: 'صيغ وصلت متأخرة' })
  await own.getByRole('button', { name: 'تحويله إلى مقترح' }).click()
  await expect
    .poll(() => again.page.getByRole('textbox', { name: 'النص المقترح' }).inputValue())
    .toBe(`${first.text} أولاً وثانياً`)

  await list.getByRole('button', { name: 'نُظر فيها' }).click()
  await list.getByRole('textbox', { name: /ما آلت إليه/u }).fill('طُرحت مقترحاً.')
  if (process.env['SHOTS'] !== undefined)
    await rapporteur.page.screenshot({ path: `${process.env['SHOTS']}/late-list.png` })
  await list.getByRole('button', { name: 'تأكيد' }).click()
  await own.waitFor({ state: 'detached' })
  expect(rapporteur.faults).toEqual([])
})
