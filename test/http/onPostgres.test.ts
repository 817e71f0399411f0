import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { makeDatabase, type OwnDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { type RunningServer, runServer, secretariatToken } from '../kit/runningServer.ts'

const withPostgres = describe.skipIf(postgresAddress === null) // no PostgreSQL answers on this machine

/** Milliseconds that a start and its requests may take on a loaded machine. */
const TIMEOUT = 60_000

withPostgres('a server on PostgreSQL', () => {
  let database: OwnDatabase
  let server: RunningServer
  beforeAll(async () => {
    database = await makeDatabase()
    server = await runServer({ DATABASE_URL: database.url })
  }, TIMEOUT)
  afterAll(async () => {
    await server.remove()
    await database.drop()
  }, TIMEOUT)

  interface Sheet {
    readonly version: number
    readonly stage: string
    readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly state: string }[]
  }

  test('[ST28, HT13, HT5] what it has acknowledged is there after it was killed, and sessions and keys go on', {
    timeout: TIMEOUT,
  }, async () => {
    const office: ApiClient = await signIn(server.api, secretariatToken)
    const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
    const { joinToken } = await office.post<{ joinToken: string }>(`/meetings/${meeting}/participants`, {
      name: 'الرئيسة',
      role: 'chair',
      attendance: 'onsite',
    })
    const { id: statement } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
      title: { ar: 'بيان' },
      houseStyle: 'escwa',
      blocks: [{ kind: 'operative', level: 0, label: '1', text: 'ندعو الدول إلى التعاون؛' }],
    })
    const chair = await signIn(server.api, joinToken)
    const before = await chair.get<Sheet>(`/statements/${statement}`)
    const [paragraph] = before.paragraphs
    const command = { type: 'agreeParagraph', paragraphId: paragraph?.id, textSeen: paragraph?.text }
    const acts = `/statements/${statement}/commands`
    const key = { 'idempotency-key': 'once' }
    const done = await chair.post<{ version: number }>(acts, command, key)
    expect(done.version).toBe(before.version + 1)
    const publicKey = await office.get('/public-key')
    await server.kill()
    await server.start()
    expect(await chair.post(acts, command, key)).toEqual(done)
    expect(await chair.get<Sheet>(`/statements/${statement}`)).toMatchObject({
      version: done.version,
      paragraphs: [{ state: 'agreed', text: paragraph?.text }],
    })
    expect(await office.get('/public-key')).toEqual(publicKey)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect(await server.stop()).toBe(0)
    await server.start()
    expect(await chair.get<Sheet>(`/statements/${statement}`)).toMatchObject({ version: done.version })
  })

  test('[ST26] a second server on the same database does not start', { timeout: TIMEOUT }, async () => {
    await expect(runServer({ DATABASE_URL: database.url })).rejects.toThrow(
      /ended with 78: DATABASE_URL: [^\n]*[\u0600-\u06FF]/,
    )
  })
})
