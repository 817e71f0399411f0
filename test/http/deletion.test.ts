import { createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, caller } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const remove = (by: Caller, id: string, confirm: string) =>
  by.call('DELETE', `/meetings/${id}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ confirm }),
  })

async function archived(by: Caller): Promise<Record<string, Uint8Array>> {
  const response = await fetch(`${testServer.url}/api/v1/meetings/${people.meetingId}/archive`, {
    headers: { Authorization: `Bearer ${by.token}` },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  expect(response.headers.get('content-disposition')).toContain('.zip')
  return unzipSync(new Uint8Array(await response.arrayBuffer()))
}

test('[SU11] the archive holds people, ledgers, texts and logs, and is the secretariat’s', async () => {
  const { palm, meetingSecretariat, foreigner, chair, meetingId, statementId } = people
  const { id: paragraphId } = await firstParagraph(chair, statementId)
  await palm.post(`/statements/${statementId}/commands`, { type: 'lodgeObjection', paragraphId, grounds: 'لا' })
  const files = await archived(meetingSecretariat)
  const folder = `statements/01-${statementId}`
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['archive.json', 'meeting.json', 'terms.json', 'ledger.jsonl', `${folder}/sheet.json`]),
  )
  const lines = strFromU8(files[`${folder}/ledger.jsonl`] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
  const { body } = await palm.get(`/statements/${statementId}/ledger`)
  expect(lines.map((line) => JSON.parse(line))).toEqual(body.entries)
  const log = strFromU8(files[`${folder}/drafts/${paragraphId}-1.jsonl`] ?? new Uint8Array())
  expect(JSON.parse(log.split('\n')[0] ?? '')).toHaveProperty('update')
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join(''),
  ).not.toMatch(/[Hh]ash":"token/)
  for (const by of [palm, chair, foreigner]) expect((await by.get(`/meetings/${meetingId}/archive`)).status).toBe(403)
  expect((await caller(testServer.url).get(`/meetings/${meetingId}/archive`)).status).toBe(401)
})

test('[SU12] a meeting is deleted where its title is given again, with a receipt, and nothing of it is left', async () => {
  const { secretariat, meetingSecretariat, palm, meetingId, statementId } = people
  expect((await remove(meetingSecretariat, meetingId, 'اجتماع الواحة')).status).toBe(403)
  const wrong = await remove(secretariat, meetingId, 'اجتماع الواحات')
  expect([wrong.status, wrong.body.code]).toEqual([409, 'title-differs'])
  const { body: ledger } = await palm.get(`/statements/${statementId}/ledger`)
  const { status, body: receipt } = await remove(secretariat, meetingId, ' Oasis Meeting ')
  expect(status).toBe(200)
  expect(receipt).toMatchObject({
    format: 'tawafuq.deletion/1',
    meeting: { id: meetingId },
    statements: [{ id: statementId, ledger: { version: ledger.version }, adopted: null }],
    counts: { delegations: 2 },
  })
  const { signature, ...signed } = receipt
  const key = createPublicKey({ key: Buffer.from(receipt.publicKey, 'base64'), format: 'der', type: 'spki' })
  expect(verify(null, Buffer.from(canonicalJson(signed)), key, Buffer.from(signature, 'base64'))).toBe(true)
  expect((await palm.get('/session')).status).toBe(401)
  expect((await secretariat.get(`/meetings/${meetingId}`)).status).toBe(404)
  expect((await secretariat.get(`/statements/${statementId}`)).status).toBe(404)
  expect((await secretariat.get('/meetings')).body.meetings.map(({ id }: { id: string }) => id)).not.toContain(
    meetingId,
  )
  expect((await remove(secretariat, meetingId, 'Oasis Meeting')).status).toBe(404)
})

test('[SU12] a record that was adopted stays public', async () => {
  const other = await startTestServer()
  const { secretariat, chair, meetingId, statementId } = await createTestMeeting(other.url)
  const act = (command: object) => chair.post(`/statements/${statementId}/commands`, command)
  const { body: sheet } = await chair.get(`/statements/${statementId}`)
  for (const { id, text } of sheet.paragraphs) await act({ type: 'agreeParagraph', paragraphId: id, textSeen: text })
  const { body: ready } = await chair.get(`/statements/${statementId}`)
  expect((await act({ type: 'adoptStatement', textHashSeen: ready.textHash })).status).toBe(200)
  const { body: receipt } = await remove(secretariat, meetingId, 'اجتماع الواحة')
  const { status, body: record } = await caller(other.url).get(`/statements/${statementId}/adopted`)
  expect([status, record.textHash]).toEqual([200, receipt.statements[0].adopted])
  await other.close()
})
