/** Acts of one statement run one after another; acts of different statements do not wait for each other (design, section 6). */

/** How many acts may wait for one statement before the next is turned away. */
export const waitingActsLimit = 500

/** Thrown when more than `waitingActsLimit` acts wait for one statement. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

export interface StatementQueue {
  /** Runs a task once all earlier tasks of the same statement have ended, well or badly. Throws QueueFull at the limit. */
  run<Value>(statementId: string, task: () => Promise<Value>): Promise<Value>
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>
}

export function createStatementQueue(): StatementQueue {
  const lines = new Map<string, { tail: Promise<void>; waiting: number }>()
  return {
    async run(statementId, task) {
      const line = lines.get(statementId) ?? { tail: Promise.resolve(), waiting: 0 }
      if (line.waiting >= waitingActsLimit) throw new QueueFull(statementId)
      lines.set(statementId, line)
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
        if (line.waiting === 0) lines.delete(statementId)
      }
    },
    async idle() {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ tail }) => tail))
    },
  }
}
