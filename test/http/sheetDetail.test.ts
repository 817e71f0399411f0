import { sheetSchema } from '@tawafuq/protocol/sheetSchema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

async function act(by: Caller, command: object) {
  const { status, body } = await by.post(`/statements/${people.statementId}/commands`, command)
  if (status !== 200) throw new Error(`${JSON.stringify(command)} was answered ${status} ${body.code}`)
  return body.events[0]
}

async function seenBy(by: Caller) {
  const { body } = await by.get(`/statements/${people.statementId}`)
  expect(sheetSchema.parse(body)).toEqual(body)
  return body
}

test('[HT1, LE3] the sheet tells a program what it would else fold the ledger for, and nothing before it is so', async () => {
  const { chair, rapporteur, palm, dune, observer } = people
  const fresh = await seenBy(observer)
  expect(fresh).toMatchObject({ reading: 0, revisions: [], votes: [], silence: null, brokenSilences: [] })
  for (const one of fresh.paragraphs)
    expect(one).toMatchObject({
      remarks: [],
      lights: { declared: [], silent: 2 },
      links: [],
      parked: null,
      reservations: [],
    })
  const [first, second, third] = fresh.paragraphs.map(({ id }: { id: string }) => id)

  const place = (paragraphId: string, exact: string) =>
    act(palm, { type: 'placeBracket', paragraphId, quote: { exact }, kind: 'disputed' })
  const { bracketId } = await place(first, 'الحوار')
  const { bracketId: otherId } = await place(second, 'التعاون')
  const { linkId } = await act(palm, { type: 'linkBrackets', bracketIds: [bracketId, otherId], as: 'package' })
  const { remarkId } = await act(dune, { type: 'remark', on: { kind: 'bracket', id: bracketId }, text: 'نوافق بشرط' })
  await act(dune, { type: 'raiseLight', paragraphId: second, light: 'red', note: 'ننتظر العاصمة' })
  await act(rapporteur, { type: 'parkParagraph', paragraphId: third, with: 'أصدقاء الرئيسة' })
  await act(chair, { type: 'openReading' })
  await act(dune, { type: 'raiseLight', paragraphId: second, light: 'yellow' })
  const on = { kind: 'paragraph', id: third }
  const { voteId } = await act(chair, { type: 'openVote', question: 'أتُقبل؟', on })
  await act(dune, { type: 'castVote', voteId, ballot: 'no' })

  const seen = await seenBy(observer)
  expect(seen.paragraphs[0]).toMatchObject({
    remarks: [{ id: remarkId, on: { kind: 'bracket', id: bracketId }, text: 'نوافق بشرط' }],
    links: [{ id: linkId, kind: 'package', bracketIds: [bracketId, otherId], noText: false }],
  })
  expect(seen.paragraphs[1]).toMatchObject({
    lights: { declared: [{ by: 'bracket' }, { by: 'light', light: 'yellow', note: null, onEarlierWording: false }] },
    links: [{ id: linkId }],
  })
  expect(seen.paragraphs[2].parked).toMatchObject({ with: 'أصدقاء الرئيسة', note: null, by: { role: 'rapporteur' } })
  expect(seen.reading).toBe(1)
  expect(seen.revisions).toMatchObject([{ name: 'Rev.1', reading: 1, by: { role: 'chair' } }])
  expect(seen.votes).toMatchObject([{ id: voteId, on, roll: [{ part: 0, ballot: 'no' }], result: null }])

  await act(chair, { type: 'closeVote', voteId })
  await act(palm, { type: 'unlinkBrackets', linkId })
  await act(rapporteur, { type: 'bringBack', paragraphId: third, report: 'اتفقوا' })
  const after = await seenBy(observer)
  expect(after.votes).toMatchObject([{ result: { outcome: 'rejected', present: 1 } }])
  expect(after.paragraphs[0].links).toEqual([])
  expect(after.paragraphs[2].parked).toBeNull()
})

