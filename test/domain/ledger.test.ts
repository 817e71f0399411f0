import { createHash } from 'node:crypto'
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { emptyLedger, findBrokenLink, sealEntries } from '@tawafuq/domain/engine/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noon, sha256 } from '../kit/given.ts'
import { chair, firstOfA } from '../kit/people.ts'

const opened: Event = { type: 'NegotiationOpened' }
const objected: Event = {
  type: 'ObjectionLodged',
  objectionId: asId('o1'),
  paragraphId: asId('p2'),
  delegationId: asId('a'),
  grounds: 'لا ولاية لنا في هذا',
  counterText: null,
}

describe('sealing', () => {
  test('[LE1] an entry carries who, when, for whom, and the hash of the entry before it', () => {
    const [first] = sealEntries(emptyLedger, [opened], chair, noon, sha256)
    if (first === undefined) throw new Error('One event makes one entry.')
    expect(first).toMatchObject({ version: 1, at: noon, actor: chair, event: opened, previousHash: '0'.repeat(64) })
    const [second] = sealEntries(first, [objected], firstOfA, noon, sha256)
    expect(second).toMatchObject({ version: 2, actor: firstOfA, event: objected, previousHash: first.hash })
    expect(second?.actor.delegationId).toBe('a')
  })

  test('[LE1] the hash is that of the contract, computed by hand', () => {
    const [entry] = sealEntries(emptyLedger, [opened], chair, noon, sha256)
    const text =
      '{"actor":{"delegationId":null,"participantId":"chair","role":"chair"},"at":"2030-05-01T12:00:00.000Z",' +
      `"event":{"type":"NegotiationOpened"},"previousHash":"${'0'.repeat(64)}","version":1}`
    expect(entry?.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  test('[LE1] events of one act follow one another', () => {
    const entries = sealEntries({ version: 7, hash: 'b'.repeat(64) }, [opened, objected, opened], chair, noon, sha256)
    expect(entries.map(({ version }) => version)).toEqual([8, 9, 10])
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      'b'.repeat(64),
      entries[0]?.hash,
      entries[1]?.hash,
    ])
    expect(sealEntries(emptyLedger, [], chair, noon, sha256)).toEqual([])
  })

  test('[LE1] an entry that went through JSON has the same hash', () => {
    const entries = sealEntries(emptyLedger, [opened, objected], chair, noon, sha256)
    expect(findBrokenLink(JSON.parse(JSON.stringify(entries)) as Entry[], sha256)).toBeNull()
  })
})

const actor: fc.Arbitrary<Actor> = fc.constantFrom(chair, firstOfA)
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constantFrom<Event>(opened, { type: 'NegotiationSuspended' }, { type: 'NegotiationResumed' }),
  fc.string({ unit: 'grapheme', maxLength: 10 }).map((grounds) => ({ ...objected, grounds })),
)
const ledger = fc
  .array(fc.tuple(fc.array(event, { minLength: 1, maxLength: 3 }), actor, fc.nat(1_000)), {
    minLength: 2,
    maxLength: 6,
  })
  .map((acts) => {
    const entries: Entry[] = []
    for (const [events, who, minute] of acts) {
      const at = asId<Instant>(new Date(Date.parse(noon) + minute * 60_000).toISOString())
      entries.push(...sealEntries(entries.at(-1) ?? emptyLedger, events, who, at, sha256))
    }
    return entries
  })

const wrongs = [
  'version',
  'at',
  'actor',
  'delegation',
  'event',
  'previousHash',
  'hash',
  'missing',
  'doubled',
  'swapped',
  'foreign',
] as const
type Wrong = (typeof wrongs)[number]

/** Does one wrong to a ledger at a place; gives the version at which it must be found, or null where nothing is wrong. */
function doWrong(
  entries: readonly Entry[],
  wrong: Wrong,
  at: number,
): { readonly ledger: readonly Entry[]; readonly found: number | null } {
  const entry = entries[at]
  const next = entries[at + 1]
  if (entry === undefined) throw new Error('There is no entry at the place.')
  const changed = (more: Partial<Entry>) => ({
    ledger: entries.with(at, { ...entry, ...more }),
    found: more.version ?? entry.version,
  })
  switch (wrong) {
    case 'version':
      return changed({ version: entry.version + 1 })
    case 'at':
      return changed({ at: asId<Instant>(entry.at.replace('2030', '2031')) })
    case 'actor':
      return changed({ actor: entry.actor.role === 'chair' ? firstOfA : chair })
    case 'delegation':
      return changed({ actor: { ...entry.actor, delegationId: asId('z') } })
    case 'event':
      return changed({ event: { type: 'ReturnedToDrafting' } })
    case 'previousHash':
      return changed({ previousHash: sha256('another') })
    case 'hash':
      return changed({ hash: sha256('another') })
    case 'missing':
      // The last entry gone leaves a shorter ledger that holds: only a head kept elsewhere knows of it.
      return { ledger: entries.toSpliced(at, 1), found: next?.version ?? null }
    case 'doubled':
      return { ledger: entries.toSpliced(at, 0, entry), found: entry.version }
    case 'swapped':
      if (next === undefined) return { ledger: entries, found: null }
      return { ledger: entries.toSpliced(at, 2, next, entry), found: next.version }
    case 'foreign': {
      const [foreign] = sealEntries(
        { version: entry.version - 1, hash: sha256('elsewhere') },
        [opened],
        chair,
        noon,
        sha256,
      )
      if (foreign === undefined) throw new Error('One event makes one entry.')
      return { ledger: entries.with(at, foreign), found: foreign.version }
    }
    default:
      return wrong satisfies never
  }
}

test('[LE2] a changed, missing, added or reordered entry is found where it stands', () => {
  const seen = new Map<Wrong, number>()
  fc.assert(
    fc.property(ledger, fc.constantFrom(...wrongs), fc.nat(), (entries, wrong, place) => {
      expect(findBrokenLink(entries, sha256)).toBeNull()
      const done = doWrong(entries, wrong, place % entries.length)
      expect(findBrokenLink(done.ledger, sha256)).toBe(done.found)
      if (done.found !== null) seen.set(wrong, (seen.get(wrong) ?? 0) + 1)
    }),
    { numRuns: 1_000 },
  )
  for (const wrong of wrongs) expect(seen.get(wrong) ?? 0, wrong).toBeGreaterThan(30)
})

test('[LE2] a part of a ledger is checked from the head before it', () => {
  let cuts = 0
  fc.assert(
    fc.property(ledger, fc.nat(), (entries, place) => {
      const cut = 1 + (place % (entries.length - 1))
      const before = entries[cut - 1]
      expect(findBrokenLink(entries.slice(cut), sha256, before)).toBeNull()
      expect(findBrokenLink(entries.slice(cut), sha256)).toBe(cut + 1)
      cuts += 1
    }),
  )
  expect(cuts).toBeGreaterThan(50)
})
