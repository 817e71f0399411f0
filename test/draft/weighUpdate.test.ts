import { countUpdate } from '@tawafuq/draft/countUpdate'
import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { isKnown } from '@tawafuq/draft/isKnown'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { workClock } from '@tawafuq/server/collaboration/workClock'
import fc from 'fast-check'
import { createEncoder, type Encoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { editOf, openDraft, wordsOf } from '../kit/drafts.ts'

const cell = [{ text: 'أ' }]
const seed = seedDraft({ text: 'واحد اثنان ثلاثة' }, 'a room')
const tableSeed = seedDraft({ text: '', table: { headerRows: 0, rows: [[cell], [cell]] } }, 'a room')
const limits = draftLimits({ updateNames: 3, draftNames: 6, updateStructs: 100, draftStructs: 400 })
const judge = (update: Uint8Array, base = seed) => inspectUpdate(openDraft(base), update, new Set(), limits)

/** Structs of garbage (0) or erased letters (1), one for each client. */
function emptyStructs(kind: 0 | 1, clients: number, length = 1): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, clients)
  for (let client = 1; client <= clients; client += 1) {
    for (const number of [1, 1_000 + client, 0]) writeVarUint(encoder, number)
    writeUint8(encoder, kind)
    if (kind === 1) for (const number of [0, seeder, 1]) writeVarUint(encoder, number)
    writeVarUint(encoder, length)
  }
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

const seeder = openDraft(seed).store.clients.keys().next().value ?? 0

/** Deletions of the seed, each stretch as often as said. */
function deletions(...stretches: readonly (readonly [clock: number, length: number])[]): Uint8Array {
  const encoder = createEncoder()
  for (const number of [0, 1, seeder, stretches.length]) writeVarUint(encoder, number)
  for (const [clock, length] of stretches) for (const number of [clock, length]) writeVarUint(encoder, number)
  return toUint8Array(encoder)
}

function letterOf(client: number): Uint8Array {
  const doc = openDraft(seed)
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  wordsOf(doc).insert(0, 'ص')
  return Y.encodeStateAsUpdate(doc, before)
}

