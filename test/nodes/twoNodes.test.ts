// Above 250 lines: two nodes are started once for all that is asked of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHttpSocket } from '../../client/statement/session/httpSocket.ts'
import { type ApiClient, Refused } from '../kit/apiClient.ts'
import { at, convene, type Sheet } from '../kit/nodesMeeting.ts'
import { makeDatabase, type OwnDatabase, postgresAddress } from '../kit/ownPostgres.ts'
import { type CutWay, cutWay, redisAddress } from '../kit/ownRedis.ts'
import { type RunningServer, runServer } from '../kit/runningServer.ts'
import { enterRoom, eventually, type Typist } from '../kit/typist.ts'

const isHere = postgresAddress !== null && redisAddress !== null
const withBoth = describe.skipIf(!isHere) // no PostgreSQL, or no Redis, answers on this machine
if (!isHere) {
  process.stdout.write(
    'Several nodes: not run against PostgreSQL and Redis; start both, or name them in TEST_DATABASE_URL and TEST_REDIS_URL.\n',
  )
}

/** Milliseconds that a start and its requests may take on a loaded machine. */
const TIMEOUT = 90_000

withBoth('two nodes on one database', () => {
  let database: OwnDatabase
  let redis: CutWay
  let a: RunningServer
  let b: RunningServer
  const typists: Typist[] = []

  beforeAll(async () => {
    database = await makeDatabase()
    redis = await cutWay(redisAddress ?? '')
    const settings = { DATABASE_URL: database.url, REDIS_URL: redis.url, PUBLIC_URL: 'http://room.example' }
    // Both at once: steps of the schema, keys and the public log are made once.
    ;[a, b] = await Promise.all([runServer(settings), runServer(settings)])
  }, TIMEOUT)
  afterAll(async () => {
    for (const one of typists) one.leave()
    await Promise.all([a?.remove(), b?.remove()])
    await redis.close()
    await database.drop()
  }, TIMEOUT)

  async function enter(
    node: Pick<RunningServer, 'collab'>,
    room: string,
    { token }: ApiClient,
    polyfill?: unknown,
  ): Promise<Typist> {
    const typist = await enterRoom(node.collab, room, token, polyfill)
    typists.push(typist)
    return typist
  }

  test('[ND1, ND3, ND5] typing, presence, acts and ends reach whoever is on the other node', {
    timeout: TIMEOUT,
  }, async () => {
    const { office, meeting, statement, chair, one, other, sheet, acts } = await convene(a, b, ['ندعو؛', 'نؤكد؛'])
    const [first, second] = (await sheet()).paragraphs
    if (first === undefined || second === undefined) throw new Error('no paragraphs')
    const [left, right] = await Promise.all([
      enter(a, first.draft.room, one.session),
      enter(b, first.draft.room, other.session),
    ])
    const [hallA, hallB] = await Promise.all([
      enter(a, `statement/${statement}/hall`, chair.session),
      enter(b, `statement/${statement}/hall`, other.session),
    ]).catch(() => [])
    if (hallA === undefined || hallB === undefined) throw new Error('nobody in the hall')

    await left.type(' يسار')
    await right.type(' يمين')
    await eventually(() => {
      expect(left.text()).toBe(right.text())
      expect(right.text()).toContain('يسار')
      expect(left.text()).toContain('يمين')
    })
    left.provider.awareness?.setLocalStateField('cursor', null)
    await eventually(() => {
      const seen = [...(right.provider.awareness?.getStates().values() ?? [])].map(
        (state) => state['user']?.participantId,
      )
      expect(seen).toContain(one.id)
    })
    await eventually(async () => {
      expect(await at(b, office).get(`/meetings/${meeting}/attendance`)).toMatchObject({ onsite: 3 })
    })

    // Fifty acts at once on both nodes: one chain, each heard in both halls.
    await at(a, chair.session).post(acts, { type: 'openNegotiation' })
    const quote = { exact: 'نؤكد' }
    const placed = await at(b, other.session).post<{ events: readonly { readonly bracketId: string }[] }>(acts, {
      type: 'placeBracket',
      paragraphId: second.id,
      quote,
      kind: 'disputed',
    })
    const lodged = await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        at(nth % 2 ? a : b, chair.session).post<{ version: number }>(acts, {
          type: 'remark',
          on: { kind: 'bracket', id: placed.events[0]?.bracketId },
          text: `ملاحظة ${nth}`,
        }),
      ),
    )
    expect(new Set(lodged.map(({ version }) => version)).size).toBe(50)
    const last = Math.max(...lodged.map(({ version }) => version))
    for (const hall of [hallA, hallB]) {
      await eventually(() => {
        const heard = hall.notices.flatMap((notice) => (notice.type === 'entries' ? notice.entries : []))
        expect(heard.map(({ version }) => version)).toEqual(Array.from({ length: last - 1 }, (_, nth) => nth + 2))
      })
    }

    // The pen: suspended on one node, nobody types on the other.
    await at(a, chair.session).post(acts, { type: 'suspend' })
    await eventually(() =>
      expect(right.notices).toContainEqual(expect.objectContaining({ type: 'pen', mayType: false })),
    )
    await at(b, chair.session).post(acts, { type: 'resume' })
    await eventually(() => expect(left.notices).toContainEqual(expect.objectContaining({ type: 'pen', mayType: true })))

    // The gavel on one node, somebody typing on the other.
    let isTyping = true
    const typing = (async () => {
      for (let nth = 0; isTyping; nth += 1) {
        right.write(` ك${nth}`)
        await new Promise((next) => setImmediate(next))
        if (nth % 20 === 0) await new Promise((next) => setTimeout(next, 5))
      }
    })()
    const agreed = await (async () => {
      for (;;) {
        const { text } = (await at(a, chair.session).get<Sheet>(`/statements/${statement}`)).paragraphs[0] ?? {
          text: '',
        }
        const command = { type: 'agreeParagraph', paragraphId: first.id, textSeen: text }
        try {
          return { text, done: await at(a, chair.session).post<{ version: number }>(acts, command) }
        } catch (fault) {
          if (!(fault instanceof Refused) || fault.problem.code !== 'text-moved-on') throw fault
          isTyping = false
        }
      }
    })()
    isTyping = false
    await typing
    await eventually(() =>
      expect(right.notices.some((notice) => notice.type === 'closed' || notice.type === 'refused')).toBe(true),
    ).catch(() => undefined)
    expect((await at(b, chair.session).get<Sheet>(`/statements/${statement}`)).paragraphs[0]).toMatchObject({
      state: 'agreed',
      text: agreed.text,
    })

    // A session that is ended on one node is nobody's on the other.
    const third = await enter(b, second.draft.room, one.session)
    await at(b, one.session).get(`/statements/${statement}`)
    const ended = await fetch(`${a.api}/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${one.session.token}` },
    })
    expect(ended.status).toBe(204)
    await eventually(async () => {
      expect(third.notices).toContainEqual(expect.objectContaining({ type: 'closed', reason: 'token-expired' }))
      await expect(at(b, one.session).get(`/statements/${statement}`)).rejects.toThrow('401')
    })
  })

  test('[ND7] a message for a line over HTTP may come to the other node, and wrong PINs are counted on both', {
    timeout: TIMEOUT,
  }, async () => {
    const { office, meeting, one, other, sheet } = await convene(a, b, ['ندعو؛'])
    const room = (await sheet()).paragraphs[0]?.draft.room ?? ''
    const apart: typeof fetch = (asked, given) =>
      fetch(given?.method === 'POST' && typeof asked === 'string' ? asked.replace(a.url, b.url) : asked, given)
    const line = await enter(
      a,
      room,
      one.session,
      class {
        constructor() {
          // biome-ignore lint/correctness/noConstructorReturn: the provider makes its socket with `new`
          return openHttpSocket({ url: `${a.api}/collab`, token: () => one.session.token, fetch: apart })
        }
      },
    )
    const beside = await enter(b, room, other.session)
    await line.type(' من بعيد')
    await eventually(() => expect(beside.text()).toContain('من بعيد'))

    const { meetingCode } = await office.post<{ meetingCode: string }>(
      `/meetings/${meeting}/participants/${one.id}/pin`,
      {},
    )
    const tryPin = async (node: RunningServer, nth: number) => {
      const body = JSON.stringify({ meetingCode, pin: String(nth).padStart(6, '0') })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${node.api}/session`, { method: 'POST', headers, body })).status
    }
    const answers: number[] = []
    for (let nth = 0; nth < 24; nth += 1) answers.push(await tryPin(nth % 2 ? a : b, nth))
    expect(answers.filter((status) => status === 401)).toHaveLength(20)
    expect(answers.slice(20)).toEqual([429, 429, 429, 429])
  })

  test('[ND2, ND4] with Redis gone what is typed, done and ended still comes over, and all is as before when it is back', {
    timeout: TIMEOUT,
  }, async () => {
    const { statement, chair, one, other, sheet, acts } = await convene(a, b, ['ندعو؛', 'نؤكد؛'])
    const [first, second] = (await sheet()).paragraphs
    if (first === undefined || second === undefined) throw new Error('no paragraphs')
    const left = await enter(a, first.draft.room, one.session)
    const right = await enter(b, first.draft.room, other.session)
    const hall = await enterRoom(b.collab, `statement/${statement}/hall`, other.session.token).catch(() => null)
    await redis.cut()
    await left.type(' بلا جرس')
    await eventually(() => expect(right.text()).toContain('بلا جرس'))
    const { version } = await at(a, chair.session).post<{ version: number }>(acts, { type: 'openNegotiation' })
    await eventually(() =>
      expect(
        hall?.notices.flatMap((notice) => (notice.type === 'entries' ? notice.entries : [])).map((one) => one.version),
      ).toContain(version),
    )
    const text = (await sheet()).paragraphs[0]?.text
    await at(b, chair.session).post(acts, { type: 'agreeParagraph', paragraphId: first.id, textSeen: text })
    await eventually(() => expect(left.notices).toContainEqual(expect.objectContaining({ type: 'closed' })))
    await fetch(`${a.api}/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${one.session.token}` },
    })
    await eventually(() => expect(at(b, one.session).get(`/statements/${statement}`)).rejects.toThrow('401'))
    const still = await enter(b, second.draft.room, other.session)
    const beside = await enter(a, second.draft.room, chair.session)
    // Nobody can be told of it now: it is told when Redis is back.
    still.provider.awareness?.setLocalStateField('cursor', null)
    await redis.mend()
    await eventually(() => {
      const seen = [...(beside.provider.awareness?.getStates().values() ?? [])]
      expect(seen.map((state) => state['user']?.participantId)).toContain(other.id)
    })
    await still.type(' عاد')
    await eventually(() => expect(beside.text()).toContain('عاد'))
    hall?.leave()
  })

  test('[ND4] under a name that somebody is present with on one node nobody else speaks on the other', {
    timeout: TIMEOUT,
  }, async () => {
    const { one, other, chair, sheet } = await convene(a, b, ['ندعو؛'])
    const room = (await sheet()).paragraphs[0]?.draft.room ?? ''
    const held = await enter(a, room, one.session)
    const beside = await enter(b, room, chair.session)
    const { clientID } = held.document
    const whoIs = (typist: Typist, client: number): unknown =>
      typist.provider.awareness?.getStates().get(client)?.['user']?.participantId
    held.provider.awareness?.setLocalStateField('cursor', null)
    await eventually(() => expect(whoIs(beside, clientID)).toBe(one.id))
    // Somebody else comes on the other node under the same name of a Yjs client, and is the louder of the two.
    const forger = await enter(b, room, other.session)
    const { awareness } = forger.provider
    if (awareness === null) throw new Error('no awareness')
    awareness.clientID = clientID
    for (let nth = 0; nth < 5; nth += 1) awareness.setLocalState({ cursor: null, nth })
    await forger.type(' ثم')
    await eventually(() => expect(held.text()).toContain('ثم'))
    expect([whoIs(beside, clientID), whoIs(held, clientID)]).toEqual([one.id, undefined])
    // Their own name is theirs on both.
    awareness.clientID = forger.document.clientID
    awareness.setLocalState({ cursor: null })
    await eventually(() => expect(whoIs(held, forger.document.clientID)).toBe(other.id))
    expect(whoIs(beside, clientID)).toBe(one.id)
  })

  test('[ND6, ND8] one node is killed: people go on at the other, and one silence runs out, once', {
    timeout: TIMEOUT,
  }, async () => {
    const { statement, chair, one, other, sheet, acts } = await convene(a, b, ['ندعو؛', 'نؤكد؛'])
    const [first, second] = (await sheet()).paragraphs
    if (first === undefined || second === undefined) throw new Error('no paragraphs')
    const balancer = await cutWay(a.url)
    const left = await enter({ collab: `${balancer.url.replace('http', 'ws')}collab` }, second.draft.room, one.session)
    const right = await enter(b, second.draft.room, other.session)
    await left.type(' قبل')
    balancer.leadTo(b.url)
    await a.kill()
    left.write(' أثناء')
    await eventually(() => expect(right.text()).toContain('أثناء'))
    expect(right.text()).toContain('قبل')
    await balancer.close()
    await a.start()

    const there = at(a, chair.session)
    await there.post(acts, { type: 'openNegotiation' })
    for (const { id, text } of (await sheet().catch(() => at(b, chair.session).get<Sheet>(`/statements/${statement}`)))
      .paragraphs)
      await there.post(acts, { type: 'agreeParagraph', paragraphId: id, textSeen: text })
    const until = new Date(Date.now() + 1_500).toISOString()
    await there.post(acts, { type: 'openSilence', until })
    const path = `/statements/${statement}`
    await eventually(async () => {
      expect((await at(b, chair.session).get<Sheet>(path)).stage).toBe('adopted')
    })
    const { entries } = await at(b, chair.session).get<{ entries: readonly { readonly event: { type: string } }[] }>(
      `${path}/ledger?after=0&limit=100`,
    )
    expect(entries.filter(({ event }) => event.type === 'StatementAdopted')).toHaveLength(1)
    // One entry of each adoption, on both: the tests before have adopted nothing, and the log begins with its key.
    await eventually(async () => {
      const heads = await Promise.all([a, b].map(async ({ url }) => (await fetch(`${url}/log/checkpoint`)).text()))
      expect(new Set(heads).size).toBe(1)
      expect(heads[0]?.split('\n')[1]).toBe('2')
    })
  })
})
