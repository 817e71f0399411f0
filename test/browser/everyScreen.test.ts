import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, openBrowserHall, type SeatedMeeting } from '../kit/browserCommittee.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

const longName = 'المنظمة العربية الإقليمية المشتركة لصون الموارد المائية العابرة للحدود وتنمية الأراضي الجافة'
const clause = (nth: number) =>
  `ندعو الحكومات إلى التعاون الوثيق الدائم في إدارة المياه المشتركة وفقاً للقرار 70/125 (WSIS+10)، مسألة ${nth}؛`

/** A crowded text: brackets on brackets, proposals that meet, an objection, a paragraph agreed, many delegations, a long name. */
async function crowded(): Promise<SeatedMeeting> {
  const meeting = await hall.seat(Array.from({ length: 8 }, (_, nth) => clause(nth)))
  for (let nth = 0; nth < 37; nth += 1) {
    const name = { ar: nth % 6 === 0 ? `${longName} ${nth}` : `بلد ${nth}` }
    await meeting.office.post(`/meetings/${meeting.meetingId}/delegations`, {
      name,
      code: `D${nth}`,
      group: 'government',
    })
  }
  await meeting.command('chair', { type: 'openNegotiation' })
  for (const [nth, { id: paragraphId, text }] of meeting.paragraphs.slice(0, 6).entries()) {
    for (const [who, exact] of [
      ['dunes', 'الحكومات'],
      ['plains', 'الوثيق الدائم'],
      ['oasis', 'المشتركة وفقاً للقرار 70/125 (WSIS+10)'],
    ] as const) {
      await meeting.command(who, { type: 'placeBracket', paragraphId, quote: { exact }, kind: 'disputed' })
    }
    if (nth > 2) continue
    for (const [who, word] of [
      ['dunes', 'المؤسسي'],
      ['plains', 'الطوعي'],
    ] as const) {
      const drafted = (await meeting.command(who, {
        type: 'draftProposal',
        paragraphId,
        act: 'replace',
        text: text.replace('الوثيق', word),
      })) as { events: readonly { proposalId?: string; event?: { proposalId?: string } }[] }
      const [first] = drafted.events
      await meeting.command(who, { type: 'tableProposal', proposalId: first?.proposalId ?? first?.event?.proposalId })
    }
  }
  const [, second] = meeting.paragraphs
  const last = meeting.paragraphs.at(-1)
  await meeting.command('oasis', { type: 'lodgeObjection', paragraphId: second?.id, grounds: 'تمس الولاية القائمة.' })
  await meeting.command('chair', { type: 'agreeParagraph', paragraphId: last?.id, textSeen: last?.text })
  await meeting.command('chair', { type: 'putOnFloor', paragraphId: second?.id })
  return meeting
}

/** What stands in the way of reading or touching a page: axe's findings, what sticks out, and acts too small for a finger. */
async function flaws(page: Page, isTouched: boolean): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], select, summary')].flatMap((act) => {
      const { width, height } = act.getBoundingClientRect()
      const isShown = width > 1 && height > 1 && !act.classList.contains('skip')
      return isShown && height < 43
        ? [`${act.className} ${act.textContent?.slice(0, 20)} ${Math.round(height)} px`]
        : []
    }),
  )
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`),
    ...(wide > 0 ? [`sticks out by ${wide} px`] : []),
    ...(isTouched ? small : []),
  ]
}

/** What the chair writes into the record of the meeting stands there (rule UI513). */
async function decide(page: Page): Promise<void> {
  await page.getByText('منعقدة الآن').waitFor()
  await page.getByLabel('قرار جديد').fill('يُعقد الاجتماع المقبل في بيروت.')
  await page.getByRole('button', { name: 'تسجيل القرار' }).click()
  await page.locator('.proceedings-list').getByText('يُعقد الاجتماع المقبل في بيروت.').waitFor()
}

test('[UI53, UI513] every screen of a crowded meeting is fit to be read and touched, in each appearance and size', async () => {
  const meeting = await crowded()
  const proceedings = `${new URL(meeting.statement).origin}/meetings/${meeting.meetingId}/record`
  await meeting.office.post(`/meetings/${meeting.meetingId}/commands`, { type: 'openSitting', title: 'الجلسة الأولى' })
  const screens = [...['', '/record', '/compare'].map((path) => `${meeting.statement}${path}`), proceedings]
  const found: Record<string, readonly string[]> = {}
  for (const [who, size, theme, language] of [
    ['chair', 'desktop', 'contrast', 'ar'],
    ['rapporteur', 'desktop', 'dark', 'en'],
    ['plains', 'phone', 'light', 'ar'],
    ['dunes', 'projector', 'light', 'ar'],
  ] as const) {
    const sitting = await hall.sit(`every-${who}`, meeting, who, { size, language, isTouched: size === 'phone' })
    const { page } = sitting
    await page.evaluate((chosen) => localStorage.setItem('tawafuq.theme', chosen), theme)
    for (const screen of ['/', ...screens]) {
      await page.goto(new URL(screen, meeting.statement).href)
      await page.locator('main h2, main section').first().waitFor()
      if (screen === proceedings && who === 'chair') await decide(page)
      const here = await flaws(page, size === 'phone')
      if (here.length > 0) found[`${who} ${size} ${theme} ${screen}`] = here
    }
    await sitting.context.close()
  }
  expect(found).toEqual({})
})
