/**
 * What messages of every kind cost: bytes out per byte in, and work of the server. Growth above linear fails. Work is
 * measured as time of the thread, at its best of several runs, against that of a fourth of the size; the bounds are such
 * as only another kind of growth meets.
 */
import { type Inspection, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { makeAnswers } from '@tawafuq/server/collaboration/answers'
import { workClock } from '@tawafuq/server/collaboration/workClock'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { editOf, openDraft, wordsOf } from '../kit/drafts.ts'
import { type Hall, hallRoom, openHall, roomOf, tokenOf, typeAt } from '../kit/liveHall.ts'
import { leave, liveMessage, presence, question, tokenMessage, updateMessage } from '../kit/liveMessages.ts'
import { firstOfA, observer } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall?.leave())
const room = roomOf('p1')
const token = tokenOf(observer)
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

/** A hall with a long paragraph, and a socket of an observer in its room; gives what comes out for what goes in. */
async function bytesOut(make: (nth: number) => readonly Uint8Array[], times: number) {
  hall = await openHall()
  const typist = hall.enter(firstOfA, room)
  await hall.settle()
  typeAt(typist, 0, 'ندعو الحكومات إلى التعاون '.repeat(300))
  await hall.settle()
  const state = Y.encodeStateAsUpdate(typist.doc).length
  const end = new hall.wire.WebSocketPolyfill('ws://in.memory/collab')
  let heard = 0
  end.addEventListener('message', ({ data }) => {
    heard += data?.byteLength ?? 0
  })
  await hall.settle()
  end.send(tokenMessage(room, token))
  await hall.settle()
  heard = 0
  let sent = 0
  for (let nth = 0; nth < times; nth += 1) {
    for (const message of make(nth)) {
      sent += message.length
      end.send(message)
    }
  }
  await hall.settle()
  hall.leave()
  return { heard, sent, state }
}

describe('[LV21] bytes out per byte in', () => {
  const kinds: Readonly<Record<string, (nth: number) => readonly Uint8Array[]>> = {
    'sync questions': () => [question(room)],
    'sync questions of one who has heard of others': (nth) => [question(room, bytes(1, nth % 100, 1))],
    'sync questions as replies': () => [liveMessage(room, 4, 0, bytes(0))],
    'questions with names of their own': (nth) => [question(`${room}\0${nth}`)],
    'answers with nothing new': () => [liveMessage(room, 0, 1, bytes(0, 0))],
    'words of one who may only read': () => [updateMessage(room, bytes(0, 0))],
    presences: (nth) => [presence(room, 9, nth + 1, { cursor: null })],
    'tokens again': () => [tokenMessage(room, token)],
    'tokens that are nobody’s': (nth) => [tokenMessage(`${room}\0${nth}`, 'nobody')],
    'rooms left and opened': () => [leave(room), tokenMessage(room, token), question(room)],
    'rooms opened under other names': (nth) => [tokenMessage(`${room}\0${nth}`, token), question(`${room}\0${nth}`)],
    'the hall': () => [tokenMessage(hallRoom, token), question(hallRoom)],
    'stateless messages': () => [liveMessage(room, 5, 'x')],
    'questions for presences': () => [liveMessage(room, 3)],
    pings: () => [bytes(0)],
    'rooms that are none': () => [tokenMessage('nonsense', token)],
  }

  test.each(Object.entries(kinds))('[LV21] %s', async (_name, make) => {
    const few = await bytesOut(make, 40)
    const many = await bytesOut(make, 160)
    // A handful of answers may carry the whole state; beyond, what comes out is about what went in.
    const whole = 8 * many.state
    expect(many.heard).toBeLessThan(whole + 8 * many.sent)
    expect(many.heard).toBeLessThan(Math.max(whole, few.heard * 6))
  })
})

