// Above 250 lines: one server is started for all that it serves of the log and the register.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry } from '@tawafuq/domain/acts/entry'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { toBase64 } from '@tawafuq/log/base64'
import { readCheckpoint } from '@tawafuq/log/checkpoint'
import { climbLadder } from '@tawafuq/log/climbLadder'
import { hashOfLeaf } from '@tawafuq/log/hashOf'
import { growTree } from '@tawafuq/log/MerkleTree'
import { readEntryBundle } from '@tawafuq/log/tiles'
import { readPolicy } from '@tawafuq/log/trustPolicy'
import { listRecords, readBundle, readKeys, readRecord } from '@tawafuq/protocol/operations/records'
import { archivePublic } from '@tawafuq/server/archive/archivePublic'
import { nodeCrypto } from '@tawafuq/server/identity/nodeCrypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { sha256 } from '../kit/given.ts'
import { type RunningServer, runServer, secretariatToken } from '../kit/runningServer.ts'
import { strangersVerdict } from './strangersVerifier.ts'

let server: RunningServer
let adopted: readonly string[] = []
let firstMeeting = ''

beforeAll(async () => {
  server = await runServer()
  adopted = [await adopt('إعلان أول'), await adopt('إعلان ثانٍ')]
}, 60_000)
afterAll(async () => {
  await server.remove()
})

async function adopt(title: string): Promise<string> {
  const secretariat = await signIn(server.api, secretariatToken)
  const meeting = await secretariat.post<{ id: string }>('/meetings', { title: { ar: `اجتماع ${title}` } })
  if (firstMeeting === '') firstMeeting = meeting.id
  const invited = await secretariat.post<{ joinToken: string }>(`/meetings/${meeting.id}/participants`, {
    name: 'الرئيس',
    role: 'chair',
    attendance: 'onsite',
  })
  const chair: ApiClient = await signIn(server.api, invited.joinToken)
  const { id } = await secretariat.post<{ id: string }>(`/meetings/${meeting.id}/statements`, {
    title: { ar: title },
    houseStyle: 'escwa',
    blocks: [{ kind: 'body', level: 0, label: null, text: 'نحن المشاركين نعتمد هذا.' }],
  })
  interface Sheet {
    readonly textHash: string
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
  }
  const sheet = await chair.get<Sheet>(`/statements/${id}`)
  for (const { id: paragraphId, text } of sheet.paragraphs) {
    await chair.post(`/statements/${id}/commands`, { type: 'agreeParagraph', paragraphId, textSeen: text })
  }
  const { textHash } = await chair.get<Sheet>(`/statements/${id}`)
  await chair.post(`/statements/${id}/commands`, { type: 'adoptStatement', textHashSeen: textHash })
  return id
}

