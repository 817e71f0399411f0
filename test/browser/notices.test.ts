import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, openBrowserHall, type SeatedMeeting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(async () => {
  await hall.close()
})

const clauses = Array.from(
  { length: 14 },
  (_, nth) => `ندعو الحكومات في المسألة رقم ${nth + 1} إلى التعاون الوثيق الدائم؛`,
)

/** Some thirty things that concern the dunes: objections, brackets, proposals, promises and instructions of theirs and of others. */
async function busyMeeting(): Promise<SeatedMeeting> {
  const meeting = await hall.seat(clauses)
  const at = (nth: number) => meeting.paragraphs[nth]?.id
  const act = (who: Parameters<SeatedMeeting['command']>[0], body: object) =>
    meeting.command(who, body) as Promise<{
      events: { objectionId: string; proposalId: string; bracketId: string }[]
    }>
  const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  await act('chair', { type: 'openNegotiation' })
  for (let nth = 0; nth < 12; nth += 1) {
    const paragraphId = at(nth)
    const mine = nth % 3 === 0 ? { kind: 'instructions', dueAt: soon(2 + nth) } : { kind: 'disputed' }
    if (nth % 2 === 0) {
      const { events } = await act('dunes', { type: 'lodgeObjection', paragraphId, grounds: 'تحتاج إلى تدقيق.' })
      if (nth % 4 === 0) {
        await act('dunes', { type: 'promiseText', objectionId: events[0]?.objectionId, until: soon(1 + nth) })
      }
    } else await act('dunes', { type: 'placeBracket', paragraphId, quote: { exact: 'الحكومات' }, ...mine })
    await act(nth % 2 === 0 ? 'plains' : 'oasis', {
      type: 'placeBracket',
      paragraphId,
      quote: { exact: 'الوثيق' },
      kind: 'disputed',
    })
    if (nth % 3 === 1) {
      const { events } = await act('oasis', { type: 'draftProposal', paragraphId, act: 'replace', text: 'ندعو الدول؛' })
      await act('oasis', { type: 'tableProposal', proposalId: events[0]?.proposalId })
    }
  }
  await act('dunes', { type: 'draftProposal', paragraphId: at(12), act: 'replace', text: 'ندعو إلى الحوار؛' })
  await act('chair', { type: 'putOnFloor', paragraphId: at(2) })
  return meeting
}

test('[UI30] thirty things that concern a delegation are read at a glance, each one click from its place', async () => {
  const meeting = await busyMeeting()
  for (const size of ['desktop', 'phone'] as const) {
    const { page, shot, faults, goTo } = await hall.sit(`notices-${size}`, meeting, 'dunes', { size })
    if (size === 'phone') await goTo('mine')
    else await page.getByRole('button', { name: /ما يعني وفدكم/ }).click()
    const dialog = size === 'phone' ? page.locator('.concerns-place') : page.getByRole('dialog')
    const places = dialog.locator('.concern')
    await places.first().waitFor()
    expect(await places.count()).toBeGreaterThanOrEqual(28)
    // Sorted by what they are, not one line each.
    expect(await dialog.locator('.concern-kind').count()).toBeLessThanOrEqual(12)
    expect(await dialog.locator('.concerns').first().getAttribute('data-group')).toBe('floor')
    await shot('open')
    await dialog.locator('.concern', { hasText: 'المنطوق 6' }).first().click()
    await page.locator(`section.para[id="${meeting.paragraphs[5]?.id}"]`).waitFor()
    await page.locator(`section.para[id="${meeting.paragraphs[5]?.id}"][data-current]`).waitFor()
    if (size === 'desktop') {
      await page.getByRole('button', { name: /^وفدنا/ }).click()
      await shot('docket')
    }
    expect(faults).toEqual([])
  }
})

test('[VI4] chair and rapporteur have theirs: what waits for them, and what others have done', async () => {
  const meeting = await busyMeeting()
  const chair = await hall.sit('notices-chair', meeting, 'chair')
  await chair.page.getByRole('button', { name: /ما ينتظركم/ }).click()
  const dialog = chair.page.getByRole('dialog')
  await dialog.getByText('اعتراض ينتظر قراركم').first().waitFor()
  await chair.shot('open')
  await dialog.getByRole('button', { name: 'إغلاق' }).click()
  await meeting.command('plains', {
    type: 'lodgeObjection',
    paragraphId: meeting.paragraphs[13]?.id,
    grounds: 'لا تكليف.',
  })
  await chair.page.getByRole('button', { name: /ما ينتظركم: .*1 جديد/ }).click()
  await dialog
    .locator('.news [data-fresh]')
    .getByText(/اعترض وفد السهول على .*14/)
    .waitFor()
  const rapporteur = await hall.sit('notices-rapporteur', meeting, 'rapporteur', { language: 'ar' })
  await rapporteur.page.getByRole('button', { name: /ما ينتظركم/ }).click()
  await rapporteur.page.getByRole('dialog').getByText('مقترح ينتظر البتّ').waitFor()
  await rapporteur.shot('open')
})

test('[HT17] the feed address is made, copied, renewed and ended where the notices are', async () => {
  const meeting = await hall.seat(clauses.slice(0, 2))
  const { page, context, shot, goTo } = await hall.sit('notices-feed', meeting, 'plains', { size: 'phone' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await goTo('mine')
  await page.getByRole('button', { name: 'متابعتها في قارئ الخلاصات' }).click()
  await page.getByRole('button', { name: 'إنشاء عنوان' }).click()
  await page.getByRole('button', { name: 'نسخ عنوان الخلاصة بصيغة Atom' }).click()
  const first = await page.evaluate(() => navigator.clipboard.readText())
  await shot('made')
  await meeting.command('chair', { type: 'openNegotiation' })
  const read = async (address: string) => {
    const answer = await fetch(address)
    return [answer.status, await answer.text()] as const
  }
  expect((await read(first))[1]).toContain('أعلنت الرئاسة فتح باب التفاوض')
  await page.getByRole('button', { name: 'عنوان جديد' }).click()
  await page.locator('.feed-address').filter({ hasNotText: first }).waitFor()
  expect((await read(first))[0]).toBe(404)
  await page.getByRole('button', { name: 'إيقاف الخلاصة' }).click()
  await page.getByRole('button', { name: 'إنشاء عنوان' }).waitFor()
})
