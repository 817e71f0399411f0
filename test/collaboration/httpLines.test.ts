import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { readDraft } from '@tawafuq/draft/readDraft'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openHttpSocket } from '../../client/statement/session/httpSocket.ts'
import { caller } from '../http/caller.ts'
import { startTestServer, type TestServer } from '../http/startTestServer.ts'
import { openDraft, wordsOf } from '../kit/drafts.ts'
import { agreed } from '../kit/events.ts'
import { type Hall, openHall, roomOf, textAt, tokenOf, typeAt } from '../kit/liveHall.ts'
import { question, tokenMessage, updateMessage } from '../kit/liveMessages.ts'
import { everybody, firstOfA, observer, ofB } from '../kit/people.ts'

let hall: Hall
let testServer: TestServer
const leaving: (() => void)[] = []
const room = roomOf('p1')

beforeEach(async () => {
  hall = await openHall()
  testServer = await startTestServer(({ sessions }) => ({
    lines: hall.live.lines,
    sessions: { ...sessions, findParticipantBySession: async (token) => participants.get(token) ?? null },
  }))
})

afterEach(async () => {
  for (const leave of leaving.splice(0)) leave()
  hall.leave()
  await testServer.close()
})

const participants = new Map(
  everybody.map(({ participantId: id, delegationId, role }) => [
    id as string,
    { id, delegationId, role, meetingId: hallMeeting(), name: id, attendance: 'onsite' as const },
  ]),
)

function hallMeeting() {
  return 'm' as never
}

const until = (isSo: () => boolean): Promise<true> =>
  vi.waitUntil(
    () => {
      hall.wire.flush()
      return isSo() || null
    },
    { timeout: 8_000, interval: 5 },
  )

function enter(who: Actor) {
  const socket = new HocuspocusProviderWebsocket({
    url: testServer.url,
    WebSocketPolyfill: class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the provider makes its socket with `new`
        return openHttpSocket({ url: `${testServer.url}/api/v1/collab`, token: () => tokenOf(who), fetch })
      }
    },
  })
  const doc = new Y.Doc()
  const seat = {
    doc,
    refusal: null as string | null,
    closed: null as string | null,
    notices: [] as string[],
    provider: null as unknown as HocuspocusProvider,
  }
  seat.provider = new HocuspocusProvider({
    name: room,
    document: doc,
    token: tokenOf(who),
    websocketProvider: socket,
    sessionAwareness: true,
    onAuthenticationFailed: ({ reason }) => {
      seat.refusal = reason
    },
    onClose: ({ event }) => {
      seat.closed = event.reason
    },
    onStateless: ({ payload }) => seat.notices.push((JSON.parse(payload) as { type: string }).type),
  })
  seat.provider.attach()
  leaving.push(() => {
    seat.provider.destroy()
    socket.destroy()
  })
  return { ...seat, socket, seat }
}

test('[YJ6] who is reached by no WebSocket types with those who are, and what is acknowledged is stored', async () => {
  const guest = enter(firstOfA)
  const other = hall.enter(ofB, room)
  await until(() => guest.provider.synced && other.provider.synced)
  wordsOf(guest.doc).insert(0, 'من هنا ')
  await until(() => textAt(other).startsWith('من هنا ') && guest.provider.unsyncedChanges === 0)
  expect((await hall.stored(room)).text).toBe(readDraft(guest.doc).text)
  typeAt(other, 0, 'من هناك ')
  await until(() => readDraft(guest.doc).text.startsWith('من هناك من هنا '))
  guest.provider.awareness?.setLocalStateField('user', { name: 'غيري' })
  await until(() => {
    const { user } = (other.provider.awareness?.getStates().get(guest.doc.clientID) ?? {}) as {
      user?: { name: string }
    }
    return user?.name === 'اسم first-of-a'
  })
})

test('[YJ6] the door, the pen and the gavel are those of every other way', async () => {
  const reader = enter(observer)
  const writer = enter(firstOfA)
  await until(() => reader.provider.synced && writer.provider.synced)
  const before = (await hall.stored(room)).text
  wordsOf(reader.doc).insert(0, 'دخيل ')
  await until(() => reader.notices.includes('refused'))
  expect((await hall.stored(room)).text).toBe(before)
  await hall.act([(agreed('p1', before) as readonly [never, never])[1]], { closes: [room] })
  await until(() => writer.seat.closed === 'draft-closed')
  const late = enter(ofB)
  await until(() => late.seat.refusal === 'draft-closed')
})