const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`)
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await (await get(`/api/v1${path}`)).json()) as Record<string, unknown>

interface Register {
  readonly records: readonly { readonly symbol: string; readonly textHash: string; readonly url: string }[]
  readonly next?: string
}

/** Waits until the log has taken in so many entries. */
async function grown(size: number): Promise<void> {
  for (;;) {
    const checkpoint = readCheckpoint(await (await get('/log/checkpoint')).text())
    if ((checkpoint?.size ?? 0) >= size) return
  }
}

test('[VF12] register, record, bundle, keys and verification are as they are described', async () => {
  await grown(3)
  const symbol = encodeURIComponent(((await json('/records')) as unknown as Register).records[0]?.symbol ?? '')
  for (const [operation, path] of [
    [listRecords, '/records'],
    [readRecord, `/records/${symbol}`],
    [readBundle, `/records/${symbol}/bundle`],
    [readKeys, '/keys'],
  ] as const) {
    const read = operation.success.schema.safeParse(await json(path))
    expect(read.success ? [] : read.error.issues, operation.id).toEqual([])
  }
})

test('[VF9, VF12] what was adopted stands in the register and the log, for everybody and page by page', async () => {
  await grown(3)
  const all = (await json('/records')) as unknown as Register
  expect(all.records.map(({ symbol }) => symbol)).toEqual([
    `TWFQ/${new Date().getUTCFullYear()}/1`,
    `TWFQ/${new Date().getUTCFullYear()}/2`,
  ])
  const first = (await json('/records?limit=1')) as unknown as Register
  expect(first.next).toBe(all.records[0]?.symbol)
  const rest = (await json(`/records?limit=1&after=${encodeURIComponent(first.next ?? '')}`)) as unknown as Register
  expect([rest.records.length, rest.next]).toEqual([1, undefined])
  const record = await json(`/records/${encodeURIComponent(first.next ?? '')}`)
  expect(record).toEqual(await json(`/statements/${adopted[0]}/adopted`))
  expect((await get('/api/v1/records/TWFQ%2F1999%2F1')).status).toBe(404)
})

test('[VF18] the tree is made anew from the tiles that are served, for ever the same', async () => {
  await grown(3)
  const checkpoint = readCheckpoint(await (await get('/log/checkpoint')).text())
  if (checkpoint === null) throw new Error('no checkpoint')
  const tile = await get(`/log/tile/0/000.p/${checkpoint.size}`)
  expect([tile.headers.get('cache-control'), tile.headers.get('content-type')]).toEqual([
    'public, max-age=31536000, immutable',
    'application/octet-stream',
  ])
  const entries =
    readEntryBundle(new Uint8Array(await (await get(`/log/tile/entries/000.p/${checkpoint.size}`)).arrayBuffer())) ?? []
  const tree = growTree(
    nodeCrypto,
    entries.map((entry) => hashOfLeaf(nodeCrypto, entry)),
  )
  expect(toBase64(tree.root(checkpoint.size))).toBe(toBase64(checkpoint.root))
  expect(await (await get('/log/1/checkpoint')).text()).toBe(await (await get('/log/checkpoint')).text())
  for (const path of ['0/000', '0/001.p/1', '0/000.p/255', 'entries/000', '0/0', 'x', '1/000.p/1']) {
    expect((await get(`/log/tile/${path}`)).status, path).toBe(404)
  }
})

test('[VF1] a bundle is verified by the house, offline, and by a stranger; a record is found in the log', async () => {
  await grown(3)
  const { records } = (await json('/records')) as unknown as Register
  const symbol = encodeURIComponent(records[1]?.symbol ?? '')
  const bundle = await (await get(`/api/v1/records/${symbol}/bundle`)).text()
  const record = await (await get(`/api/v1/records/${symbol}`)).text()
  expect(bundle.length - record.length).toBeLessThan(4_096)
  const post = async (body: string) => {
    const answer = await fetch(`${server.api}/verify`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    return {
      status: answer.status,
      said: (await answer.json()) as { verdict?: string; rungs?: readonly { rung: string; holds: boolean }[] },
    }
  }
  expect((await post(bundle)).said.verdict).toBe('logged')
  expect((await post(record)).said.verdict).toBe('logged')
  expect((await post(record.replace('نعتمد', 'نرفض'))).said.verdict).toBe('refused')
  expect((await post('{"format":1,"format":2}')).status).toBe(400)
  expect((await post(bundle)).said.rungs?.map(({ rung, holds }) => `${rung} ${holds}`)).toEqual([
    'intact true',
    'known true',
    'logged true',
    'witnessed false',
    'current true',
  ])

  const keys = (await json('/keys')) as unknown as { log: string[]; record: { publicKey: string }[] }
  const policy = readPolicy(nodeCrypto, await (await get('/api/v1/policy')).text())
  const recordKey = keys.record[0]?.publicKey ?? ''
  const trust = { recordKeys: [recordKey], rootKeys: [], policy, now: Math.floor(Date.now() / 1000) }
  expect(climbLadder(nodeCrypto, JSON.parse(bundle), trust).verdict).toBe('logged')
  expect(strangersVerdict(bundle, { recordKey, logKey: keys.log[0] ?? '', witnessKeys: [], threshold: 1 })).toBe(
    'logged',
  )
})

test('[VF8] a server whose log was restored from a backup goes on in another log, and one whose database went back does not start', async () => {
  await grown(3)
  const folder = mkdtempSync(join(tmpdir(), 'restored-'))
  const run = async (program: string, dataDir: string, other: string): Promise<unknown> => {
    const path = fileURLToPath(new URL(`../../server/programs/${program}.ts`, import.meta.url))
    const child = spawn(process.execPath, [path, other], { env: { ...process.env, DATA_DIR: dataDir } })
    return (await once(child, 'close'))[0]
  }
  try {
    expect(await run('backup', server.dataDir, join(folder, 'backup'))).toBe(0)
    const before = await (await get('/log/checkpoint')).text()
    expect(await run('restore', join(folder, 'data'), join(folder, 'backup'))).toBe(0)
    const restored = await runServer({ DATA_DIR: join(folder, 'data') })
    try {
      const text = await (await fetch(`${restored.url}/log/checkpoint`)).text()
      expect(readCheckpoint(text)?.origin).not.toBe(readCheckpoint(before)?.origin)
      expect(await (await fetch(`${restored.url}/log/1/checkpoint`)).text()).toBe(before)
      const { records } = (await (await fetch(`${restored.api}/records`)).json()) as Register
      const bundle = await fetch(`${restored.api}/records/${encodeURIComponent(records[0]?.symbol ?? '')}/bundle`)
      const verified = await fetch(`${restored.api}/verify`, {
        method: 'POST',
        body: await bundle.text(),
        headers: { 'content-type': 'application/json' },
      })
      expect(((await verified.json()) as { verdict: string }).verdict).toBe('logged')
      await restored.stop()
      writeFileSync(join(folder, 'data', 'log-1999999999.signed'), 'x\n')
      await expect(restored.start()).rejects.toThrow('ended with 78')
    } finally {
      await restored.remove()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test('[RG2, RG4] a text without a symbol takes the next of its pattern, and what the chair releases is everybody’s, never less', async () => {
  const secretariat = await signIn(server.api, secretariatToken)
  const meeting = await secretariat.post<{ id: string }>('/meetings', { title: { ar: 'المنتدى' } })
  const seat = async (name: string, role: string) => {
    const made = await secretariat.post<{ id: string; joinToken: string }>(`/meetings/${meeting.id}/participants`, {
      name,
      role,
      attendance: 'onsite',
    })
    return { id: made.id, api: await signIn(server.api, made.joinToken) }
  }
  const [chair, rapporteur] = [await seat('ليلى', 'chair'), await seat('سمير', 'rapporteur')]
  const year = new Date().getUTCFullYear()
  await secretariat.post(`/meetings/${meeting.id}/commands`, {
    type: 'setRules',
    symbolPattern: 'AIGF/{year}/{n}',
    adoptionConfirmedBy: [rapporteur.id],
  })
  const { id } = await secretariat.post<{ id: string }>(`/meetings/${meeting.id}/statements`, {
    title: { ar: 'خريطة الطريق' },
    houseStyle: 'itu',
    imprint: { session: 'الدورة الثانية' },
    blocks: [{ kind: 'body', level: 0, label: null, text: 'نعتمد هذا.' }],
  })
  const [paragraph] = (await chair.api.get<{ paragraphs: { id: string }[] }>(`/statements/${id}`)).paragraphs
  const act = (by: ApiClient, command: object) => by.post(`/statements/${id}/commands`, command)
  await act(chair.api, { type: 'agreeParagraph', paragraphId: paragraph?.id, textSeen: 'نعتمد هذا.' })
  const { textHash } = await chair.api.get<{ textHash: string }>(`/statements/${id}`)
  await act(chair.api, { type: 'adoptStatement', textHashSeen: textHash })
  expect((await get(`/r/AIGF/${year}/1`)).status).toBe(404)
  await act(rapporteur.api, { type: 'confirmAdoption', textHashSeen: textHash })

  await grown(4)
  const page = async (): Promise<string> => (await get(`/r/AIGF/${year}/1?lang=ar`)).text()
  expect(await page()).toContain('لم تُتح الرئاسة شيئاً')
  expect(await (await get(`/r/aigf/${year}/1.json`)).json()).toMatchObject({
    statement: { imprint: { session: 'الدورة الثانية' } },
    adoptedBy: { name: 'ليلى' },
    confirmedBy: { name: 'سمير' },
  })
  expect((await get(`/h/${textHash.slice(7)}`)).url).toBe(`${server.url}/r/AIGF/${year}/1`)
  for (const [path, word] of [
    ['/r?q=خَريطة الطريق', `AIGF/${year}/1`],
    ['/feeds/records.atom', `/r/AIGF/${year}/1`],
    ['/sitemap.xml', `/r/AIGF/${year}/1`],
    [`/r/AIGF/${year}/1/v/1`, 'application/ld+json'],
    [`/r/AIGF/${year}/1.bundle`, 'tawafuq.bundle/1'],
  ] as const) {
    expect(await (await get(path)).text(), path).toContain(word)
  }
  for (const path of [`/r/AIGF/${year}/2`, `/r/AIGF/${year}/1/v/2`, '/h/00', '/r/%00', '/r/A/../1']) {
    expect((await get(path)).status, path).toBe(404)
  }

  const release = (level: string) =>
    fetch(`${server.api}/meetings/${meeting.id}/commands`, {
      method: 'POST',
      body: JSON.stringify({ type: 'releaseRecord', statementId: id, level }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${chair.api.token}` },
    })
  interface Released {
    readonly entries: readonly { readonly hash: string; readonly sentence: object | null; readonly entry?: Entry }[]
  }
  const released = async (): Promise<Released> =>
    (await (await get(`/r/AIGF/${year}/1.record.json`)).json()) as Released
  await release('outcomes')
  expect((await released()).entries.some(({ entry }) => entry !== undefined)).toBe(false)
  await release('full')
  const narrowed = await release('unattributed')
  expect([narrowed.status, ((await narrowed.json()) as { code: string }).code]).toEqual([409, 'record-released'])
  const { entries } = await released()
  for (const { hash, entry } of entries) {
    if (entry === undefined) throw new Error('an entry is withheld')
    const { hash: own, ...rest } = entry
    expect([own, sha256(canonicalJson(asJson(rest)))]).toEqual([hash, hash])
  }
  expect(await page()).toContain('اعتماد الوثيقة، في انتظار تأكيد شخص ثانٍ')
})

