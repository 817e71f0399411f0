import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StorageFailure } from '../../server/application/ports.ts'
import { caller, signIn } from './caller.ts'
import { secretariatToken, startTestServer, type TestServer } from './startTestServer.ts'

let folder: string
let testServer: TestServer
let isWell = true
let isDraining = false
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tawafuq-client-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>توافق</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  testServer = await startTestServer(() => ({
    clientFolder: folder,
    ping: async () => {
      if (!isWell) throw new Error('no storage')
    },
    isDraining: () => isDraining,
    limits: { readyAgainMs: 0 },
  }))
})
afterAll(async () => {
  await testServer.close()
  rmSync(folder, { recursive: true })
})

const page = (path: string, accept = 'text/html') => fetch(`${testServer.url}${path}`, { headers: { Accept: accept } })

describe('the client', () => {
  test.each(['/', '/join', '/meetings/new', '/statements/abc/adopted'])(
    '[HT10] one page stands at %s',
    async (path) => {
      const response = await page(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('توافق')
    },
  )

  test('[HT10] files named by their content are kept for ever, others are asked for anew', async () => {
    const script = await page('/assets/main-1a2b3c.js', '*/*')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await page('/mark.svg', 'image/svg+xml')).headers.get('cache-control')).toBe('no-cache')
    expect((await page('/assets/main-gone.js')).status).toBe(404)
  })

  test('[HT10] programs are told that there is nothing, and no address leads out of the folder', async () => {
    expect((await page('/nowhere', 'application/json')).status).toBe(404)
    expect((await page('/api/v1/nowhere')).headers.get('content-type')).toContain('application/problem+json')
    const status = await new Promise((done, fail) => {
      const { hostname, port } = new URL(testServer.url)
      const asked = request({ hostname, port, path: '/assets/../../../../etc/passwd', headers: { Accept: '*/*' } })
      asked.on('response', (response) => done(response.resume().statusCode)).on('error', fail)
      asked.end()
    })
    expect([400, 403, 404]).toContain(status)
  })

  test('[HT10] browsers are told to run and load nothing but our own files', async () => {
    const { headers } = await page('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain(`connect-src 'self' ${testServer.url.replace('http', 'ws')}`)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|upgrade-insecure/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('[HT10] over https the cookie is secure and nothing is loaded without it', async () => {
    const secure = await startTestServer(() => ({ publicUrl: 'https://tawafuq.test' }))
    const { headers } = await caller(secure.url).post('/session', { joinToken: secretariatToken })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-tawafuq_session=[\w-]{43}; Path=\/; .*; Secure$/)
    expect(cookie).not.toContain('Domain')
    const [pair = ''] = cookie.split(';')
    expect((await caller(secure.url).get('/session', { Cookie: pair })).status).toBe(200)
    // A neighbouring host can set a cookie without the prefix: it is nobody's.
    expect((await caller(secure.url).get('/session', { Cookie: pair.replace('__Host-', '') })).status).toBe(401)
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    await secure.close()
  })
})

test.each([
  ['storage-full', 507],
  ['storage-busy', 503],
  ['storage-damaged', 500],
] as const)('[HT22] %s is what the answer says, with %i, and not that there is a fault', async (why, status) => {
  const failing = await startTestServer(({ application }) => ({
    application: {
      ...application,
      async openMeeting() {
        throw new StorageFailure(why, 'what storage says of itself')
      },
    },
  }))
  const secretariat = await signIn(failing.url, secretariatToken)
  const answer = await secretariat.post('/meetings', { title: { ar: 'اجتماع' } })
  expect([answer.status, answer.body.code]).toEqual([status, why])
  expect(JSON.stringify(answer.body)).not.toContain('what storage says')
  expect(answer.headers.get('retry-after')).toBe('5')
  await failing.close()
})

