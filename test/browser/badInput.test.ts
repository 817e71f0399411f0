import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, noFaults, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const clauses = ['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛', 'نقرر عقد اجتماع آخر؛']

/** What the server refused, as the form says it. The browser notes every refusal on its console too. */
async function refusedWith(sitting: Sitting, sentence: RegExp): Promise<void> {
  await sitting.page.locator('form.form-card, .dialog').getByText(sentence).first().waitFor()
}

/** What the browser itself notes of a cut connection and of a refusal is no fault of the page. */
const noted = /ERR_CONNECTION_RESET|status of 4\d\d/u

function faults(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(hall.faults()).map(([name, all]) => [name, all.filter((fault) => !noted.test(fault))]),
  )
}

test('[UI8, UI18, UI20] a network that goes while an act is sent loses no word: it is said, and the same press sends it again', async () => {
  const meeting = await hall.seat(clauses)
  await meeting.command('chair', { type: 'openNegotiation' })
  const [dunes, english, chair] = await Promise.all([
    hall.sit('cut-dunes', meeting, 'dunes'),
    hall.sit('cut-plains', meeting, 'plains', { language: 'en' }),
    hall.sit('cut-chair', meeting, 'chair'),
  ])
  const grounds = 'تمس الولاية القائمة.'
  const send = async (sitting: Sitting, open: string, field: string, lodge: string, told: RegExp) => {
    await (await sitting.turnTo(0)).getByRole('button', { name: open, exact: true }).click()
    await sitting.page.getByLabel(field).fill(grounds)
    const form = sitting.page.locator('form.form-card')
    await sitting.page.route('**/commands', (route) => route.abort('connectionreset'))
    await form.getByRole('button', { name: lodge }).click()
    await refusedWith(sitting, told)
    await sitting.shot('unsent')
    expect(await sitting.page.getByLabel(field).inputValue()).toBe(grounds)
    await sitting.page.unroute('**/commands')
    // It outlives even a reload.
    await sitting.page.reload()
    await (await sitting.turnTo(0)).getByRole('button', { name: open, exact: true }).click()
    expect(await sitting.page.getByLabel(field).inputValue()).toBe(grounds)
    await form.getByRole('button', { name: lodge }).click()
    await form.waitFor({ state: 'detached' })
  }
  await send(dunes, 'تقديم اعتراض', 'سبب الاعتراض', 'تقديم الاعتراض', /الخادم/u)
  await send(english, 'Object', 'Grounds', 'Lodge the objection', /server/u)
  await expect.poll(() => chair.para(0).locator('.objection').count()).toBe(2)
  expect(faults()).toEqual(noFaults(hall))
})

test('[UI8, UI20] words too long, a draft closed meanwhile and a right withdrawn meanwhile are refused with a sentence, and what was typed stays', async () => {
  const meeting = await hall.seat(clauses)
  await meeting.command('chair', { type: 'openNegotiation' })
  const [dunes, english, rapporteur] = await Promise.all([
    hall.sit('bad-dunes', meeting, 'dunes'),
    hall.sit('bad-plains', meeting, 'plains', { language: 'en' }),
    hall.sit('bad-rapporteur', meeting, 'rapporteur'),
  ])
  const long = 'كلمة '.repeat(5_000)

  await (await dunes.turnTo(1)).getByRole('button', { name: 'تقديم اعتراض' }).click()
  await dunes.page.getByLabel('سبب الاعتراض').fill('٥%\u202E٥١\u202C')
  await dunes.page.getByText('حُذفت محارف خفية').waitFor()
  expect(await dunes.page.getByLabel('سبب الاعتراض').inputValue()).toBe('٥%٥١')
  await dunes.page.getByLabel('سبب الاعتراض').fill(long)
  expect(await dunes.page.getByText('حُذفت محارف خفية').count()).toBe(0)
  // What is too long is said before it is sent, and nothing of it is cut off.
  const lodge = dunes.page.locator('form.form-card').getByRole('button', { name: 'تقديم الاعتراض' })
  await dunes.page.getByText(/لعدد الأحرف: 4000/u).waitFor()
  expect(await lodge.isDisabled()).toBe(true)
  await dunes.shot('long')
  expect((await dunes.page.getByLabel('سبب الاعتراض').inputValue()).length).toBe(long.length)
  await dunes.page.keyboard.press('Escape')
  await (await english.turnTo(1)).getByRole('button', { name: 'Object', exact: true }).click()
  await english.page.getByLabel('Grounds').fill(long)
  await english.page.getByText('At most 4000 characters.').waitFor()
  await english.shot('long')
  await english.page.keyboard.press('Escape')

  // The paragraph is agreed while a delegate words a proposal to it; a proposal after it is still possible.
  await (await dunes.turnTo(2)).getByRole('button', { name: 'اقتراح صيغة' }).click()
  const words = dunes.page.getByLabel('النص المقترح')
  await words.fill('نقرر عقد اجتماع سنوي؛')
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[2]?.id })
  await meeting.command('chair', {
    type: 'agreeParagraph',
    paragraphId: meeting.paragraphs[2]?.id,
    textSeen: meeting.paragraphs[2]?.text,
  })
  await dunes.para(2).locator('.spine').getByText('متفق عليها').waitFor()
  await words.press('Alt+Enter')
  await refusedWith(dunes, /أُغلقت|مغلقة|متفق عليها/u)
  await dunes.shot('closed')
  expect(await words.inputValue()).toBe('نقرر عقد اجتماع سنوي؛')

  // The bracket that the rapporteur is about to lift is lifted by its owner first.
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId: meeting.paragraphs[0]?.id,
    quote: { exact: 'الوثيق' },
    kind: 'disputed',
  })
  await rapporteur.para(0).locator('.note-button').click()
  await rapporteur.para(0).getByRole('button', { name: 'رفع القوس' }).click()
  await rapporteur.page.getByLabel('متى وكيف أبلغها').fill('شفوياً')
  await words.press('Escape')
  await dunes.para(0).locator('.note-button').click()
  await dunes.para(0).getByRole('button', { name: 'رفع القوس' }).click()
  await dunes.page.locator('form.form-card').getByRole('button', { name: 'رفع القوس' }).click()
  // Nothing is left to lift: the form closes by itself, and the text is as its owner left it.
  await rapporteur.page.locator('form.form-card').waitFor({ state: 'detached' })
  await expect.poll(() => rapporteur.para(0).locator('.note[data-note]').count()).toBe(0)

  // Under suspension nothing is offered that would be refused.
  await meeting.command('chair', { type: 'suspend' })
  await dunes.page.getByText('الجلسة معلّقة.').waitFor()
  expect(await dunes.para(1).getByRole('button', { name: 'تقديم اعتراض' }).count()).toBe(0)
  await english.page.getByText('The meeting is suspended.').first().waitFor()
  expect(faults()).toEqual(noFaults(hall))
})
