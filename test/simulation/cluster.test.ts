import type { Storage } from '@tawafuq/server/application/ports'
import { expect, test } from 'vitest'
import { type ClusterFault, simulateCluster } from '../kit/cluster.ts'

/** How many clusters sit: a few in the suite; CLUSTERS=200 for the long run, SEED=n for one of them. */
const runs = Number(process.env['CLUSTERS'] ?? 6)
const from = Number(process.env['SEED'] ?? 1)
const steps = 160

test('[ND1, ND2, ND3] two and three nodes over a store and a doorbell that delay, reorder, drop and stop keep every rule', {
  timeout: 60_000 + runs * 5_000,
}, async () => {
  const reached = new Map<string, number>()
  for (let seed = from; seed < from + runs; seed += 1) {
    const sat = await simulateCluster({ nodes: 2 + (seed % 2), seed, steps }).catch((fault: unknown) => {
      throw new Error(`SEED=${seed}: ${String(fault)}`, { cause: fault })
    })
    for (const [what, times] of sat) reached.set(what, (reached.get(what) ?? 0) + times)
  }
  if (process.env['REACHED'] === 'print') process.stdout.write(`${JSON.stringify(Object.fromEntries(reached))}\n`)
  for (const what of ['typed', 'acknowledged', 'acted', 'cut', 'gavel', 'renewed'])
    expect(reached.get(what) ?? 0, `${what} was never reached`).toBeGreaterThan(0)
})

const inDrafts =
  (change: (sound: Storage['drafts']) => Partial<Storage['drafts']>): NonNullable<ClusterFault['storage']> =>
  (sound) => ({ ...sound, drafts: { ...sound.drafts, ...change(sound.drafts) } })

const faults: Readonly<Record<string, ClusterFault>> = {
  'a number that is seen after a later one': {
    storage: inDrafts((sound) => ({
      history: async (room, after, limit) => {
        const rows = await sound.history(room, after, limit)
        return rows.slice(-1)
      },
    })),
  },
  'a draft written anew under the hands of whoever types in it elsewhere': {
    storage: inDrafts((sound) => ({
      append: ({ since: _, ...update }, at, after) => sound.append(update, at, after),
    })),
  },
  'a doorbell that is lost, and nobody who looks': { isBlind: true },
  'a statement that is kept and never looked at again': { isStale: true },
  'a gavel between accepting and acknowledging': {
    storage: (sound) => ({
      ...sound,
      ledger: { ...sound.ledger, commit: (act) => sound.ledger.commit({ ...act, readRooms: [] }) },
      drafts: {
        ...sound.drafts,
        // What was read is handed on so late that somebody has typed meanwhile.
        async load(room) {
          const held = await sound.drafts.load(room)
          for (let turns = 0; turns < 12; turns += 1) await new Promise<void>((next) => setImmediate(next))
          return held
        },
      },
    }),
  },
  'an edit that is acknowledged in a closed room': {
    storage: inDrafts((sound) => ({
      append: async (update, at, after) => {
        const appended = await sound.append(update, at, after)
        return appended.stored || appended.why === 'moved' ? appended : { stored: true, seq: 10_000 }
      },
    })),
  },
}

for (const [what, fault] of Object.entries(faults)) {
  test(`[ND2, ND3] ${what} is found`, { timeout: 60_000 }, async () => {
    const found: string[] = []
    for (let seed = 1; seed <= 80 && found.length === 0; seed += 1) {
      await simulateCluster({ nodes: 2, seed, steps }, fault).catch((why: unknown) => found.push(String(why)))
    }
    expect(found).not.toEqual([])
  })
}
