// Above 250 lines: one program, started and stopped in every way; its harness is most of the file.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { appendText } from '@tawafuq/draft/appendText'
import { signingKeys } from '@tawafuq/server/identity/signingKey'
import { openSqliteStorage } from '@tawafuq/server/storage/sqliteStorage'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { act, freshStatement } from '../storage/acts.ts'
import { caller, signIn } from './caller.ts'

const main = fileURLToPath(new URL('../../server/boot/main.ts', import.meta.url))

/** How long a start or a stop may take on a machine that does much else, in milliseconds. */
const TIMEOUT = 60_000

let folder: string
const running = new Set<ChildProcess>()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tawafuq-start-'))
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
  rmSync(folder, { recursive: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves with the first that matches in what is printed. */
  readonly prints: (pattern: RegExp) => Promise<string>
}

function start(environment: Record<string, string> = {}, ...args: string[]): Started {
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: join(folder, 'data'), ...environment }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let out = ''
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  child.stdout.on('data', (piece) => {
    out += piece
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }))
  const prints = (pattern: RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const look = () => {
        const found = pattern.exec(out)?.[1]
        if (found !== undefined) done(found)
      }
      child.stdout.on('data', look)
      void ended.then(({ code }) => fail(new Error(`ended with ${code}: ${err}`)))
      look()
    })
  return { child, ended, prints }
}

describe('wrong configuration', () => {
  const ends = async (environment: Record<string, string>): Promise<Ended> => start(environment).ended

  test.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['DATABASE_URL', 'postgres://127.0.0.1:1/tawafuq'],
    ['HOST', '203.0.113.7'],
  ])('[HT12] %s=%s stops the start with one line and exit code 78', { timeout: TIMEOUT }, async (variable, value) => {
    const { code, err } = await ends({ [variable]: value })
    expect(code).toBe(78)
    expect(err).toMatch(new RegExp(`^[^\n]*${variable}[^\n]*: [^\n]*[\u0600-\u06FF][^\n]* / [^\n]+\\.\n$`))
  })

  test('[HT12] so does a data folder that is a file, and a port that is taken', { timeout: TIMEOUT }, async () => {
    writeFileSync(join(folder, 'file'), '')
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const [file, busy] = await Promise.all([ends({ DATA_DIR: join(folder, 'file') }), ends({ PORT: port })])
    taken.close()
    expect([file.code, file.err.split('\n').length]).toEqual([78, 2])
    expect([busy.code, busy.err.split('\n').length]).toEqual([78, 2])
    expect(busy.err).toContain('PORT')
  })
})

describe('a data folder that is of no use', () => {
  const data = () => join(folder, 'data')
  const said = /^DATA_DIR: [^\n]*[\u0600-\u06FF][^\n]* \/ [^\n]+\.\n$/

  test.each([
    [
      'a database that is damaged',
      (at: string) => writeFileSync(join(at, 'tawafuq.db'), 'not a database '.repeat(500)),
    ],
    ['a signing key that is empty', (at: string) => writeFileSync(join(at, 'signing-key.pem'), '')],
    ['a secretariat’s token that is empty', (at: string) => writeFileSync(join(at, 'secretariat-token'), '')],
    ['a folder in the place of the key', (at: string) => mkdirSync(join(at, 'signing-key.pem'))],
    ['a folder in the place of the database', (at: string) => mkdirSync(join(at, 'tawafuq.db'))],
    ['a folder in the place of the lock', (at: string) => mkdirSync(join(at, 'writer.lock'))],
  ])('[HT12] %s stops the start with one line and exit code 78', { timeout: TIMEOUT }, async (_, spoil) => {
    mkdirSync(data())
    spoil(data())
    const { code, err } = await start().ended
    expect([code, err]).toEqual([78, expect.stringMatching(said)])
  })

  test('[ID6] a key that is missing while records are sealed with it is not made anew', {
    timeout: TIMEOUT,
  }, async () => {
    const storage = await openSqliteStorage(data())
    const { publicKey } = signingKeys(data()).signer
    await storage.ledger.commit(act(freshStatement(), { adopted: { publicKey } as AdoptedRecord }))
    await storage.close()
    const key = join(data(), 'signing-key.pem')
    renameSync(key, join(folder, 'elsewhere.pem'))
    const refused = await start().ended
    expect([refused.code, refused.err]).toEqual([78, expect.stringMatching(said)])
    expect(refused.err).toContain('signing-key.lost')
    expect(existsSync(key)).toBe(false)
    // Set aside under an earlier name it stays known, and another is made.
    copyFileSync(join(folder, 'elsewhere.pem'), join(data(), 'signing-key.2030.pem'))
    const testServer = start()
    await testServer.prints(/("msg":"listening")/)
    testServer.child.kill('SIGTERM')
    expect((await testServer.ended).code).toBe(0)
  })
})

