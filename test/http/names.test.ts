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

const invite = (name: string) =>
  people.secretariat.post(`/meetings/${people.meetingId}/participants`, {
    name,
    role: 'observer',
    attendance: 'onsite',
  })
const delegation = (ar: string, code: string, en?: string) =>
  people.secretariat.post(`/meetings/${people.meetingId}/delegations`, {
    name: { ar, ...(en !== undefined && { en }) },
    code,
    group: 'government',
  })

test('[NA1] a name with hidden signs is refused with its place and a sentence in both languages', async () => {
  const { status, body } = await invite('سلمى\u202E')
  expect([status, body.code, body.errors[0].path]).toEqual([400, 'bad-request', 'name'])
  expect(body.errors[0].message).toMatch(/[\u0600-\u06FF]/)
  const meeting = await people.secretariat.post(
    '/meetings',
    { title: { ar: '\u2067اجتماع' } },
    { 'Accept-Language': 'en' },
  )
  expect([meeting.status, meeting.body.errors[0].path]).toEqual([400, 'title.ar'])
  expect(meeting.body.errors[0].message).toContain('not seen')
  expect((await delegation('وفد الرمل', 'R\u200BM')).body.errors[0].path).toBe('code')
  expect((await delegation('وفد الرمل', 'RML', 'Sand\u2060')).body.errors[0].path).toBe('name.en')
})

test('[NA2] nobody gets a name that another of the meeting has, or one that looks the same', async () => {
  const first = await invite('هيفاء العبادي')
  expect(first.status).toBe(201)
  for (const name of ['هيفاء العبادي', 'هيفاء العبادى', 'هَيفاء العبادي', 'ھيفاء  العبادي']) {
    const { status, body } = await invite(name)
    expect([name, status, body.code, body.concerns]).toEqual([name, 409, 'name-taken', [first.body.id]])
  }
  expect((await invite('هيفاء العبادي (الأمانة)')).status).toBe(201)
  // Another meeting has its own people; and who was removed leaves the name.
  await people.secretariat.call('DELETE', `/meetings/${people.meetingId}/participants/${first.body.id}`)
  expect((await invite('هيفاء العبادي')).status).toBe(201)
})

test('[NA2] of twenty who are given one name at the same time one gets it', async () => {
  const statuses = (await Promise.all(Array.from({ length: 20 }, () => invite('غسان النبع')))).map(
    ({ status }) => status,
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 409)).toHaveLength(19)
})

test('[NA2] two delegations share neither name nor code, in either language or for each other', async () => {
  expect((await delegation('السهول', 'PLN', 'Plains')).status).toBe(201)
  const taken: readonly (readonly [ar: string, code: string, en?: string])[] = [
    ['السهول', 'PL2'],
    ['سهول', 'pln'],
    ['سهول', 'РLN'],
    ['سهول', 'PL3', 'PLAINS'],
    ['PLN', 'PL4'],
  ]
  for (const one of taken) {
    const { status, body } = await delegation(...one)
    expect([one, status, body.code]).toEqual([one, 409, 'delegation-taken'])
    expect(body.title).toMatch(/[\u0600-\u06FF]/)
  }
  expect((await delegation('سهول الجنوب', 'PLS', 'Southern Plains')).status).toBe(201)
})

test('[NA2] names that were kept before still open', async () => {
  const { storage } = testServer
  const everybody = await storage.meetings.listParticipants(people.meetingId as never)
  const [one] = everybody
  if (one === undefined) throw new Error('nobody was invited')
  await storage.meetings.addParticipant({ ...one, id: 'kept-1' as never, name: '\u202Eقديم' }, 'hash-1')
  await storage.meetings.addParticipant({ ...one, id: 'kept-2' as never, name: '\u202Eقديم' }, 'hash-2')
  const { status, body } = await people.secretariat.get(`/meetings/${people.meetingId}`)
  expect(status).toBe(200)
  expect(body.participants.filter(({ name }: { name: string }) => name === '\u202Eقديم')).toHaveLength(2)
})
