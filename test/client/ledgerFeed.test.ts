import type { Entry } from '@tawafuq/domain/acts/entry'
import { evolve } from '@tawafuq/domain/acts/evolve'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLedgerFeed } from '../../client/statement/session/ledgerFeed.ts'
import type { Timers } from '../../client/statement/session/ports.ts'
import { ledgerOf, opened, statementAfter } from '../kit/given.ts'

const past = [
  opened,
  { type: 'NegotiationOpened' },
  { type: 'NegotiationSuspended' },
  { type: 'NegotiationResumed' },
  { type: 'ReturnedToDrafting' },
  { type: 'NegotiationOpened' },
] as const
const ledger = ledgerOf(past)
const prompt: Timers = { now: () => 0, after: () => () => undefined }

function feedOver(all: readonly Entry[]) {
  const asked: number[] = []
  const folded: Entry[] = []
  const feed = makeLedgerFeed(
    evolve,
    async (after, limit) => {
      asked.push(after)
      return { ok: true, value: { entries: all.slice(after, after + limit), version: all.length } }
    },
    prompt,
    (fresh) => folded.push(...fresh),
  )
  return { feed, asked, folded }
}

const quiet = () => new Promise<void>((next) => setImmediate(next))

test('[UI15] an entry that follows is folded at once, and nothing is asked', () => {
  const { feed, asked } = feedOver(ledger)
  feed.receive(ledger.slice(0, 2))
  expect(feed.state()?.stage).toBe('negotiating')
  expect(asked).toEqual([])
})

test('[UI15] a gap is fetched, from where it begins', async () => {
  const { feed, asked } = feedOver(ledger)
  feed.receive(ledger.slice(0, 1))
  feed.receive(ledger.slice(4))
  await quiet()
  expect(asked).toEqual([1])
  expect(feed.state()).toEqual(statementAfter(...past))
})

test('[LE3, UI15] however entries arrive, each is folded once and the statement is a fresh fold of all', async () => {
  let gaps = 0
  let repeats = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc
          .tuple(fc.nat(ledger.length - 1), fc.integer({ min: 1, max: 3 }))
          .map(([at, count]) => [at, at + count] as const),
        { minLength: 1, maxLength: 12 },
      ),
      async (chunks) => {
        const { feed, asked, folded } = feedOver(ledger)
        for (const [from, to] of chunks) {
          if (from < feed.version()) repeats += 1
          feed.receive(ledger.slice(from, to))
        }
        await quiet()
        gaps += asked.length
        await feed.catchUp()
        expect(folded.map(({ version }) => version)).toEqual(ledger.map(({ version }) => version))
        expect(feed.state()).toEqual(statementAfter(...past))
      },
    ),
  )
  expect(gaps).toBeGreaterThan(20)
  expect(repeats).toBeGreaterThan(20)
})

test('[UI15] one who waits for a version is told when it has been folded', async () => {
  const { feed } = feedOver(ledger)
  const reached = feed.reach(2)
  feed.receive(ledger.slice(0, 2))
  await expect(reached).resolves.toBeUndefined()
})
