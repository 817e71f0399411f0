import type { DraftingFinding } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'

export interface Term {
  readonly preferred: string
  readonly variants: readonly string[]
}

/** One text to be checked. `renumbered` pairs printed numbers that changed, old with new. */
export interface DraftingJob {
  readonly serial: number
  readonly blocks: readonly Block[]
  readonly houseStyle: string
  readonly terms: readonly Term[]
  readonly renumbered: readonly (readonly [string, string])[]
}

export interface DraftingAnswer {
  readonly serial: number
  readonly findings: readonly DraftingFinding[]
  /** How long the check itself took, in milliseconds. */
  readonly tookMs: number
}

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
