import { Worker } from 'node:worker_threads'
import type { Damage } from './damageNotes.ts'

/** Looks through a database in a thread of its own, and tells what is damaged. The answer ends it, done or not. */
export function startCheck(file: string, found: (damage: Damage) => void): () => Promise<void> {
  const thread = new Worker(new URL('./checkThread.ts', import.meta.url), { workerData: { file }, execArgv: [] })
  thread.unref()
  thread.on('message', found)
  // What could not be looked at is not known to be damaged; `npm run check` says why it cannot.
  thread.on('error', () => undefined)
  return async () => {
    await thread.terminate()
  }
}
