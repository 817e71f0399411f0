import { createFairQueue, type FairQueue, type Queued } from './fairQueue.ts'
import type { HttpLimits } from './limits.ts'
import { type Problem, problem } from './problem.ts'

/** Kinds of costly work; each has a line of its own, so that what is slow to print keeps nobody from reading a file in. */
export type Costly = 'document' | 'print' | 'reading'

export interface Turns {
  /** A place among what one participant, or one address of strangers, has under way: held from before the body is read. */
  own<Value>(key: string, task: () => Promise<Value>): Promise<Value | Problem>
  /** The turn of what is asked for at once, acts and readings; nobody's own are done on end. */
  ordinary<Value>(key: string, task: () => Promise<Value>): Promise<Value | Problem>
  /** The turn of the work itself, after everything that is needed for it is there. */
  work<Value>(kind: Costly, key: string, task: () => Promise<Value>): Promise<Value | Problem>
}

/** Seconds after which a place may be free again. */
const AGAIN = '5'

/** The lines in which costly work waits, for one server. */
export function createTurns(limits: HttpLimits): Turns {
  const own = createFairQueue({
    atOnce: limits.costlyUnderWay,
    ofOneAtOnce: limits.participantCostly,
    ofOneWaiting: limits.participantCostlyWaiting,
    waiting: limits.costlyWaiting,
  })
  const ordinary = createFairQueue({
    atOnce: limits.callsUnderWay,
    ofOneAtOnce: limits.callerAtOnce,
    ofOneWaiting: limits.callerWaiting,
    waiting: limits.callsWaiting,
  })
  const line = (atOnce: number): FairQueue =>
    createFairQueue({
      atOnce,
      // One of a caller's two is worked on, the other stands ready: a second worker is there for the next who asks.
      ofOneAtOnce: 1,
      ofOneWaiting: limits.participantCostly,
      waiting: limits.costlyWaiting,
    })
  const lines: Readonly<Record<Costly, FairQueue>> = {
    document: line(limits.documentsAtOnce),
    print: line(limits.printsAtOnce),
    reading: line(limits.readingsAtOnce),
  }
  return {
    own: async (key, task) => problemOfFault(await own.run(key, task)),
    ordinary: async (key, task) =>
      problemOfFault(
        await ordinary.run(key, async () => {
          await new Promise((resolve) => setImmediate(resolve))
          return task()
        }),
      ),
    work: async (kind, key, task) => problemOfFault(await lines[kind].run(key, task)),
  }
}

function problemOfFault<Value>(queued: Queued<Value>): Value | Problem {
  if (queued.done) return queued.value
  return problem(queued.full === 'own' ? 'too-many-under-way' : 'busy', { headers: { 'Retry-After': AGAIN } })
}
