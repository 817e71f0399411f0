import { request } from 'node:https'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readTls } from '../../server/boot/listen.ts'
import { runServer } from '../kit/runningServer.ts'

const file = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url))
const cert = file('cert.pem')
const key = file('key.pem')

function askSecurely(url: string): Promise<{ readonly status: number | undefined; readonly type: string | undefined }> {
  return new Promise((done, fail) => {
    const asked = request(url, { rejectUnauthorized: false, headers: { accept: 'text/html' } }, (answer) => {
      answer.resume()
      answer.once('end', () => done({ status: answer.statusCode, type: answer.headers['content-type'] }))
    })
    asked.once('error', fail)
    asked.end()
  })
}

test('[OF1] with a certificate the server speaks https by itself, and stops in order', async () => {
  const server = await runServer({ TLS_CERT: cert, TLS_KEY: key, PUBLIC_URL: '' }, { isSecure: true })
  const { port } = new URL(server.url)
  expect((await askSecurely(`https://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
  await server.remove()
})

test('[OF1] a certificate with another file for its key stops the start with a sentence', () => {
  expect(() => readTls({ cert, key: cert })).toThrow(expect.objectContaining({ en: expect.stringMatching(/PEM/) }))
  expect(() => readTls({ cert: 'nowhere.pem', key })).toThrow(/ENOENT/)
  expect(readTls({ cert, key })).toHaveProperty('cert')
})
