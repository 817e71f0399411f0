import type { DocumentAnswer, DocumentTask, ThreadTask } from '../model/documentTask.ts'
import { documentLimits } from '../model/limits.ts'
import type { PressAnswer, PressTask } from '../model/pressTask.ts'
import { notPrintable } from './notPrintable.ts'
import { pressProcess } from './pressProcess.ts'
import { workerPoolOf } from './workerPool.ts'
import { workerThread } from './workerThread.ts'

export interface DocumentWorkers {
  /**
   * Runs a task beside the server. A task that takes too long or too much memory is refused, and its worker is ended;
   * so is one that comes when too many wait. A document on which the typesetter ends is printed once more in the house's
   * own face alone, and refused if that ends it too. Faults of ours reject.
   */
  run(task: DocumentTask): Promise<DocumentAnswer>
  /** Ends all workers; tasks under way are refused. */
  close(): Promise<void>
}

export interface DocumentWorkerLimits {
  readonly workers: number
  readonly waiting: number
  readonly milliseconds: number
  readonly workerMegabytes: number
  readonly pressMegabytes: number
}

/** Threads for what is written in JavaScript, and presses, which are processes, for the typesetter (rule DO11). */
export function documentWorkers(
  limits: DocumentWorkerLimits = documentLimits,
  spawnPress: typeof pressProcess = pressProcess,
): DocumentWorkers {
  const threads = workerPoolOf<ThreadTask, DocumentAnswer>(limits, (told) => workerThread(limits.workerMegabytes, told))
  const presses = workerPoolOf<PressTask, PressAnswer>(limits, (told) => spawnPress(limits.pressMegabytes, told))

  async function print(task: Omit<PressTask, 'faces'>): Promise<DocumentAnswer> {
    const first = await presses.run({ ...task, faces: 'all' })
    if (first.outcome !== 'died') return first
    const second = await presses.run({ ...task, faces: 'own' })
    return second.outcome === 'died' ? { outcome: 'refused', refusal: notPrintable(task.source, task.view) } : second
  }

  return {
    run: (task) =>
      task.act === 'write' && task.format === 'pdf'
        ? print({ source: task.source, view: task.view })
        : threads.run(task),
    async close() {
      await Promise.all([threads.close(), presses.close()])
    },
  }
}
