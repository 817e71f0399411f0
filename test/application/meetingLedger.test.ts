import { asId, type StatementId } from '@tawafuq/domain/acts/ids'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok, strangerOf } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const blocks = [{ kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' }] as const

async function seated() {
  const room = draftingRoom()
  const meeting = await meetingOf(room, blocks)
  const { application, storage } = room
  const entries = () => storage.ledger.read(meeting.meetingId, 0, 100)
  return { room, application, storage, entries, ...meeting }
}

test('[MT1] a meeting has a chained ledger beside those of its statements, and both fold by themselves', async () => {
  const { application, meetingId, statementId, person, entries, act, storage } = await seated()
  expect(await entries()).toEqual([])
  ok(await application.handleMeetingCommand(person('chair'), meetingId, { type: 'takeUp', statementId }, null))
  ok(await act('chair', { type: 'openNegotiation' }))
  const text = 'يُعقد الاجتماع المقبل في بيروت'
  ok(await application.handleMeetingCommand(person('secretariat'), meetingId, { type: 'recordDecision', text }, null))
  const told = await entries()
  expect(told.map(({ version, event }) => [version, event.type])).toEqual([
    [1, 'StatementTakenUp'],
    [2, 'DecisionRecorded'],
  ])
  expect(findBrokenLink(told, sha256)).toBeNull()
  const proceedings = meetingAggregate.fold(told)
  expect(proceedings).toMatchObject({ statementId, version: 2, decisions: [{ text, by: { role: 'secretariat' } }] })
  const ofStatement = await storage.ledger.read(statementId, 0, 100)
  expect(ofStatement.map(({ event }) => event.type)).toEqual(['StatementOpened', 'NegotiationOpened'])
})

test('[MT2] a statement of another meeting is not taken up, and one that is stays until another is', async () => {
  const { application, meetingId, statementId, person, entries } = await seated()
  const chair = person('chair')
  const elsewhere = asId<StatementId>('of-another-meeting')
  const refused = await application.handleMeetingCommand(
    chair,
    meetingId,
    { type: 'takeUp', statementId: elsewhere },
    null,
  )
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  ok(await application.handleMeetingCommand(chair, meetingId, { type: 'takeUp', statementId }, null))
  const again = ok(await application.handleMeetingCommand(chair, meetingId, { type: 'takeUp', statementId }, null))
  expect(again).toEqual({ version: 1, events: [] })
  expect(meetingAggregate.fold(await entries())?.statementId).toBe(statementId)
})

test('[MT3] acts of a meeting are done once for each key, by those who may, and by nobody of another meeting', async () => {
  const { application, meetingId, person, entries } = await seated()
  const command = { type: 'recordDecision', text: 'تُرفع الجلسة' } as const
  const chair = person('chair')
  const both = await Promise.all(
    ['k', 'k'].map((key) => application.handleMeetingCommand(chair, meetingId, command, key)),
  )
  expect(both[0]).toEqual(both[1])
  expect(await entries()).toHaveLength(1)
  const other = await application.handleMeetingCommand(chair, meetingId, { ...command, text: 'غيره' }, 'k')
  expect(other).toMatchObject({ ok: false, refusal: { code: 'key-reused' } })
  for (const by of [person('delegate'), person('observer'), strangerOf('chair')]) {
    const refused = await application.handleMeetingCommand(by, meetingId, command, null)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-yours-to-do' } })
  }
  const empty = await application.handleMeetingCommand(chair, meetingId, { ...command, text: '  ' }, null)
  expect(empty).toMatchObject({ ok: false, refusal: { code: 'words-missing' } })
  expect(await entries()).toHaveLength(1)
})
