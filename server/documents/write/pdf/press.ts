import { Worker } from 'node:worker_threads'
import type { PressAnswer, PressTask } from '../../model/pressTask.ts'
import { exportPdf } from './exportPdf.ts'

// The life of a press: a document in, its pages out, until whoever started it is gone. The typesetter holds this thread
// while it works, so a second one watches.
const megabytes = Number(process.argv[2])
const watch = new Worker(new URL('./pressWatch.ts', import.meta.url), {
  workerData: { megabytes, parent: process.ppid },
})
watch.unref()

process.on('message', ({ id, task }: { readonly id: number; readonly task: PressTask }) => {
  void give(id, task)
})
process.on('disconnect', () => process.exit(0))

async function give(id: number, task: PressTask): Promise<void> {
  const answer = await printed(task)
  process.send?.({ id, answer, isFull: process.memoryUsage.rss() > (megabytes * 1024 * 1024) / 2 })
}

async function printed({ source, view, faces }: PressTask): Promise<PressAnswer> {
  try {
    return { outcome: 'written', bytes: await exportPdf(source, view, faces) }
  } catch (error) {
    return { outcome: 'died', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
