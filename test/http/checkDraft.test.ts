import { limits } from '@tawafuq/domain/schemas/limits'
import { checkDraft } from '@tawafuq/server/documents/checkDraft'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caller, type Told } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

let testServer: TestServer
let people: TestMeeting
beforeAll(async () => {
  testServer = await startTestServer(() => ({ checkDraft }))
  people = await createTestMeeting(testServer.url)
  // The first to ask hires the worker, which reads all that documents need.
  await people.observer.post('/check', { blocks: [], houseStyle: 'itu' })
}, 60_000)
afterAll(() => testServer.close())

const body = (text: string) => ({ kind: 'body', text })
const ask = (given: unknown, headers: Record<string, string> = {}): Promise<Told> =>
  people.observer.call('POST', '/check', {
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(given),
  })

test('[HT40] whoever is signed in is told what is wrong, why in both languages, and the fix', async () => {
  const text = 'نطلب من الأمانة أن تنشر ثلاث تقارير, وأن تحيلها الى المجلس؛'
  const { status, body: answer } = await ask({
    blocks: [
      { kind: 'operative', level: 0, label: '1.', text },
      { kind: 'operative', level: 0, label: '2.', text: 'نقرر أن نجتمع في العام المقبل.', notes: [], runs: [] },
    ],
    houseStyle: 'escwa',
  })
  expect(status).toBe(200)
  const found = answer.findings as { block: number; start: number; end: number; code: string; message: object }[]
  expect(found.map(({ block, start, end, code }) => `${block} ${code} ${text.slice(start, end)}`)).toEqual([
    '0 verb-government من',
    '0 number-agreement ثلاث تقارير',
    '0 latin-punctuation ,',
    '0 misspelt الى',
  ])
  expect(found[3]).toEqual({
    block: 0,
    start: text.indexOf('الى'),
    end: text.indexOf('الى') + 3,
    code: 'misspelt',
    severity: 'fault',
    message: { ar: expect.stringMatching(/\p{Script=Arabic}/u), en: expect.stringMatching(/word/) },
    fix: 'إلى',
  })
  expect(answer.leftOut).toBeUndefined()
})

test('[HT40] an empty text has no findings, and what is beyond the bound is counted', async () => {
  expect((await ask({ blocks: [], houseStyle: 'itu' })).body).toEqual({ findings: [] })
  const many = Math.ceil(documentLimits.draftingFindings / 1_000) + 1
  const { status, body: answer } = await ask({
    blocks: Array.from({ length: many }, () => body('الى '.repeat(1_000).trim())),
    houseStyle: 'itu',
  })
  expect([status, answer.findings.length]).toEqual([200, documentLimits.draftingFindings])
  expect(answer.leftOut).toBeGreaterThan(0)
})

test.each([
  ['no blocks', { houseStyle: 'escwa' }, 'blocks'],
  ['no house style', { blocks: [] }, 'houseStyle'],
  ['a style that is none', { blocks: [], houseStyle: 'x' }, 'houseStyle'],
  ['blocks that are no list', { blocks: {}, houseStyle: 'escwa' }, 'blocks'],
  ['a field that is not known', { blocks: [], houseStyle: 'escwa', language: 'ar' }, 'language'],
  ['one inside a block', { blocks: [{ ...body('كذا'), size: 1 }], houseStyle: 'escwa' }, 'blocks.0.size'],
  ['a kind that is none', { blocks: [{ kind: 'x', text: '' }], houseStyle: 'escwa' }, 'blocks.0.kind'],
  [
    'a paragraph too long',
    { blocks: [body('ط '.repeat(limits.paragraphCharacters))], houseStyle: 'escwa' },
    'blocks.0.text',
  ],
  [
    'too many blocks',
    { blocks: Array.from({ length: limits.statementBlocks + 1 }, () => body('')), houseStyle: 'escwa' },
    'blocks',
  ],
])('[HT40] %s is refused with its place, in the language asked for', async (_, given, path) => {
  const arabic = await ask(given)
  expect([arabic.status, arabic.body.code]).toEqual([400, 'bad-request'])
  expect(arabic.body.errors[0].path).toBe(path)
  const english = await ask(given, { 'Accept-Language': 'en' })
  expect(english.body.errors[0].message).not.toBe(arabic.body.errors[0].message)
})

test('[HT40] nobody is answered without a session, nor what is no JSON', async () => {
  expect((await caller(testServer.url).post('/check', { blocks: [], houseStyle: 'escwa' })).status).toBe(401)
  const { status } = await people.observer.call('POST', '/check', {
    headers: { 'Content-Type': 'application/json' },
    body: '{',
  })
  expect(status).toBe(400)
})
