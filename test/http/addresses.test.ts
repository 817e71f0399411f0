import { expect, test } from 'vitest'
import { createReach, isLoopback } from '../../server/http/reach.ts'
import { createTestMeeting } from './createTestMeeting.ts'
import { startTestServer } from './startTestServer.ts'

test('[SU13] the secretariat is told that an address is this machine’s alone, and nobody else is told anything', async () => {
  const testServer = await startTestServer(() => ({ listening: { host: '0.0.0.0', port: 8787 } }))
  const { secretariat, palm } = await createTestMeeting(testServer.url)
  const { body } = await secretariat.get('/addresses')
  expect(body).toMatchObject({ publicUrl: testServer.url, isLocal: true, listensLocally: false, reachedAt: null })
  for (const other of body.others) expect(other).toMatch(/^http:\/\/(?:\d+(?:\.\d+){3}|\[[0-9a-f:]+\]):8787$/)
  expect((await palm.get('/addresses')).status).toBe(403)
  await testServer.close()
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['meeting.localhost', true],
  ['192.168.1.5', false],
  ['127.example.org', false],
  ['tawafuq.example.org', false],
])('[SU13] %s is this machine alone: %s', (host, own) => {
  expect(isLoopback(host)).toBe(own)
})

test('[SU13] another machine that opens the address in links is noted, this one and other addresses are not', () => {
  const reach = createReach('http://192.168.1.5:8787', () => '2030-05-01T09:31:00Z')
  const come = (host: string, ip: string) =>
    reach.note({ headers: { host }, ip } as never, {} as never, () => undefined)
  come('192.168.1.5:8787', '127.0.0.1')
  come('localhost:8787', '192.168.1.20')
  expect(reach.reachedAt()).toBeNull()
  come('192.168.1.5:8787', '192.168.1.20')
  expect(reach.reachedAt()).toBe('2030-05-01T09:31:00Z')
})