describe('a started house', () => {
  test('[HT13, HT19] keeps what was acknowledged and whoever is signed in through a stop', {
    timeout: TIMEOUT,
  }, async () => {
    const first = start()
    const [url = '', token = ''] = (await first.prints(/^ {2}(http\S+)$/m)).split('/join#')
    const secretariat = await signIn(url, token)
    expect(statSync(join(folder, 'data', 'secretariat-token')).mode & 0o777).toBe(0o600)
    const { body: meeting } = await secretariat.post('/meetings', { title: { ar: 'اجتماع' } })
    const { body: invitation } = await secretariat.post(`/meetings/${meeting.id}/participants`, {
      name: 'مقرر',
      role: 'rapporteur',
      attendance: 'onsite',
    })
    const rapporteur = await signIn(url, invitation.joinToken)
    const opened = await rapporteur.post(`/meetings/${meeting.id}/statements`, {
      title: { ar: 'بيان' },
      houseStyle: 'escwa',
      blocks: [{ kind: 'body', text: 'نص' }],
    })
    const path = `/statements/${opened.body.id}`
    const { body: sheet } = await rapporteur.get(path)
    await type(url, sheet.paragraphs[0].draft.room, rapporteur.token ?? '', ' جديد')
    expect((await rapporteur.get(path)).body.paragraphs[0].text).toBe('نص جديد')

    first.child.kill('SIGTERM')
    const { code, out, err } = await first.ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('"msg":"stopped"')

    const second = start()
    const again = await second.prints(/^ {2}(http\S+)\/join$/m)
    const file = await second.prints(/^ {2}(\/\S+)$/m)
    expect(readFileSync(file, 'utf8').trim()).toBe(token)
    const back = caller(again, rapporteur.token)
    expect((await back.get(path)).body.paragraphs[0].text).toBe('نص جديد')
    second.child.kill('SIGINT')
    const end = await second.ended
    expect(end.code).toBe(0)
    expect(end.out).not.toContain(token)

    const asked = start({}, '--show-token')
    expect(await asked.prints(/\/join#(\S+)$/m)).toBe(token)
    asked.child.kill('SIGTERM')
    expect((await asked.ended).code).toBe(0)
  })

  test('[HT19] a token that was configured is not printed', { timeout: TIMEOUT }, async () => {
    const testServer = start({ SECRETARIAT_TOKEN: 'configured-for-this-test' })
    await testServer.prints(/("msg":"listening")/)
    testServer.child.kill('SIGTERM')
    const { out } = await testServer.ended
    expect(out).toMatch(/^ {2}http\S+\/join$/m)
    expect(out).not.toContain('configured-for-this-test')
  })

  test('[HT13] ends with 0 while people are connected to a room, and says goodbye to them', {
    timeout: TIMEOUT,
  }, async () => {
    const testServer = start()
    const [url = ''] = (await testServer.prints(/^ {2}(http\S+)$/m)).split('/join#')
    const socket = new WebSocket(`${url.replace('http', 'ws')}/collab`)
    await once(socket, 'open')
    const farewell = once(socket, 'close')
    testServer.child.kill('SIGTERM')
    expect((await farewell)[0]).toBe(1001)
    const { code, out } = await testServer.ended
    expect(code).toBe(0)
    expect(out).not.toContain('stopping took too long')
  })

  test('[HT13] in a demo tells one address for each person, the same at the next start', {
    timeout: TIMEOUT,
  }, async () => {
    const tell = async (): Promise<string[]> => {
      const demo = start({ SECRETARIAT_TOKEN: 'demo-secretariat', PUBLIC_URL: 'http://demo.test' }, '--demo')
      await demo.prints(/("msg":"listening")/)
      demo.child.kill('SIGTERM')
      return [...(await demo.ended).out.matchAll(/^ {2}(http:\/\/demo\.test\/join#\S+)$/gm)].map(([, url = '']) => url)
    }
    const addresses = await tell()
    expect(addresses[0]).toBe('http://demo.test/join#demo-secretariat')
    expect(addresses.length).toBeGreaterThan(4)
    expect(await tell()).toEqual(addresses)
  })
})

/** Types at the end of a draft with the standard provider, and waits until the server has acknowledged it. */
async function type(url: string, room: string, token: string, words: string): Promise<void> {
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/collab`,
    WebSocketPolyfill: WebSocket,
  })
  await new Promise<void>((done, fail) => {
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: room,
      token,
      onAuthenticationFailed: ({ reason }) => fail(new Error(reason)),
      onSynced: () => {
        appendText(provider.document, words)
        provider.on('unsyncedChanges', ({ number }: { number: number }) => number === 0 && done())
      },
    })
    provider.attach()
  })
  socket.destroy()
}
