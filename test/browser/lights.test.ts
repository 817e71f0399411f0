import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const clauses = ['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛']

test('[UI37, FL5, UI510] one tap declares and one takes back, the gavel’s card counts who declared what, and silence is nobody’s yes', async () => {
  const meeting = await hall.seat(clauses)
  const paragraphId = meeting.paragraphs[0]?.id
  await meeting.command('chair', { type: 'openNegotiation' })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId })
  const [chair, dunes, plains] = await Promise.all([
    hall.sit('lights-chair', meeting, 'chair'),
    hall.sit('lights-dunes', meeting, 'dunes', { size: 'phone', isTouched: true }),
    hall.sit('lights-plains', meeting, 'plains', { language: 'en' }),
  ])
  const counted = (words: string | RegExp) => chair.para(0).locator('.gavel .light-counts').getByText(words).waitFor()
  const choice = dunes.para(0).getByRole('group', { name: 'موقف وفدكم' })
  const button = (name: string) => choice.getByRole('button', { name, exact: true })
  const pressed = () => choice.locator('[aria-pressed="true"]').count()

  // Nobody has pressed anything: nobody agrees, and one delegation is not even here.
  await counted('أعلنت ألّا اعتراض 0')
  await counted('لم تعلن شيئاً 3 (الغائب منها 1)')
  await chair.para(0).getByText('لا يُحسب السكوت ولا الغياب موافقة.').waitFor()
  expect(await pressed()).toBe(0)

  // On a phone the floor is one of four places, and holds its paragraph alone, with the three lights in sight.
  expect(await dunes.para(1).isVisible()).toBe(false)
  const lowest = await Promise.all(['لا اعتراض', 'لنا ملاحظة', 'نعترض'].map((name) => button(name).boundingBox()))
  for (const box of lowest) expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(790)
  await dunes.page.locator('.bar-below').getByText('الكثبان').waitFor()
  await dunes.goTo('word')
  await dunes.page.getByRole('button', { name: 'تأييد', exact: true }).click()
  await dunes.page.locator('.speakers-list').getByText('دوركم 1').waitFor()
  await dunes.page.locator('.places [data-place="word"]').getByText('1', { exact: true }).waitFor()
  await dunes.goTo('mine')
  await dunes.page.getByRole('heading', { name: 'ما يعني وفدكم' }).waitFor()
  expect(await dunes.para(0).isVisible()).toBe(false)
  await dunes.goTo('floor')

  await button('لا اعتراض').click()
  await choice.locator('[data-light="green"][aria-pressed="true"]').waitFor()
  await counted('أعلنت ألّا اعتراض 1')
  await dunes.shot('declared')

  // The owner of a bracket is not counted as content, whatever the delegation declared.
  await meeting.command('dunes', {
    type: 'placeBracket',
    paragraphId,
    quote: { exact: 'الوثيق' },
    kind: 'disputed',
  })
  await counted('لها ملاحظة 1')
  await dunes.para(0).getByText('قوس وفدكم قائم').waitFor()
  const point = chair.para(0).locator('.gavel [data-light="yellow"]')
  await point.getByRole('button').click()
  await point.locator('.light-names').getByText('الكثبان').waitFor()
  await point.locator('.light-names').getByText('بقوس قائم').waitFor()
  await chair.shot('bracket')
  await chair.page.keyboard.press('Escape')
  await expect.poll(() => point.getByRole('button').getAttribute('aria-expanded')).toBe('false')

  // The words move: what was declared on the former ones says so.
  const { brackets } = (
    await meeting.office.get<{ paragraphs: { brackets: { id: string }[] }[] }>(`/statements/${meeting.id}`)
  ).paragraphs[0] ?? { brackets: [] }
  await meeting.command('dunes', { type: 'liftBracket', bracketId: brackets[0]?.id, outcome: 'drop' })
  await counted('أعلنت ألّا اعتراض 1 (على صيغة سابقة 1)')
  await dunes.para(0).getByText('أعلنتموه على صيغة سابقة').waitFor()
  await dunes.shot('earlier')
  await dunes.para(0).getByRole('button', { name: 'إعلانه على النص الحالي' }).click()
  await dunes.para(0).getByText('أعلنتموه على صيغة سابقة').waitFor({ state: 'detached' })
  await counted(/^أعلنت ألّا اعتراض 1$/u)

  // Taken back by one tap, kept by undoing, taken back for good when the two seconds are over.
  await button('لا اعتراض').click()
  await choice.locator('[data-light="green"][aria-pressed="false"]').waitFor()
  await dunes.shot('taking-back')
  await dunes.para(0).getByRole('button', { name: 'تراجع' }).click()
  await choice.locator('[data-light="green"][aria-pressed="true"]').waitFor()
  await button('لا اعتراض').click()
  await counted('لم تعلن شيئاً 3 (الغائب منها 1)')
  expect(await pressed()).toBe(0)

  // To object opens the objection with the paragraph's words; once it stands, it says more than the light.
  await plains.para(0).getByRole('button', { name: 'We object' }).click()
  const form = plains.para(0).locator('form')
  await expect.poll(() => form.getByLabel('Counter-text').inputValue()).toContain('ندعو الحكومات')
  await plains.shot('objecting')
  await counted('تعترض 1')
  await form.getByLabel('Grounds').fill('يمس الولاية.')
  await form.getByRole('button', { name: /Lodge/u }).click()
  await plains.para(0).getByText('Your objection stands').waitFor()
  const { objections } = (
    await meeting.office.get<{ paragraphs: { objections: { counterText: string | null }[] }[] }>(
      `/statements/${meeting.id}`,
    )
  ).paragraphs[0] ?? { objections: [] }
  expect(objections).toMatchObject([{ counterText: null }])
  await plains.page.locator('.light-counts [data-light="red"]').getByRole('button', { name: 'Object 1' }).click()
  await plains.para(0).getByText('by a standing objection').waitFor()
  await plains.shot('objected')
  await chair.shot('objected')
  expect(hall.faults()).toEqual(noFaults(hall))
})

test('[UI455] a light that was taken back goes also where the window is left within the two seconds', async () => {
  const meeting = await hall.seat(clauses)
  const paragraphId = meeting.paragraphs[0]?.id
  await meeting.command('chair', { type: 'openNegotiation' })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId })
  await meeting.command('dunes', { type: 'raiseLight', paragraphId, light: 'green' })
  const dunes = await hall.sit('lights-left', meeting, 'dunes')
  const declared = async () => {
    const { paragraphs } = await meeting.office.get<{ paragraphs: { lights: { declared: unknown[] } }[] }>(
      `/statements/${meeting.id}`,
    )
    return paragraphs[0]?.lights.declared.length
  }
  expect(await declared()).toBe(1)
  const light = dunes.para(0).locator('[data-light="green"][aria-pressed="true"]')
  await light.click()
  await dunes.page.goto('about:blank')
  await expect.poll(declared, { timeout: 15_000 }).toBe(0)
})
