import { Worker } from 'node:worker_threads'
import type { DocumentRefusal } from './documentRefusal.ts'
import type { DocumentAnswer, DocumentTask } from './documentTask.ts'
import { documentLimits } from './limits.ts'

export interface DocumentWorkers {
  /**
   * Runs a task beside the server. A task that takes too long or too much memory is refused, and its worker is ended;
   * so is one that comes when too many wait. Faults of ours reject.
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
}

interface Waiting {
  readonly task: DocumentTask
  readonly settle: (answer: DocumentAnswer) => void
}

interface Bench {
  readonly worker: Worker
  current: {
    readonly id: number
    readonly settle: (answer: DocumentAnswer) => void
    readonly timer: NodeJS.Timeout
  } | null
}

/** Makes a small crew of workers that are started when there is work, kept warm, and never keep the process alive. */
export function documentWorkers(limits: DocumentWorkerLimits = documentLimits): DocumentWorkers {
  const benches = new Set<Bench>()
  const queue: Waiting[] = []
  let serial = 0
  let closed = false

  function hire(): Bench {
    const worker = new Worker(new URL('./documentWorker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    worker.unref()
    const bench: Bench = { worker, current: null }
    benches.add(bench)
    worker.on('message', ({ id, answer }: { readonly id: number; readonly answer: DocumentAnswer }) => {
      if (bench.current?.id !== id) return
      finish(bench, answer)
      next()
    })
    worker.on('error', (error: Error & { readonly code?: string }) => {
      dismiss(
        bench,
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { outcome: 'refused', refusal: tookTooMuch }
          : { outcome: 'fault', message: error.stack ?? error.message },
      )
    })
    worker.on('exit', () => dismiss(bench, { outcome: 'refused', refusal: tookTooMuch }))
    return bench
  }

  function finish(bench: Bench, answer: DocumentAnswer): void {
    const { current } = bench
    if (!current) return
    clearTimeout(current.timer)
    bench.current = null
    bench.worker.unref()
    current.settle(answer)
  }

  function dismiss(bench: Bench, answer: DocumentAnswer): void {
    if (!benches.delete(bench)) return
    finish(bench, answer)
    void bench.worker.terminate()
    next()
  }

  function next(): void {
    while (queue.length > 0 && !closed) {
      const free =
        [...benches].find((bench) => bench.current === null) ?? (benches.size < limits.workers ? hire() : undefined)
      const waiting = free && queue.shift()
      if (!free || !waiting) return
      serial += 1
      const timer = setTimeout(() => dismiss(free, { outcome: 'refused', refusal: tookTooLong }), limits.milliseconds)
      free.current = { id: serial, settle: waiting.settle, timer }
      // While it works it keeps the process alive, so that a script that only converts a file ends when it is done.
      free.worker.ref()
      free.worker.postMessage({ id: serial, task: waiting.task })
    }
  }

  return {
    run(task) {
      if (closed) return Promise.resolve({ outcome: 'refused', refusal: tooMany })
      if (queue.length >= limits.waiting) return Promise.resolve({ outcome: 'refused', refusal: tooMany })
      return new Promise((settle) => {
        queue.push({ task, settle })
        next()
      })
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ outcome: 'refused', refusal: tooMany })
      await Promise.all(
        [...benches].map((bench) => {
          benches.delete(bench)
          finish(bench, { outcome: 'refused', refusal: tooMany })
          return bench.worker.terminate()
        }),
      )
    },
  }
}

const tookTooLong: DocumentRefusal = {
  code: 'took-too-long',
  ar: 'استغرقت معالجة الملف أكثر من المسموح',
  en: 'The file took longer than is allowed',
}
const tookTooMuch: DocumentRefusal = {
  code: 'too-large',
  ar: 'الملف أكبر من المسموح: يحتاج إلى ذاكرة أكبر',
  en: 'The file is too large: it needs more memory than is allowed',
}
const tooMany: DocumentRefusal = {
  code: 'too-many',
  ar: 'ملفات كثيرة قيد المعالجة، أعيدوا المحاولة بعد قليل',
  en: 'Many files are being worked on; try again in a moment',
}