test('[RG6, VF1, VF12] a corrigendum is sealed, logged and shown both ways, and what was adopted stands as it was', async () => {
  const secretariat = await signIn(server.api, secretariatToken)
  const [statementId = ''] = adopted
  const [text] = ((await json('/records')) as unknown as Register).records
  const path = new URL(text?.url ?? '').pathname
  const before = (await (await get(`${path}.json`)).json()) as { paragraphs: { id: string; text: string }[] }
  const paragraphId = before.paragraphs[0]?.id
  const command = { type: 'issueCorrigendum', statementId, textHashSeen: text?.textHash }
  const changes = [{ paragraphId, after: 'نحن المشاركين نعتمد هذا كله.', reason: 'سقطت كلمة عند الطباعة' }]
  const size = readCheckpoint(await (await get('/log/checkpoint')).text())?.size ?? 0
  await secretariat.post(`/meetings/${firstMeeting}/commands`, { ...command, changes })
  await grown(size + 1)

  expect(await (await get(`${path}.json`)).json()).toEqual(before)
  const symbol = `${text?.symbol}/Corr.1`
  const corrigendum = await json(`/records/${encodeURIComponent(symbol)}`)
  expect(readRecord.success.schema.safeParse(corrigendum).success).toBe(true)
  expect(corrigendum).toMatchObject({ symbol, changes: [{ before: 'نحن المشاركين نعتمد هذا.', ...changes[0] }] })
  expect(await json(`/statements/${statementId}/corrigenda`)).toEqual({
    corrigenda: [{ url: `${text?.url}/Corr.1`, record: corrigendum }],
  })
  const corrected = String(corrigendum['textHash'])
  expect((await get(`/h/${corrected.slice(7)}`)).url).toBe(`${text?.url}/v/2`)
  const [word, other] = ['نعتمد هذا كله', 'سقطت كلمة عند الطباعة']
  for (const [address, ...words] of [
    [`${path}?lang=ar`, 'صُوِّب هذا النص بعد اعتماده', `${path}/v/2`, `${path}/Corr.1`, word, other],
    [`${path}/v/2?lang=ar`, 'هذا النص مصوَّب', word, corrected],
    [`${path}/Corr.1?lang=en`, 'Corrects', `href="${path}?lang=en"`, word, other, 'Logged: entry'],
    ['/feeds/records.atom', `${path}/Corr.1`],
    ['/sitemap.xml', `${path}/Corr.1`],
    [`${path}.html`, word, other, symbol],
    [`${path}.txt`, word, other, symbol],
    [`${path}/v/2.txt`, word],
    [`${path}/Corr.1.txt`, word, other, symbol],
  ] as const) {
    const page = await (await get(address)).text()
    for (const one of words) expect(page, address).toContain(one)
  }
  for (const address of [`${path}/v/3`, `${path}/Corr.2`, `${path}/v/3.txt`])
    expect((await get(address)).status, address).toBe(404)

  const policy = readPolicy(nodeCrypto, await (await get('/api/v1/policy')).text())
  const keys = (await json('/keys')) as unknown as { record: { publicKey: string }[] }
  const recordKeys = keys.record.map(({ publicKey }) => publicKey)
  const trust = { recordKeys, rootKeys: [], policy, now: Math.floor(Date.now() / 1000) }
  const ladderOf = async (address: string) => climbLadder(nodeCrypto, await (await get(address)).json(), trust)
  const original = await ladderOf(`${path}.bundle`)
  expect(original.verdict).toBe('logged')
  expect(original.rungs[4]).toMatchObject({ rung: 'current', holds: false })
  expect(original.rungs[4]?.sentence.en).toContain(symbol)
  const own = await ladderOf(`${path}/Corr.1.bundle`)
  expect([own.verdict, own.rungs[4]?.holds]).toEqual(['logged', true])
  const again = await fetch(`${server.api}/meetings/${firstMeeting}/commands`, {
    method: 'POST',
    body: JSON.stringify({ ...command, changes }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secretariat.token}` },
  })
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'text-moved-on'])
})

test('[RG5] an archive is a copy of everything public, whose links lead from file to file and whose bundles verify', async () => {
  await grown(3)
  const to = mkdtempSync(join(tmpdir(), 'archive-'))
  try {
    const { texts } = await archivePublic(server.url, to)
    const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const has = new Set(files.map(({ parentPath, name }) => join(parentPath, name)))
    expect(texts).toBeGreaterThan(1)
    const pages = [...has].filter((file) => /\/[rc]\/.*index[^/]*\.html$/.test(file) || /\/r\/index/.test(file))
    expect(pages.length).toBeGreaterThanOrEqual(texts * 2)
    // Permanent addresses are said whole and lead to the house; every other link leads to a file.
    const dead = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/(?:href|src)="([^":#]+)["#]/g)]
        .map(([, link = '']) => join(page, '..', decodeURI(link)))
        .filter((file) => !has.has(file)),
    )
    expect(dead).toEqual([])
    expect([...has].some((file) => file.includes('receipt') || file.includes('/comment'))).toBe(false)
    const policy = readPolicy(nodeCrypto, readFileSync(join(to, 'api/v1/policy'), 'utf8'))
    const keys = JSON.parse(readFileSync(join(to, 'api/v1/keys'), 'utf8')) as { record: { publicKey: string }[] }
    const bundles = [...has].filter((file) => file.endsWith('.bundle'))
    // One of the texts was corrected.
    expect(bundles).toHaveLength(texts + 1)
    for (const bundle of bundles) {
      const ladder = climbLadder(nodeCrypto, JSON.parse(readFileSync(bundle, 'utf8')), {
        recordKeys: keys.record.map(({ publicKey }) => publicKey),
        rootKeys: [],
        policy,
        now: Math.floor(Date.now() / 1000),
      })
      expect(ladder.verdict).toBe('logged')
    }
    const size = readCheckpoint(readFileSync(join(to, 'log/checkpoint'), 'utf8'))?.size ?? 0
    expect(has.has(join(to, `log/tile/entries/000.p/${size}`))).toBe(true)
  } finally {
    rmSync(to, { recursive: true })
  }
}, 120_000)
