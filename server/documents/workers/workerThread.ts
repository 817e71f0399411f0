import { Worker } from 'node:worker_threads'
import type { DocumentAnswer, ThreadTask } from '../model/documentTask.ts'
import { tookTooMuch } from './tookTooMuch.ts'
import type { Hand, HandTold } from './workerPool.ts'

/** A thread with a heap of its own, for what is written in JavaScript: its limit ends it and nothing else. */
export function workerThread(megabytes: number, told: HandTold<DocumentAnswer>): Hand<ThreadTask> {
  const worker = new Worker(new URL('./documentWorker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  worker.on('message', ({ id, answer }: { readonly id: number; readonly answer: DocumentAnswer }) => {
    told.answered(id, answer)
  })
  worker.on('error', (error: Error & { readonly code?: string }) => {
    told.gone(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { outcome: 'refused', refusal: tookTooMuch }
        : { outcome: 'fault', message: error.stack ?? error.message },
    )
  })
  worker.on('exit', () => told.gone({ outcome: 'refused', refusal: tookTooMuch }))
  return {
    give: (id, task) => worker.postMessage({ id, task }),
    keepsAlive(alive) {
      if (alive) worker.ref()
      else worker.unref()
    },
    end: () => worker.terminate(),
  }
}
