/**
 * The live rooms by their other ways in, `/collab` over HTTP and `/yjs`, with messages that no program of ours sends: honest
 * ones cut, doubled, spoilt and put to other addresses. Whatever comes, nobody's process ends, an honest editor beside it
 * types on, and everybody reads what is stored. GRAMMAR_FUZZ=20 sends twenty times as much; SEED picks others.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { editOf, wordsOf } from '../kit/drafts.ts'
import { hallRoom, openHall, roomOf, textAt, tokenOf, typeAt } from '../kit/liveHall.ts'
import { leave, liveMessage, presence, question, tokenMessage, updateMessage } from '../kit/liveMessages.ts'
import { nasty } from '../kit/nastyWords.ts'
import { firstOfA, ofB } from '../kit/people.ts'

const times = Number(process.env['GRAMMAR_FUZZ'] ?? 1)
const seed = Number(process.env['SEED'] ?? 20_310_305)
const room = roomOf('p2')

/** A message of the live rooms, honest or not, as bytes; `state` is what the draft holds. */
const messages = (state: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const addresses = fc.oneof(
    fc.constantFrom(room, hallRoom, roomOf('p2', 2), 'statement/x/hall', '', '/', `${room}\u0000x`),
    nasty,
  )
  const bytes = fc.uint8Array({ maxLength: 80 })
  const honest = fc.oneof(
    addresses.map((at) => question(at)),
    fc.tuple(addresses, bytes).map(([at, vector]) => question(at, vector)),
    fc.tuple(addresses, nasty).map(([at, words]) => tokenMessage(at, words)),
    addresses.map((at) => tokenMessage(at, tokenOf(firstOfA))),
    fc.tuple(addresses, bytes).map(([at, update]) => updateMessage(at, update)),
    fc.tuple(addresses, nasty).map(([at, words]) =>
      updateMessage(
        at,
        editOf([state], (doc) => wordsOf(doc).insert(0, `ZQ${words}QZ`), 4_242),
      ),
    ),
    fc.tuple(addresses, fc.nat(9), bytes).map(([at, kind, rest]) => liveMessage(at, kind, rest)),
    fc.tuple(addresses, nasty).map(([at, words]) => liveMessage(at, 5, words)),
    fc.tuple(addresses, nasty).map(([at, words]) => presence(at, 9, 1, { user: words, cursor: words })),
    addresses.map((at) => leave(at)),
    bytes,
  )
  const spoilt = fc
    .tuple(honest, fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 }), fc.nat(3))
    .map(([message, changes, cut]) => {
      const copy = message.slice(0, cut === 3 ? Math.floor(message.length / 2) : message.length)
      for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value
      return cut === 2 ? new Uint8Array([...copy, ...copy]) : copy
    })
  return fc.oneof(honest, spoilt)
}

test('[YJ3, YJ8, LV14] whatever comes by HTTP or at /yjs, an honest editor beside it types on and reads what is stored', async () => {
  const hall = await openHall()
  const server = createServer()
  server.on('upgrade', (request, socket, head) => hall.live.handleUpgrade(request, socket, head))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const honest = hall.enter(ofB, room)
  await hall.until(() => honest.scope !== null && textAt(honest) !== '')
  const state = Y.encodeStateAsUpdate(honest.doc)
  let nth = 0
  let by: { readonly id: string; readonly closed: () => void } | null = null
  let ended = true
  const guests: WebSocket[] = []

  async function sendByHttp(message: Uint8Array): Promise<void> {
    if (ended || by === null) {
      ended = false
      const stream = {
        send: () => undefined,
        close: () => {
          ended = true
        },
        waiting: () => 0,
      }
      by = hall.live.lines.open(firstOfA.participantId, '10.0.0.9', stream)
      await hall.live.lines.post(firstOfA.participantId, by?.id ?? null, tokenMessage(room, tokenOf(firstOfA)))
    }
    void hall.live.lines.post(firstOfA.participantId, by?.id ?? null, message)
    void hall.live.lines.post(firstOfA.participantId, nth % 3 === 0 ? 'a line of nobody' : null, message)
  }

  async function sendAtYjs(message: Uint8Array): Promise<void> {
    const open = guests.find(({ readyState }) => readyState === WebSocket.OPEN)
    if (open !== undefined) return open.send(message)
    const path = nth % 8 === 3 ? encodeURIComponent(`${room}/../x`) : room
    const made = new WebSocket(`${base}/yjs/${path}?token=${encodeURIComponent(tokenOf(firstOfA))}`)
    guests.push(made)
    made.on('error', () => undefined)
    await new Promise<void>((resolve) => {
      made.once('open', () => {
        made.send(message)
        resolve()
      })
      made.once('close', () => resolve())
      made.once('error', () => resolve())
    })
  }

  await fc.assert(
    fc.asyncProperty(messages(state), async (message) => {
      nth += 1
      await (nth % 2 === 0 ? sendByHttp(message) : sendAtYjs(nth % 4 === 1 ? message.slice(message[0] ?? 0) : message))
      await hall.step()
      if (nth % 25 !== 0) return
      const word = `\u0643${nth} `
      typeAt(honest, 0, word)
      await vi.waitUntil(
        async () => {
          hall.wire.flush()
          return (await hall.stored(room)).text.includes(word.trim())
        },
        { timeout: 5_000, interval: 5 },
      )
      expect([honest.closed, honest.refusal, honest.notices.filter(({ type }) => type === 'refused')]).toEqual([
        null,
        null,
        [],
      ])
    }),
    { numRuns: 300 * times, seed, endOnFailure: true },
  )
  await hall.settle()
  const { text } = await hall.stored(room)
  expect(textAt(honest)).toBe(text)
  const late = hall.enter(ofB, room)
  await hall.until(() => late.scope !== null && textAt(late) !== '')
  expect(textAt(late)).toBe(text)
  for (const guest of guests) guest.terminate()
  hall.leave()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
}, 120_000)
