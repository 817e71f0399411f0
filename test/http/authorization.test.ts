// Above 250 lines: who may ask what is one matrix.
import { request } from 'node:http'
import { operations } from '@tawafuq/protocol/operations/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caller } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
let paragraphId: string
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
  paragraphId = (await firstParagraph(people.chair, people.statementId)).id
})
afterAll(() => testServer.close())

const title = { ar: 'عنوان' }
let given = 100
/** Names are given once. */
const next = (): number => (given += 1)

const bodies: Readonly<Record<string, () => object>> = {
  openMeeting: () => ({ title }),
  addDelegation: () => ({ name: { ar: `وفد ${next()}` }, code: `X${next()}`, group: 'civil-society' }),
  inviteParticipant: () => ({ name: `زائر ${next()}`, role: 'observer', attendance: 'remote' }),
  openStatement: () => ({ title, houseStyle: 'itu' }),
  sendCommand: () => ({ type: 'openNegotiation' }),
  // Of a delegation that there is not: those who may are told so, which is no want of right.
  receiveAmendments: () => ({ amendments: [{ paragraphId, delegationId: 'none', act: 'strike' }] }),
  // A version that nobody has: those who may are told that the base has moved on, which is no want of right.
  replaceTerms: () => ({ version: 999, terms: [] }),
  checkDraft: () => ({ blocks: [], houseStyle: 'escwa' }),
}

async function ask(by: keyof TestMeeting | 'nobody' | 'forger', id: string): Promise<number> {
  const operation = operations.find((each) => each.id === id)
  if (operation === undefined) throw new Error(`No operation ${id}`)
  const path = operation.path
    .replace('{meeting}', people.meetingId)
    .replace('{participant}', people.observerId)
    .replace('{statement}', people.statementId)
    .replace('{paragraph}', paragraphId)
    .replace('{draft}', '1')
    .replace('{version}', '1')
    .replace('{delegation}', 'none')
    .replace('{feedToken}', 'x'.repeat(43))
    .replace('{format}', id === 'readFeed' ? 'atom' : 'txt')
  const asker =
    by === 'nobody' ? caller(testServer.url) : by === 'forger' ? caller(testServer.url, 'x'.repeat(43)) : people[by]
  if (typeof asker === 'string') throw new Error(`${by} asks nothing`)
  const init = bodies[id]
    ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(bodies[id]?.()) }
    : id === 'importDocument'
      ? { headers: { 'Content-Type': 'text/plain' }, body: 'نص' }
      : {}
  return (await asker.call(operation.method.toUpperCase(), path, init)).status
}

/** By the receipt of a contribution, which is all that its author has. */
const ownContribution = [
  'readOwnContribution',
  'changeOwnContribution',
  'withdrawOwnContribution',
  'appealOwnComment',
  'findAnswerWanting',
]
/** What stands in the public log, and what a screen shows by its key. */
const published = [
  'listRecords',
  'readRecord',
  'readBundle',
  'readKeys',
  'readPolicy',
  'verify',
  'readScreen',
  'findScreen',
]
const open = new Set([
  'openSession',
  'confirmOwnContribution',
  'readWaysIn',
  'readAdopted',
  'readCorrigenda',
  'readFeed',
  ...published,
  ...ownContribution,
  'publicKey',
  'openApi',
])
/** Of what is announced, everybody may ask; of what is not, nobody learns even that it is there (rule PC22). */
const announced = new Set(
  operations
    .filter(({ path, access }) => path.startsWith('/public-consultations/') && access === 'either')
    .map(({ id }) => id),
)
const closed = operations.filter(({ id }) => !open.has(id) && !announced.has(id)).map(({ id }) => id)

describe('nobody', () => {
  test.each(closed)('[HT2] without a session %s is refused with 401', async (id) => {
    expect([await ask('nobody', id), await ask('forger', id)]).toEqual([401, 401])
  })

  test('[HT2] only what is public is answered to anyone', async () => {
    expect(await ask('nobody', 'publicKey')).toBe(200)
    expect(await ask('nobody', 'openApi')).toBe(200)
    expect(await ask('nobody', 'readAdopted')).toBe(404)
    expect(await ask('nobody', 'readCorrigenda')).toBe(404)
    expect(await ask('nobody', 'readFeed')).toBe(404)
    const asked = operations.filter(({ access }) => access === 'anyone').map(({ id }) => id)
    expect(asked.toSorted()).toEqual([...open].toSorted())
  })
})

test('[PC22] nobody learns of a consultation that is not announced', async () => {
  const [answered, asked] = [new Set<number>(), [...announced]]
  for (const id of asked) answered.add(await ask('nobody', id))
  expect(asked.length).toBeGreaterThan(10)
  // A body that is none is refused before anything is looked for.
  expect([...answered].every((status) => [400, 404, 415].includes(status))).toBe(true)
})

// Who may: s secretariat of the deployment, m of the meeting, c chair, r rapporteur, p delegate, o observer, f foreigner.
const matrix: readonly (readonly [id: string, may: string])[] = [
  ['viewSession', 'smcrpof'],
  ['listMeetings', 'smcrpof'],
  ['openMeeting', 's'],
  ['viewMeeting', 'smcrpo'],
  ['addDelegation', 'sm'],
  ['inviteParticipant', 'sm'],
  ['importDocument', 'smcrf'],
  ['checkDraft', 'smcrpof'],
  ['openStatement', 'smcr'],
  ['listStatements', 'smcrpo'],
  ['readTerms', 'smcrpo'],
  ['readSheet', 'smcrpo'],
  ['readLedger', 'smcrpo'],
  ['readHistory', 'smcrpo'],
  ['readWriting', 'smcrpo'],
  ['readVersion', 'smcrpo'],
  ['exportStatement', 'smcrpo'],
  ['readNotices', 'smcrpof'],
  ['makeFeed', 'smcrpof'],
  ['endFeed', 'smcrpof'],
]
const letters = {
  s: 'secretariat',
  m: 'meetingSecretariat',
  c: 'chair',
  r: 'rapporteur',
  p: 'palm',
  o: 'observer',
  f: 'foreigner',
} as const satisfies Record<string, keyof TestMeeting>

