import { commandTypes } from '@tawafuq/protocol/commandSchema'
import { preferredLanguage } from '@tawafuq/server/http/preferredLanguage'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caller } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer(({ application }) => ({
    application: {
      ...application,
      readLedger: async (by, id, after, limit) => {
        if (after === 666) throw new Error('the disk is on fire')
        return application.readLedger(by, id, after, limit)
      },
    },
  }))
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const refused = async (language: string) => {
  const { id } = await firstParagraph(people.chair, people.statementId)
  const command = { type: 'agreeParagraph', paragraphId: id, textSeen: 'نص آخر' }
  return people.chair.post(`/statements/${people.statementId}/commands`, command, { 'Accept-Language': language })
}

test('[HT3] a refusal of the domain is a problem in Arabic, or in English where that is asked for', async () => {
  const arabic = await refused('')
  expect(arabic.status).toBe(409)
  expect(arabic.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(arabic.headers.get('content-language')).toBe('ar')
  expect(arabic.body).toMatchObject({
    type: `${testServer.url}/problems/text-moved-on`,
    title: 'تغيّر نص الفقرة بعد أن رأيتموه. اقرؤوا النص الحالي ثم أعيدوا الإجراء.',
    status: 409,
    code: 'text-moved-on',
  })
  const english = await refused('fr, en-GB;q=0.8, ar;q=0.5')
  expect(english.body.title).toBe('The text changed after you saw it. Read it as it stands now, then act again.')
  expect(english.headers.get('vary')).toContain('Accept-Language')
})

test('[HT3] the address in a problem says in both languages what it is', async () => {
  const page = await caller(testServer.url).call('GET', `${testServer.url}/problems/text-moved-on`)
  expect(page.body).toContain('409 text-moved-on')
  expect(page.body).toContain('The text changed')
  expect((await caller(testServer.url).call('GET', `${testServer.url}/problems/too-many`)).body).toContain('429')
  expect((await caller(testServer.url).call('GET', `${testServer.url}/problems/toString`)).status).toBe(404)
})

test('[HT4] errors name the place and what belongs there', async () => {
  const bad = { title: { ar: ' ' }, houseStyle: 'none', blocks: [{ kind: 'body', text: 5 }] }
  const { status, body } = await people.chair.post(`/meetings/${people.meetingId}/statements`, bad, {
    'Accept-Language': 'en',
  })
  expect([status, body.code]).toEqual([400, 'bad-request'])
  expect(body.errors).toEqual([
    { path: 'title.ar', message: 'At least 1 characters.' },
    { path: 'houseStyle', message: 'Accepted values: un-new-york, un-geneva, itu, escwa.' },
    { path: 'blocks.0.text', message: 'This must be a string.' },
  ])
})

test('[HT4] an unknown command is answered with those that are known', async () => {
  const { status, body } = await people.chair.post(`/statements/${people.statementId}/commands`, { type: 'filibuster' })
  expect([status, body.code, body.errors[0].path]).toEqual([400, 'bad-request', 'type'])
  expect(body.known).toEqual(commandTypes)
})

test('[HT8] a fault says nothing but its reference, which is in the log, and the server lives on', async () => {
  const { status, body } = await people.chair.get(`/statements/${people.statementId}/ledger?after=666`)
  expect([status, body.code]).toEqual([500, 'fault'])
  expect(JSON.stringify(body)).not.toContain('fire')
  const line = testServer.log.find((each) => each.includes(body.reference) && each.includes('on fire'))
  expect(line).toBeDefined()
  expect((await people.chair.get(`/statements/${people.statementId}/ledger`)).status).toBe(200)
})

test('[HT9] the log holds no token, no name, no query and no header', async () => {
  const { token } = people.chair
  await fetch(`${testServer.url}/join/${token}?token=${token}`)
  await people.chair.get(`/statements/${people.statementId}/ledger?after=1`)
  const log = testServer.log.join('')
  expect(log).toContain('"path":"/api/v1/session"')
  expect(log).toContain(`"path":"/api/v1/statements/${people.statementId}/ledger"`)
  for (const secret of [token ?? '', 'after=', 'رئيسة', 'Bearer', 'a-token-for-tests-alone']) {
    expect(log).not.toContain(secret)
  }
  expect(testServer.log.every((line) => typeof JSON.parse(line) === 'object')).toBe(true)
})

test.each([
  [undefined, 'ar'],
  ['', 'ar'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['ar-LB, en', 'ar'],
  ['en, ar', 'en'],
  ['ar;q=0.5, en;q=0.9', 'en'],
  ['en;q=0', 'ar'],
  ['en;q=0, *', 'ar'],
  ['fr, de;q=0.9', 'ar'],
  ['fr, *;q=0.1, en;q=0.2', 'en'],
  ['english', 'ar'],
  ['en;q=2, ar;q=0.1', 'ar'],
  ['en ; q=0.7 , ar;q=0.6', 'en'],
] as const)('[HT3] Accept-Language %j is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
