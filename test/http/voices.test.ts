import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, caller, signIn } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

interface Member {
  readonly id: string
  readonly joinToken: string
  readonly by: Caller
}

let delegations = 0

async function strictDelegation(headConfirms = true) {
  const { secretariat, meetingId } = people
  delegations += 1
  const nth = delegations
  const made = await secretariat.post(`/meetings/${meetingId}/delegations`, {
    name: { ar: `وفد الرمال ${nth}` },
    code: `SND${nth}`,
    group: 'government',
    headConfirms,
  })
  expect(made.status).toBe(201)
  const invite = async (name: string, more: object = {}): Promise<Member> => {
    const invited = {
      name: `${name} ${nth}`,
      role: 'delegate',
      attendance: 'onsite',
      delegationId: made.body.id,
      ...more,
    }
    const { body, status } = await secretariat.post(`/meetings/${meetingId}/participants`, invited)
    expect(status).toBe(201)
    return { id: body.id, joinToken: body.joinToken, by: await signIn(testServer.url, body.joinToken) }
  }
  return { id: made.body.id as string, invite }
}

const act = (by: Caller, command: object) => by.post(`/statements/${people.statementId}/commands`, command)

async function objectionsOf(by: Caller) {
  const { body } = await by.get(`/statements/${people.statementId}`)
  return body.paragraphs[0].objections as { id: string; state: string; confirmation: string | null }[]
}

test('[OB5, OB6] over the wire: a member objects, everyone sees it awaited, the gavel stops, the head confirms', async () => {
  const { invite } = await strictDelegation()
  const member = await invite('عضوة')
  const head = await invite('رئيسة الوفد', { head: true })
  const { id: paragraphId, text } = await firstParagraph(people.chair, people.statementId)
  const lodged = await act(member.by, { type: 'lodgeObjection', paragraphId, grounds: 'بلا تكليف' })
  expect(lodged.body.events[0]).toMatchObject({ type: 'ObjectionLodged', confirmation: 'awaited' })
  const { objectionId } = lodged.body.events[0]
  for (const anyone of [people.palm, people.observer, people.chair]) {
    expect((await objectionsOf(anyone)).find(({ id }) => id === objectionId)).toMatchObject({
      state: 'standing',
      confirmation: 'awaited',
    })
  }
  const gavel = await act(people.chair, { type: 'agreeParagraph', paragraphId, textSeen: text })
  expect([gavel.status, gavel.body.code]).toEqual([409, 'objection-stands'])
  for (const other of [member.by, people.palm]) {
    const refused = await act(other, { type: 'confirmObjection', objectionId })
    expect([refused.status, refused.body.code]).toEqual([403, 'head-confirms'])
  }
  expect((await act(head.by, { type: 'confirmObjection', objectionId })).status).toBe(200)
  expect((await act(head.by, { type: 'disownObjection', objectionId })).body.code).toBe('confirmation-not-awaited')
  const alone = await act(member.by, { type: 'withdrawObjection', objectionId })
  expect([alone.status, alone.body.code]).toEqual([403, 'head-decides'])
  expect((await act(member.by, { type: 'explainPosition', text: 'باسمنا' })).body.code).toBe('head-speaks')
  expect((await act(head.by, { type: 'withdrawObjection', objectionId })).status).toBe(200)
})

test('[OB5] a head who was named, or lost, since the objection speaks by what is so now', async () => {
  const { id, invite } = await strictDelegation(false)
  const [member, other] = [await invite('عضو'), await invite('نائبة')]
  const { meetingId, secretariat } = people
  const { id: paragraphId } = await firstParagraph(people.chair, people.statementId)
  const lodge = async () => {
    const { body } = await act(member.by, { type: 'lodgeObjection', paragraphId, grounds: 'لا' })
    return body.events[0]
  }
  const free = await lodge()
  expect(free).not.toHaveProperty('confirmation')
  expect((await act(member.by, { type: 'withdrawObjection', objectionId: free.objectionId })).status).toBe(200)
  const voice = await secretariat.post(`/meetings/${meetingId}/delegations/${id}/voice`, { headConfirms: true })
  expect(voice.status).toBe(204)
  expect((await secretariat.post(`/meetings/${meetingId}/participants/${other.id}/head`, { head: true })).status).toBe(
    204,
  )
  const { body: view } = await people.palm.get(`/meetings/${meetingId}`)
  expect(view.delegations.find((one: { id: string }) => one.id === id)).toMatchObject({
    headConfirms: true,
    headIds: [other.id],
  })
  const awaited = await lodge()
  expect(awaited.confirmation).toBe('awaited')
  const disowned = await act(other.by, {
    type: 'disownObjection',
    objectionId: awaited.objectionId,
    reason: 'خارج التكليف',
  })
  expect(disowned.body.events[0]).toMatchObject({ type: 'ObjectionDisowned', reason: 'خارج التكليف' })
  expect((await objectionsOf(people.palm)).find((one) => one.id === awaited.objectionId)?.state).toBe('disowned')
})

