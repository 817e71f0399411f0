/** Acts of one aggregate run one after another; those of different ones do not wait for each other (design, section 6). */

/** How many acts may wait for one aggregate before the next is turned away. */
export const waitingActsLimit = 500

/** Thrown when more than `waitingActsLimit` acts wait for one aggregate. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

export interface ActQueue {
  /** Runs a task once all earlier tasks of the same aggregate have ended, well or badly. Throws QueueFull at the limit. */
  run<Value>(aggregateId: string, task: () => Promise<Value>): Promise<Value>
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
}

export function createActQueue(): ActQueue {
  const lines = new Map<string, { tail: Promise<void>; waiting: number }>()
  return {
    async run(aggregateId, task) {
      const line = lines.get(aggregateId) ?? { tail: Promise.resolve(), waiting: 0 }
      if (line.waiting >= waitingActsLimit) throw new QueueFull(aggregateId)
      lines.set(aggregateId, line)
      line.waiting += 1
      const turn = line.tail.then(task)
      line.tail = turn.then(
        () => undefined,
        () => undefined,
      )
      try {
        return await turn
      } finally {
        line.waiting -= 1
        if (line.waiting === 0) lines.delete(aggregateId)
      }
    },
    async idle() {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ tail }) => tail))
    },
  }
}
