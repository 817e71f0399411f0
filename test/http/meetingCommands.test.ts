import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const commands = () => `/meetings/${people.meetingId}/commands`
const ledger = (query = '') => `/meetings/${people.meetingId}/ledger${query}`

test('[MT1, HT1] acts of a meeting over HTTP: their events, a chained ledger in pages, for everyone of the meeting', async () => {
  const taken = await people.chair.post(commands(), { type: 'takeUp', statementId: people.statementId })
  expect([taken.status, taken.body.version, taken.body.events[0].type]).toEqual([200, 1, 'StatementTakenUp'])
  const asked = await people.palm.post(commands(), { type: 'requestFloor', as: 'point-of-order' })
  expect(asked.body.events[0]).toMatchObject({ type: 'FloorRequested', as: 'point-of-order' })
  const { requestId } = asked.body.events[0]
  const given = await people.chair.post(commands(), { type: 'giveFloor', requestId, seconds: 90 })
  const begun = given.body.events[0]
  expect(begun).toMatchObject({ type: 'SpeechBegun', requestId, seconds: 90 })
  const { body } = await people.observer.get(ledger())
  expect(body.version).toBe(3)
  expect(Date.parse(begun.endsAt) - Date.parse(body.entries[2].at)).toBeLessThanOrEqual(90_000)
  expect(body.entries.map((entry: { previousHash: string }) => entry.previousHash)).toEqual([
    '0'.repeat(64),
    body.entries[0].hash,
    body.entries[1].hash,
  ])
  expect((await people.palm.get(ledger('?after=1&limit=1'))).body).toMatchObject({
    version: 3,
    entries: [{ version: 2 }],
  })
  expect((await people.foreigner.get(ledger())).status).toBe(403)
})

test('[MT3] the same key does an act once; what is unknown or forbidden is told', async () => {
  const decision = { type: 'recordDecision', text: 'تُرفع الجلسة' }
  const headers = { 'Idempotency-Key': 'one' }
  const [first, again] = [
    await people.chair.post(commands(), decision, headers),
    await people.chair.post(commands(), decision, headers),
  ]
  expect(first.body).toEqual(again.body)
  expect((await people.palm.post(commands(), decision)).status).toBe(403)
  expect((await people.foreigner.post(commands(), decision)).status).toBe(403)
  const unknown = await people.chair.post(commands(), { type: 'openNegotiation' })
  expect([unknown.status, unknown.body.known]).toEqual([400, expect.arrayContaining(['takeUp', 'recordAction'])])
  const more = await people.chair.post(commands(), { ...decision, loud: true })
  expect([more.status, more.body.errors[0].path]).toEqual([400, 'loud'])
  const nowhere = await people.secretariat.post('/meetings/nowhere/commands', decision)
  expect(nowhere.status).toBe(404)
})

test('[MT5] the acting chair gavels and the chair does not, until the chair is taken back', async () => {
  const acts = `/statements/${people.statementId}/commands`
  const { body: sheet } = await people.chair.get(`/statements/${people.statementId}`)
  const put = { type: 'putOnFloor', paragraphId: sheet.paragraphs[0].id }
  const { body: session } = await people.rapporteur.get('/session')
  const over = await people.chair.post(commands(), { type: 'handOver', participantId: session.participant.id })
  expect(over.status).toBe(200)
  expect((await people.chair.post(acts, put)).body.code).toBe('chair-handed-over')
  const agreed = { type: 'agreeParagraph', paragraphId: sheet.paragraphs[1].id, textSeen: sheet.paragraphs[1].text }
  expect((await people.rapporteur.post(acts, agreed)).status).toBe(200)
  expect((await people.chair.post(commands(), { type: 'takeBack' })).status).toBe(200)
  expect((await people.chair.post(acts, put)).status).toBe(200)
  expect((await people.rapporteur.post(acts, { ...agreed, paragraphId: sheet.paragraphs[2].id })).status).toBe(403)
})

test('[MT7, SP5] the record of the meeting tells its acts in sentences, and who spoke how long', async () => {
  const { body } = await people.observer.get(`/meetings/${people.meetingId}/record`)
  expect(body.lines[0].sentence).toEqual({
    ar: 'تناولت الرئاسة «إعلان الواحة».',
    en: 'The chair took up “إعلان الواحة”.',
  })
  expect(body.decisions).toMatchObject([{ number: 1, text: 'تُرفع الجلسة' }])
  expect(body.speaking.groups).toEqual([{ group: 'government', speeches: 1, seconds: expect.any(Number) }])
  expect((await people.foreigner.get(`/meetings/${people.meetingId}/record`)).status).toBe(403)
})

test('[SC3] the screen is held at what the floor reads', async () => {
  const held = await people.chair.post(commands(), { type: 'holdScreen', held: true })
  const { body: sheet } = await people.chair.get(`/statements/${people.statementId}`)
  expect(held.body.events[0]).toMatchObject({ type: 'ScreenHeld', text: sheet.paragraphs[0].text })
  const released = await people.chair.post(commands(), { type: 'holdScreen', held: false })
  expect(released.body.events).toEqual([{ type: 'ScreenReleased' }])
})
