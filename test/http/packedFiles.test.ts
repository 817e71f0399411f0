import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './startTestServer.ts'

const name = '/assets/main-1a2b3c.js'
const words = 'export const words = "توافق"\n'.repeat(100)
let folder: string
let testServer: TestServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tawafuq-packed-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, name), words)
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(words))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(words))
  testServer = await startTestServer(() => ({ clientFolder: folder }))
})
afterAll(async () => {
  await testServer.close()
  rmSync(folder, { recursive: true })
})

interface Wire {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** An answer as it came over the wire, packed as it was. */
function asked(encodings: string, more: Record<string, string> = {}, path = name): Promise<Wire> {
  return new Promise((done, fail) => {
    get(`${testServer.url}${path}`, { headers: { 'Accept-Encoding': encodings, ...more } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    }).on('error', fail)
  })
}

test('[YJ9] files are handed out packed to whoever takes them so, under their own names and types', async () => {
  const brotli = await asked('gzip, deflate, br')
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(words)
  const zipped = await asked('gzip')
  expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', words])
  for (const encodings of ['identity', 'br;q=0, gzip;q=0', 'deflate']) {
    const { headers, body } = await asked(encodings)
    expect([headers['content-encoding'], headers.vary, body.toString()]).toEqual([undefined, 'Accept-Encoding', words])
  }
})

test('[YJ9] a part is one of the file as it is, and who has a copy already is not sent it again', async () => {
  const part = await asked('br', { Range: 'bytes=0-5' })
  expect([part.status, part.headers['content-encoding'], part.body.toString()]).toEqual([206, undefined, 'export'])
  const { headers } = await asked('br')
  expect((await asked('br', { 'If-None-Match': String(headers.etag) })).status).toBe(304)
  expect((await asked('gzip', { 'If-None-Match': String(headers.etag) })).status).toBe(200)
})

test('[YJ9] answers of the API are packed too, with one ETag, and who has one already is told so', async () => {
  const path = '/api/v1/openapi.json'
  const plain = await asked('identity', {}, path)
  const brotli = await asked('gzip, br', {}, path)
  const zipped = await asked('gzip', {}, path)
  expect([plain, brotli, zipped].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
  expect(brotli.body.length).toBeLessThan(plain.body.length / 3)
  const { etag } = plain.headers
  expect([brotli.headers.etag, zipped.headers.etag]).toEqual([etag, etag])
  for (const { headers } of [plain, brotli, zipped]) {
    expect([headers['content-type'], headers.vary]).toEqual([
      'application/json; charset=utf-8',
      expect.stringContaining('Accept-Encoding'),
    ])
  }
  for (const encodings of ['br', 'identity']) {
    const again = await asked(encodings, { 'If-None-Match': String(etag) }, path)
    expect([again.status, again.body.length]).toEqual([304, 0])
  }
})
