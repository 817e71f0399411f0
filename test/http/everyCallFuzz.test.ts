/** Above 250 lines: what the calls are made of and what they are held to stand side by side.
 *
 * Every call of the contract, its bodies made from its own description and spoilt by a grammar of what no honest program
 * sends, and the forms and addresses outside the API. Whatever is sent: an answer in time, no fault, an honest meeting
 * beside it that works on, and nothing to be seen of what was refused. GRAMMAR_FUZZ=20 makes twenty times as many; SEED
 * picks others.
 */
import { exportStatement } from '@tawafuq/server/boot/exportStatement'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { importDocument } from '@tawafuq/server/documents/importDocument'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nasty, wrong } from '../kit/nastyWords.ts'
import { type Caller, caller } from './caller.ts'
import { createTestMeeting, type TestMeeting } from './createTestMeeting.ts'
import { startTestServer, type TestServer } from './startTestServer.ts'

const times = Number(process.env['GRAMMAR_FUZZ'] ?? 1)
const seed = Number(process.env['SEED'] ?? 20_310_304)
/** What takes the ground from under the others that are tried. */
const endings = new Set(['removeMeeting', 'removeParticipant', 'closeSession', 'renewInvitation', 'openLine'])

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
}

interface Described {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

let house: TestServer
let people: TestMeeting
let honest: TestMeeting
beforeAll(async () => {
  house = await startTestServer((needs) => ({
    importDocument,
    exportStatement: exportStatement(needs.application, exportDocument, 'https://tawafuq.example', () =>
      new Date().toISOString(),
    ),
    limits: { screenCodes: 1_000, addressScreenCodes: 1_000 },
  }))
  people = await createTestMeeting(house.url)
  honest = await createTestMeeting(house.url)
})
afterAll(() => house.close())

/** Numbers below another, by the seed: another for each that is asked for. */
function randomly(from: number): (below: number) => number {
  let state = from
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const below = randomly(seed)
const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One
const words = fc.sample(nasty, { numRuns: 300, seed })
const values = fc.sample(wrong, { numRuns: 100, seed })

let slowest = { ms: 0, what: '' }
async function timed<Told extends { readonly status: number }>(call: Promise<Told>, what: string): Promise<Told> {
  const begun = performance.now()
  const told = await call
  const ms = performance.now() - begun
  // Files wait in lines of their own, and are read and made with less priority than all else.
  if (ms > slowest.ms && !/imports|export|archive|roster|check|report/.test(what)) slowest = { ms, what }
  // A line that is not there is no fault.
  if (told.status >= 500 && told.status !== 503)
    throw new Error(`${what} ${house.log.findLast((line) => line.includes('"fault"'))}`)
  return told
}

/** Ids and names that are known by now, by the words that parameters and fields have for them. */
async function known(): Promise<ReadonlyMap<string, readonly string[]>> {
  const [sheet, ledger, participants] = await Promise.all([
    people.chair.get(`/statements/${people.statementId}`),
    people.chair.get(`/meetings/${people.meetingId}/ledger?limit=500`),
    people.secretariat.get(`/meetings/${people.meetingId}`),
  ])
  const all = JSON.stringify([sheet.body, ledger.body, participants.body])
  const found = new Map<string, readonly string[]>()
  for (const [, name = '', id = ''] of all.matchAll(/"(\w*[iI]d)":"([^"]{1,64})"/g)) {
    if ((found.get(name)?.length ?? 0) < 12) found.set(name, [...new Set([...(found.get(name) ?? []), id])])
  }
  // What is one thing's is given for another's as well.
  found.set('any', [...new Set([people.meetingId, people.statementId, ...[...found.values()].flat()])])
  found.set('meeting', [people.meetingId])
  found.set('statement', [people.statementId])
  return found
}

test('[HT33, HT4, HT16] every call: whatever is sent is answered in time and without a fault, and an honest meeting works on', async () => {
  const { body: contract } = await caller(house.url).get('/openapi.json')
  const schemas = contract.components.schemas as Readonly<Record<string, Schema>>
  const calls = Object.entries(contract.paths as Record<string, Record<string, Described>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  )
  const usual = calls.filter(({ described }) => !endings.has(described.operationId))
  const commands = usual.filter(({ path }) => path.endsWith('/commands'))
  const { body: sheet } = await people.secretariat.get(`/statements/${people.statementId}`)
  const consulted = await people.secretariat.post(`/meetings/${people.meetingId}/public-consultations`, {
    title: { ar: 'مشاورة' },
    documents: [{ statementId: people.statementId, version: sheet.version }],
    zone: 'Asia/Beirut',
    closesOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
    clock: [],
    identity: 'declared',
    visibility: 'at-once',
    contact: 'x',
  })
  const consultation = String(consulted.body.number)
  for (const type of ['announce', 'open'])
    await people.secretariat.post(`/public-consultations/${consulted.body.id}/commands`, { type })
  const anyone = caller(house.url)
  const given = await anyone.post(`/public-consultations/${consultation}/contributions`, {
    group: 'individual',
    lang: 'ar',
    comments: [{ target: { document: 'd1', paragraphId: sheet.paragraphs[1].id }, type: 'substantive', words: 'x' }],
  })
  const screen = await people.secretariat.post(`/meetings/${people.meetingId}/screens`, { kind: 'hall' })
  const own = new Map<string, readonly string[]>([
    ['consultation', [consultation, consulted.body.id]],
    ['publicConsultationId', [consulted.body.id]],
    ['receipt', [String(given.body.receiptUrl).split('/').at(-1) ?? '']],
    ['key', [screen.body.key]],
    ['code', [screen.body.code]],
    ['table', ['table', 'disposition']],
    ['format', ['txt', 'json', 'docx']],
    ['number', ['1']],
    ['document', ['d1']],
    ['draft', ['1']],
    ['version', ['1', '2']],
  ])
  let ids = new Map<string, readonly string[]>([...(await known()), ...own])
  const refused: string[] = []
  let nth = 0
  let taken = 0

  /** A value as a schema asks for, spoilt here and there; words carry the marker. */
  function made(schema: Schema, marker: string, name = '', depth = 0): unknown {
    if (schema.$ref !== undefined) {
      return made(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, marker, name, depth)
    }
    if (schema.const !== undefined) return schema.const
    if (depth > 0 && below(40) === 0) return pick(values)
    if (schema.enum !== undefined) return pick(schema.enum)
    const choices = schema.oneOf ?? schema.anyOf
    if (choices !== undefined) return made(pick(choices), marker, name, depth + 1)
    if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((one) => made(one, marker)))
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
            schema.required?.includes(key) === true || below(2) === 0 ? [[key, made(one, marker, key, depth + 1)]] : [],
          ),
        )
      case 'array':
        return Array.from({ length: below(3) }, () => made(schema.items ?? {}, marker, name, depth + 1))
      case 'integer':
      case 'number':
        return (schema.minimum ?? 0) + below(Math.min(schema.maximum ?? 600, 600) - (schema.minimum ?? 0) + 1)
      case 'boolean':
        return below(2) === 0
      case 'string': {
        const any = name.endsWith('Id') && below(8) === 0 ? ids.get('any') : undefined
        const some = any ?? ids.get(name) ?? (name.endsWith('Id') ? ids.get('id') : undefined)
        if (some !== undefined && below(20) > 0) return pick(some)
        if (schema.format === 'date-time') return new Date(Date.now() + below(1e9)).toISOString()
        if (schema.format === 'date') return new Date(Date.now() + 1e9).toISOString().slice(0, 10)
        return `${marker} ${below(2) === 0 ? 'كلام' : pick(words)}`
      }
      default:
        return pick(values)
    }
  }

  async function send({ path, method, described }: (typeof calls)[number], marker: string) {
    const word = (name: string): string => {
      const some = below(12) === 0 ? ids.get('any') : ids.get(name)
      const odd = below(15) === 0 || some === undefined
      return encodeURIComponent((odd ? pick(words) : pick(some)).slice(0, 900).toWellFormed())
    }
    const query = described.parameters?.filter((one) => one.in === 'query' && below(4) === 0) ?? []
    const asked = `${path.replace(/\{(\w+)\}/g, (_, name: string) => word(name) || 'x')}${query.length > 0 ? '?' : ''}${query
      .map(({ name }) => `${name}=${word(name)}`)
      .join('&')}`
    const kinds = Object.entries(described.requestBody?.content ?? {})
    const [type, { schema }] = kinds[below(kinds.length)] ?? ['', { schema: {} }]
    const body =
      type === ''
        ? undefined
        : type === 'application/json'
          ? JSON.stringify(made(schema, marker))
          : `${marker} ${pick(words)}`
    const { secretariat, chair, rapporteur, palm, dune } = people
    const seats: readonly Caller[] = [secretariat, chair, chair, chair, rapporteur, palm, palm, dune, anyone]
    const by = pick(seats)
    const told = await timed(
      by.call(method, asked, { ...(body !== undefined && { body, headers: { 'Content-Type': type } }) }),
      `${method} ${asked.slice(0, 200)} ${body?.slice(0, 400) ?? ''}`,
    )
    if (method === 'GET') return
    if (told.status >= 400) refused.push(marker)
    else taken += 1
  }

  await people.chair.post(`/statements/${people.statementId}/commands`, { type: 'openNegotiation' })
  const once = usual.length * times
  for (nth = 1; nth <= once + 320 * times; nth += 1) {
    // Each call once, and the acts again and again.
    const call = nth <= once ? usual[nth % usual.length] : pick(nth % 8 === 0 ? usual : commands)
    if (call !== undefined) await send(call, `ZQ${nth}QZ`)
    if (nth % 60 !== 0) continue
    ids = new Map<string, readonly string[]>([...(await known()), ...own])
    await people.chair.post(`/statements/${people.statementId}/commands`, { type: 'openNegotiation' })
    const act = { type: 'recordDecision', text: `قرار ${nth}` }
    expect((await timed(honest.chair.post(`/meetings/${honest.meetingId}/commands`, act), 'honest')).status).toBe(200)
  }

  const places = [
    `/statements/${people.statementId}`,
    `/statements/${people.statementId}/ledger?limit=500`,
    `/meetings/${people.meetingId}`,
    `/meetings/${people.meetingId}/ledger?limit=500`,
    `/meetings/${people.meetingId}/captions?after=0`,
    `/meetings/${people.meetingId}/statements`,
    `/meetings/${people.meetingId}/terms`,
    `/meetings/${people.meetingId}/public-consultations`,
    `/public-consultations/${consultation}/comments?limit=200`,
    `/screens/${screen.body.key}`,
  ]
  const seen = JSON.stringify(await Promise.all(places.map((path) => timed(people.secretariat.get(path), path))))
  expect(refused.filter((marker) => seen.includes(`${marker} `))).toEqual([])
  expect(Math.min(taken, refused.length)).toBeGreaterThan(20)
  for (const format of ['txt', 'md', 'html', 'docx', 'pdf', 'akn', 'json']) {
    const path = `/statements/${people.statementId}/export/${format}?view=attributed`
    expect([format, (await timed(people.chair.get(path), path)).status]).toEqual([format, 200])
  }
  const { body: record } = await timed(people.chair.get(`/meetings/${people.meetingId}/record`), 'record')
  expect(record).toBeDefined()
  const { body: theirs } = await honest.chair.get(`/statements/${honest.statementId}`)
  const acts = `/statements/${honest.statementId}/commands`
  await honest.chair.post(acts, { type: 'openNegotiation' })
  const [first] = theirs.paragraphs
  const gavel = { type: 'agreeParagraph', paragraphId: first.id, textSeen: first.text }
  expect((await timed(honest.chair.post(acts, gavel), 'gavel')).status).toBe(200)
  expect(slowest.ms, slowest.what).toBeLessThan(10_000)
}, 240_000)

