import { createPublicKey, verify } from 'node:crypto'
import { operations } from '@tawafuq/protocol/operations/operations'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const command = (by: Caller, body: object, key?: string) =>
  by.post(`/statements/${people.statementId}/commands`, body, key === undefined ? {} : { 'Idempotency-Key': key })

describe('the main job through the contract', () => {
  test('[HT1] the sheet has the shape of the contract', async () => {
    const { status, body } = await people.observer.get(`/statements/${people.statementId}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: people.statementId, stage: 'drafting', version: 1, title: { ar: 'إعلان الواحة' } })
    expect(body.textHash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(body.paragraphs.map((each: { label: string | null }) => each.label)).toEqual([null, '1', '2'])
    const [first] = body.paragraphs
    expect(first).toMatchObject({
      kind: 'preambular',
      level: 0,
      state: 'open',
      brackets: [],
      objections: [],
      proposals: [],
    })
    expect(first.draft).toEqual({
      number: 1,
      room: `statement/${people.statementId}/paragraph/${first.id}/draft/1`,
      open: true,
      state: expect.any(Number),
    })
  })

  test('[HT1] the holder of the deployment token is the secretariat of all meetings', async () => {
    const { body } = await people.secretariat.get('/session')
    expect(body.participant).toMatchObject({ role: 'secretariat', meetingId: null, delegationId: null })
    const meeting = await people.secretariat.get(`/meetings/${people.meetingId}`)
    expect(meeting.body).toMatchObject({ id: people.meetingId, place: 'الواحة', startsOn: null })
    expect(meeting.body.participants).toHaveLength(6)
    expect((await people.palm.get(`/meetings/${people.meetingId}`)).body.participants).toEqual([])
    const { body: listed } = await people.palm.get('/meetings')
    expect(listed.meetings.map(({ id }: { id: string }) => id)).toEqual([people.meetingId])
  })

  test('[HT1] text goes from bracket and objection to gavel, adoption and a record that verifies', async () => {
    const { chair, palm, dune } = people
    const { id: paragraphId } = await firstParagraph(palm, people.statementId)
    const placed = await command(palm, {
      type: 'placeBracket',
      paragraphId,
      quote: { exact: 'الحوار' },
      kind: 'disputed',
      reason: null,
    })
    expect(placed.body).toMatchObject({ version: 2, events: [{ type: 'BracketPlaced' }] })
    const { bracketId } = placed.body.events[0]
    const lodged = await command(dune, { type: 'lodgeObjection', paragraphId, grounds: 'لا نوافق' }, 'objection-1')
    const { objectionId } = lodged.body.events[0]
    const textSeen = (await firstParagraph(chair, people.statementId)).text
    expect(textSeen).toBe('إذ نشير إلى الحوار،')
    const early = await command(chair, { type: 'agreeParagraph', paragraphId, textSeen })
    expect([early.status, early.body.code]).toEqual([409, 'objection-stands'])
    expect((await command(chair, { type: 'liftBracket', bracketId, outcome: 'keep' })).body.code).toBe(
      'consent-missing',
    )
    expect((await command(chair, { type: 'liftBracket', bracketId, outcome: 'keep', consent: true })).status).toBe(200)
    expect(
      (await command(chair, { type: 'giveRuling', objectionId, outcome: 'reservation', reason: 'سُجّل' })).status,
    ).toBe(200)
    for (const paragraph of (await chair.get(`/statements/${people.statementId}`)).body.paragraphs) {
      const agreed = await command(chair, {
        type: 'agreeParagraph',
        paragraphId: paragraph.id,
        textSeen: paragraph.text,
      })
      expect(agreed.status).toBe(200)
    }
    const anyone = caller(testServer.url)
    expect((await anyone.get(`/statements/${people.statementId}/adopted`)).status).toBe(404)
    expect((await anyone.get(`/statements/${people.statementId}/export/txt`)).status).toBe(401)
    const { textHash } = (await chair.get(`/statements/${people.statementId}`)).body
    expect((await command(chair, { type: 'adoptStatement', textHashSeen: textHash })).status).toBe(200)
    const { body: record } = await anyone.get(`/statements/${people.statementId}/adopted`)
    expect(record).toMatchObject({ format: 'tawafuq.adopted/1', textHash, reservations: [{ text: 'لا نوافق' }] })
    const { signature, ...signed } = record
    const key = createPublicKey({ key: Buffer.from(record.publicKey, 'base64'), format: 'der', type: 'spki' })
    expect(verify(null, Buffer.from(canonicalize(signed) ?? ''), key, Buffer.from(signature, 'base64'))).toBe(true)
    expect((await anyone.get('/public-key')).body).toMatchObject({ publicKey: record.publicKey, earlier: [] })
    expect((await anyone.get(`/statements/${people.statementId}/export/txt`)).body).toBe('txt')
  })

  test('[HT5] the same key gives the same outcome again and changes nothing', async () => {
    const ledger = async () => (await people.palm.get(`/statements/${people.statementId}/ledger`)).body
    const before = await ledger()
    const lodged = before.entries.find(({ event }: { event: { type: string } }) => event.type === 'ObjectionLodged')
    const { paragraphId } = lodged.event
    const again = (grounds: string) =>
      command(people.dune, { type: 'lodgeObjection', paragraphId, grounds }, 'objection-1')
    expect((await again('لا نوافق')).body).toEqual({ version: lodged.version, events: [lodged.event] })
    expect(await again('أخرى')).toMatchObject({ status: 409, body: { code: 'key-reused' } })
    expect(await ledger()).toEqual(before)
  })

  test('[HT1] the ledger is given in pages', async () => {
    const page = await people.palm.get(`/statements/${people.statementId}/ledger?after=2&limit=2`)
    expect(page.body.entries.map(({ version }: { version: number }) => version)).toEqual([3, 4])
    expect(page.body.version).toBeGreaterThan(4)
    expect((await people.palm.get(`/statements/${people.statementId}/ledger?limit=99999999`)).status).toBe(200)
    expect((await people.palm.get(`/statements/${people.statementId}/ledger?after=-1`)).body.errors[0].path).toBe(
      'after',
    )
  })

  test('[HT1] a draft tells who wrote what when', async () => {
    const { id } = await firstParagraph(people.palm, people.statementId)
    const { body } = await people.palm.get(`/statements/${people.statementId}/paragraphs/${id}/drafts/1/history`)
    expect(body.updates.length).toBeGreaterThan(0)
    expect(Buffer.from(body.updates[0].update, 'base64').length).toBeGreaterThan(0)
    const wrong = await people.palm.get(`/statements/${people.statementId}/paragraphs/${id}/drafts/x/history`)
    expect(wrong.status).toBe(404)
  })

  test('[HT14] a file is named in Arabic, with a plain name beside it', async () => {
    const { headers } = await people.palm.get(`/statements/${people.statementId}/export/docx?view=attributed`)
    expect(headers.get('content-type')).toContain('wordprocessingml')
    const disposition = headers.get('content-disposition') ?? ''
    expect(disposition).toMatch(/^attachment; filename="statement-[0-9a-f]{8}\.docx"; filename\*=UTF-8''/)
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('إعلان الواحة ١.docx')
    expect((await people.palm.call('HEAD', `/statements/${people.statementId}/export/pdf`)).status).toBe(200)
    const unknown = await people.palm.get(`/statements/${people.statementId}/export/exe`)
    expect([unknown.status, unknown.body.known.toSorted()]).toEqual([
      400,
      ['akn', 'docx', 'html', 'json', 'md', 'pdf', 'txt'],
    ])
  })

  test('[HT15] a sheet that has not changed is not sent again', async () => {
    const path = `/statements/${people.statementId}`
    const etag = (await people.palm.get(path)).headers.get('etag') ?? ''
    const again = await people.palm.get(path, { 'If-None-Match': etag, 'Cache-Control': '' })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('[HT3] with a new invitation the earlier link and its sessions end', async () => {
    const path = `/meetings/${people.meetingId}/participants/${people.observerId}/invitation`
    expect((await people.palm.post(path)).status).toBe(403)
    const { status, body } = await people.meetingSecretariat.post(path)
    expect(status).toBe(201)
    expect(body.joinUrl).toBe(`${testServer.url}/join#${body.joinToken}`)
    expect((await people.observer.get('/session')).status).toBe(401)
  })

  test('[HT1] every operation has been described once', () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })
})
