import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, caller, signIn } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
let nth = 0
beforeAll(async () => {
  testServer = await startTestServer(() => ({ limits: { devicePins: 5, addressWrongTokens: 1_000 } }))
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const patch = (by: Caller, path: string, body: object) =>
  by.call('PATCH', path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

async function delegationId(code: string): Promise<string> {
  const { body } = await people.secretariat.get(`/meetings/${people.meetingId}`)
  return body.delegations.find((one: { code: string }) => one.code === code).id
}

async function invited(more: object = {}) {
  nth += 1
  const { secretariat, meetingId } = people
  const asked = { name: `ضيفة ${nth}`, role: 'observer', attendance: 'onsite', ...more }
  const { status, body } = await secretariat.post(`/meetings/${meetingId}/participants`, asked)
  expect(status).toBe(201)
  return { path: `/meetings/${meetingId}/participants/${body.id}`, ...body } as {
    id: string
    path: string
    joinToken: string
    cardCode: string
  }
}

const enter = (key: object) => caller(testServer.url).post('/session', key)

test('[SU1] a meeting is put right: what is not named stays, an empty text takes away', async () => {
  const { meetingSecretariat, meetingId, palm, foreigner } = people
  const path = `/meetings/${meetingId}`
  const changed = await patch(meetingSecretariat, path, {
    title: { ar: 'اجتماع الواحة الثاني' },
    zone: 'Asia/Beirut',
    startsOn: '2026-05-04',
    streamUrl: 'https://stream.example/live',
    place: null,
  })
  expect(changed.status).toBe(200)
  expect(changed.body).toMatchObject({ title: { ar: 'اجتماع الواحة الثاني' }, place: 'الواحة', zone: 'Asia/Beirut' })
  const { body } = await palm.get(path)
  expect(body).toMatchObject({ zone: 'Asia/Beirut', startsOn: '2026-05-04', streamUrl: 'https://stream.example/live' })
  const emptied = await patch(meetingSecretariat, path, { place: '', streamUrl: '', startsOn: '' })
  expect(emptied.body).toMatchObject({ place: null, startsOn: null, zone: 'Asia/Beirut' })
  expect(emptied.body).not.toHaveProperty('streamUrl')
  expect((await patch(palm, path, { place: 'x' })).status).toBe(403)
  expect((await patch(foreigner, path, { place: 'x' })).status).toBe(403)
  expect((await patch(meetingSecretariat, path, { colour: 'x' })).body.errors[0].path).toBe('colour')
  const reversed = await patch(meetingSecretariat, path, { startsOn: '2026-05-04', endsOn: '2026-05-03' })
  expect([reversed.status, reversed.body.code]).toEqual([409, 'ends-before-start'])
})

test('[SU6] a zone is one that IANA names, at the beginning and later', async () => {
  const { secretariat, meetingId } = people
  for (const zone of ['Asia/Nowhere', '+03:00', 'beirut ', '']) {
    const opened = await secretariat.post('/meetings', { title: { ar: 'اجتماع' }, zone })
    expect([zone, opened.status]).toEqual([zone, 400])
    if (zone !== '') expect((await patch(secretariat, `/meetings/${meetingId}`, { zone })).status).toBe(400)
  }
  const opened = await secretariat.post('/meetings', { title: { ar: 'اجتماع الساحل' }, zone: 'Africa/Tunis' })
  expect((await secretariat.get(`/meetings/${opened.body.id}`)).body.zone).toBe('Africa/Tunis')
})

test('[SU1] a delegation is put right in its place; a name or code of another is refused', async () => {
  const { secretariat, meetingId, palm } = people
  const id = await delegationId('PALM')
  const path = `/meetings/${meetingId}/delegations/${id}`
  const changed = await patch(secretariat, path, { name: { ar: 'وفد النخيل', en: 'Palm' }, group: 'civil-society' })
  expect([changed.status, changed.body.code, changed.body.name.en]).toEqual([200, 'PALM', 'Palm'])
  const { body } = await palm.get(`/meetings/${meetingId}`)
  expect(body.delegations.map((one: { code: string }) => one.code).slice(0, 2)).toEqual(['PALM', 'DUNE'])
  expect((await patch(secretariat, path, { code: 'dune' })).body.code).toBe('delegation-taken')
  expect((await patch(secretariat, path, { code: 'PALM' })).status).toBe(200)
  expect((await patch(palm, path, { code: 'X' })).status).toBe(403)
  expect((await patch(secretariat, `/meetings/${meetingId}/delegations/none`, { code: 'X' })).status).toBe(404)
})

test('[SU1, SU2] a participant is put right, and acts by it at once in the session that they have', async () => {
  const { secretariat, meetingId, palm } = people
  const guest = await invited({ email: 'guest@example.org' })
  const by = await signIn(testServer.url, guest.joinToken)
  expect((await by.get('/session')).body.participant.role).toBe('observer')
  const duneId = await delegationId('DUNE')
  const changed = await patch(secretariat, guest.path, { role: 'delegate', delegationId: duneId, head: true })
  expect(changed.body).toMatchObject({ role: 'delegate', delegationId: duneId, head: true, email: 'guest@example.org' })
  expect((await by.get('/session')).body.participant).toMatchObject({ role: 'delegate', delegationId: duneId })
  // One who leaves the delegation is head of it no more.
  const left = await patch(secretariat, guest.path, { delegationId: '', role: 'rapporteur', email: '' })
  expect(left.body).toMatchObject({ delegationId: null, role: 'rapporteur' })
  expect(left.body).not.toHaveProperty('head')
  expect(left.body).not.toHaveProperty('email')
  expect((await patch(secretariat, guest.path, { head: true })).body.code).toBe('head-not-delegate')
  expect((await patch(secretariat, guest.path, { name: 'رئيسة' })).body.code).toBe('name-taken')
  expect((await patch(secretariat, guest.path, { delegationId: 'none' })).status).toBe(404)
  expect((await patch(secretariat, guest.path, { email: 'no address' })).status).toBe(400)
  expect((await patch(palm, guest.path, { name: 'x' })).status).toBe(403)
  const elsewhere = await secretariat.post('/meetings', { title: { ar: 'اجتماع بعيد' } })
  const astray = guest.path.replace(meetingId, elsewhere.body.id)
  expect((await patch(secretariat, astray, { name: 'x' })).status).toBe(404)
})

test('[SU3] a card opens a session however it is typed, until it is re-issued', async () => {
  const guest = await invited()
  expect(guest.cardCode).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/)
  const eastern = guest.cardCode.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  for (const typed of [
    guest.cardCode,
    guest.cardCode.toUpperCase(),
    ` ${guest.cardCode.replace('-', ' ')} `,
    eastern,
  ]) {
    const { status, body } = await enter({ cardCode: typed })
    expect([typed, status, body.participant?.id]).toEqual([typed, 200, guest.id])
  }
  const wrong = await enter({ cardCode: 'aaaaa-aaaaa' })
  expect([wrong.status, wrong.body.code]).toEqual([401, 'unknown-card'])
  const renewed = await people.secretariat.post(`${guest.path}/invitation`)
  expect((await enter({ cardCode: guest.cardCode })).status).toBe(401)
  expect((await enter({ cardCode: renewed.body.cardCode })).status).toBe(200)
})

test('[SU3] no code holds a letter that is taken for another', async () => {
  const { makeCardCode, makeMeetingCode, readTypedCode } = await import('@tawafuq/server/identity/typedCode')
  const codes = Array.from({ length: 500 }, () => [makeCardCode(), makeMeetingCode()]).flat()
  expect(codes.filter((code) => /[lio01]/i.test(code))).toEqual([])
  expect(new Set(codes).size).toBeGreaterThan(990)
  expect(readTypedCode('\u200fK7M4P – x2rth')).toBe('k7m4px2rth')
})

test('[SU4] a PIN is good once, in its meeting, for minutes', async () => {
  const { secretariat, palm } = people
  const guest = await invited()
  expect((await palm.post(`${guest.path}/pin`)).status).toBe(403)
  const first = await secretariat.post(`${guest.path}/pin`)
  expect(first.status).toBe(201)
  expect(first.body.pin).toMatch(/^\d{6,8}$/)
  expect(Date.parse(first.body.expiresAt) - Date.now()).toBeLessThan(15 * 60_000)
  const { body: given } = await secretariat.post(`${guest.path}/pin`)
  expect(given.meetingCode).toBe(first.body.meetingCode)
  const used = await enter({
    meetingCode: given.meetingCode.toUpperCase(),
    pin: `${given.pin.slice(0, 4)} ${given.pin.slice(4)}`,
  })
  expect([used.status, used.body.participant.id]).toEqual([200, guest.id])
  for (const wrong of [given, first.body, { meetingCode: 'nowhere', pin: given.pin }]) {
    const { status, body } = await enter({ meetingCode: wrong.meetingCode, pin: wrong.pin })
    expect([status, body.code]).toEqual([401, 'unknown-pin'])
  }
})

test('[SU4] wrong PINs are slowed by meeting, while cards, tokens and another meeting are not', async () => {
  const { secretariat } = people
  const opened = await secretariat.post('/meetings', { title: { ar: 'اجتماع المضيق' } })
  const path = `/meetings/${opened.body.id}/participants`
  const guest = (await secretariat.post(path, { name: 'ضيف', role: 'chair', attendance: 'remote' })).body
  const { body: given } = await secretariat.post(`${path}/${guest.id}/pin`)
  const wrong = given.pin === '00000000' ? '11111111' : '00000000'
  const tries = []
  for (let attempt = 0; attempt < 8; attempt += 1)
    tries.push(await enter({ meetingCode: given.meetingCode, pin: wrong }))
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await enter({ joinToken: guest.joinToken })).status).toBe(200)
  expect((await enter({ cardCode: guest.cardCode })).status).toBe(200)
  const beside = await invited()
  const { body: own } = await secretariat.post(`${beside.path}/pin`)
  expect((await enter({ meetingCode: own.meetingCode, pin: own.pin })).status).toBe(200)
})

