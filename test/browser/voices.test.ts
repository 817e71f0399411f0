import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { type BrowserHall, openBrowserHall, type SeatedMeeting } from '../kit/browserCommittee.ts'
import { enter, paragraphOf } from '../kit/browserMeeting.ts'
import { secretariatToken } from '../kit/runningServer.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(async () => {
  await hall.close()
})

const clauses = ['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب من الأمانة تقريراً سنوياً؛', 'نعرب عن الشكر للبلد المضيف.']

async function meetingOf({ id, office }: SeatedMeeting): Promise<string> {
  const { entries } = await office.get<{ entries: { event: { meetingId: string } }[] }>(
    `/statements/${id}/ledger?limit=1`,
  )
  return entries[0]?.event.meetingId ?? ''
}

/** The delegation of the dunes has its head confirm; its head comes in beside the delegate who is there. */
async function seatHead(meeting: SeatedMeeting): Promise<{ joinUrl: string; api: ApiClient }> {
  const of = await meetingOf(meeting)
  await meeting.office.post(`/meetings/${of}/delegations/${meeting.delegations.dunes}/voice`, { headConfirms: true })
  const invited = await meeting.office.post<{ joinUrl: string; joinToken: string }>(`/meetings/${of}/participants`, {
    name: 'السفيرة منى',
    role: 'delegate',
    attendance: 'remote',
    delegationId: meeting.delegations.dunes,
    head: true,
  })
  return { joinUrl: invited.joinUrl, api: await signIn(hall.server.api, invited.joinToken) }
}

test('[OB5, OB7] a member objects, all see that the head is awaited, the chair consults, the head confirms or disowns', async () => {
  const meeting = await hall.seat(clauses)
  const head = await seatHead(meeting)
  await meeting.command('chair', { type: 'openNegotiation' })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[0]?.id })
  const member = await hall.sit('voices-member', meeting, 'dunes')
  const chair = await hall.sit('voices-chair', meeting, 'chair')

  const first = await member.turnTo(0)
  await first.getByRole('button', { name: 'تقديم اعتراض' }).click()
  await first.getByText('بانتظار تأكيد رئاسة وفدكم').waitFor()
  await first.getByLabel('سبب الاعتراض').fill('لم يُبحث التمويل.')
  await first.getByRole('button', { name: 'تقديم الاعتراض' }).click()
  await first.getByText('بانتظار تأكيد رئاسة الوفد').waitFor()
  expect(await first.getByRole('button', { name: 'تأكيد الاعتراض باسم الوفد' }).count()).toBe(0)

  const seen = await chair.turnTo(0)
  await seen.getByText('بانتظار تأكيد رئاسة الوفد').waitFor()
  await chair.page.locator('.docket').getByText('بانتظار تأكيد رئاسة الوفد').waitFor()
  await seen.getByRole('button', { name: 'إحالته إلى التشاور' }).click()
  await seen.getByLabel('مع من، وأين').fill('مع وفد السهول في القاعة الصغرى')
  await chair.shot('voices-consulting')
  await seen.getByRole('button', { name: 'فتح التشاور' }).click()
  await seen.getByText('قيد التشاور منذ').waitFor()
  await first.getByText('مع وفد السهول في القاعة الصغرى').waitFor()
  expect(
    await seen
      .getByRole('button', { name: /الاتفاق|المطرقة/ })
      .first()
      .getAttribute('aria-disabled'),
  ).toBe('true')

  const window = await enter(hall.browser, head.joinUrl, { size: 'phone' })
  await window.page.getByRole('link', { name: /./ }).first().waitFor()
  await window.page.goto(meeting.statement)
  const theirs = paragraphOf(window.page, clauses[0] ?? '')
  await theirs.getByRole('button', { name: 'تأكيد الاعتراض باسم الوفد' }).waitFor()
  if (process.env['SHOTS'] !== undefined)
    await window.page.screenshot({ path: `${process.env['SHOTS']}/voices-head-phone.png` })
  await theirs.getByRole('button', { name: 'تأكيد الاعتراض باسم الوفد' }).click()
  await first.getByText('بانتظار تأكيد رئاسة الوفد').waitFor({ state: 'detached' })
  expect(await first.getByRole('button', { name: 'سحب الاعتراض' }).count()).toBe(0)

  await seen.getByRole('button', { name: 'إنهاء التشاور' }).click()
  await seen.getByLabel('ما انتهى إليه').fill('لم يُتفق على صيغة')
  await seen.getByRole('button', { name: 'إنهاء التشاور' }).last().click()
  await seen.getByText('قيد التشاور منذ').waitFor({ state: 'detached' })

  await meeting.command('dunes', {
    type: 'lodgeObjection',
    paragraphId: meeting.paragraphs[1]?.id,
    grounds: 'بلا تكليف',
  })
  const other = paragraphOf(window.page, clauses[1] ?? '')
  // The second paragraph is not on the floor: on the head's phone it stands in the text.
  await window.page.locator('.places [data-place="text"]').click()
  await other.getByRole('button', { name: 'نفيه عن الوفد' }).click()
  await other.getByLabel('السبب').fill('لم نكلَّف به.')
  await other.getByRole('button', { name: 'نفي الاعتراض عن الوفد' }).click()
  await other.locator('.objection').waitFor({ state: 'detached' })
  expect(window.faults).toEqual([])
})

