import { afterAll, beforeAll, expect, test } from 'vitest'
import { caller, signIn } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const path = (rest: string) => `/meetings/${people.meetingId}/${rest}`
const act = (by: keyof TestMeeting, command: object) =>
  (people[by] as TestMeeting['chair']).post(`/statements/${people.statementId}/commands`, command)

async function openScreen(kind: 'hall' | 'podium' | 'captions' = 'hall') {
  const { status, body } = await people.secretariat.post(path('screens'), { kind, name: 'الجدار' })
  expect(status).toBe(201)
  return body as { id: string; key: string; code: string; url: string }
}

test('[SC1] a screen opens by key and by code without sign-in, until it is taken down; others open none', async () => {
  const nobody = caller(testServer.url)
  expect((await people.palm.post(path('screens'), { kind: 'hall' })).status).toBe(403)
  const screen = await openScreen()
  expect(screen.code).toMatch(/^\d{6}$/)
  expect(screen.url.endsWith(`/screen/${screen.key}`)).toBe(true)
  const found = await nobody.post('/screens', { code: screen.code })
  expect(found.body).toMatchObject({ key: screen.key })
  expect((await nobody.get(`/screens/${screen.key}`)).body).toMatchObject({
    kind: 'hall',
    meeting: { title: { ar: 'اجتماع الواحة' } },
    statement: { id: people.statementId, stage: 'drafting' },
    floor: null,
    speaker: null,
    speakers: [],
    progress: { agreed: 0, open: 3, struck: 0 },
  })
  const { body: ledger } = await people.observer.get(path('ledger'))
  expect(JSON.stringify(ledger)).not.toContain(screen.key)
  expect(JSON.stringify(ledger)).not.toContain(`"${screen.code}"`)
  expect((await people.chair.call('DELETE', path(`screens/${screen.id}`))).status).toBe(204)
  expect((await nobody.get(`/screens/${screen.key}`)).status).toBe(404)
  expect((await nobody.post('/screens', { code: screen.code })).body.code).toBe('unknown-code')
})

test('[SC2] the floor as it stands, brackets and objections with their delegations, and nothing that is not tabled', async () => {
  const nobody = caller(testServer.url)
  const { key } = await openScreen('podium')
  const { body: sheet } = await people.chair.get(`/statements/${people.statementId}`)
  const [first, second] = sheet.paragraphs
  await act('chair', { type: 'putOnFloor', paragraphId: second.id })
  await act('palm', { type: 'placeBracket', paragraphId: second.id, quote: { exact: 'التعاون' }, kind: 'disputed' })
  await act('dune', { type: 'lodgeObjection', paragraphId: second.id, grounds: 'ليس كذلك' })
  const secret = 'سرّ لا يُعرض'
  await act('dune', { type: 'draftProposal', paragraphId: second.id, act: 'replace', text: secret })
  const { body } = await nobody.get(`/screens/${key}`)
  expect(body.floor).toMatchObject({
    paragraphId: second.id,
    text: 'ندعو الوفود إلى التعاون؛',
    held: false,
    state: 'contested',
    brackets: [
      { number: 1, kind: 'disputed', delegation: { ar: 'وفد PALM' }, delegationNumber: 0, start: 16, end: 23 },
    ],
    objections: [{ grounds: 'ليس كذلك', delegation: { ar: 'وفد DUNE' } }],
    lights: { declared: expect.arrayContaining([expect.objectContaining({ light: 'red' })]), silent: 0 },
  })
  expect(body.next.text).toBe('نطلب تقريراً.')
  expect(JSON.stringify(body)).not.toContain(secret)
  expect(first.id).not.toBe(second.id)
})

test('[SC3, SP1] held at a wording, with the speaker and the list in their order', async () => {
  const nobody = caller(testServer.url)
  const { key } = await openScreen()
  const meeting = (by: TestMeeting['chair'], command: object) => by.post(path('commands'), command)
  await meeting(people.chair, { type: 'holdScreen', held: true })
  await meeting(people.palm, { type: 'requestFloor', as: 'for' })
  await meeting(people.dune, { type: 'requestFloor', as: 'point-of-order' })
  const { body: waiting } = await nobody.get(`/screens/${key}`)
  expect(waiting.floor.held).toBe(true)
  expect(waiting.speakers.map((one: { as: string }) => one.as)).toEqual(['point-of-order', 'for'])
  const { body: ledger } = await people.chair.get(path('ledger?limit=1000'))
  const asked = ledger.entries.findLast((entry: { event: { type: string } }) => entry.event.type === 'FloorRequested')
  await meeting(people.chair, { type: 'giveFloor', requestId: asked.event.requestId, seconds: 60 })
  const { body: speaking } = await nobody.get(`/screens/${key}`)
  expect(speaking.speaker).toMatchObject({ name: 'مندوب', delegation: { ar: 'وفد DUNE' }, as: 'point-of-order' })
  expect(Date.parse(speaking.speaker.endsAt)).toBeGreaterThan(Date.now())
})

test('[CA2] attendance counts who is there by how they take part and by group', async () => {
  const { body } = await people.observer.get(path('attendance'))
  const { onsite, remote, absent } = body
  expect(onsite).toBeGreaterThan(3)
  expect([remote, onsite + remote + absent]).toEqual([0, 6])
  expect(body.byGroup.government).toEqual({ onsite: 2, remote: 0, absent: 0 })
  expect(body.delegations).toEqual({ present: 2, all: 2 })
  expect((await people.foreigner.get(path('attendance'))).status).toBe(403)
})

test('[CA1] captions are numbered and kept; what may still change is shown, and replaced', async () => {
  const give = (by: TestMeeting['chair'], caption: object) => by.post(path('captions'), caption)
  expect((await give(people.palm, { text: 'لا' })).status).toBe(403)
  const { body: invited } = await people.secretariat.post(path('participants'), {
    name: 'خدمة التدوين',
    role: 'captioner',
    attendance: 'remote',
  })
  const captioner = await signIn(testServer.url, invited.joinToken)
  expect((await give(captioner, { text: 'السيدات والسادة', speaker: 'الرئاسة' })).status).toBe(202)
  await give(captioner, { text: 'نبدأ', final: false })
  const read = async (after: number) => (await people.palm.get(path(`captions?after=${after}`))).body.captions
  expect(await read(0)).toMatchObject([
    { number: 1, text: 'السيدات والسادة', speaker: 'الرئاسة', final: true },
    { number: 2, text: 'نبدأ', final: false },
  ])
  await give(captioner, { text: 'نبدأ جلستنا الأولى', lang: 'ar' })
  expect(await read(1)).toMatchObject([{ number: 2, text: 'نبدأ جلستنا الأولى', lang: 'ar', final: true }])
  const { key } = await openScreen('captions')
  const { body } = await caller(testServer.url).get(`/screens/${key}`)
  expect(body.captions.map(({ number }: { number: number }) => number)).toEqual([1, 2])
})

test('[SC1] codes cannot be tried one after another', async () => {
  const nobody = caller(testServer.url)
  const statuses: number[] = []
  for (let code = 100_000; code < 100_020; code += 1)
    statuses.push((await nobody.post('/screens', { code: String(code) })).status)
  expect(statuses).toContain(429)
})
