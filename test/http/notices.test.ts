import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, caller } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
let paragraphId: string
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
  paragraphId = (await firstParagraph(people.chair, people.statementId)).id
  await act(people.chair, { type: 'openNegotiation' })
  await act(people.palm, { type: 'lodgeObjection', paragraphId, grounds: 'لا <ولاية> & "تكليف"' })
})
afterAll(() => testServer.close())

async function act(by: Caller, command: object) {
  const told = await by.post(`/statements/${people.statementId}/commands`, command)
  expect([told.status, told.body.code]).toEqual([200, undefined])
  return told.body.events
}

const typesOf = (body: { notices: { type: string }[] }) => body.notices.map(({ type }) => type)
const kindsOf = (body: { waiting: { kind: string }[] }) => body.waiting.map(({ kind }) => kind)

async function feedOf(by: Caller): Promise<{ atom: string; json: string }> {
  const { status, body } = await by.post('/notices/feed')
  expect(status).toBe(201)
  return body
}

describe('notices', () => {
  test('[VI3, VI4] each reader is told what is theirs, in both languages, and what waits', async () => {
    const [chair, palm, dune, observer] = await Promise.all(
      [people.chair, people.palm, people.dune, people.observer].map((by) => by.get('/notices')),
    )
    expect(chair?.status).toBe(200)
    expect(typesOf(chair?.body)).toEqual(['ObjectionLodged'])
    expect(chair?.body.notices[0].sentence.ar).toMatch(/^اعترض وفد PALM على/)
    expect(chair?.body.notices[0].sentence.en).toMatch(/^The delegation of .* objected to/)
    expect(kindsOf(chair?.body)).toEqual(['objection-to-rule'])
    expect(chair?.body.waiting[0].sentence.en).toMatch(/^An objection awaits your ruling, /)
    expect(typesOf(palm?.body)).toEqual(['NegotiationOpened'])
    expect(kindsOf(palm?.body)).toEqual(['own-objection'])
    expect(typesOf(dune?.body)).toEqual(['NegotiationOpened'])
    expect([kindsOf(dune?.body), kindsOf(observer?.body)]).toEqual([[], []])
  })

  test('[HT17] a reader asks from the entry that they have had, of one statement', async () => {
    const { body } = await people.palm.get('/notices')
    const [{ version }] = body.versions
    const since = (number: number) => people.palm.get(`/notices?statement=${people.statementId}&since=${number}`)
    expect(typesOf((await since(version)).body)).toEqual([])
    expect(typesOf((await since(1)).body)).toEqual(['NegotiationOpened'])
    expect((await people.palm.get('/notices?since=1')).body.errors[0].path).toBe('statement')
    expect((await people.palm.get(`/notices?statement=${people.statementId}&since=-1`)).status).toBe(400)
    expect((await people.palm.get('/notices?statement=nowhere')).status).toBe(404)
    expect((await people.foreigner.get(`/notices?statement=${people.statementId}`)).status).toBe(404)
    expect((await people.foreigner.get('/notices')).body.notices).toEqual([])
    expect((await people.secretariat.get('/notices')).status).toBe(200)
  })

  test('[PR1, VI3] what another delegation prepares in private is told to nobody but its own and those it invites', async () => {
    const words = 'صيغة سرية جداً'
    const [{ proposalId }] = await act(people.palm, {
      type: 'draftProposal',
      paragraphId,
      act: 'replace',
      text: words,
    })
    for (const by of [people.chair, people.rapporteur, people.dune, people.observer]) {
      const { body } = await by.get('/notices')
      expect(JSON.stringify(body)).not.toContain(proposalId)
      expect(typesOf(body)).not.toContain('ProposalDrafted')
    }
    expect(kindsOf((await people.palm.get('/notices')).body)).toContain('own-proposal-private')
    const feed = await feedOf(people.rapporteur)
    expect((await caller(testServer.url).call('GET', feed.atom)).body).not.toContain(words)
    await act(people.palm, { type: 'tableProposal', proposalId })
    const { body } = await people.rapporteur.get('/notices')
    expect(typesOf(body)[0]).toBe('ProposalTabled')
    expect(body.waiting.find(({ kind }: { kind: string }) => kind === 'proposal-to-decide')).toMatchObject({
      asks: true,
      subject: proposalId,
    })
  })
})