describe('[DR20] what no editor makes is refused before it is applied', () => {
  test.each<[string, Uint8Array, string]>([
    ['garbage of one new client', emptyStructs(0, 1), 'update-malformed'],
    ['garbage of thousands of new clients', emptyStructs(0, 5_000), 'update-too-large'],
    ['a longer erased stretch than anybody types', emptyStructs(1, 1, 2 ** 40), 'update-malformed'],
    ['one stretch erased over and over', deletions([3, 4], [3, 4]), 'update-malformed'],
    ['stretches out of order', deletions([5, 1], [3, 1]), 'update-malformed'],
    ['more stretches than there are structs', deletions(...seventeenHundred()), 'update-too-large'],
    ['letters under too many new names', Y.mergeUpdates([1, 2, 3, 4].map(letterOf)), 'too-many'],
  ])('[DR20] %s', (_name, update, reason) => {
    const shadow = openDraft(seed)
    const before = Y.encodeStateAsUpdate(shadow)
    expect(inspectUpdate(shadow, update, new Set(), limits)).toEqual({ ok: false, reason, isUntouched: true })
    expect(Y.encodeStateAsUpdate(shadow)).toEqual(before)
  })

  test('[DR20] a draft takes so many names and structs, and those who have written in it write on', () => {
    const shadow = openDraft(seed)
    for (let client = 1; client <= 5; client += 1) {
      expect(inspectUpdate(shadow, letterOf(client), new Set(), limits).ok).toBe(true)
    }
    expect(inspectUpdate(shadow, letterOf(6), new Set(), limits)).toMatchObject({ reason: 'too-many' })
    const known = editOf([Y.encodeStateAsUpdate(shadow)], (doc) => {
      doc.clientID = 1
      wordsOf(doc).insert(0, 'ك')
    })
    expect(inspectUpdate(shadow, known, new Set(), limits).ok).toBe(true)
    const scattered = editOf([seed], (doc) => {
      for (let at = 0; at < 90; at += 1) wordsOf(doc).insert(1, 'ص')
    })
    expect(judge(scattered).ok).toBe(true)
    const tight = { ...limits, draftStructs: 60 }
    expect(inspectUpdate(openDraft(seed), scattered, new Set(), tight)).toMatchObject({ reason: 'too-many' })
  })

  test('[DR20, DR8] a row taken out of a table before its words were sent is taken, though it leaves garbage', () => {
    const doc = openDraft(tableSeed)
    const before = Y.encodeStateVector(doc)
    const table = doc.getXmlFragment('text').get(0) as Y.XmlElement
    const row = table.get(0) as Y.XmlElement
    const words = ((row.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(0, 'ضاع')
    table.delete(0, 1)
    const update = Y.encodeStateAsUpdate(doc, before)
    expect(Y.decodeUpdate(update).structs.some((struct) => struct instanceof Y.GC)).toBe(true)
    expect(judge(update, tableSeed).ok).toBe(true)
  })

  test('[DR20] work grows with the update alone: names of a long list are not gone through for each', () => {
    const steps = [500, 2_000].map((clients) => {
      const update = emptyStructs(0, clients)
      const begun = performance.now()
      for (let run = 0; run < 20; run += 1) judge(update)
      return performance.now() - begun
    })
    const [few = 0, many = 0] = steps
    expect(many).toBeLessThan(Math.max(few, 5) * 40)
  })
})

function seventeenHundred(): readonly (readonly [number, number])[] {
  return Array.from({ length: 1_700 }, (_, at) => [at * 2, 1] as const)
}

test('[DR20] what a draft has got already is known without going through the draft', () => {
  const typed = editOf([seed], (doc) => {
    wordsOf(doc).insert(3, 'متأخر')
    wordsOf(doc).delete(0, 2)
  })
  const doc = openDraft(seed)
  expect(isKnown(doc, typed)).toBe(false)
  expect(isKnown(doc, seed)).toBe(true)
  expect(isKnown(doc, new Uint8Array([0, 0]))).toBe(true)
  expect(isKnown(doc, new Uint8Array([9, 9]))).toBe(false)
  expect(isKnown(doc, deletions([3, 1]))).toBe(false)
  Y.applyUpdate(doc, typed)
  expect(isKnown(doc, typed)).toBe(true)
  expect(isKnown(doc, Y.encodeStateAsUpdate(doc))).toBe(true)
  expect(isKnown(doc, deletions([1_000, 1]))).toBe(false)
})

/** Structs of one new client, each written as said. */
function structs(many: number, write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder()
  for (const number of [1, many, 77, 0]) writeVarUint(encoder, number)
  for (let left = many; left > 0; left -= 1) write(encoder)
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

const numbers =
  (...values: readonly number[]) =>
  (encoder: Encoder) => {
    for (const value of values) writeUint8(encoder, value)
  }
const letter = (encoder: Encoder): void => {
  writeUint8(encoder, 0x84)
  for (const number of [seeder, 1]) writeVarUint(encoder, number)
  writeVarString(encoder, 'ص')
}
const valuesOf = (kind: number, values: number) => (encoder: Encoder) => {
  writeUint8(encoder, 0x80 | kind)
  for (const number of [seeder, 1, values]) writeVarUint(encoder, number)
  for (let left = values; left > 0; left -= 1) kind === 2 ? writeVarString(encoder, '1') : writeUint8(encoder, 126)
}
const mark = (value: string) => (encoder: Encoder) => {
  writeUint8(encoder, 0x86)
  for (const number of [seeder, 1]) writeVarUint(encoder, number)
  for (const words of ['link', value]) writeVarString(encoder, words)
}

describe('[DR20] what holds too much is refused before anything is made of it', () => {
  test.each([
    ['letters', structs(60_000, letter)],
    ['garbage', structs(300_000, numbers(0, 1))],
    ['gaps', structs(300_000, numbers(10, 1))],
    ['values in JSON', structs(1, valuesOf(2, 200_000))],
    ['values', structs(1, valuesOf(8, 300_000))],
    ['a mark nested deeply', structs(1, mark('['.repeat(200_000) + ']'.repeat(200_000)))],
    ['stretches of deletions', deletions(...Array.from({ length: 50_000 }, (_, at) => [at * 2, 1] as const))],
  ])('[DR20] %s', (_name, update) => {
    const parsed = vi.spyOn(JSON, 'parse')
    try {
      const doc = openDraft(seed)
      expect(judge(update)).toEqual({ ok: false, reason: 'update-too-large', isUntouched: true })
      expect(isKnown(doc, update)).toBe(false)
      expect(parsed).not.toHaveBeenCalled()
    } finally {
      parsed.mockRestore()
    }
    const works = [update, update].map((bytes) => {
      const begun = workClock()
      for (let run = 0; run < 20; run += 1) judge(bytes)
      return workClock() - begun
    })
    // A fortieth of what reading such an update takes: hundreds of milliseconds for twenty.
    expect(Math.min(...works)).toBeLessThan(200)
  })

  test('[DR20] it counts what Yjs writes: structs, values and stretches of every kind', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 30 }), (actions) => {
        const doc = openDraft(tableSeed)
        const other = new Y.Doc()
        const words = other.getText('words')
        for (const [action, at] of actions) {
          const place = Math.min(at, words.length)
          if (action === 0) words.insert(place, `كلمة${at}`)
          else if (action === 1) words.delete(place, Math.min(3, words.length - place))
          else if (action === 2) words.format(0, place, { link: { href: 'https://example.org' } })
          else other.getMap('values').set(String(at), [at, { at }, new Uint8Array(at), 'x'])
        }
        for (const each of [doc, other]) {
          const update = Y.encodeStateAsUpdate(each)
          const { structs: made, ds } = Y.decodeUpdate(update)
          const stretches = [...ds.clients.values()].reduce((sum, { length }) => sum + length, 0)
          const values = made.reduce((sum, struct) => sum + (isOfValues(struct) ? struct.length : 0), 0)
          const all = made.length + stretches + values
          expect(countUpdate(update, all)).toBeNull()
          if (all > 0) expect(countUpdate(update, all - 1)).toBe('update-too-large')
        }
      }),
      { numRuns: 100 },
    )
  })
})

function isOfValues(struct: Y.Item | Y.GC | Y.Skip): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentAny
}