test('[SU4] a sign-in is by one thing alone, and says so', async () => {
  for (const key of [{}, { pin: '12345678' }, { meetingCode: 'abcdef' }, { joinToken: 'x', cardCode: 'y' }]) {
    const { status, body } = await enter(key)
    expect([status, body.code, body.errors?.[0].path]).toEqual([400, 'bad-request', 'joinToken'])
  }
})

test('[SU5] who has come in is told to the secretariat', async () => {
  const { secretariat, meetingId } = people
  const guest = await invited()
  const found = async () => {
    const { body } = await secretariat.get(`/meetings/${meetingId}`)
    return body.participants.find((one: { id: string }) => one.id === guest.id)
  }
  expect(await found()).not.toHaveProperty('enteredAt')
  await enter({ cardCode: guest.cardCode })
  const { enteredAt } = await found()
  await enter({ joinToken: guest.joinToken })
  expect((await found()).enteredAt).toBe(enteredAt)
})

test('[HT6] on a machine of several the cookie ends with the browser, and the session within the day', async () => {
  const guest = await invited()
  const shared = await enter({ cardCode: guest.cardCode, shared: true })
  expect(shared.headers.get('set-cookie')).not.toMatch(/Expires|Max-Age/i)
  expect(Date.parse(shared.body.expiresAt) - Date.now()).toBeLessThan(13 * 3_600_000)
  const own = await enter({ cardCode: guest.cardCode })
  expect(own.headers.get('set-cookie')).toMatch(/Expires/)
})