describe('[LV21] work of the server', () => {
  const limits = draftLimits({})
  const judge = (base: Uint8Array, update: Uint8Array): Inspection =>
    inspectUpdate(openDraft(base), update, new Set(), limits)
  const text = (letters: number): string => 'ندعو '.repeat(letters / 5)
  const seedOf = (letters: number): Uint8Array => seedDraft({ text: text(letters) }, 'a room')

  /** A draft of so many letters, typed here and there, and what it costs to judge an edit of it. */
  const shapes: Readonly<Record<string, (size: number) => readonly [base: Uint8Array, update: Uint8Array]>> = {
    'a letter in a long text': (size) => withEdit(seedOf(size), (doc) => wordsOf(doc).insert(3, 'ص')),
    'a pasted text': (size) => withEdit(seedOf(50), (doc) => wordsOf(doc).insert(3, text(size))),
    'letters one by one at one place': (size) =>
      withEdit(seedOf(50), (doc) => {
        for (let at = 0; at < size / 25; at += 1) wordsOf(doc).insert(1, at % 5 === 0 ? ' ' : 'ص')
      }),
    'letters here and there': (size) =>
      withEdit(seedOf(size), (doc) => {
        for (let at = 0; at < size / 10; at += 1) wordsOf(doc).insert((at * 7919) % size, 'ص ')
      }),
    'a text erased letter by letter': (size) =>
      withEdit(seedOf(size), (doc) => {
        for (let at = 0; at < size / 10; at += 1) wordsOf(doc).delete((at * 3) % (size / 2), 1)
      }),
    'marks on every other word': (size) =>
      withEdit(seedOf(size), (doc) => {
        for (let at = 0; at + 10 < size; at += 50) wordsOf(doc).format(at, 5, { strong: {} })
      }),
    'the whole of a draft again': (size) => [seedOf(size), seedOf(size)],
  }

  function withEdit(base: Uint8Array, edit: (doc: Y.Doc) => void): readonly [Uint8Array, Uint8Array] {
    return [base, editOf([base], edit)]
  }

  function workOf([base, update]: readonly [Uint8Array, Uint8Array]): number {
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < 4; run += 1) {
      const shadow = openDraft(base)
      const begun = workClock()
      for (let again = 0; again < 5; again += 1) inspectUpdate(shadow, update, new Set(), limits)
      best = Math.min(best, workClock() - begun)
    }
    return best
  }

  test.each(Object.entries(shapes))('[LV21, DR8] %s', (_name, shape) => {
    const small = shape(2_000)
    const large = shape(8_000)
    expect(judge(...small).ok && judge(...large).ok).toBe(true)
    // Other work of the machine only ever adds: the least of several rounds is what the work itself costs.
    let [few, many] = [workOf(small), workOf(large)]
    for (let round = 0; round < 5 && many >= Math.max(few, 1) * 4 * 3; round += 1) {
      few = Math.min(few, workOf(small))
      many = Math.min(many, workOf(large))
    }
    expect(many).toBeLessThan(Math.max(few, 1) * 4 * 3)
  })

  test('[LV21] answers are encoded once for all who have heard as much, until the room changes', () => {
    const document = new Y.Doc()
    Y.applyUpdate(document, seedOf(500))
    const sent: Uint8Array[] = []
    const asker = (address: string) =>
      ({ document, messageAddress: address, send: (message: Uint8Array) => sent.push(message) }) as never
    const answers = makeAnswers(100_000)
    answers.give(asker('one'), bytes(0))
    const { store } = document
    Object.assign(document, { store: null })
    expect(answers.give(asker('two'), bytes(0))).toBe((sent[0]?.length ?? 0) + (sent[1]?.length ?? 0))
    Object.assign(document, { store })
    wordsOf(document).insert(0, 'جديد')
    answers.give(asker('one'), bytes(0))
    const told = new Y.Doc()
    const decoder = createDecoder(sent[4] ?? bytes())
    readVarString(decoder)
    for (const part of [0, 1]) expect(readVarUint(decoder)).toBe(part)
    Y.applyUpdate(told, readVarUint8Array(decoder))
    expect(wordsOf(told).toString()).toContain('جديد')
  })
})
