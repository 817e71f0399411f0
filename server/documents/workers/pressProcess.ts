import { fork } from 'node:child_process'
import type { PressAnswer, PressTask } from '../model/pressTask.ts'
import { overMemory } from '../write/pdf/overMemory.ts'
import { giveWay } from './giveWay.ts'
import { tookTooMuch } from './tookTooMuch.ts'
import type { Hand, HandTold } from './workerPool.ts'

/** Letters of what a press said last that are kept, for the log. */
const lastWords = 4_000

interface PressMessage {
  readonly id: number
  readonly answer: PressAnswer
  readonly isFull?: boolean
}

/**
 * A process that prints. The typesetter is native code: what it does wrong ends its process, and memory that it takes
 * is on no heap. The press watches what it takes of the machine, and ends itself beyond the limit.
 */
export function pressProcess(
  megabytes: number,
  told: HandTold<PressAnswer>,
  program: URL = new URL('../write/pdf/press.ts', import.meta.url),
): Hand<PressTask> {
  const child = fork(program, [String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${megabytes}`],
  })
  giveWay({ pid: child.pid })
  let said = ''
  let isOver = false
  const over = new Promise<void>((resolve) => child.once('close', resolve))
  child.stderr?.on('data', (bytes: Buffer) => {
    said = (said + bytes.toString('utf8')).slice(-lastWords)
  })
  // What the typesetter keeps is counted against the next document: a press that holds much is let go after its answer.
  child.on('message', ({ id, answer, isFull }: PressMessage) =>
    isFull ? told.gone(answer) : told.answered(id, answer),
  )
  function goes(why: string): void {
    if (isOver) return
    isOver = true
    told.gone(
      said.includes(overMemory)
        ? { outcome: 'refused', refusal: tookTooMuch }
        : { outcome: 'died', message: `${why}: ${said}` },
    )
  }
  child.once('error', (error) => goes(error.message))
  child.once('close', (code, signal) => goes(`The press ended with ${signal ?? code}`))
  return {
    give(id, task) {
      // A press that has just ended is told by its end; a task that cannot be sent is not lost.
      child.send({ id, task }, (error) => {
        if (error !== null) goes(error.message)
      })
    },
    keepsAlive(alive) {
      const words = child.stderr as { ref?: () => void; unref?: () => void } | null
      for (const part of [child, child.channel, words]) {
        if (alive) part?.ref?.()
        else part?.unref?.()
      }
    },
    end() {
      isOver = true
      child.ref()
      child.kill('SIGKILL')
      return over
    },
  }
}
