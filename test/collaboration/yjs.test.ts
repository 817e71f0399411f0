import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { readDraft } from '@tawafuq/draft/readDraft'
import { ownPresence, presencesIn } from '@tawafuq/server/collaboration/yjsMessages'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { wordsOf } from '../kit/drafts.ts'
import { agreed } from '../kit/events.ts'
import { type Hall, openHall, roomOf, stranger, tokenOf } from '../kit/liveHall.ts'
import { firstOfA, observer, ofB } from '../kit/people.ts'

let hall: Hall
let server: Server
let base: string
const leaving: (() => void)[] = []
const room = roomOf('p1')

beforeEach(async () => {
  hall = await openHall()
  server = createServer((_request, response) => response.end())
  server.on('upgrade', (request, socket, head) => hall.live.handleUpgrade(request, socket, head))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  for (const leave of leaving.splice(0)) leave()
  hall.leave()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

interface Guest {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The code and reason after which the provider has stopped for good, or null. */
  readonly ended: () => { readonly code: number; readonly reason: string } | null
}

/** A client as the README of y-websocket makes one, without the channel by which those of one process tell each other. */
function enter(token: string, name = room, doc = new Y.Doc()): Guest {
  const provider = new WebsocketProvider(`${base}/yjs`, name, doc, { params: { token }, disableBc: true })
  let ended: { code: number; reason: string } | null = null
  provider.on('closed', (event) => {
    ended = event
  })
  leaving.push(() => provider.destroy())
  return { doc, provider, ended: () => ended }
}

async function entered(who: Actor, name = room): Promise<Guest> {
  const guest = enter(tokenOf(who), name)
  await until(() => guest.provider.synced)
  return guest
}

const until = (isSo: () => boolean): Promise<true> =>
  vi.waitUntil(() => isSo() || null, { timeout: 8_000, interval: 5 })
const textOf = ({ doc }: { doc: Y.Doc }): string => readDraft(doc).text
const storedText = async (): Promise<string> => (await hall.stored(room)).text

function hocuspocus(who: Actor): { doc: Y.Doc; provider: HocuspocusProvider } {
  const socket = new HocuspocusProviderWebsocket({ url: `${base}/collab`, WebSocketPolyfill: WebSocket })
  const doc = new Y.Doc()
  const provider = new HocuspocusProvider({ name: room, document: doc, token: tokenOf(who), websocketProvider: socket })
  provider.attach()
  leaving.push(() => {
    provider.destroy()
    socket.destroy()
  })
  return { doc, provider }
}

test('[YJ1] the provider of y-websocket types with a client of /collab, both ways, and what it types is stored', async () => {
  const guest = await entered(firstOfA)
  const other = hocuspocus(ofB)
  await until(() => other.provider.synced)
  wordsOf(guest.doc).insert(0, 'من هنا ')
  await until(() => textOf(other).startsWith('من هنا '))
  wordsOf(other.doc).insert(0, 'من هناك ')
  await until(() => textOf(guest).startsWith('من هناك من هنا '))
  expect(await storedText()).toBe(textOf(guest))
  const [last] = await hall.storage.drafts.history(room, 1, 1)
  expect(last?.author?.participantId).toBe(firstOfA.participantId)
})

test('[YJ1] words of a client that was away come in when it is back', async () => {
  const guest = await entered(firstOfA)
  guest.provider.disconnect()
  wordsOf(guest.doc).insert(0, 'كُتبت بعيداً ')
  guest.provider.connect()
  await until(() => guest.provider.synced)
  await vi.waitUntil(async () => (await storedText()).startsWith('كُتبت بعيداً ') || null)
})

test('[YJ2] nobody without a token that holds, and nobody of another meeting, comes in, and their provider stops', async () => {
  const tries: readonly [string, string, string][] = [
    ['', room, 'token-missing'],
    ['nobody', room, 'token-unknown'],
    [tokenOf(stranger), room, 'not-yours-to-read'],
    [tokenOf(firstOfA), roomOf('p9'), 'room-unknown'],
    [tokenOf(firstOfA), 'no/room', 'room-unknown'],
  ]
  for (const [token, name, reason] of tries) {
    const guest = enter(token, name)
    await until(() => guest.ended() !== null)
    expect(guest.ended()).toEqual({ code: 4403, reason })
    expect(guest.provider.shouldConnect).toBe(false)
  }
})

test('[YJ2] a name in percent signs is the name', async () => {
  await entered(firstOfA, encodeURIComponent(room))
})

test('[YJ3] who may only read hears everything, and is sent away when they type, with nothing of it taken', async () => {
  const reader = await entered(observer)
  const writer = await entered(firstOfA)
  wordsOf(writer.doc).insert(0, 'كلمة ')
  await until(() => textOf(reader).startsWith('كلمة '))
  const before = await storedText()
  wordsOf(reader.doc).insert(0, 'دخيل ')
  await until(() => reader.ended() !== null)
  expect(reader.ended()).toEqual({ code: 4403, reason: 'not-yours-to-type' })
  expect(await storedText()).toBe(before)
  expect(textOf(writer)).toBe(before)
})

test('[YJ3] a paragraph that is agreed while it is open ends with a code of its own, and never opens again', async () => {
  const guest = await entered(firstOfA)
  await hall.act([(agreed('p1', await storedText()) as readonly [never, never])[1]], { closes: [room] })
  await until(() => guest.ended() !== null)
  expect(guest.ended()).toEqual({ code: 4410, reason: 'draft-closed' })
  const again = enter(tokenOf(firstOfA))
  await until(() => again.ended() !== null)
  expect(again.ended()).toEqual({ code: 4410, reason: 'draft-closed' })
})

test('[YJ3] what the server cannot store for the moment lets the provider come back with it', async () => {
  let isFull = true
  hall.leave()
  hall = await openHall({
    drafts: (drafts) => ({
      ...drafts,
      append: (update, at) => (isFull ? Promise.reject(new Error('the disk is gone')) : drafts.append(update, at)),
    }),
  })
  const guest = await entered(firstOfA)
  let closings = 0
  guest.provider.on('connection-close', () => {
    closings += 1
  })
  wordsOf(guest.doc).insert(0, 'باقية ')
  await until(() => closings > 0)
  isFull = false
  await vi.waitUntil(async () => (await storedText()).startsWith('باقية ') || null, { timeout: 8_000 })
  expect(guest.ended()).toBe(null)
})

test('[YJ4] a quiet room is heard of, and one who says nothing of themselves is kept', async () => {
  const guest = await entered(firstOfA)
  guest.provider.awareness.setLocalState(null)
  const { ws } = guest.provider
  let heard = 0
  ws?.addEventListener('message', () => {
    heard += 1
  })
  for (let time = 1; time <= 3; time += 1) {
    const before = heard
    // A first while in which something was said, and a second in which nothing was.
    hall.passTime()
    hall.passTime()
    await until(() => heard > before)
  }
  expect(guest.provider.ws).toBe(ws)
  expect(guest.provider.synced).toBe(true)
})

test('[YJ5] presence is the server’s word', async () => {
  const guest = await entered(firstOfA)
  const other = await entered(ofB)
  guest.provider.awareness.setLocalStateField('user', { name: 'الرئيس', role: 'chair' })
  const seen = () => other.provider.awareness.getStates().get(guest.doc.clientID)?.['user'] as { name?: string }
  await until(() => seen()?.name !== undefined)
  expect(seen()).toMatchObject({ participantId: firstOfA.participantId, name: 'اسم first-of-a', role: 'delegate' })
  guest.provider.destroy()
  await until(() => seen() === undefined)
})

test('[YJ5] of what a client sends back of others’ presence its own is left', () => {
  const both = presenceMessage([7, 8])
  expect(ownPresence(both, () => false)).toBe(both)
  expect(ownPresence(both, () => true)).toBe(null)
  const own = ownPresence(both, (client) => client === 8) ?? new Uint8Array()
  expect(presencesIn(own).map(({ client }) => client)).toEqual([7])
  const broken = Uint8Array.of(1, 200)
  expect(ownPresence(broken, () => true)).toBe(broken)
})

function presenceMessage(clients: readonly number[]): Uint8Array {
  const states = createEncoder()
  writeVarUint(states, clients.length)
  for (const client of clients) {
    writeVarUint(states, client)
    writeVarUint(states, 1)
    writeVarString(states, '{}')
  }
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint8Array(encoder, toUint8Array(states))
  return toUint8Array(encoder)
}

test('[YJ5] a token in an address comes into no log', async () => {
  const guest = await entered(firstOfA)
  wordsOf(guest.doc).insert(0, `${String.fromCharCode(0x202e)} `)
  await until(() => guest.ended() !== null)
  expect(JSON.stringify(hall.log)).not.toContain(tokenOf(firstOfA))
})
