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

test('[UI561] what was kept is folded, and only what came since is asked for, with the last entry again', async () => {
  const { feed, asked, folded } = feedOver(ledger)
  feed.restore(ledger.slice(0, 4), () => expect.unreachable('the ledger goes on'))
  expect([feed.version(), feed.isConfirmed()]).toEqual([4, false])
  await feed.catchUp()
  expect([feed.isConfirmed(), asked]).toEqual([true, [3]])
  expect(feed.state()).toEqual(statementAfter(...past))
  expect(folded).toEqual(ledger)
})

test('[UI561] a ledger that is another than what was kept is read anew, from its beginning', async () => {
  // Of the same length as a part of it, and with another act at its end.
  const other = ledgerOf([...past.slice(0, 4), { type: 'NegotiationSuspended' }])
  const { feed, asked } = feedOver(ledger)
  let told = 0
  feed.restore(other, () => (told += 1))
  await feed.catchUp()
  expect([told, asked]).toEqual([1, [4, 0]])
  expect(feed.entries()).toEqual(ledger)
})

test('[UI561] a ledger that was put back to an earlier state is not read on from what was kept', async () => {
  const { feed } = feedOver(ledger.slice(0, 2))
  feed.restore(ledger, () => undefined)
  await feed.catchUp()
  expect(feed.entries()).toEqual(ledger.slice(0, 2))
})

test('[UI561] what is announced before the server has confirmed what was kept is fetched, not folded', async () => {
  const { feed } = feedOver(ledger)
  feed.restore(ledger.slice(0, 3), () => undefined)
  feed.receive(ledger.slice(3, 4))
  expect(feed.version()).toBe(3)
  await quiet()
  expect(feed.entries()).toEqual(ledger)
})
