import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, caretIn, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'
import { enter } from '../kit/browserMeeting.ts'
import { secretariatToken } from '../kit/runningServer.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const first = 'ندعو الحكومات إلى التعاون الوثيق في إدارة المياه المشتركة؛'

test('[PR1, PR2, PR5, PR8, UI20] two delegations word a proposal in private and table it; another meets it, and the rapporteur merges them with a trace', async () => {
  const meeting = await hall.seat([first, 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  await meeting.command('chair', { type: 'openNegotiation' })
  const [dunes, plains, oasis, rapporteur] = await Promise.all([
    hall.sit('proposal-dunes', meeting, 'dunes'),
    hall.sit('proposal-plains', meeting, 'plains'),
    hall.sit('proposal-oasis', meeting, 'oasis'),
    hall.sit('proposal-rapporteur', meeting, 'rapporteur'),
  ])

  // A draft is kept for the delegation: nobody else sees it until they are invited.
  const ours = await dunes.turnTo(0)
  await ours.getByRole('button', { name: 'اقتراح صيغة' }).click()
  await dunes.page.getByLabel('النص المقترح').fill(first.replace('الوثيق', 'الدائم'))
  await dunes.shot('form')
  await dunes.page.getByRole('button', { name: 'حفظه مسودة لوفدنا' }).click()
  await ours.getByText('لا يراها إلا وفدكم حتى تُطرح').waitFor()
  expect(await plains.para(0).locator('.proposal').count()).toBe(0)
  await ours.getByRole('button', { name: 'دعوة وفد' }).click()
  await dunes.page.getByRole('checkbox', { name: 'السهول' }).check()
  await dunes.shot('invite')
  await dunes.page.getByRole('button', { name: 'دعوتها' }).click()
  const invited = plains.para(0).locator('.proposal')
  await invited.getByText('مسودة مقترح').waitFor()
  expect(await oasis.para(0).locator('.proposal').count()).toBe(0)

  // The invited delegation words it too, and its words are on the other's screen.
  await invited.getByRole('button', { name: 'تعديل المسودة' }).click()
  const editor = invited.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ')
  await ours.locator('.proposal').getByText('مجدداً').waitFor()
  await plains.shot('reword')
  await invited.getByRole('button', { name: 'تم التعديل' }).click()
  expect(await invited.getByRole('button', { name: 'طرح المقترح' }).count()).toBe(0)
  await ours.locator('.proposal').getByRole('button', { name: 'طرح المقترح' }).click()
  for (const other of [plains, oasis, rapporteur]) {
    await other.para(0).locator('.proposal').getByText('مقترح مطروح').waitFor()
    await other.para(0).locator('.proposal ins', { hasText: 'مجدداً' }).waitFor()
  }

  // It is supported by one, and met by another's words for the same words.
  await plains.para(0).getByRole('button', { name: 'الاشتراك في تقديمه' }).click()
  await rapporteur.para(0).getByText('يشترك في تقديمه').waitFor()
  const theirs = await oasis.turnTo(0)
  await theirs.getByRole('button', { name: 'تأييد المقترح' }).click()
  await rapporteur.para(0).locator('.proposal').getByText('تؤيده').waitFor()
  await theirs.getByRole('button', { name: 'اقتراح صيغة' }).click()
  const words = oasis.page.getByLabel('النص المقترح')
  await words.fill(first.replace('الوثيق', 'العادل'))
  // By keyboard: Esc closes, the words stay; Alt+Enter tables.
  await words.press('Escape')
  await words.waitFor({ state: 'detached' })
  await theirs.getByRole('button', { name: 'اقتراح صيغة' }).click()
  expect(await oasis.page.getByLabel('النص المقترح').inputValue()).toContain('العادل')
  await oasis.page.getByLabel('النص المقترح').press('Alt+Enter')
  await dunes.para(0).locator('.proposal ins', { hasText: 'العادل' }).waitFor()
  const collisions = rapporteur.para(0).locator('.colliding')
  await expect.poll(() => collisions.count()).toBe(2)
  // Each names the other; they are laid side by side once.
  expect(await collisions.nth(0).locator('.side-by-side > div').count()).toBe(2)
  expect(await collisions.nth(1).locator('.side-by-side').count()).toBe(0)
  await collisions.nth(1).getByText('الكثبان').waitFor()
  expect(await oasis.para(0).locator('.colliding').count()).toBe(0)
  await rapporteur.shot('colliding')

  // The rapporteur merges both into one wording; everybody reads it, and the history keeps the trace.
  const merged = await rapporteur.turnTo(0)
  await merged.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await rapporteur.page.getByRole('menuitem', { name: 'دمج المقترحات' }).click()
  const wording = rapporteur.page.getByLabel('الصيغة المدمجة')
  await wording.fill(first.replace('الوثيق', 'الدائم العادل'))
  await rapporteur.shot('merge')
  expect(await rapporteur.page.getByRole('button', { name: 'دمجها' }).isDisabled()).toBe(true)
  await rapporteur.page.getByLabel('ما الذي جُمع ولماذا').fill('جُمعت صفتا المقترحين.')
  await rapporteur.page.getByLabel('ما الذي جُمع ولماذا').press('Alt+Enter')
  for (const other of [dunes, plains, oasis]) {
    await other.para(0).locator('.ptext').getByText('الدائم العادل').waitFor()
    await expect.poll(() => other.para(0).getByText('مقترح مطروح').count()).toBe(0)
  }
  const told = await dunes.turnTo(0)
  await told.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await dunes.page.getByRole('menuitem', { name: 'سيرة الفقرة' }).click()
  await dunes.para(0).getByText('جُمعت صفتا المقترحين').first().waitFor()
  await dunes.shot('history')
  expect(hall.faults()).toEqual(noFaults(hall))
})

test('[PR3, PR4] a tabled proposal is bracketed beside the text, declined with a reason, or withdrawn by its delegation', async () => {
  const meeting = await hall.seat([first, 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  await meeting.command('chair', { type: 'openNegotiation' })
  const [dunes, rapporteur] = await Promise.all([
    hall.sit('decide-dunes', meeting, 'dunes'),
    hall.sit('decide-rapporteur', meeting, 'rapporteur'),
  ])
  const propose = async (text: string) => {
    const at = await dunes.turnTo(0)
    await at.getByRole('button', { name: 'اقتراح صيغة' }).click()
    await dunes.page.getByLabel('النص المقترح').fill(text)
    await dunes.page.getByLabel('النص المقترح').press('Alt+Enter')
    await rapporteur.para(0).locator('.proposal').waitFor()
  }
  const decide = async () => {
    await rapporteur.para(0).locator('.proposal').getByRole('button', { name: 'البتّ فيه' }).click()
    await rapporteur.page.getByRole('heading', { name: 'البتّ في المقترح' }).waitFor()
  }

  await propose(first.replace('الوثيق', 'الدائم'))
  await dunes.para(0).getByRole('button', { name: 'سحب المقترح' }).click()
  await dunes.para(0).getByRole('button', { name: 'تأكيد السحب' }).click()
  await expect.poll(() => rapporteur.para(0).locator('.proposal').count()).toBe(0)

  await propose(first.replace('المشتركة', 'العابرة للحدود'))
  await decide()
  await rapporteur.page.locator('.choice', { hasText: 'عدم الأخذ به' }).click()
  const announce = rapporteur.page.getByRole('button', { name: 'إعلان القرار' })
  expect(await announce.isDisabled()).toBe(true)
  await rapporteur.shot('decline')
  await rapporteur.page.getByLabel('السبب').fill('أُخذ بمضمونه في فقرة أخرى.')
  await announce.click()
  await expect.poll(() => dunes.para(0).locator('.proposal').count()).toBe(0)

  await propose(first.replace('إدارة', 'صون'))
  await decide()
  await rapporteur.page.locator('.choice', { hasText: 'وضعه بين معقوفين' }).click()
  await announce.click()
  // Base and proposal stand side by side, each in brackets, with the names of those they come from.
  await expect.poll(() => dunes.para(0).locator('.note[data-note]').count()).toBe(2)
  await dunes.para(0).locator('.ptext').getByText('صون').waitFor()
  await dunes.para(0).locator('.notes').getByText('الكثبان').waitFor()
  await dunes.shot('bracketed')
  expect(hall.faults()).toEqual(noFaults(hall))
})

test('[PR9, UI20] an amendment handed in on paper is entered for its delegation by whoever received it, and what is missing or wrong is said', async () => {
  const meeting = await hall.seat([first, 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  await meeting.command('chair', { type: 'openNegotiation' })
  const [rapporteur, dunes] = await Promise.all([
    hall.sit('receive-rapporteur', meeting, 'rapporteur'),
    hall.sit('receive-dunes', meeting, 'dunes'),
  ])
  const { page } = rapporteur
  const openForm = async (nth: number) => {
    const at = await rapporteur.turnTo(nth)
    await at.getByRole('button', { name: 'إجراءات أخرى' }).click()
    await page.getByRole('menuitem', { name: 'تسلّم تعديل مكتوب' }).click()
    await page.getByRole('heading', { name: /^تعديل مكتوب على/u }).waitFor()
  }
  // A delegate enters nothing for another, and is not offered it.
  const theirs = await dunes.turnTo(0)
  await theirs.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await dunes.page.getByRole('menuitem', { name: 'سيرة الفقرة' }).waitFor()
  expect(await dunes.page.getByRole('menuitem', { name: 'تسلّم تعديل مكتوب' }).count()).toBe(0)
  await dunes.page.keyboard.press('Escape')

  await openForm(0)
  await rapporteur.shot('empty')
  const enterIt = page.getByRole('button', { name: 'إثباته وطرحه' })
  expect(await enterIt.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('اختاروا الوفد الذي قدّم الورقة.').waitFor()
  await page.getByLabel('الوفد مقدّم التعديل').selectOption({ label: 'السهول' })
  // The wording as it stands amends nothing; an empty one strikes nothing.
  await page.getByText('النص مطابق لما هو قائم.').waitFor()
  const words = page.getByLabel('النص المقترح')
  await words.fill('   ')
  await page.getByText('اكتبوا نص التعديل.').waitFor()
  await words.fill('ن'.repeat(50_001))
  await page.getByLabel('اسم كاتبه كما في الورقة').fill('م. السهلي')
  await enterIt.click()
  await page.locator('.form-card').getByRole('alert').waitFor()
  await rapporteur.shot('too-long')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)
  expect((await words.inputValue()).length).toBe(50_001)

  // Closed and opened again, nothing that was typed is lost.
  await words.fill(first.replace('الوثيق', 'المنصف'))
  await words.press('Escape')
  await words.waitFor({ state: 'detached' })
  await openForm(0)
  expect(await words.inputValue()).toContain('المنصف')
  expect(await page.getByLabel('اسم كاتبه كما في الورقة').inputValue()).toBe('م. السهلي')
  await page.getByLabel('الوفد مقدّم التعديل').selectOption({ label: 'السهول' })
  await rapporteur.shot('filled')
  await words.press('Alt+Enter')
  await words.waitFor({ state: 'detached' })
  const tabled = dunes.para(0).locator('.proposal')
  await tabled.locator('ins', { hasText: 'المنصف' }).waitFor()
  await tabled.getByText('السهول').first().waitFor()
  await dunes.para(0).getByText('ورد مكتوباً بقلم م. السهلي').waitFor()
  await dunes.shot('received')

  // On a phone, as a new paragraph.
  await page.setViewportSize({ width: 390, height: 844 })
  await openForm(1)
  await page.getByLabel('الوفد مقدّم التعديل').selectOption({ label: 'الواحات' })
  await page.locator('.form-card .choice', { hasText: 'فقرة جديدة بعدها' }).click()
  await page.getByLabel('النص المقترح').fill('نقرر إنشاء صندوق للرصد؛')
  await rapporteur.shot('phone')
  await enterIt.click()
  await dunes.para(1).locator('.proposal').getByText('نقرر إنشاء صندوق للرصد').waitFor()

  // The secretariat, who sits at the door, enters one too.
  const office = await enter(hall.browser, `${hall.server.url}/join#${secretariatToken}`)
  await office.page.locator('main').waitFor()
  await office.page.waitForURL((address) => !address.pathname.includes('join'))
  await office.page.goto(meeting.statement)
  const second = office.page.locator(`section.para[id="${meeting.paragraphs[1]?.id}"]`)
  await second.locator('.spine').click()
  await second.getByRole('button', { name: 'إجراءات أخرى' }).click()
  await office.page.getByRole('menuitem', { name: 'تسلّم تعديل مكتوب' }).click()
  await office.page.getByLabel('الوفد مقدّم التعديل').selectOption({ label: 'السهول' })
  await office.page.locator('.form-card .choice', { hasText: 'حذف الفقرة' }).click()
  await office.page.getByRole('button', { name: 'إثباته وطرحه' }).click()
  await expect.poll(() => dunes.para(1).locator('.proposal').count()).toBe(2)
  expect(office.faults).toEqual([])
  expect(rapporteur.faults.filter((fault) => !/status of 4\d\d/u.test(fault))).toEqual([])
  expect(dunes.faults).toEqual([])
})
