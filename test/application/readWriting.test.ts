import { asId, type Instant, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { roomName } from '@tawafuq/draft/roomName'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom, ok } from '../kit/draftingRoom.ts'
import { editOf, wordsOf } from '../kit/drafts.ts'

/** A drafting room with a statement of one paragraph, a delegate, a chair, and an observer of another meeting. */
async function opened() {
  const { application, storage } = draftingRoom()
  const seat = async (meetingId: string, name: string, role: Participant['role'], delegationId?: string) => {
    const invited = { name, role, attendance: 'onsite', ...(delegationId && { delegationId }) } as const
    return ok(await application.inviteParticipant(deploymentSecretariat, asId(meetingId), invited)).participant
  }
  const meetingId = ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  const delegation = { name: { ar: 'الكثبان' }, code: 'D', group: 'government' } as const
  const { id: delegationId } = ok(await application.addDelegation(deploymentSecretariat, meetingId, delegation))
  const people = {
    chair: await seat(meetingId, 'نجلاء', 'chair'),
    delegate: await seat(meetingId, 'هيفاء', 'delegate', delegationId),
    stranger: await seat(
      ok(await application.openMeeting(deploymentSecretariat, { title: { ar: 'آخر' } })),
      'سامر',
      'observer',
    ),
  }
  const blocks = [{ kind: 'operative', level: 0, label: null, text: 'ندعو إلى التعاون.' }] as const
  const statementId = ok(
    await application.openStatement(deploymentSecretariat, meetingId, {
      title: { ar: 'بيان' },
      houseStyle: 'escwa',
      blocks,
    }),
  )
  const [paragraph] = ok(await application.readSheet(people.chair, statementId)).paragraphs
  if (paragraph === undefined) throw new Error('There is no paragraph')
  const room = roomName({ kind: 'draft', statementId, paragraphId: paragraph.id, draft: 1 })
  const type = async (by: Participant, words: string) => {
    const held = await storage.drafts.load(room)
    const update = editOf(held?.updates ?? [], (doc) => wordsOf(doc).insert(4, words), 77)
    const author = { participantId: by.id as ParticipantId, delegationId: by.delegationId }
    await storage.drafts.append({ room, update, author }, asId<Instant>('2031-02-03T09:00:00.000Z'))
  }
  return { application, people, statementId, paragraphId: paragraph.id, type }
}

test('[HA11] who wrote which words is told with names, also of a draft that is closed, and of each draft apart', async () => {
  const { application, people, statementId, paragraphId, type } = await opened()
  await type(people.delegate, ' الدول')
  const textSeen = 'ندعو الدول إلى التعاون.'
  ok(
    await application.handleCommand(people.chair, statementId, { type: 'agreeParagraph', paragraphId, textSeen }, null),
  )
  ok(
    await application.handleCommand(
      people.chair,
      statementId,
      { type: 'reopenParagraph', paragraphId, reason: 'سهو' },
      null,
    ),
  )
  const first = ok(await application.readWriting(people.chair, statementId, paragraphId, 1))
  expect(first.runs.map(({ text, by }) => [text, by?.name])).toEqual([
    ['ندعو', undefined],
    [' الدول', 'هيفاء'],
    [' إلى التعاون.', undefined],
  ])
  expect(first.passages).toMatchObject([
    { by: { role: 'delegate', delegationId: people.delegate.delegationId }, after: textSeen },
  ])
  expect(first.whole).toBe(true)
  const second = ok(await application.readWriting(people.chair, statementId, paragraphId, 2))
  expect(second).toMatchObject({ runs: [{ text: textSeen, first: true, by: null }], passages: [] })
})

test('[HA11] nobody of another meeting reads it, and a draft that never was is not found', async () => {
  const { application, people, statementId, paragraphId } = await opened()
  expect(await application.readWriting(people.stranger, statementId, paragraphId, 1)).toMatchObject({
    ok: false,
    refusal: { code: 'not-yours-to-do' },
  })
  for (const [id, draft] of [
    [paragraphId, 2],
    ['nowhere', 1],
  ] as const) {
    expect(await application.readWriting(people.chair, statementId, id, draft)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  }
})
