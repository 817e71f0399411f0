import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, noFaults, openBrowserHall, type Sitting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

async function close(chair: Sitting): Promise<void> {
  await chair.page.getByRole('button', { name: 'إغلاق التصويت وإعلان نتيجته' }).click()
  await chair.page.getByRole('button', { name: 'تأكيد الإغلاق' }).click()
}

test('[VO1, VO2, VO3, VO5] a divided question is put to the vote, the roll is called before everybody, and votes are explained', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  await meeting.command('chair', { type: 'openNegotiation' })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[0]?.id })
  const [chair, dunes, plains, oasis] = await Promise.all([
    hall.sit('vote-chair', meeting, 'chair'),
    hall.sit('vote-dunes', meeting, 'dunes'),
    hall.sit('vote-plains', meeting, 'plains'),
    hall.sit('vote-oasis', meeting, 'oasis', { size: 'phone' }),
  ])

  // Nobody comes: the question falls for want of a quorum.
  await chair.page.getByRole('button', { name: 'طرح سؤال للتصويت' }).click()
  const put = chair.page.getByRole('button', { name: 'فتح التصويت' })
  expect(await put.isDisabled()).toBe(true)
  await chair.page.getByLabel('السؤال كما يُقرأ في القاعة').fill('هل تُقبل الفقرة الأولى؟')
  await chair.shot('dialog')
  await put.click()
  await dunes.page.locator('.vote').getByText('هل تُقبل الفقرة الأولى؟').waitFor()
  await close(chair)
  for (const one of [chair, dunes, plains])
    await one.page.locator('.closed-votes').getByText('لم يكتمل النصاب').waitFor()

  // A divided question on the paragraph on the floor: the gavel says why it is shut meanwhile.
  await chair.page.getByRole('button', { name: 'طرح سؤال للتصويت' }).click()
  await chair.page.getByLabel('على ماذا').selectOption({ label: 'المنطوق 1' })
  await chair.page.getByLabel('السؤال كما يُقرأ في القاعة').fill('هل تُقبل الفقرة الأولى بجزأيها؟')
  await chair.page.getByLabel('الأجزاء التي يُصوَّت عليها منفصلة').fill('ندعو الحكومات\nإلى التعاون الوثيق')
  await chair.shot('division')
  await put.click()
  await chair.page.locator('.todo').getByText('تُعلن نتيجته بإغلاقه').waitFor()
  await dunes.page.locator('.todo').getByText('ينتظر صوت وفدكم').waitFor()
  const gavel = (await chair.turnTo(0)).locator('.gavel')
  await gavel.getByText('تصويت').waitFor()
  expect(await gavel.getByRole('button', { name: 'إعلان الاتفاق' }).getAttribute('aria-disabled')).toBe('true')
  await chair.shot('gavel')

  const vote = async (sitting: Sitting, part: string, ballot: string) => {
    const chosen = sitting.page.getByRole('group', { name: part }).getByRole('button', { name: ballot, exact: true })
    await chosen.focus()
    await sitting.page.keyboard.press('Space')
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true')
  }
  await vote(dunes, 'ندعو الحكومات', 'نعم')
  await vote(dunes, 'إلى التعاون الوثيق', 'لا')
  await vote(plains, 'ندعو الحكومات', 'نعم')
  await vote(plains, 'إلى التعاون الوثيق', 'لا')
  // A second thought before the close is the vote.
  await vote(oasis, 'ندعو الحكومات', 'لا')
  await vote(oasis, 'ندعو الحكومات', 'امتناع')
  await oasis.shot('ballot')
  for (const one of [chair, dunes]) {
    await one.page.locator('.roll li', { hasText: 'الواحات' }).getByText('امتناع · لم يصوّت بعد').waitFor()
    await one.page.locator('.vote').getByText('صوّت 3 من 3').waitFor()
  }
  await chair.shot('roll')
  await close(chair)
  // A vote that runs stands at the floor of a phone; its result among what concerns the reader.
  await oasis.goTo('mine')
  for (const one of [chair, dunes, plains, oasis]) {
    const result = one.page.locator('.closed-votes > li').first()
    await result.getByText('اعتُمد').first().waitFor()
    expect((await result.locator('.tally').allTextContents()).map((tally) => tally.replace(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/نعم 2.*لا 0.*امتناع 1/u),
      expect.stringMatching(/نعم 0.*لا 2.*امتناع 0/u),
    ])
  }

  await plains.page.getByRole('button', { name: 'تعليل التصويت' }).first().click()
  await plains.page.getByLabel('تعليل وفدكم').fill('التعاون الوثيق رهن بالموارد.')
  await plains.page.getByRole('button', { name: 'تسجيل التعليل' }).click()
  await plains.page.getByLabel('تعليل وفدكم').waitFor({ state: 'detached' })
  await plains.shot('explained')
  await chair.page.getByRole('link', { name: 'محضر التفاوض' }).click()
  await chair.page.getByText('التعاون الوثيق رهن بالموارد.').first().waitFor()
  await chair.shot('record')
  expect(hall.faults()).toEqual(noFaults(hall))
})