describe('a personal feed', () => {
  test('[HT17] its address reads the notices without signing in, as Atom and as JSON Feed, in either language', async () => {
    const feed = await feedOf(people.chair)
    const nobody = caller(testServer.url)
    expect(new URL(feed.atom).pathname).toMatch(/^\/api\/v1\/feeds\/[\w-]{43}\/atom$/)
    const atom = await nobody.call('GET', feed.atom)
    expect(atom.status).toBe(200)
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(atom.headers.get('x-robots-tag')).toBe('noindex')
    expect(atom.headers.get('cache-control')).toContain('private')
    expect(atom.body).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
    )
    expect(atom.body).toContain('لا &lt;ولاية&gt; &amp; &quot;تكليف&quot;')
    expect(atom.body).toMatch(new RegExp(`href="[^"]*/statements/${people.statementId}#${paragraphId}"`))
    const ids = [...atom.body.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)

    const read = await nobody.call('GET', `${feed.json}?language=en`)
    expect(read.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    expect(read.body).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: feed.json,
      language: 'en',
    })
    expect(read.body.items[0].title).toMatch(/^The delegation of/)
    expect(read.body.items[0].content_text).toContain('وفد PALM')
    expect((await nobody.call('GET', `${feed.json}?language=fr`)).status).toBe(400)
    const etag = atom.headers.get('etag') ?? ''
    expect(
      (await nobody.call('GET', feed.atom, { headers: { 'If-None-Match': etag, 'Cache-Control': '' } })).status,
    ).toBe(304)
  })

  test('[HT17] a new address ends the earlier one, and it can be ended', async () => {
    const nobody = caller(testServer.url)
    const status = async (address: string) => (await nobody.call('GET', address)).status
    expect((await people.dune.get('/notices')).body.feed).toBe(false)
    const first = await feedOf(people.dune)
    expect((await people.dune.get('/notices')).body.feed).toBe(true)
    const second = await feedOf(people.dune)
    expect([await status(first.atom), await status(second.atom), await status(second.json)]).toEqual([404, 200, 200])
    expect((await people.dune.call('DELETE', '/notices/feed')).status).toBe(204)
    expect(await status(second.atom)).toBe(404)
    expect((await people.dune.get('/notices')).body.feed).toBe(false)
    expect(await status(`${testServer.url}/api/v1/feeds/${'x'.repeat(43)}/atom`)).toBe(404)
    expect(await status(second.atom.replace('/atom', '/rss'))).toBe(404)
    expect((await caller(testServer.url).post('/notices/feed')).status).toBe(401)
  })

  test('[HT17, HA8] it ends when its reader is removed or given another join link, and its token is in no log', async () => {
    const { secretariat, meetingId } = people
    const nobody = caller(testServer.url)
    for (const end of ['invitation', 'removal'] as const) {
      const { body } = await secretariat.post(`/meetings/${meetingId}/participants`, {
        name: `عابرة ${end}`,
        role: 'observer',
        attendance: 'remote',
      })
      const session = await nobody.post('/session', { joinToken: body.joinToken })
      const feed = await feedOf(caller(testServer.url, session.body.token))
      expect((await nobody.call('GET', feed.json)).status).toBe(200)
      const member = `/meetings/${meetingId}/participants/${body.id}`
      const ended =
        end === 'removal' ? await secretariat.call('DELETE', member) : await secretariat.post(`${member}/invitation`)
      expect(ended.status).toBeLessThan(300)
      expect((await nobody.call('GET', feed.json)).status).toBe(404)
      const token = new URL(feed.json).pathname.split('/')[4] ?? ''
      expect(token).toHaveLength(43)
      expect(testServer.log.filter((line) => line.includes(token))).toEqual([])
    }
  })

  test('[HT7, HT17] readings of one feed are counted, and so are wrong addresses', async () => {
    const small = await startTestServer(() => ({ limits: { feedRequests: 3, addressWrongTokens: 2 } }))
    const gathered = await createTestMeeting(small.url)
    const { body } = await gathered.palm.post('/notices/feed')
    const nobody = caller(small.url)
    const answers: number[] = []
    for (let nth = 0; nth < 5; nth += 1) answers.push((await nobody.call('GET', body.atom)).status)
    expect(answers).toEqual([200, 200, 200, 429, 429])
    expect((await nobody.call('GET', body.atom)).headers.get('retry-after')).toMatch(/^\d+$/)
    const wrong = `${small.url}/api/v1/feeds/${'y'.repeat(43)}/json`
    expect([
      (await nobody.call('GET', wrong)).status,
      (await nobody.call('GET', wrong)).status,
      (await nobody.call('GET', wrong)).status,
    ]).toEqual([404, 404, 429])
    await small.close()
  })
})
