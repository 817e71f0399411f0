/** Work that is done a little at a time, for whoever waits for it, in turn: one who asks for much waits for themselves. */

export interface FairQueueLimits {
  /** Tasks under way at once, of everybody. */
  readonly atOnce: number
  /** … and of one key. */
  readonly ofOneAtOnce: number
  /** Tasks of one key that may wait. */
  readonly ofOneWaiting: number
  /** Tasks that may wait, of everybody. */
  readonly waiting: number
}

export type Queued<Value> =
  | { readonly done: true; readonly value: Value }
  /** Nothing was done: `own` where this key has too much waiting, `all` where everybody has. */
  | { readonly done: false; readonly full: 'own' | 'all' }

export interface FairQueue {
  /** Does a task when its turn has come, or says at once that too much waits. What the task throws is thrown on. */
  run<Value>(key: string, task: () => Promise<Value>): Promise<Queued<Value>>
  /** How many tasks wait, and how many are under way. */
  count(): { readonly waiting: number; readonly underWay: number }
}

interface Line {
  readonly waiting: (() => void)[]
  underWay: number
}

/** A queue in which the keys that wait take turns, one task each. */
export function createFairQueue({ atOnce, ofOneAtOnce, ofOneWaiting, waiting: most }: FairQueueLimits): FairQueue {
  // In the order of turns: whoever has been served goes to the end.
  const lines = new Map<string, Line>()
  let waiting = 0
  let underWay = 0

  function next(): void {
    while (underWay < atOnce) {
      const turn = [...lines].find(([, line]) => line.waiting.length > 0 && line.underWay < ofOneAtOnce)
      const start = turn?.[1].waiting.shift()
      if (turn === undefined || start === undefined) return
      const [key, line] = turn
      lines.delete(key)
      lines.set(key, line)
      waiting -= 1
      line.underWay += 1
      underWay += 1
      start()
    }
  }

  function end(key: string, line: Line): void {
    line.underWay -= 1
    underWay -= 1
    if (line.underWay === 0 && line.waiting.length === 0) lines.delete(key)
    next()
  }

  return {
    async run(key, task) {
      const line = lines.get(key) ?? { waiting: [], underWay: 0 }
      const isNext = underWay < atOnce && line.underWay < ofOneAtOnce && line.waiting.length === 0
      if (!isNext && line.waiting.length >= ofOneWaiting) return { done: false, full: 'own' }
      if (!isNext && waiting >= most) return { done: false, full: 'all' }
      lines.set(key, line)
      await new Promise<void>((start) => {
        line.waiting.push(start)
        waiting += 1
        next()
      })
      try {
        return { done: true, value: await task() }
      } finally {
        end(key, line)
      }
    },
    count: () => ({ waiting, underWay }),
  }
}