test('[HA6] heads, voices and removal are the secretariat’s; a head belongs to a delegation', async () => {
  const { id, invite } = await strictDelegation()
  const member = await invite('عضو')
  const { meetingId, secretariat, palm, chair, foreigner, meetingSecretariat } = people
  const asked = [
    ['POST', `/meetings/${meetingId}/participants/${member.id}/head`, { head: true }],
    ['POST', `/meetings/${meetingId}/delegations/${id}/voice`, { headConfirms: true }],
    ['DELETE', `/meetings/${meetingId}/participants/${member.id}`, undefined],
  ] as const
  const ask = (by: Caller, [method, path, body]: (typeof asked)[number]) =>
    by.call(method, path, {
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
  for (const one of asked) {
    for (const by of [palm, chair, foreigner]) expect((await ask(by, one)).status).toBe(403)
    expect((await ask(caller(testServer.url), one)).status).toBe(401)
    expect((await ask(meetingSecretariat, one)).status).toBe(204)
  }
  expect((await ask(secretariat, asked[0])).body.code).toBe('not-found')
  const headless = { name: 'رئيس بلا وفد', role: 'delegate', attendance: 'onsite', head: true }
  const refused = await secretariat.post(`/meetings/${meetingId}/participants`, headless)
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'delegationId'])
  const observer = `/meetings/${meetingId}/participants/${people.observerId}/head`
  expect((await secretariat.post(observer, { head: true })).body.code).toBe('head-not-delegate')
  expect((await secretariat.post(observer, { head: 'yes' })).status).toBe(400)
})

test('[OB5] only a delegate is head of a delegation: no other role could ever give the word that is awaited', async () => {
  const { meetingId, secretariat } = people
  const { id, invite } = await strictDelegation()
  const adviser = { name: 'مراقب مع الوفد', role: 'observer', attendance: 'onsite', delegationId: id }
  const headed = await secretariat.post(`/meetings/${meetingId}/participants`, { ...adviser, head: true })
  expect([headed.status, headed.body.code]).toEqual([409, 'head-not-delegate'])
  const { body } = await secretariat.post(`/meetings/${meetingId}/participants`, adviser)
  const named = await secretariat.post(`/meetings/${meetingId}/participants/${body.id}/head`, { head: true })
  expect([named.status, named.body.code]).toEqual([409, 'head-not-delegate'])
  const member = await invite('عضوة')
  const { id: paragraphId } = await firstParagraph(people.chair, people.statementId)
  const lodged = await act(member.by, { type: 'lodgeObjection', paragraphId, grounds: 'بلا تكليف' })
  expect(lodged.body.events[0]).not.toHaveProperty('confirmation')
})

test('[HA8] one who is removed is out at once, and what they did stays', async () => {
  const { invite } = await strictDelegation()
  const { meetingId, secretariat, palm, statementId } = people
  const leaving = await invite('مغادرة', { head: true })
  const { id: paragraphId } = await firstParagraph(people.chair, statementId)
  const lodged = await act(leaving.by, { type: 'lodgeObjection', paragraphId, grounds: 'لا' })
  expect(lodged.status).toBe(200)
  expect((await secretariat.call('DELETE', `/meetings/${meetingId}/participants/${leaving.id}`)).status).toBe(204)
  expect((await leaving.by.get('/session')).status).toBe(401)
  expect((await caller(testServer.url).post('/session', { joinToken: leaving.joinToken })).status).toBe(401)
  const { body } = await secretariat.get(`/meetings/${meetingId}`)
  expect(body.participants.map((one: { id: string }) => one.id)).not.toContain(leaving.id)
  const { objectionId } = lodged.body.events[0]
  expect((await objectionsOf(palm)).find(({ id }) => id === objectionId)?.state).toBe('standing')
  expect((await secretariat.post(`/meetings/${meetingId}/participants/${leaving.id}/invitation`)).status).toBe(404)
})
