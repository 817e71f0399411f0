import { createNoticeBooks } from '@tawafuq/server/application/queries/noticeBooks'
import { createStatements, statementsKept } from '@tawafuq/server/application/queries/statements'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { deploymentSecretariat, draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const blocks = [{ kind: 'operative', level: 0, label: '1', text }] as const

/** A store that counts the entries that are read out of its ledgers. */
function countingStorage() {
  const storage = openMemoryStorage()
  let count = 0
  const read: typeof storage.ledger.read = async (...asked) => {
    const entries = await storage.ledger.read(...asked)
    count += entries.length
    return entries
  }
  const readIn = async (work: () => Promise<unknown>): Promise<number> => {
    const before = count
    await work()
    return count - before
  }
  return { storage: { ...storage, ledger: { ...storage.ledger, read } }, readIn }
}

test('[HA17] a second poll reads no entry, one after an act only the entries of that act, and both tell what a first one would', async () => {
  const { storage, readIn } = countingStorage()
  const room = draftingRoom({ storage })
  const meeting = await meetingOf(room, blocks)
  const { id: paragraphId } = (await meeting.sheet()).paragraphs[0] ?? {}
  if (paragraphId === undefined) throw new Error('The sheet is empty')
  ok(await meeting.act('chair', { type: 'openNegotiation' }))
  for (const who of ['delegate', 'other'] as const)
    ok(await meeting.act(who, { type: 'lodgeObjection', paragraphId, grounds: 'لأن' }))
  const everybody = (['delegate', 'other', 'chair', 'rapporteur', 'observer', 'secretariat'] as const).map(
    meeting.person,
  )
  const poll = async (application = room.application) => {
    const told = []
    for (const by of everybody) told.push(ok(await application.readNotices(by, {})).notices)
    return told
  }
  expect(await readIn(poll)).toBe(4 * everybody.length)
  expect(await readIn(poll)).toBe(0)
  ok(await meeting.act('chair', { type: 'putOnFloor', paragraphId }))
  ok(await meeting.act('other', { type: 'draftProposal', paragraphId, act: 'replace', text: 'نطلب' }))
  expect(await readIn(poll)).toBe(2 * everybody.length)
  const told = await poll()
  expect(told.flat().length).toBeGreaterThan(5)
  expect(told).toEqual(await poll(draftingRoom({ storage }).application))
})

test('[HA17] books that are too long together are thrown away, and written anew', async () => {
  const { storage, readIn } = countingStorage()
  const room = draftingRoom({ storage })
  const meeting = await meetingOf(room, blocks)
  ok(await meeting.act('chair', { type: 'openNegotiation' }))
  const folded = await createStatements(storage.ledger, sha256).find(meeting.statementId)
  if (folded === null) throw new Error('There is no statement')
  const reader = (participantId: string) => ({ participantId, delegationId: null, role: 'observer' }) as never
  const books = createNoticeBooks(storage.ledger, 3_000)
  const ask = (who: string) => readIn(() => books.noticesFor(folded, reader(who)))
  expect([await ask('one'), await ask('one'), await ask('two'), await ask('three')]).toEqual([2, 0, 2, 2])
  expect([await ask('three'), await ask('one')]).toEqual([0, 2])
})

test('[HA17] a second list of more statements than are kept folded reads no entry, and tells a stage that has moved', async () => {
  const { storage, readIn } = countingStorage()
  const { application } = draftingRoom({ storage })
  const by = deploymentSecretariat
  const meetingId = ok(await application.openMeeting(by, { title: { ar: 'اجتماع' } }))
  const many = statementsKept + 20
  for (let nth = 0; nth < many; nth += 1)
    ok(await application.openStatement(by, meetingId, { title: { ar: `بيان ${nth}` }, houseStyle: 'escwa' }))
  const list = async () => ok(await application.listStatements(by, meetingId))
  expect(await readIn(list)).toBe(many)
  expect(await readIn(list)).toBe(0)
  const first = (await list())[0]?.id
  if (first === undefined) throw new Error('Nothing is listed')
  const chair = { ...by, meetingId, role: 'chair' as const }
  ok(await application.handleCommand(chair, first, { type: 'openNegotiation' }, null))
  expect((await list()).slice(0, 2).map(({ stage }) => stage)).toEqual(['negotiating', 'drafting'])
})
