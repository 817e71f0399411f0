import type { DraftingAnswer, DraftingJob } from './draftingJob.ts'

export interface DraftingCheck {
  /** Asks for a check. While one is under way only the latest job waits: the ones between are of no more use. */
  readonly ask: (job: DraftingJob) => void
  readonly close: () => void
}

/** Opens the thread of the check. `onFailed` says that there is none, as where the browser forbids it. */
export function openDraftingCheck(onAnswer: (answer: DraftingAnswer) => void, onFailed: () => void): DraftingCheck {
  const worker = new Worker(new URL('./draftingWorker.ts', import.meta.url), { type: 'module' })
  let isBusy = false
  let waiting: DraftingJob | null = null

  function send(job: DraftingJob): void {
    isBusy = true
    worker.postMessage(job)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<DraftingAnswer>) => {
    isBusy = false
    if (waiting !== null) {
      const next = waiting
      waiting = null
      send(next)
    }
    onAnswer(data)
  })
  worker.addEventListener('error', () => {
    isBusy = false
    onFailed()
  })
  return {
    ask(job) {
      if (isBusy) waiting = job
      else send(job)
    },
    close: () => worker.terminate(),
  }
}