test('[HT33, PC23] forms and addresses outside the API: whatever is sent, a page in time and no fault', async () => {
  const ask = (path: string, fields?: Readonly<Record<string, string>>) =>
    timed(
      fetch(`${house.url}${path}`, {
        redirect: 'manual',
        ...(fields !== undefined && { method: 'POST', body: new URLSearchParams(fields) }),
      }),
      path.slice(0, 200),
    )
  for (let nth = 0; nth < 90 * times; nth += 1) {
    const [one, other] = [pick(words), pick(words)]
    const [word, more] = [one, other].map((given) => encodeURIComponent(given.slice(0, 900).toWellFormed()))
    const fields = {
      words: one,
      proposed: other,
      group: one,
      type: other,
      organisation: one,
      begun: other,
      number: one,
    }
    const tries: readonly (() => Promise<unknown>)[] = [
      () => ask(`/c/${word}?lang=${more}`),
      () => ask(`/c/1/comment?document=${word}&paragraph=${more}`),
      () => ask('/c/1/comment?document=d1', fields),
      () => ask('/c/1/comment?document=d1', { ...fields, group: 'individual', type: 'substantive' }),
      () => ask('/c/1/endorse', { number: one }),
      () => ask(`/c/1/receipt/${word}`, { act: 'change', ...fields }),
      () => ask(`/c/1/desk?before=${word}`, fields),
      () => ask(`/r?q=${word}&from=${more}`),
      () => ask(`/r/${word}/v/1.pdf`),
      () => ask(`/h/${word}`),
      () => ask(`/log/1/tile/${word}`),
      () => ask(`/log/${word}/checkpoint`),
      () => ask(`/problems/${word}?lang=${more}`),
    ]
    await pick(tries)()
  }
  expect((await ask('/c/1')).status).toBe(200)
  expect(slowest.ms, slowest.what).toBeLessThan(10_000)
}, 60_000)

