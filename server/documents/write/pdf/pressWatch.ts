import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { overMemory } from './overMemory.ts'

const { megabytes, parent } = workerData as { readonly megabytes: number; readonly parent: number }

/** Milliseconds between two looks: a page takes more than that, and memory grows by some 100 MB in one. */
const everyMilliseconds = 50

// A bound on address space would end Node itself, which reserves much more than it uses: what is resident is watched.
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  if (process.memoryUsage.rss() <= megabytes * 1024 * 1024) return
  writeSync(2, overMemory)
  process.kill(process.pid, 'SIGKILL')
}, everyMilliseconds)