test('[YJ6] a stopping server says so, and takes nobody else in', async () => {
  const guest = enter(firstOfA)
  await until(() => guest.provider.synced)
  let closed = 0
  guest.socket.on('close', ({ event }: { event: { code: number } }) => {
    closed = event.code
  })
  await hall.live.drain()
  await until(() => closed === 1001)
  const { body } = await caller(testServer.url, tokenOf(ofB)).get('/collab')
  expect(body).toContain('event: close\ndata: {"code":1013,"reason":"not-ready"}')
})

/** A line that a test listens to by hand. */
async function line(who: Actor): Promise<{ id: string; messages: string[]; stop: () => void }> {
  const aborting = new AbortController()
  leaving.push(() => aborting.abort())
  const { body } = await fetch(`${testServer.url}/api/v1/collab`, {
    headers: { authorization: `Bearer ${tokenOf(who)}` },
    signal: aborting.signal,
  })
  const heard = { id: '', messages: [] as string[], stop: () => aborting.abort() }
  void (async () => {
    let rest = ''
    for await (const piece of body ?? []) {
      const events = (rest + Buffer.from(piece as Uint8Array).toString()).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        if (event.startsWith('event: open')) heard.id = event.split('data: ')[1] ?? ''
        if (event.startsWith('data: ')) heard.messages.push(event.slice(6))
      }
    }
  })().catch(() => undefined)
  await until(() => heard.id !== '')
  return heard
}

function post(who: Actor, message: Uint8Array | string, id?: string) {
  return caller(testServer.url, tokenOf(who)).call('POST', `/collab${id === undefined ? '' : `?line=${id}`}`, {
    headers: { 'content-type': 'text/plain' },
    body: typeof message === 'string' ? message : Buffer.from(message).toString('base64'),
  })
}

/** An update that adds words to the draft as it is stored. */
async function typed(words: string): Promise<Uint8Array> {
  const doc = openDraft(...((await hall.storage.drafts.load(room))?.updates ?? []))
  const before = Y.encodeStateVector(doc)
  wordsOf(doc).insert(0, words)
  return Y.encodeStateAsUpdate(doc, before)
}

test('[YJ7] the answer to an update is its acknowledgement, and comes when it is stored', async () => {
  const { id, messages } = await line(firstOfA)
  expect((await post(firstOfA, tokenMessage(room, tokenOf(firstOfA)), id)).body).toEqual({
    stored: null,
    message: null,
  })
  await post(firstOfA, question(room), id)
  await until(() => messages.length >= 3)
  const { status, body } = await post(firstOfA, updateMessage(room, await typed('حُفظت ')), id)
  expect([status, body.stored]).toEqual([200, true])
  expect((await hall.stored(room)).text.startsWith('حُفظت ')).toBe(true)
  expect(messages).not.toContain(body.message)
})

test('[YJ7] an update that is not taken is answered so', async () => {
  const { id } = await line(observer)
  await post(observer, tokenMessage(room, tokenOf(observer)), id)
  const { status, body } = await post(observer, updateMessage(room, await typed('دخيل ')), id)
  expect([status, body.stored]).toEqual([200, false])
})

test('[YJ7] a line is its participant’s alone, need not be named where it is the only one, and is gone when nobody listens', async () => {
  const own = await line(firstOfA)
  expect((await post(ofB, tokenMessage(room, tokenOf(ofB)), own.id)).status).toBe(404)
  expect((await post(ofB, tokenMessage(room, tokenOf(ofB)))).status).toBe(404)
  await post(firstOfA, tokenMessage(room, tokenOf(firstOfA)))
  await until(() => own.messages.length > 0)
  const second = await line(firstOfA)
  expect((await post(firstOfA, tokenMessage(room, tokenOf(firstOfA)))).body.code).toBe('line-unknown')
  second.stop()
  await vi.waitUntil(async () => (await post(firstOfA, question(room))).status === 200 || null)
})

test('[YJ7] what is no message is told so, and nobody without a session has a line', async () => {
  const { id } = await line(firstOfA)
  expect((await post(firstOfA, 'مرحبا', id)).body).toMatchObject({ status: 400, errors: [{ message: 'base64' }] })
  expect((await caller(testServer.url).get('/collab')).status).toBe(401)
  expect((await caller(testServer.url).post('/collab')).status).toBe(401)
})