test('[HA20] the id of a meeting, a statement or a consultation is, where another of them is asked for, not there', async () => {
  const { secretariat, meetingId, statementId } = people
  await secretariat.post(`/meetings/${meetingId}/screens`, { kind: 'hall' })
  const { body } = await secretariat.get(`/meetings/${meetingId}/public-consultations`)
  const consultationId = body.publicConsultations[0].id
  const paths = [meetingId, consultationId].flatMap((id) => [
    `/statements/${id}`,
    `/statements/${id}/ledger`,
    `/statements/${id}/adopted`,
  ])
  paths.push(...[statementId, consultationId].map((id) => `/meetings/${id}/ledger`))
  paths.push(...[statementId, meetingId].map((id) => `/public-consultations/${id}`))
  const told = await Promise.all(paths.map(async (path) => (await secretariat.get(path)).status))
  expect(told).toEqual(paths.map(() => 404))
  expect((await fetch(`${house.url}/c/${statementId}`)).status).toBe(404)
  const { status } = await secretariat.post(`/statements/${meetingId}/commands`, { type: 'openNegotiation' })
  expect(status).toBe(404)
  const large = { method: 'POST', body: new URLSearchParams({ words: 'ع'.repeat(100_000) }) }
  expect((await fetch(`${house.url}/c/1/comment?document=d1`, large)).status).toBe(413)
})
