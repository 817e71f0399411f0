/** What stands between a node and the others in a simulation: a store and a doorbell that delay, reorder, drop and stop. */
import { type Storage, StorageFailure } from '@tawafuq/server/application/ports'
import type { Doorbell, Ear, NodeMessage } from '@tawafuq/server/nodes/doorbell'

/** Numbers below a bound, the same for the same seed (mulberry32). */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export interface Gates {
  /** What waits to get through, and is let through in any order. */
  readonly pass: () => Promise<void>
  /** Lets some of it through; gives back how many waited. */
  readonly step: (most: number) => number
}

export function makeGates(next: (below: number) => number): Gates {
  const waiting: (() => void)[] = []
  return {
    pass: () => new Promise((resolve) => waiting.push(resolve)),
    step(most) {
      const before = waiting.length
      for (let let_in = 0; let_in < most && waiting.length > 0; let_in += 1) {
        const [one] = waiting.splice(next(waiting.length), 1)
        one?.()
      }
      return before
    },
  }
}

type Work = (...asked: readonly unknown[]) => Promise<unknown>

/**
 * The store as one node has it: every question waits before and after, and fails while the node is cut off, at times after
 * it has been carried out. What is written keeps the order in which the node wrote it, as on one connection.
 */
export function unreliableStore(sound: Storage, { pass }: Gates, isCut: () => boolean): Storage {
  let writes: Promise<unknown> = Promise.resolve()
  const guarded = async (work: Work, asked: readonly unknown[]): Promise<unknown> => {
    await pass()
    if (isCut()) throw new StorageFailure('storage-busy', 'cut off')
    const answer = await work(...asked)
    await pass()
    if (isCut()) throw new StorageFailure('storage-busy', 'cut off before the answer')
    return answer
  }
  const through = <Port extends object>(port: Port, written: readonly string[] = []): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, work]: [string, unknown]) => {
        if (typeof work !== 'function' || name === 'alone') return [name, work]
        if (!written.includes(name)) return [name, (...asked: readonly unknown[]) => guarded(work as Work, asked)]
        const inOrder = (...asked: readonly unknown[]): Promise<unknown> => {
          const done = writes.then(() => guarded(work as Work, asked))
          writes = done.catch(() => undefined)
          return done
        }
        return [name, inOrder]
      }),
    ) as Port
  return {
    ...sound,
    ledger: through(sound.ledger, ['commit']),
    drafts: through(sound.drafts, ['append']),
    ...(sound.nodes && { nodes: through(sound.nodes) }),
  }
}

export interface Bells {
  readonly bellOf: (node: string) => Doorbell
  /** Delivers, drops or doubles some of what was rung. */
  readonly step: (most: number) => void
  /** From now on nothing comes through. */
  readonly stop: () => void
}

export function makeBells(next: (below: number) => number): Bells {
  const ears = new Map<string, Ear>()
  const rung: { readonly to: string; readonly from: string; readonly message: NodeMessage }[] = []
  let isStopped = false
  return {
    bellOf: (node) => ({
      ring(message) {
        if (!isStopped) for (const to of ears.keys()) if (to !== node) rung.push({ to, from: node, message })
      },
      listen: (ear) => void ears.set(node, ear),
      isUp: () => !isStopped,
      close: async () => void ears.delete(node),
    }),
    step(most) {
      for (let nth = 0; nth < most && rung.length > 0; nth += 1) {
        const at = next(rung.length)
        const one = rung[at]
        const chance = next(10)
        // One in ten is told twice, and two are lost.
        if (chance !== 0) rung.splice(at, 1)
        if (one !== undefined && chance < 8) ears.get(one.to)?.heard(one.message, one.from)
      }
    },
    stop() {
      isStopped = true
      rung.length = 0
    },
  }
}
