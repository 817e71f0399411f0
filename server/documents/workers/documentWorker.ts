import { parentPort } from 'node:worker_threads'
import type { ThreadTask } from '../model/documentTask.ts'
import { giveWay } from './giveWay.ts'

// First of all, for what is loaded next is work, too.
giveWay('thread')
const { answerTask } = await import('./answerTask.ts')

// The worker's whole life: a task in, an answer out.
parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: ThreadTask }) => {
  void answerTask(task).then((answer) => parentPort?.postMessage({ id, answer }))
})
