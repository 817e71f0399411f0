// Above 250 lines: every call is asked once, in one run.
import { commandTypes } from '@tawafuq/protocol/commandSchema'
import { eventSchema } from '@tawafuq/protocol/eventSchema'
import { operations } from '@tawafuq/protocol/operations/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Caller, caller, type Told } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { mountedRoutes } from './mountedRoutes.ts'
import { secretariatToken, startTestServer, type TestServer } from './startTestServer.ts'

// biome-ignore lint/suspicious/noExplicitAny: the description is looked into as plain JSON
type Json = any

let testServer: TestServer
let people: TestMeeting
let description: Json
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
  description = (await caller(testServer.url).get('/openapi.json')).body
})
afterAll(() => testServer.close())

/** A schema of the description, as a checker made from the description alone. */
function checkerOf(schema: Json): z.ZodType {
  const inside = JSON.parse(
    JSON.stringify({ ...schema, $defs: description.components.schemas }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  )
  return z.fromJSONSchema(inside) as z.ZodType
}

function schemaOf(operation: Json, { status, headers }: Told): Json {
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const schema = operation.responses[status]?.content?.[type]?.schema
  if (schema === undefined) throw new Error(`${operation.operationId} does not describe ${status} ${type}`)
  return schema
}

const described = (id: string): Json =>
  Object.values<Json>(description.paths)
    .flatMap((path) => Object.values<Json>(path))
    .find((operation) => operation.operationId === id)

describe('the description', () => {
  test('[HT1] is OpenAPI 3.1 and names every route, and every route that it names is there', async () => {
    expect(description.openapi).toBe('3.1.0')
    const named = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(named.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort())
    for (const { method, path } of operations) {
      const told = await caller(testServer.url).call('OPTIONS', path.replaceAll(/\{\w+\}/g, 'x'))
      expect(told.headers.get('allow')).toContain(method.toUpperCase())
    }
  })

  test('[HT1] names what is mounted below /api/v1, and beside it stand the addresses of watchers and of refusals alone', () => {
    const { api, beside } = mountedRoutes(testServer.app)
    const named = operations.map(({ method, path }) => `${method} ${path}`)
    expect(api.toSorted()).toEqual(named.toSorted())
    expect(beside.filter((route) => !/ \/c(\/|$)/.test(route))).toEqual([
      'get /healthz',
      'get /readyz',
      'get /metrics',
      'get /problems/{code}',
      // What is public has pages beside the API.
      'get /r',
      'get /accessibility',
      'get /r/compare.js',
      'get /r/*symbol',
      'get /h/{hash}',
      'get /feeds/records.atom',
      'get /sitemap.xml',
    ])
  })

  test('[HT1] a route that is mounted and not named is found', async () => {
    const planted = await startTestServer()
    const { app } = planted
    const whole = mountedRoutes(app)
    app.put('/beside/:one', (_req, res) => void res.end())
    const api = app.router.stack.map(({ handle }) => handle as unknown as typeof app.router).find(({ stack }) => stack)
    api?.get('/hidden/:one', (_req, res) => void res.end())
    expect(mountedRoutes(app)).toEqual({
      api: [...whole.api, 'get /hidden/{one}'],
      beside: [...whole.beside, 'put /beside/{one}'],
    })
    await planted.close()
  })

  test('[HT1] lets nothing but the public be asked without a session, and says so', () => {
    for (const { id, access } of operations) {
      const { security, responses } = described(id)
      expect(security).toEqual(
        access === 'anyone' ? [] : [{ bearer: [] }, { cookie: [] }, ...(access === 'either' ? [{}] : [])],
      )
      if (access === 'session') expect(responses[401]).toBeDefined()
      expect(responses[429]).toBeDefined()
    }
    expect(Object.keys(description.components.securitySchemes)).toEqual(['bearer', 'cookie'])
  })

  test('[HT1] describes every command and every event', () => {
    const commands = described('sendCommand').requestBody.content['application/json'].schema
    expect(commands.$ref).toBe('#/components/schemas/Command')
    expect(description.components.schemas.Command.oneOf).toHaveLength(commandTypes.length)
    expect(description.components.schemas.Event.oneOf).toHaveLength(eventSchema.options.length)
  })

  test('[HT1] every reference in it leads somewhere', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(100)
    for (const [, name = ''] of references) expect(description.components.schemas).toHaveProperty(name)
  })
})

