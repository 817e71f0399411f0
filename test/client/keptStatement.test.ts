import { asId, type ParagraphId, type StatementId } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeKeptStatement as makeKept, type SeenStatement } from '../../client/statement/session/keptStatement.ts'
import { ledgerOf, opened, sha256 } from '../kit/given.ts'
import { memoryStorage } from '../kit/guest.ts'

const id = asId<StatementId>('one')
const [entry] = ledgerOf([opened])
if (entry === undefined) throw new Error('The ledger of a statement that was opened has an entry.')

/** For ledgers that are told apart by their versions alone. */
const makeKeptStatement = (storage: Parameters<typeof makeKept>[0], statementId: StatementId) =>
  makeKept(storage, statementId, () => true)

/** A ledger of so many entries, told apart by their versions: a store keeps what it is given. */
const entriesTo = (count: number) => Array.from({ length: count }, (_, at) => ({ ...entry, version: at + 1 }))

const seen = (entries: SeenStatement['entries'], at = 7): SeenStatement => ({
  at,
  entries,
  meetingEntries: [],
  readings: new Map([[asId<ParagraphId>('p1'), { draft: 1, reading: { text: 'ندعو', spans: [] } }]]),
})

test('[UI560] what was seen is there at the next visit, ledger, words and hour', async () => {
  const storage = memoryStorage()
  const told = seen(entriesTo(1_203))
  await makeKeptStatement(storage, id).keep(told)
  expect(await makeKeptStatement(storage, id).recall()).toEqual(told)
})

test('[UI560] nothing kept is null, and so is what has lost a piece', async () => {
  const storage = memoryStorage()
  expect(await makeKeptStatement(storage, id).recall()).toBeNull()
  await makeKeptStatement(storage, id).keep(seen(entriesTo(900)))
  await storage.keep('statement/one/entries/0', null)
  expect(await makeKeptStatement(storage, id).recall()).toBeNull()
})

test('[UI560] only the piece that has grown is written again', async () => {
  const storage = memoryStorage()
  const written: string[] = []
  const kept = makeKeptStatement(
    {
      ...storage,
      keep: (key, value) => {
        written.push(key)
        return storage.keep(key, value)
      },
    },
    id,
  )
  const entries = entriesTo(1_200)
  await kept.keep(seen(entries))
  written.length = 0
  const grown = [...entries, { ...entry, version: 1_201 }]
  await kept.keep(seen(grown, 8))
  expect(written).toEqual(['statement/one/entries/2', 'statement/one'])
  expect((await makeKeptStatement(storage, id).recall())?.entries).toEqual(grown)
})

test('[UI562] of more statements than a device keeps, the one not opened for longest goes whole', async () => {
  const storage = memoryStorage()
  const keptOf = (name: string) => makeKeptStatement(storage, asId<StatementId>(name))
  for (let nth = 0; nth < 9; nth += 1) await keptOf(`s${nth}`).keep(seen(entriesTo(600)))
  expect(await keptOf('s0').recall()).toBeNull()
  expect(await storage.recall('statement/s0/entries/1')).toBeNull()
  expect(await keptOf('s1').recall()).not.toBeNull()
})

test('[UI560] however a ledger grows, is replaced and is kept, what is recalled is what was kept last', async () => {
  let replaced = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ more: fc.nat(700), isOther: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      async (visits) => {
        const storage = memoryStorage()
        let kept = makeKeptStatement(storage, id)
        let entries = entriesTo(1)
        for (const { more, isOther } of visits) {
          if (isOther) {
            replaced += 1
            entries = entriesTo(1 + more).map((one) => ({ ...one, hash: `${more}` }))
          } else entries = [...entries, ...entriesTo(entries.length + more).slice(entries.length)]
          await kept.keep(seen(entries))
          if (more % 2 === 0) kept = makeKeptStatement(storage, id)
        }
        expect((await makeKeptStatement(storage, id).recall())?.entries).toEqual(entries)
      },
    ),
    { numRuns: 40 },
  )
  expect(replaced).toBeGreaterThan(10)
})

test('[UI561] entries that are not as they were sealed are not recalled', async () => {
  const storage = memoryStorage()
  const kept = makeKept(storage, id, (entries) => findBrokenLink(entries, sha256) === null)
  const sealed = ledgerOf([opened, { type: 'NegotiationOpened' }])
  await kept.keep(seen(sealed))
  expect((await kept.recall())?.entries).toEqual(sealed)
  await storage.keep('statement/one/entries/0', [sealed[0], { ...sealed[1], event: { type: 'NegotiationSuspended' } }])
  expect(await kept.recall()).toBeNull()
})
