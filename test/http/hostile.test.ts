import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caller } from './caller.ts'
import { createTestMeeting, firstParagraph, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer()
  people = await createTestMeeting(testServer.url)
})
afterAll(() => testServer.close())

const raw = (body: BodyInit, contentType = 'application/json', headers: Record<string, string> = {}) =>
  people.palm.call('POST', `/statements/${people.statementId}/commands`, {
    headers: { 'Content-Type': contentType, ...headers },
    body,
  })

async function stillAlive(): Promise<void> {
  const { body } = await people.palm.get(`/statements/${people.statementId}/ledger`)
  expect(body.version).toBe(1)
  expect((await fetch(`${testServer.url}/healthz`)).status).toBe(200)
}

describe('bodies', () => {
  const cases: readonly (readonly [what: string, body: () => BodyInit, status: number, code: string])[] = [
    ['nothing', () => '', 400, 'bad-request'],
    ['half of an object', () => '{"type":', 400, 'bad-request'],
    ['bytes that are no UTF-8', () => new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'bad-request'],
    ['a list', () => '[]', 400, 'bad-request'],
    ['a number', () => '1e999', 400, 'bad-request'],
    ['lists in lists, 500,000 deep', () => '['.repeat(500_000) + ']'.repeat(500_000), 400, 'bad-request'],
    [
      'objects in objects in a text',
      () => `{"type":"suspend","x":${'{"a":'.repeat(9_999)}1${'}'.repeat(9_999)}}`,
      400,
      'bad-request',
    ],
    ['more than 1 MiB', () => `"${'x'.repeat(1024 * 1024)}"`, 413, 'too-large'],
    ['more than 8 MiB', () => `"${'x'.repeat(8 * 1024 * 1024)}"`, 413, 'too-large'],
    ['lists beside lists, 300,000 of them', () => `[${'[],'.repeat(150_000)}[]]`, 400, 'bad-request'],
    ['an inherited name as a type', () => '{"type":"toString"}', 400, 'bad-request'],
    ['a field that is not known', () => '{"type":"suspend","why":"x"}', 400, 'bad-request'],
    ['a prototype beside a command', () => '{"type":"suspend","__proto__":{"polluted":1}}', 400, 'bad-request'],
    ['a prototype', () => '{"__proto__":{"type":"suspend"},"constructor":{"prototype":{}}}', 400, 'bad-request'],
    ['half a character', () => '{"type":"lodgeObjection","paragraphId":"p","grounds":"\\ud800"}', 400, 'bad-request'],
    ['a NUL', () => '{"type":"lodgeObjection","paragraphId":"p","grounds":"\\u0000"}', 400, 'bad-request'],
    [
      'grounds without end',
      () => JSON.stringify({ type: 'lodgeObjection', paragraphId: 'p', grounds: 'ا'.repeat(4001) }),
      400,
      'bad-request',
    ],
  ]

  test.each(cases)('[HT4] %s is refused and harms nothing', async (_what, body, status, code) => {
    const told = await raw(body())
    expect([told.status, told.body.code]).toEqual([status, code])
    expect(told.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    await stillAlive()
  })

  test.each([
    ['text/plain', '{"type":"suspend"}'],
    ['application/x-www-form-urlencoded', 'type=suspend'],
    ['', '{}'],
  ])('[HT4] content called %j is not read as a command', async (contentType, body) => {
    const told = await raw(body, contentType)
    expect([told.status, told.body.code, told.body.known]).toEqual([415, 'unknown-format', ['application/json']])
  })

  test('[HT4] what is packed is unpacked no further than the limit', async () => {
    const packed = new Response(
      new Blob([new Uint8Array(64 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('gzip')),
    )
    const bomb = await packed.arrayBuffer()
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect((await raw(bomb, 'application/json', { 'Content-Encoding': 'gzip' })).status).toBe(413)
    expect((await raw('{}', 'application/json', { 'Content-Encoding': 'gzip' })).status).toBe(400)
    expect((await raw('{}', 'application/json', { 'Content-Encoding': 'rot13' })).status).toBe(415)
    await stillAlive()
  })

  test('[HT4] the body of somebody unknown is not waited for beyond 4 KiB', async () => {
    const { status } = await caller(testServer.url).post('/session', { joinToken: 'x'.repeat(5_000) })
    expect(status).toBe(413)
    expect((await caller(testServer.url).post('/session', { joinToken: 'x'.repeat(600) })).status).toBe(400)
    expect((await caller(testServer.url).post('/session', { joinToken: 'x'.repeat(500) })).status).toBe(401)
  })

  test('[HT4] an import takes the types of the contract, and no empty file', async () => {
    const file = (contentType: string, body: BodyInit) =>
      people.rapporteur.call('POST', '/imports', { headers: { 'Content-Type': contentType }, body })
    expect((await file('text/plain; charset=utf-8', 'سطر\nسطر')).body.blocks).toHaveLength(2)
    expect((await file('application/xml', '<a/>')).status).toBe(200)
    expect((await file('text/markdown', '# عنوان\n\n1. نص')).status).toBe(200)
    expect((await file('application/json', '{}')).status).toBe(200)
    expect((await file('image/png', 'x')).status).toBe(415)
    expect((await file('text/plain', '')).body.code).toBe('bad-request')
    expect((await file('text/plain', new Uint8Array(20 * 1024 * 1024 + 1))).status).toBe(413)
  })

  test('[HT4] an Idempotency-Key is short and plain', async () => {
    const key = (value: string) => raw('{"type":"suspend"}', 'application/json', { 'Idempotency-Key': value })
    expect((await key('k'.repeat(256))).body.errors[0].path).toBe('Idempotency-Key')
    expect((await key('é')).status).toBe(400)
    expect((await key('k'.repeat(255))).status).toBe(403)
  })

  test('[HT4] a polluted prototype reaches nobody', async () => {
    await raw('{"type":"suspend","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const { id } = await firstParagraph(people.palm, people.statementId)
    const block = `{"kind":"body","text":"نص","__proto__":{"level":9}}`
    const made = await people.chair.call('POST', `/meetings/${people.meetingId}/statements`, {
      headers: { 'Content-Type': 'application/json' },
      body: `{"title":{"ar":"عنوان"},"houseStyle":"itu","blocks":[${block}]}`,
    })
    expect([made.status, made.body.errors[0].path]).toEqual([400, 'blocks.0.__proto__'])
    expect((await firstParagraph(people.palm, people.statementId)).id).toBe(id)
  })

  test('[HT4] no link that runs anything enters a text', async () => {
    const withLink = (link: string) =>
      people.chair.post(`/meetings/${people.meetingId}/statements`, {
        title: { ar: 'عنوان' },
        houseStyle: 'itu',
        blocks: [{ kind: 'body', text: 'نص', runs: [{ text: 'نص', link }] }],
      })
    expect((await withLink('https://example.org/a')).status).toBe(201)
    for (const link of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      const { status, body } = await withLink(link)
      expect([status, body.errors[0].path]).toEqual([400, 'blocks.0.runs.0.link'])
    }
  })

  test('[HT4] any JSON at all as a command is refused or not found, never a fault', async () => {
    let reached = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc
            .record({
              type: fc.constantFrom('lodgeObjection', 'agreeParagraph', 'liftBracket'),
              paragraphId: fc.string(),
            })
            .map((value) => JSON.stringify(value)),
        ),
        async (body) => {
          const { status } = await raw(body)
          expect(status).toBe(400)
          reached += 1
        },
      ),
      { numRuns: 150 },
    )
    expect(reached).toBeGreaterThanOrEqual(150)
    await stillAlive()
  })
})

test('[HT3] a known address asked in an unknown way says how it is asked', async () => {
  const { status, headers, body } = await people.palm.call('PUT', '/meetings')
  expect([status, body.code, headers.get('allow')]).toEqual([405, 'method-unknown', 'GET, POST, HEAD, OPTIONS'])
  expect((await people.palm.call('OPTIONS', '/meetings')).status).toBe(204)
  expect((await people.palm.call('HEAD', '/meetings')).status).toBe(200)
})

describe('fields that are not known', () => {
  const statement = (more: object) =>
    people.chair.post(`/meetings/${people.meetingId}/statements`, {
      title: { ar: 'عنوان' },
      houseStyle: 'itu',
      ...more,
    })
  const command = (body: object) => people.palm.post(`/statements/${people.statementId}/commands`, body)

  test.each([
    ['in a body', () => statement({ housestyle: 'itu' }), 'housestyle'],
    ['in a title', () => statement({ title: { ar: 'عنوان', fr: 'titre' } }), 'title.fr'],
    ['in a block', () => statement({ blocks: [{ kind: 'body', text: 'نص', kinds: [] }] }), 'blocks.0.kinds'],
    [
      'in a run',
      () => statement({ blocks: [{ kind: 'body', text: 'نص', runs: [{ text: 'نص', colour: 'red' }] }] }),
      'blocks.0.runs.0.colour',
    ],
    [
      'in a quotation',
      () => command({ type: 'placeBracket', paragraphId: 'p', kind: 'disputed', quote: { exact: 'ا', before: '' } }),
      'quote.before',
    ],
    [
      'in a consent',
      () => command({ type: 'liftBracket', bracketId: 'b', outcome: 'keep', consent: { basis: 'consent', notes: '' } }),
      'consent.notes',
    ],
    [
      'in a package',
      () => command({ type: 'liftPackage', lifts: [{ bracketId: 'b', outcome: 'keep', reason: '' }] }),
      'lifts.0.reason',
    ],
    ['in a subject', () => command({ type: 'remark', on: { kind: 'bracket', id: 'b', of: 1 }, text: 'ا' }), 'on.of'],
    ['at a sign-in', () => caller(testServer.url).post('/session', { joinToken: 'x', cardcode: '1' }), 'cardcode'],
  ])('[HT20] are refused %s with their place', async (_where, asked, path) => {
    const { status, body } = await asked()
    expect([status, body.code, body.errors.map((error: { path: string }) => error.path)]).toEqual([
      400,
      'bad-request',
      [path],
    ])
  })

  test('[HT20] null is absent, and what an import answers is a block as it stands', async () => {
    const block = {
      kind: 'item',
      level: 1,
      label: '1 مكرراً',
      text: 'نص',
      relation: { kind: 'bis', index: 2 },
      pinned: true,
    }
    const made = await statement({ dir: null, blocks: [block, { kind: 'body', text: 'نص', label: null, runs: null }] })
    expect(made.status).toBe(201)
    const { body } = await people.chair.get(`/statements/${made.body.id}/ledger`)
    expect(body.entries[0].event.paragraphs[0]).not.toHaveProperty('pinned')
    const consent = { basis: 'consent', note: null }
    const lifted = await command({ type: 'liftBracket', bracketId: 'none', outcome: 'keep', text: null, consent })
    expect(lifted.body.code).not.toBe('bad-request')
  })
})