describe('answers', () => {
  const post = (by: Caller, path: string, body: object) => by.post(path, body)
  const command = (by: Caller, body: object) => by.post(`/statements/${people.statementId}/commands`, body)

  test('[HT1] of every operation are as they are described', async () => {
    const { secretariat, chair, palm, dune, rapporteur, meetingId, statementId } = people
    const nobody = caller(testServer.url)
    const { id: paragraphId } = await firstParagraph(chair, statementId)
    const reached = new Set<string>()
    const check = async (id: string, asked: Promise<Told>): Promise<Told> => {
      const told = await asked
      reached.add(id)
      if (told.status === 204) return told
      const result = checkerOf(schemaOf(described(id), told)).safeParse(told.body)
      if (!result.success) throw new Error(`${id} ${told.status}: ${z.prettifyError(result.error)}`)
      return told
    }
    await check('openSession', post(nobody, '/session', { joinToken: secretariatToken }))
    await check('openSession', post(nobody, '/session', { joinToken: 'nobody' }))
    await check('viewSession', palm.get('/session'))
    await check('readWaysIn', nobody.get('/session/ways'))
    await check('listMeetings', secretariat.get('/meetings'))
    await check('openMeeting', post(secretariat, '/meetings', { title: { ar: 'ا', en: null }, startsOn: '2030-05-01' }))
    await check('openMeeting', post(secretariat, '/meetings', {}))
    await check('viewMeeting', secretariat.get(`/meetings/${meetingId}`))
    await check(
      'addDelegation',
      post(palm, `/meetings/${meetingId}/delegations`, { name: { ar: 'و' }, code: 'W', group: 'government' }),
    )
    await check(
      'addDelegation',
      post(secretariat, `/meetings/${meetingId}/delegations`, { name: { ar: 'و' }, code: 'W', group: 'government' }),
    )
    const invited = { name: 'زائر', role: 'observer', attendance: 'remote', delegationId: null }
    const { body } = await check('inviteParticipant', post(secretariat, `/meetings/${meetingId}/participants`, invited))
    await check('renewInvitation', secretariat.post(`/meetings/${meetingId}/participants/${body.id}/invitation`))
    const member = `/meetings/${meetingId}/participants/${body.id}`
    const patched = (change: object) => ({
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
    })
    await check('changeMeeting', secretariat.call('PATCH', `/meetings/${meetingId}`, patched({ zone: 'Asia/Beirut' })))
    await check('changeMeeting', palm.call('PATCH', `/meetings/${meetingId}`, patched({ zone: '' })))
    const { body: seen } = await palm.get(`/meetings/${meetingId}`)
    const delegation = `/meetings/${meetingId}/delegations/${seen.delegations[0].id}`
    await check('changeDelegation', secretariat.call('PATCH', delegation, patched({ name: { ar: 'وفد النخلة' } })))
    await check('changeParticipant', secretariat.call('PATCH', member, patched({ email: 'guest@example.org' })))
    const list = { headers: { 'Content-Type': 'text/csv' }, body: 'الاسم,الصفة\nهند,مراقبة\n,مراقبة' }
    await check('addRoster', secretariat.call('POST', `/meetings/${meetingId}/roster`, list))
    await check('givePin', secretariat.post(`${member}/pin`))
    await check('setHeadship', post(secretariat, `${member}/head`, { head: true }))
    await check('removeParticipant', secretariat.call('DELETE', member))
    const voice = `/meetings/${meetingId}/delegations/none/voice`
    await check('setDelegationVoice', post(secretariat, voice, { headConfirms: true }))
    const file = { headers: { 'Content-Type': 'text/plain' }, body: 'نص' }
    await check('importDocument', people.chair.call('POST', '/imports', file))
    await check('importDocument', palm.call('POST', '/imports', file))
    const draft = { blocks: [{ kind: 'body', text: 'عملاً بذلك, الى حين.' }], houseStyle: 'escwa' }
    await check('checkDraft', post(palm, '/check', draft))
    await check('checkDraft', post(palm, '/check', { ...draft, more: 1 }))
    await check(
      'openStatement',
      post(chair, `/meetings/${meetingId}/statements`, { title: { ar: 'ا' }, houseStyle: 'itu' }),
    )
    await check('readTerms', palm.get(`/meetings/${meetingId}/terms`))
    const putTerms = (version: number) => ({
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version, terms: [{ preferred: 'حوكمة', variants: ['حكومة'], note: 'كذا' }] }),
    })
    for (const version of [0, 0])
      await check('replaceTerms', chair.call('PUT', `/meetings/${meetingId}/terms`, putTerms(version)))
    const ofMeeting = `/meetings/${meetingId}`
    await check('sendMeetingCommand', post(chair, `${ofMeeting}/commands`, { type: 'openSitting', title: 'الأولى' }))
    await check('sendMeetingCommand', post(chair, `${ofMeeting}/commands`, { type: 'openSitting', title: 'الثانية' }))
    await check('sendMeetingCommand', post(palm, `${ofMeeting}/commands`, { type: 'requestFloor', as: 'comment' }))
    await check('sendMeetingCommand', post(chair, `${ofMeeting}/commands`, { type: 'recordDecision', text: 'كذا' }))
    const screen = await check('openScreen', post(chair, `${ofMeeting}/screens`, { kind: 'hall' }))
    await check('readScreen', nobody.get(`/screens/${screen.body.key}`))
    await check('findScreen', post(nobody, '/screens', { code: screen.body.code }))
    await check('findScreen', post(nobody, '/screens', { code: '12345' }))
    await check('closeScreen', chair.call('DELETE', `${ofMeeting}/screens/${screen.body.id}`))
    await check('readAttendance', palm.get(`${ofMeeting}/attendance`))
    await check('giveCaption', post(chair, `${ofMeeting}/captions`, { text: 'كذا' }))
    await check('readCaptions', palm.get(`${ofMeeting}/captions`))
    await check('readMeetingLedger', palm.get(`${ofMeeting}/ledger`))
    await check('readMeetingLedger', palm.get('/meetings/none/ledger'))
    await check('readMeetingRecord', palm.get(`${ofMeeting}/record`))
    await check('listStatements', palm.get(`/meetings/${meetingId}/statements`))
    const placed = await check(
      'sendCommand',
      command(palm, { type: 'placeBracket', paragraphId, quote: { exact: 'نشير' }, kind: 'disputed', reason: 'لأن' }),
    )
    await check(
      'sendCommand',
      command(dune, { type: 'lodgeObjection', paragraphId, grounds: 'لا', counterText: 'نعم' }),
    )
    const drafted = await check(
      'sendCommand',
      command(dune, { type: 'draftProposal', paragraphId, act: 'replace', text: 'بديل' }),
    )
    const { proposalId } = drafted.body.events[0]
    await check('sendCommand', command(dune, { type: 'tableProposal', proposalId }))
    await check('sendCommand', command(palm, { type: 'supportProposal', proposalId }))
    await check(
      'sendCommand',
      command(dune, { type: 'positionOnBracket', bracketId: placed.body.events[0].bracketId, stance: 'oppose' }),
    )
    await check(
      'sendCommand',
      command(rapporteur, { type: 'insertParagraph', after: null, kind: 'title', text: 'عنوان' }),
    )
    await check('sendCommand', command(rapporteur, { type: 'putOnFloor', paragraphId }))
    await check('sendCommand', command(chair, { type: 'adoptStatement', textHashSeen: 'x' }))
    const amending = (delegationId: string) =>
      rapporteur.post(`/statements/${statementId}/amendments`, {
        amendments: [{ paragraphId, delegationId, act: 'insert-after', text: 'نقرر إنشاء صندوق.' }],
        remarks: [{ amendment: 0, text: 'كذا' }],
      })
    const handedIn = await check('receiveAmendments', amending(drafted.body.events[0].delegationId))
    expect(handedIn.body.events.map(({ type }: Json) => type)).toEqual(['ProposalReceived', 'RemarkMade'])
    const refused = await check('receiveAmendments', amending('none'))
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      404,
      'not-found',
      [{ path: 'amendments.0', message: `التعديل 1: ${refused.body.title}` }],
    ])
    await check('readSheet', palm.get(`/statements/${statementId}`))
    await check('readSheet', palm.get('/statements/none'))
    const { body: whole } = await palm.get(`/statements/${statementId}`)
    const laid = whole.paragraphs.flatMap((one: { objections: { id: string }[] }) => one.objections)[0]
    await check('readAside', palm.get(`/statements/${statementId}/asides/${laid?.id ?? 'none'}`))
    await check('readAside', palm.get(`/statements/${statementId}/asides/none`))
    await check('readLedger', palm.get(`/statements/${statementId}/ledger`))
    await check('readLedger', palm.get(`/statements/${statementId}/ledger?after=x`))
    await check('readVersion', palm.get(`/statements/${statementId}/versions/1`))
    await check('readVersion', palm.get(`/statements/${statementId}/versions/99999`))
    await check('readHistory', palm.get(`/statements/${statementId}/paragraphs/${paragraphId}/drafts/1/history`))
    await check('readWriting', palm.get(`/statements/${statementId}/paragraphs/${paragraphId}/drafts/1/writing`))
    await check('readWriting', palm.get(`/statements/${statementId}/paragraphs/none/drafts/1/writing`))
    await check('readAdopted', nobody.get(`/statements/${statementId}/adopted`))
    await check('readCorrigenda', nobody.get(`/statements/${statementId}/corrigenda`))
    await check('readNotices', palm.get('/notices'))
    const made = await check('makeFeed', palm.post('/notices/feed'))
    await check('readFeed', nobody.get(`/feeds/${'x'.repeat(43)}/atom`))
    expect((await nobody.call('GET', made.body.atom)).status).toBe(200)
    await check('endFeed', palm.call('DELETE', '/notices/feed'))
    await check('publicKey', nobody.get('/public-key'))
    await check('readAddresses', secretariat.get('/addresses'))
    await check('readAddresses', palm.get('/addresses'))
    await check('openApi', nobody.get('/openapi.json'))
    await checkConsultations(check)
    await check('removeMeeting', secretariat.call('DELETE', `/meetings/${meetingId}`, patched({ confirm: 'x' })))
    const ended = await check(
      'removeMeeting',
      secretariat.call('DELETE', `/meetings/${meetingId}`, patched({ confirm: 'اجتماع الواحة' })),
    )
    expect(ended.status).toBe(200)
    await check('closeSession', secretariat.call('DELETE', '/session'))
    // A file has no schema, an adopted record is checked where the main job is done, lines have live rooms to test them,
    // and the register and its log are asked in test/log.
    const unasked = operations.map(({ id }) => id).filter((id) => !reached.has(id))
    expect(unasked).toEqual([
      'archiveMeeting',
      'exportStatement',
      'openLine',
      'postToLine',
      'exportConsultationReport',
      'readConsultationTable',
      'readConsultationFeed',
      'readConsultationCalendar',
      'listRecords',
      'readRecord',
      'readBundle',
      'readKeys',
      'readPolicy',
      'verify',
    ])
  })

  async function checkConsultations(check: (id: string, asked: Promise<Told>) => Promise<Told>): Promise<void> {
    const { secretariat, chair, meetingId, statementId } = people
    const nobody = caller(testServer.url)
    const { body: sheet } = await secretariat.get(`/statements/${statementId}`)
    const prepared = await check(
      'prepareConsultation',
      post(secretariat, `/meetings/${meetingId}/public-consultations`, {
        title: { ar: 'مشاورة' },
        documents: [{ statementId, version: sheet.version }],
        zone: 'Asia/Beirut',
        closesOn: '2199-01-01',
        clock: ['one-month', 'itu-1336'],
        identity: 'declared',
        visibility: 'at-once',
        contact: 'x@example.org',
      }),
    )
    const at = `/public-consultations/${prepared.body.id}`
    await check('listConsultations', secretariat.get(`/meetings/${meetingId}/public-consultations`))
    await check('commandConsultation', post(secretariat, `${at}/commands`, { type: 'announce' }))
    await check('commandConsultation', post(chair, `${at}/commands`, { type: 'open' }))
    await check('commandConsultation', post(chair, `${at}/commands`, { type: 'unheard-of' }))
    await check('readConsultation', nobody.get(at))
    await check('readConsultedDocument', nobody.get(`${at}/documents/d1`))
    const comment = { target: { document: 'd1' }, type: 'editorial', words: 'تعليق', proposed: null }
    const contribution = { group: 'individual', lang: 'ar', comments: [comment] }
    const sent = await check('contribute', post(nobody, `${at}/contributions`, contribution))
    const receipt = `/contributions/${String(sent.body.receiptUrl).split('/').at(-1)}`
    await check('readComments', nobody.get(`${at}/comments`))
    const entered = { ...contribution, channel: 'paper', receivedOn: '2030-01-01' }
    await check('enterContribution', post(secretariat, `${at}/entered`, entered))
    const mail = { headers: { 'Content-Type': 'message/rfc822' }, body: 'From: a <a@example.org>\r\n\r\nكلمات' }
    const asMail = `${at}/entered/mail?group=individual&document=d1`
    await check('enterMail', secretariat.call('POST', asMail, mail))
    await check('readContributionFile', secretariat.get(`${at}/contributions/9/files/1`))
    await check('endorseContribution', nobody.post(`${at}/contributions/1/endorse`))
    await check('makeDevice', nobody.post(`${at}/device`))
    await check('readConsultationData', nobody.get(`${at}/data.json`))
    await check('readConsultationDataSchema', nobody.get(`${at}/schema.json`))
    await check('readOwnContribution', nobody.get(receipt))
    const changed = {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ comments: [{ number: 1, words: 'آخر' }] }),
    }
    await check('changeOwnContribution', nobody.call('PATCH', receipt, changed))
    await check('appealOwnComment', post(nobody, `${receipt}/appeal`, { comment: 1 }))
    await check('confirmOwnContribution', nobody.post(`${receipt}/confirm`))
    await check('findAnswerWanting', post(nobody, `${receipt}/not-satisfied`, { comment: 1 }))
    await check('withdrawOwnContribution', nobody.call('DELETE', receipt))
  }

  test('[HT1] an answer that is not as described is found', () => {
    const checker = checkerOf({ $ref: '#/components/schemas/Sheet' })
    expect(checker.safeParse({ id: 'x' }).success).toBe(false)
    const event = checkerOf({ $ref: '#/components/schemas/Event' })
    expect(event.safeParse({ type: 'FloorGiven', paragraphId: 'p' }).success).toBe(true)
    expect(event.safeParse({ type: 'FloorGiven', paragraphId: 5 }).success).toBe(false)
  })
})
