import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deploymentSecretariat, draftingRoom } from '../kit/draftingRoom.ts'

test('[HA12] the text at an entry is what everyone had before them then, typing and struck paragraphs included', async () => {
  let minute = 0
  const clock = { now: () => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, minute++)).toISOString()) }
  const { application, storage } = draftingRoom({ clock })
  const meeting = await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } })
  if (!meeting.ok) throw new Error(meeting.refusal.code)
  const opened = await application.openStatement(deploymentSecretariat, meeting.value, {
    title: { ar: 'البيان' },
    houseStyle: 'un-new-york',
    blocks: ['يعتمد الخطة؛', 'يطلب تقريراً؛'].map((text, at) => ({
      kind: 'operative' as const,
      level: 0,
      label: `${at + 1} -`,
      text,
    })),
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const chair = { ...deploymentSecretariat, role: 'chair' as const, meetingId: meeting.value }
  const act = async (command: Parameters<typeof application.handleCommand>[2]) => {
    const answer = await application.handleCommand(chair, opened.value, command, null)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value.version
  }
  const sheet = await application.readSheet(chair, opened.value)
  const [first, second] = sheet.ok ? sheet.value.paragraphs : []
  if (first === undefined || second === undefined) throw new Error('no paragraphs')
  /** Somebody types in the first paragraph, as a live room would store it. */
  const type = async (text: string) => {
    const { room } = first.draft
    const held = await storage.drafts.load(room)
    const doc = new Y.Doc()
    for (const update of held?.updates ?? []) Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    rewriteText(doc, text)
    await storage.drafts.append({ room, update: Y.encodeStateAsUpdate(doc, before), author: null }, clock.now())
  }
  const textAt = async (version: number) => {
    const answer = await application.readVersion(chair, opened.value, version)
    return answer.ok ? answer.value.paragraphs.map(({ label, text }) => `${label} ${text}`) : answer.refusal.code
  }
  const opening = await act({ type: 'suspend' })
  await act({ type: 'resume' })
  await type('يعتمد الخطة المشتركة؛')
  const typed = await act({ type: 'putOnFloor', paragraphId: first.id })
  await type('يعتمد الخطة المشتركة المنقحة؛')
  const struck = await act({ type: 'strikeParagraph', paragraphId: second.id, reason: 'تكرار' })
  await type('شيء آخر')

  expect(await textAt(1)).toEqual(['1 - يعتمد الخطة؛', '2 - يطلب تقريراً؛'])
  expect(await textAt(opening)).toEqual(await textAt(1))
  expect(await textAt(typed)).toEqual(['1 - يعتمد الخطة المشتركة؛', '2 - يطلب تقريراً؛'])
  expect((await textAt(struck)).at(0)).toContain('المشتركة المنقحة')
  expect(await textAt(struck)).toHaveLength(1)
  expect(await textAt(struck + 1)).toBe('not-found')
  expect(await textAt(0)).toBe('not-found')
})
