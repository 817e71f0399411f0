import type { DocumentRefusal } from '../model/documentRefusal.ts'

/** A task that was not done, for a reason that whoever asked is told. */
export interface Refused {
  readonly outcome: 'refused'
  readonly refusal: DocumentRefusal
}

/** What a hand says: an answer to the task with that number, or that it is gone, and why. */
export interface HandTold<Answer> {
  answered(id: number, answer: Answer | Refused): void
  gone(answer: Answer | Refused): void
}

/** A thread or a process that does one task at a time. */
export interface Hand<Task> {
  give(id: number, task: Task): void
  /** Whether it keeps the process alive: while it works, so that a script that only converts a file ends when it is done. */
  keepsAlive(alive: boolean): void
  /** Ends it, whatever it does; resolves when it is gone. */
  end(): Promise<unknown>
}

export interface WorkerPoolLimits {
  readonly workers: number
  /** Tasks that wait for a hand. */
  readonly waiting: number
  readonly milliseconds: number
}

export interface WorkerPool<Task, Answer> {
  /**
   * Runs a task beside the server. A task that takes too long is refused, and its hand is ended; so is one that comes
   * when too many wait. Another hand is hired for the next.
   */
  run(task: Task): Promise<Answer | Refused>
  /** Ends all hands; tasks under way are refused. */
  close(): Promise<void>
}

interface Waiting<Task, Answer> {
  readonly task: Task
  readonly settle: (answer: Answer | Refused) => void
}

interface Place<Task, Answer> {
  readonly hand: Hand<Task>
  current: {
    readonly id: number
    readonly settle: (answer: Answer | Refused) => void
    readonly timer: NodeJS.Timeout
  } | null
}

/** A small crew of hands that are hired when there is work, kept warm, and never keep the process alive. */
export function workerPoolOf<Task, Answer>(
  limits: WorkerPoolLimits,
  spawn: (told: HandTold<Answer>) => Hand<Task>,
): WorkerPool<Task, Answer> {
  const places = new Set<Place<Task, Answer>>()
  const queue: Waiting<Task, Answer>[] = []
  let serial = 0
  let closed = false

  function newPlace(): Place<Task, Answer> {
    const place: Place<Task, Answer> = {
      hand: spawn({
        answered(id, answer) {
          if (place.current?.id !== id) return
          finish(place, answer)
          next()
        },
        gone: (answer) => terminate(place, answer),
      }),
      current: null,
    }
    place.hand.keepsAlive(false)
    places.add(place)
    return place
  }

  function finish(place: Place<Task, Answer>, answer: Answer | Refused): void {
    const { current } = place
    if (!current) return
    clearTimeout(current.timer)
    place.current = null
    place.hand.keepsAlive(false)
    current.settle(answer)
  }

  function terminate(place: Place<Task, Answer>, answer: Answer | Refused): void {
    if (!places.delete(place)) return
    finish(place, answer)
    void place.hand.end()
    next()
  }

  function next(): void {
    while (queue.length > 0 && !closed) {
      const free =
        [...places].find((place) => place.current === null) ?? (places.size < limits.workers ? newPlace() : undefined)
      const waiting = free && queue.shift()
      if (!free || !waiting) return
      serial += 1
      const timer = setTimeout(() => terminate(free, { outcome: 'refused', refusal: tookTooLong }), limits.milliseconds)
      free.current = { id: serial, settle: waiting.settle, timer }
      free.hand.keepsAlive(true)
      free.hand.give(serial, waiting.task)
    }
  }

  return {
    run(task) {
      if (closed || queue.length >= limits.waiting) return Promise.resolve({ outcome: 'refused', refusal: tooMany })
      return new Promise((settle) => {
        queue.push({ task, settle })
        next()
      })
    },
    async close() {
      closed = true
      for (const { settle } of queue.splice(0)) settle({ outcome: 'refused', refusal: tooMany })
      await Promise.all(
        [...places].map((place) => {
          places.delete(place)
          finish(place, { outcome: 'refused', refusal: tooMany })
          return place.hand.end()
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
const tooMany: DocumentRefusal = {
  code: 'too-many',
  ar: 'ملفات كثيرة قيد المعالجة، أعيدوا المحاولة بعد قليل',
  en: 'Many files are being worked on; try again in a moment',
}
