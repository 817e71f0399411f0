import { readDraft } from '@tawafuq/draft/readDraft'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { signIn } from '../kit/apiClient.ts'
import { type BrowserHall, caretIn, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'
import { wordsOf } from '../kit/drafts.ts'

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

test('[YJ1, YJ3, YJ5] a program with the provider of y-websocket and a person at a page write one paragraph, until it is agreed', async () => {
  const meeting = await hall.seat(['ندعو الحكومات إلى التعاون الوثيق؛', 'نطلب إلى الأمانة متابعة التنفيذ؛'])
  const [dunes, chair] = await Promise.all([
    hall.sit('yjs-dunes', meeting, 'dunes'),
    hall.sit('yjs-chair', meeting, 'chair'),
  ])
  const { token } = await signIn(hall.server.api, meeting.links.plains.split(/[/#]/u).at(-1) ?? '')
  const { paragraphs } = await meeting.office.get<{
    paragraphs: readonly { draft: { room: string } }[]
  }>(`/statements/${meeting.id}`)
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${hall.server.url.replace('http', 'ws')}/yjs`,
    paragraphs[0]?.draft.room ?? '',
    doc,
    { params: { token } },
  )
  let ended: { code: number } | null = null
  provider.on('closed', (event) => {
    ended = event
  })
  await vi.waitUntil(() => provider.synced)
  const text = () => readDraft(doc).text

  await (await dunes.turnTo(0)).getByRole('button', { name: 'تحرير النص' }).click()
  const editor = dunes.page.locator('[contenteditable="true"]')
  await caretIn(editor)
  await editor.press('Home')
  await editor.pressSequentially('مجدداً ')
  await vi.waitUntil(() => text().startsWith('مجدداً '), { timeout: 10_000 })
  wordsOf(doc).insert(0, 'إننا ')
  await dunes.para(0).getByText('إننا مجدداً').waitFor()
  provider.awareness.setLocalStateField('user', { name: 'برنامج' })
  await vi.waitUntil(() => [...provider.awareness.getStates().values()].some(({ user }) => user?.name === 'هيفاء'))
  await dunes.shot('with-yjs')

  await (await chair.turnTo(0)).locator('.gavel.is-ready').waitFor()
  await chair.page.keyboard.press('Alt+Enter')
  await vi.waitUntil(() => ended !== null, { timeout: 10_000 })
  expect(ended).toMatchObject({ code: 4410, reason: 'draft-closed' })
  expect(text()).toBe('إننا مجدداً ندعو الحكومات إلى التعاون الوثيق؛')
  provider.destroy()
  expect(hall.faults()).toEqual(noFaults(hall))
})
