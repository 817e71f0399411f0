/**
 * The thread that writes. A sync takes milliseconds on many disks; here it holds up nobody's letters but those that are
 * waiting for it. It takes batches of writes, answers each with the answers, and closes when it is sent null.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { batchWriter } from './batchWriter.ts'
import { openDatabaseForWriting } from './openDatabase.ts'
import type { Write } from './Write.ts'

export interface WriterThreadData {
  readonly file: string
  /** At which size the database refuses to grow, in pages; null for none but the disk's. */
  readonly maxPages: number | null
}

if (parentPort === null) throw new Error('This file is the main module of a thread.')
const port = parentPort
const { file, maxPages } = workerData as WriterThreadData
const database = openDatabaseForWriting(file)
if (maxPages !== null) database.exec(`PRAGMA max_page_count = ${maxPages}`)
const writeAll = batchWriter(database)

port.on('message', (writes: readonly Write[] | null) => {
  if (writes !== null) return port.postMessage(writeAll(writes))
  database.close()
  port.close()
})