test.each(matrix)('[HT2] %s is for %s and is refused to all others with 403', async (id, may) => {
  for (const [letter, who] of Object.entries(letters)) {
    const status = await ask(who, id)
    expect(`${who} ${may.includes(letter) ? status < 300 : status}`).toBe(`${who} ${may.includes(letter) ? true : 403}`)
  }
})

test('[HT2] replaceTerms is for those who keep the term base and is refused to all others with 403', async () => {
  for (const [letter, who] of Object.entries(letters))
    expect(`${who} ${await ask(who, 'replaceTerms')}`).toBe(`${who} ${'smcr'.includes(letter) ? 409 : 403}`)
})

test('[HT2] receiveAmendments is for those who receive proposals in writing and is refused to all others with 403', async () => {
  for (const [letter, who] of Object.entries(letters))
    expect(`${who} ${await ask(who, 'receiveAmendments')}`).toBe(`${who} ${'smr'.includes(letter) ? 404 : 403}`)
})

test.each([
  ['observer', { type: 'openNegotiation' }],
  ['palm', { type: 'openNegotiation' }],
  ['foreigner', { type: 'openNegotiation' }],
  ['secretariat', { type: 'adoptStatement', textHashSeen: 'sha256:0' }],
] as const)('[HT2] %s is refused %o by right', async (who, command) => {
  const { status, body } = await people[who].post(`/statements/${people.statementId}/commands`, command)
  expect([status, body.code]).toEqual([403, 'not-yours-to-do'])
})

test('[HT2] a meeting, a statement and a participant that are not there are not found', async () => {
  const { secretariat, foreigner } = people
  expect((await secretariat.get('/meetings/nowhere')).body.code).toBe('not-found')
  expect((await secretariat.get('/statements/nowhere')).status).toBe(404)
  expect((await secretariat.get('/statements/%00')).status).toBe(404)
  expect((await secretariat.get('/statements/%E0%A4%A')).status).toBe(400)
  expect((await secretariat.post(`/meetings/${people.meetingId}/participants/nobody/invitation`)).status).toBe(404)
  expect((await foreigner.post('/statements/nowhere/commands', { type: 'suspend' })).status).toBe(404)
  expect((await secretariat.get('/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' })
})

describe('the cookie', () => {
  const cookieOf = async () => {
    const { token } = people.palm
    return { Cookie: `other=1; tawafuq_session=${token}` }
  }
  const write = async (headers: Record<string, string>) =>
    caller(testServer.url).call('POST', `/statements/${people.statementId}/commands`, {
      headers: { ...(await cookieOf()), 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ type: 'withdrawObjection', objectionId: 'none' }),
    })

  test('[HT6] signing in sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { body } = await people.secretariat.post(`/meetings/${people.meetingId}/participants`, {
      ...bodies['inviteParticipant']?.(),
    })
    const { headers } = await caller(testServer.url).post('/session', { joinToken: body.joinToken })
    expect(headers.get('set-cookie')).toMatch(
      /^tawafuq_session=[\w-]{43}; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Strict$/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('[HT6] the cookie alone reads and, from our own page, writes', async () => {
    const session = await caller(testServer.url).get('/session', await cookieOf())
    expect([session.status, Date.parse(session.body.expiresAt) > Date.now()]).toEqual([200, true])
    expect((await write({})).body.code).toBe('not-found')
    expect((await write({ 'Sec-Fetch-Site': 'same-origin' })).body.code).toBe('not-found')
    expect((await write({ Origin: testServer.url })).body.code).toBe('not-found')
  })

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://elsewhere.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
  ])('[HT6] with the cookie from another site (%o) nothing is written', async (headers) => {
    const { status, body } = await write(headers)
    expect([status, body.code]).toEqual([403, 'cross-site'])
  })

  test('[HT6] a name of another site that leads here is another site', async () => {
    const { port } = new URL(testServer.url)
    const status = await new Promise((done, fail) => {
      const asked = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/v1/session',
        headers: {
          Host: `evil.example:${port}`,
          Origin: `http://evil.example:${port}`,
          'Sec-Fetch-Site': 'same-origin',
        },
      })
      asked.on('response', (response) => done(response.resume().statusCode)).on('error', fail)
      asked.end('{}')
    })
    expect(status).toBe(403)
  })

  test('[HT6] nobody is signed in from another site', async () => {
    const from = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await caller(testServer.url).post('/session', { joinToken: 'any' }, from)).body.code).toBe('cross-site')
  })

  test('[HT2] after signing out the token is worth nothing', async () => {
    const { status, headers } = await people.rapporteur.call('DELETE', '/session')
    expect(status).toBe(204)
    expect(headers.get('set-cookie')).toContain('tawafuq_session=; Path=/; Expires=Thu, 01 Jan 1970')
    expect((await people.rapporteur.get('/session')).status).toBe(401)
  })
})