test('[FL5, HT1] the sheet lists who declared, on which wording, and counts those who declared nothing', async () => {
  const { secretariat, chair, palm, dune } = people
  const { body: made } = await secretariat.post(`/meetings/${people.meetingId}/statements`, {
    title: { ar: 'بيان الأضواء' },
    houseStyle: 'escwa',
    blocks: [{ kind: 'operative', level: 0, label: '1', text: 'نؤكد الحوار؛' }],
  })
  const path = `/statements/${made.id}`
  const send = async (by: Caller, command: object) => {
    const { status, body } = await by.post(`${path}/commands`, command)
    expect([status, body.code]).toEqual([200, undefined])
    return body.events
  }
  const lightsNow = async () => {
    const { body } = await chair.get(path)
    expect(sheetSchema.parse(body)).toEqual(body)
    return body.paragraphs[0].lights
  }
  const { body: opened } = await chair.get(path)
  const paragraphId = opened.paragraphs[0].id
  const { silent: all } = await lightsNow()
  expect(all).toBeGreaterThan(1)
  const [raised] = await send(palm, { type: 'raiseLight', paragraphId, light: 'green' })
  expect(raised).toMatchObject({
    declared: true,
    light: 'green',
    wording: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
  })
  expect(await lightsNow()).toMatchObject({
    declared: [{ delegationId: raised.delegationId, light: 'green', onEarlierWording: false }],
    silent: all - 1,
  })
  await send(dune, { type: 'raiseLight', paragraphId, light: 'green', textSeen: 'نؤكد؛' })
  const [{ bracketId }] = await send(palm, {
    type: 'placeBracket',
    paragraphId,
    quote: { exact: 'الحوار' },
    kind: 'disputed',
  })
  const bracketed = await lightsNow()
  expect(bracketed.silent).toBe(all - 2)
  expect(bracketed.declared).toMatchObject([
    { light: 'yellow', by: 'bracket' },
    { light: 'green', by: 'light', onEarlierWording: true },
  ])
  await send(palm, { type: 'liftBracket', bracketId, outcome: 'replace', text: 'التعاون' })
  expect((await lightsNow()).declared).toMatchObject([
    { light: 'green', onEarlierWording: true },
    { light: 'green', onEarlierWording: true },
  ])
  await send(palm, { type: 'lowerLight', paragraphId })
  await send(dune, { type: 'lowerLight', paragraphId })
  expect(await lightsNow()).toEqual({ declared: [], silent: all })
})

test('[SI1, SI2] the sheet tells of the silence while it runs, and of the one that was broken', async () => {
  const { secretariat, chair, palm } = people
  const { body: made } = await secretariat.post(`/meetings/${people.meetingId}/statements`, {
    title: { ar: 'بيان ثانٍ' },
    houseStyle: 'escwa',
    blocks: [{ kind: 'operative', level: 0, label: '1', text: 'نؤكد؛' }],
  })
  const path = `/statements/${made.id}`
  const send = async (by: Caller, command: object) =>
    expect((await by.post(`${path}/commands`, command)).status).toBe(200)
  const { body: opened } = await chair.get(path)
  const paragraphId = opened.paragraphs[0].id
  await send(chair, { type: 'agreeParagraph', paragraphId, textSeen: 'نؤكد؛' })
  const until = new Date(Date.now() + 3_600_000).toISOString()
  await send(chair, { type: 'openSilence', until })
  const { body: silent } = await chair.get(path)
  expect(silent.silence).toMatchObject({ until, textHash: silent.textHash, openedBy: { role: 'chair' } })
  await send(palm, { type: 'breakSilence', paragraphIds: [paragraphId], reason: 'لم نستشر' })
  const { body: broken } = await chair.get(path)
  expect(sheetSchema.parse(broken)).toEqual(broken)
  expect(broken.silence).toBeNull()
  expect(broken.brokenSilences).toMatchObject([{ paragraphIds: [paragraphId], reason: 'لم نستشر', until }])
})

test('[PR1] what is private is in no list of the sheet, whoever reads it', async () => {
  const { palm, dune, chair } = people
  const { paragraphs } = await seenBy(palm)
  const secret = 'كلمات لم تُطرح بعد'
  const paragraphId = paragraphs[0].id
  const { proposalId } = await act(palm, { type: 'draftProposal', paragraphId, act: 'replace', text: secret })
  for (const by of [palm, dune, chair]) {
    const whole = JSON.stringify(await seenBy(by))
    expect([whole.includes(secret), whole.includes(proposalId)]).toEqual([false, false])
  }
  await act(palm, { type: 'tableProposal', proposalId })
  expect(JSON.stringify(await seenBy(dune))).toContain(proposalId)
})
