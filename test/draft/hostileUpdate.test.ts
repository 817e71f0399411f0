import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { bracket, editOf, openDraft, wordsOf } from '../kit/drafts.ts'

const seed = seedDraft({ text: 'واحد اثنان ثلاثة' }, 'a room')
const limits = draftLimits({ textLength: 200, nodes: 40, updateBytes: 4000, updateStructs: 200 })
const known = new Set(['a'])
/** More by hand: FUZZ_RUNS=100000. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 600)

/** Whatever was accepted, its news alone make the same draft of the seed: whole, of one block, under one root. */
function expectSound(shadow: Y.Doc, changes: Uint8Array | null): void {
  const truth = openDraft(seed, ...(changes === null ? [] : [changes]))
  expect(truth.store.pendingStructs).toBeNull()
  expect(truth.store.pendingDs).toBeNull()
  // Not the bytes of the states: the same structs may be cut in other places.
  expect(Y.equalSnapshots(Y.snapshot(truth), Y.snapshot(shadow))).toBe(true)
  expect(truth.getXmlFragment('text').toJSON()).toBe(shadow.getXmlFragment('text').toJSON())
  expect(readDraft(truth)).toEqual(readDraft(shadow))
  expect(truth.getXmlFragment('text').length).toBe(1)
  expect([...truth.share.keys()]).toEqual(['text'])
}

/** One struct of an update, in the encoding of Yjs: what it holds, and where it says that it belongs. */
interface MadeStruct {
  readonly kind: number
  readonly origin: readonly [number, number] | null
  readonly rightOrigin: readonly [number, number] | null
  readonly parent: string | readonly [number, number]
  readonly parentSub: string | null
  readonly length: number
}

function writeStruct(encoder: Encoder, { kind, origin, rightOrigin, parent, parentSub, length }: MadeStruct): void {
  const isItem = kind !== 0 && kind !== 10
  const bits = (origin === null ? 0 : 0x80) | (rightOrigin === null ? 0 : 0x40) | (parentSub === null ? 0 : 0x20)
  writeUint8(encoder, isItem ? kind | bits : kind)
  if (!isItem) {
    writeVarUint(encoder, length)
    return
  }
  for (const id of [origin, rightOrigin]) for (const part of id ?? []) writeVarUint(encoder, part)
  if (origin === null && rightOrigin === null) {
    writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') writeVarString(encoder, parent)
    else for (const part of parent) writeVarUint(encoder, part)
    if (parentSub !== null) writeVarString(encoder, parentSub)
  }
  writeContent(encoder, kind, length)
}

function writeContent(encoder: Encoder, kind: number, length: number): void {
  switch (kind) {
    case 1:
      writeVarUint(encoder, length)
      break
    case 3:
      writeVarUint8Array(encoder, new Uint8Array(length))
      break
    case 4:
      writeVarString(encoder, 'ع'.repeat(length))
      break
    case 5:
      writeVarString(encoder, '{"image":"x"}')
      break
    case 6:
      writeVarString(encoder, ['strong', 'bchar', 'colour', 'link'][length % 4] ?? 'strong')
      writeVarString(encoder, ['{}', 'null', '{"id":"a","side":"open"}', '{"href":"x"}'][length % 3] ?? 'null')
      break
    case 7:
      writeVarUint(encoder, length % 8)
      if (length % 8 === 3 || length % 8 === 5) writeVarString(encoder, 'paragraph')
      break
    case 8:
      writeVarUint(encoder, length)
      for (let at = 0; at < length; at += 1) writeAny(encoder, at)
      break
    default:
      writeVarString(encoder, 'guid')
      writeAny(encoder, {})
  }
}

/** The client of the seed, so that made-up structs find places to stand. */
const seeder = openDraft(seed).store.clients.keys().next().value ?? 0

const id = fc.tuple(fc.constantFrom(seeder, 5, 6, 7), fc.nat(24))
const madeStruct: fc.Arbitrary<MadeStruct> = fc.record({
  kind: fc.constantFrom(0, 1, 3, 4, 4, 4, 4, 5, 6, 6, 7, 8, 9, 10),
  origin: fc.option(id, { nil: null }),
  rightOrigin: fc.option(id, { nil: null, freq: 2 }),
  parent: fc.oneof(fc.constantFrom('text', 'other'), id),
  parentSub: fc.option(fc.constantFrom('dir', 'x'), { nil: null, freq: 6 }),
  length: fc.integer({ min: 1, max: 9 }),
})
const madeUpdate = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(seeder, 5, 6), fc.nat(20), fc.array(madeStruct, { maxLength: 4 })), {
      maxLength: 3,
    }),
    fc.array(fc.tuple(fc.constantFrom(seeder, 5, 6), fc.nat(22), fc.nat(6)), { maxLength: 3 }),
  )
  .map(([blocks, deletions]) => {
    const encoder = createEncoder()
    writeVarUint(encoder, blocks.length)
    for (const [client, clock, structs] of blocks) {
      for (const number of [structs.length, client, clock]) writeVarUint(encoder, number)
      for (const struct of structs) writeStruct(encoder, struct)
    }
    writeVarUint(encoder, deletions.length)
    for (const [client, clock, length] of deletions) {
      for (const number of [client, 1, clock, length]) writeVarUint(encoder, number)
    }
    return toUint8Array(encoder)
  })

describe('[DR6] hostile bytes', () => {
  const honest = editOf([seed], (doc) => {
    wordsOf(doc).insert(2, 'abcdefghijklmnopqrstuvwxyzابتثجحخد')
    placeGlyphs(doc, { start: 5, end: 9 }, bracket('a'))
    wordsOf(doc).format(0, 3, { strong: {} })
    wordsOf(doc).delete(8, 2)
  })

  test('[DR6] any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        inspectUpdate(openDraft(seed), bytes, known, limits)
      }),
      { numRuns: runs },
    )
  })

  test('[DR6] an honest update with bytes changed, cut and doubled never throws and never leaves what it should not', () => {
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 2 }),
        fc.nat(honest.length),
        fc.constantFrom('change', 'change', 'change', 'cut', 'double'),
        (changes, at, kind) => {
          const bytes = Uint8Array.from(honest)
          for (const [place, value] of changes) bytes[place] = value
          const update =
            kind === 'change'
              ? bytes
              : kind === 'cut'
                ? bytes.slice(0, at)
                : Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 5))])
          const shadow = openDraft(seed)
          const verdict = inspectUpdate(shadow, update, known, limits)
          if (!verdict.ok) {
            refused += 1
            return
          }
          accepted += 1
          expectSound(shadow, verdict.changes)
        },
      ),
      { numRuns: runs },
    )
    expect(accepted).toBeGreaterThan(5)
    expect(refused).toBeGreaterThan(100)
  })

  test('[DR6] made-up structs with made-up places, clocks and deletions', () => {
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(fc.array(madeUpdate, { minLength: 1, maxLength: 3 }), (updates) => {
        let shadow = openDraft(seed)
        let truth = seed
        for (const update of updates) {
          const verdict = inspectUpdate(shadow, update, known, limits)
          if (verdict.ok) {
            if (verdict.changes !== null) accepted += 1
            truth = verdict.changes === null ? truth : Y.mergeUpdates([truth, verdict.changes])
            expectSound(shadow, truth)
          } else {
            refused += 1
            shadow = openDraft(truth)
          }
        }
      }),
      { numRuns: runs },
    )
    expect(accepted).toBeGreaterThan(10)
    expect(refused).toBeGreaterThan(100)
  })
})
