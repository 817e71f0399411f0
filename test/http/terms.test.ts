import { limits } from '@tawafuq/domain/schemas/limits'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Told } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const put = (by: Caller, body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
  by.call('PUT', `/meetings/${people.meetingId}/terms`, {
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const path = () => `/meetings/${people.meetingId}/terms`
const governance = { preferred: 'حوكمة الإنترنت', variants: ['إدارة الإنترنت', 'حكومة الإنترنت'], note: 'تونس 2005' }

test('[HT1] the term base is empty, then what its keepers put, for everyone of the meeting', async () => {
  expect((await people.observer.get(path())).body).toEqual({ version: 0, terms: [], changedAt: null })
  const { status, body } = await put(people.rapporteur, { version: 0, terms: [governance] })
  expect([status, body.version, body.terms]).toEqual([200, 1, [governance]])
  for (const one of [people.palm, people.observer, people.chair, people.secretariat])
    expect((await one.get(path())).body).toEqual(body)
})

test('[HA10] who names an earlier version is told so in both languages, and changes nothing', async () => {
  const { body: before } = await people.chair.get(path())
  const arabic = await put(people.chair, { version: before.version - 1, terms: [] })
  expect([arabic.status, arabic.body.code]).toEqual([409, 'terms-moved-on'])
  const english = await put(people.chair, { version: before.version - 1, terms: [] }, { 'Accept-Language': 'en' })
  expect(english.body.title).toMatch(/term base/)
  expect(english.body.title).not.toBe(arabic.body.title)
  expect((await people.chair.get(path())).body).toEqual(before)
})

test('[HT15] a term base that has not changed is not sent again to one who has it', async () => {
  const { headers } = await people.palm.get(path())
  const etag = headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  expect((await people.palm.get(path(), { 'If-None-Match': etag, 'Cache-Control': '' })).status).toBe(304)
})

test.each([
  ['no list', { version: 1 }, 'terms'],
  ['no version', { terms: [] }, 'version'],
  ['a term without words', { version: 1, terms: [{ preferred: '  ', variants: [] }] }, 'terms.0.preferred'],
  [
    'a wording on two lines',
    { version: 1, terms: [{ preferred: 'كذا', variants: ['كذا\nوكذا'] }] },
    'terms.0.variants.0',
  ],
  [
    'a term too long',
    { version: 1, terms: [{ preferred: 'ط'.repeat(limits.termCharacters + 1), variants: [] }] },
    'terms.0.preferred',
  ],
  ['a term twice', { version: 1, terms: [governance, governance] }, 'terms.1'],
  [
    'a wording settled elsewhere',
    { version: 1, terms: [governance, { preferred: 'إدارة الإنترنت', variants: [] }] },
    'terms.0',
  ],
  [
    'too many terms',
    { version: 1, terms: Array.from({ length: limits.terms + 1 }, (_, at) => ({ preferred: `${at}`, variants: [] })) },
    'terms',
  ],
])('[HT4] %s is refused with its place, in both languages', async (_, body, place) => {
  const titles = []
  for (const language of ['ar', 'en']) {
    const told = await put(people.chair, body, { 'Accept-Language': language })
    expect([told.status, told.body.code]).toEqual([400, 'bad-request'])
    const [error] = told.body.errors
    expect(String(error.path).replace(/^\//, '').replaceAll('/', '.')).toBe(place)
    titles.push(error.message)
  }
  expect(titles[0]).not.toBe(titles[1])
})

test('[HT20] what was answered may be sent back whole, with a term more', async () => {
  const { body: read } = await people.chair.get(path())
  const longer = { ...read, terms: [...read.terms, { preferred: 'إسكوا', variants: [] }] }
  const { status, body } = await put(people.chair, longer)
  expect([status, body.terms]).toEqual([200, longer.terms])
})
