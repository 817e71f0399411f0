import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archivePublic } from '@tawafuq/server/archive/archivePublic'
import { expect, test } from 'vitest'

test('[RG5] what a house has and does not give is named, and the rest is written', async () => {
  const answers: Readonly<Record<string, readonly [status: number, body: string]>> = {
    '/api/v1/records?limit=1000': [
      200,
      JSON.stringify({ records: [{ symbol: 'A/1', textHash: 'sha256:00', url: 'http://house.invalid/r/A/1' }] }),
    ],
    '/api/v1/keys': [200, '{"log":[]}'],
    '/r/A/1.txt': [200, 'نص'],
    '/r/A/1.pdf': [500, ''],
    '/r/A/1.docx': [422, ''],
  }
  const house = createServer((req, res) => {
    const [status, body] = answers[req.url ?? ''] ?? [404, '']
    res.writeHead(status).end(body)
  })
  await new Promise<void>((listening) => house.listen(0, '127.0.0.1', listening))
  const to = mkdtempSync(join(tmpdir(), 'archive-'))
  try {
    const { port } = house.address() as AddressInfo
    const { missing, texts } = await archivePublic(`http://127.0.0.1:${port}`, to)
    expect(missing.toSorted()).toEqual(['/r/A/1.docx', '/r/A/1.pdf'])
    expect(texts).toBe(1)
    expect(readdirSync(join(to, 'r', 'A'))).toContain('1.txt')
  } finally {
    house.close()
    rmSync(to, { recursive: true, force: true })
  }
})