describe('those who watch', () => {
  test('[HT11] learn that the server lives, whatever becomes of storage', async () => {
    isWell = false
    expect((await page('/healthz')).status).toBe(200)
    expect((await page('/readyz')).status).toBe(503)
    isWell = true
    expect((await page('/readyz')).status).toBe(200)
    isDraining = true
    expect((await page('/readyz')).status).toBe(503)
    isDraining = false
  })

  test('[HT11] learn why the server is not ready, and cost one look however often they ask', async () => {
    let looks = 0
    const watched = await startTestServer(() => ({
      async ping() {
        looks += 1
        throw new StorageFailure('storage-full', 'database or disk is full')
      },
    }))
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${watched.url}/readyz`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect(await answers[0]?.json()).toMatchObject({
      status: 'not-ready',
      reason: 'storage-full',
      en: expect.stringContaining('full'),
      ar: expect.stringContaining('القرص'),
    })
    expect(looks).toBe(1)
    await watched.close()
  })

  test('[HT11] read what is counted from this machine, and not through a proxy on it', async () => {
    await caller(testServer.url).get('/session')
    const response = await page('/metrics', '*/*')
    const text = await response.text()
    expect(text).toContain('tawafuq_http_request_duration_seconds_count{operation="viewSession",status="401"} 1')
    expect(text).toContain('process_cpu_seconds_total')
    const forwarded = await fetch(`${testServer.url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.5' } })
    expect(forwarded.status).toBe(404)
  })
})

describe('limits', () => {
  test('[HT7] one who asks too much waits, and others do not', async () => {
    const small = await startTestServer(() => ({ limits: { participantRequests: 5 } }))
    const busy = await signIn(small.url, secretariatToken)
    const { body } = await busy.post('/meetings', { title: { ar: 'اجتماع' } })
    const invited = { name: 'رئيسة', role: 'chair', attendance: 'onsite' }
    const { body: invitation } = await busy.post(`/meetings/${body.id}/participants`, invited)
    const statuses = await Promise.all([1, 2, 3, 4, 5].map(async () => (await busy.get('/session')).status))
    expect(statuses.sort((one, other) => one - other)).toEqual([200, 200, 200, 429, 429])
    const { headers, body: problem } = await busy.get('/session')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(problem.code).toBe('too-many')
    const other = await signIn(small.url, invitation.joinToken)
    expect((await other.get('/session')).status).toBe(200)
    await small.close()
  })

  test('[HT18] an address that tries tokens is told to wait, and whoever has a right one is let in from there', async () => {
    const small = await startTestServer(() => ({ limits: { addressWrongTokens: 3, addressRequests: 20 } }))
    const known = await signIn(small.url, secretariatToken)
    const tries = Array.from({ length: 300 }, (_, nth) =>
      caller(small.url).post('/session', { joinToken: `no-${nth}` }),
    )
    const right = Array.from({ length: 40 }, () => caller(small.url).post('/session', { joinToken: secretariatToken }))
    const broken = Array.from({ length: 60 }, () => caller(small.url).post('/session', { joinToken: 1 }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(3)
    expect(statuses.filter((status) => status === 429)).toHaveLength(297)
    expect((await Promise.all(right)).filter(({ status }) => status !== 200)).toEqual([])
    expect((await Promise.all(broken)).map(({ status }) => status)).toContain(429)
    const waiting = await caller(small.url).post('/session', { joinToken: 'again' })
    expect([waiting.body.code, Number(waiting.headers.get('retry-after')) > 0]).toEqual(['too-many', true])
    // Nor does what strangers ask keep anybody out who is known.
    const strangers = Array.from({ length: 50 }, () => caller(small.url, 'nobody').get('/session'))
    expect((await Promise.all(strangers)).map(({ status }) => status)).toContain(429)
    expect((await known.get('/session')).status).toBe(200)
    expect((await signIn(small.url, secretariatToken)).token).not.toBeNull()
    await small.close()
  })

  test('[HT7] behind a proxy that is trusted each address counts by itself, whatever else is claimed', async () => {
    const small = await startTestServer(() => ({ limits: { addressRequests: 2 }, trustedProxies: 1 }))
    const from = async (address: string) =>
      (await caller(small.url).get('/public-key', { 'X-Forwarded-For': address })).status
    expect([await from('203.0.113.1'), await from('203.0.113.1'), await from('198.51.100.9, 203.0.113.1')]).toEqual([
      200, 200, 429,
    ])
    expect(await from('203.0.113.2')).toBe(200)
    expect([await from('2001:db8::1'), await from('2001:db8:0:0:9::1'), await from('2001:db8::2')]).toEqual([
      200, 200, 429,
    ])
    expect(await from('2001:db8:0:1::1')).toBe(200)
    await small.close()
  })

  test('[HT7] documents are counted apart', async () => {
    const small = await startTestServer(() => ({ limits: { participantDocuments: 1 } }))
    const busy = await signIn(small.url, secretariatToken)
    const file = { headers: { 'Content-Type': 'text/plain' }, body: 'نص' }
    expect((await busy.call('POST', '/imports', file)).status).toBe(200)
    expect((await busy.call('POST', '/imports', file)).status).toBe(429)
    expect((await busy.get('/session')).status).toBe(200)
    await small.close()
  })
})