test('[FL2, BR9, OB4] words with a light, a time for instructions, a position on the whole', async () => {
  const meeting = await hall.seat(clauses)
  await meeting.command('chair', { type: 'openNegotiation' })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[0]?.id })
  const plains = await hall.sit('voices-plains', meeting, 'plains')
  const chair = await hall.sit('voices-chair-lights', meeting, 'chair')
  const para = plains.para(0)
  await para.getByRole('button', { name: 'لنا ملاحظة' }).click()
  await para.getByRole('button', { name: 'إضافة كلمة قصيرة' }).click()
  await para.getByLabel('كلمة مع موقفكم').fill('نحتاج مهلة إلى الغد')
  await para.getByRole('button', { name: 'إظهارها' }).click()
  // Who declared what, and with which words, stands behind the figure.
  await chair.para(0).locator('.light-counts [data-light="yellow"]').getByRole('button').click()
  await chair.para(0).getByText('نحتاج مهلة إلى الغد').waitFor()

  await plains.turnTo(0)
  await para.getByRole('button', { name: 'وضع معقوفين' }).click()
  await para.getByRole('textbox', { name: 'حدّدوا الكلمات في النص' }).evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(5, 13)
    area.dispatchEvent(new Event('select', { bubbles: true }))
  })
  await para.getByText('بانتظار التعليمات').click()
  const due = para.getByLabel('تصل في موعد أقصاه')
  await due.fill('2020-01-01T10:00')
  await para.getByText('اختاروا موعداً لم يمضِ.').waitFor()
  await due.fill('2090-01-01T10:00')
  await plains.shot('voices-due')
  await para.getByRole('button', { name: 'وضع المعقوفين' }).click()
  await para.getByText(/حتى .*2090/).waitFor()
  await chair
    .para(0)
    .getByText(/حتى .*2090/)
    .waitFor()

  await plains.page.getByRole('button', { name: 'تعليل الموقف من الوثيقة كلها' }).click()
  await plains.page.getByLabel('التعليل').fill('انضممنا إلى التوافق حرصاً عليه.')
  await plains.page.getByRole('button', { name: 'تسجيل تعليل الموقف' }).click()
  await plains.page.getByText('سُجّل تعليل موقفكم من الوثيقة:').waitFor()
  await plains.shot('voices-explained')
  await meeting.command('plains', { type: 'raiseLight', paragraphId: meeting.paragraphs[0]?.id, light: 'green' })
})

test('[OB5, HA8] the secretariat names heads, has a head confirm, and takes a participant out', async () => {
  const meeting = await hall.seat(clauses)
  const of = await meetingOf(meeting)
  const office = await enter(hall.browser, `${hall.server.url}/join#${secretariatToken}`)
  await office.page.getByRole('link', { name: /./ }).first().waitFor()
  await office.page.goto(`${hall.server.url}/meetings/${of}/set-up`)
  const confirming = office.page.getByLabel('تؤكد رئاسته اعتراضات الأعضاء')
  const dunes = office.page.locator('tr').filter({ hasText: 'الكثبان' }).filter({ has: confirming })
  await dunes.getByLabel('تؤكد رئاسته اعتراضات الأعضاء').click()
  await dunes.getByText('لم تُسمَّ رئاسة لهذا الوفد بعد').waitFor()
  await office.page.getByRole('button', { name: /^الدور: هيفاء/ }).click()
  await office.page.getByRole('combobox', { name: /^الدور: هيفاء/ }).selectOption('head')
  await dunes.getByText('لم تُسمَّ رئاسة لهذا الوفد بعد').waitFor({ state: 'detached' })
  await office.page.locator('tr').filter({ hasText: 'هيفاء' }).getByText('رئاسة الوفد').first().waitFor()
  if (process.env['SHOTS'] !== undefined)
    await office.page.screenshot({ path: `${process.env['SHOTS']}/voices-setup.png`, fullPage: true })
  await office.page.getByRole('button', { name: 'مقعد مروان' }).click()
  await office.page.getByRole('menuitem', { name: 'إخراجه من الاجتماع' }).click()
  await office.page.getByRole('button', { name: 'إخراجه', exact: true }).click()
  await office.page.locator('tr').filter({ hasText: 'مروان' }).waitFor({ state: 'detached' })
  await expect(meeting.command('plains', { type: 'explainPosition', text: 'لا' })).rejects.toThrow(/401/)
  expect(office.faults).toEqual([])
})
