/**
 * The thread that writes. A sync takes milliseconds on many disks; here it holds up nobody's letters but those that are
 * waiting for it. It takes batches of writes, answers each with the answers, and closes when it is sent null.
 */
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { openMark } from './acknowledgedMark.ts'
import { batchWriter } from './batchWriter.ts'
import { openDatabaseForWriting } from './openDatabase.ts'
import { type RoomLeft, roomLeft } from './roomLeft.ts'
import type { Write } from './Write.ts'

export interface WriterThreadData {
  readonly file: string
  /** At which size the database refuses to grow, in pages; null for none but the disk's. */
  readonly maxPages: number | null
  /** A module that is put between the store and its disk, for tests of disks that fail: see `Between`. */
  readonly between: string | null
}

/** What such a module exports as `between`: it may change the connection, what is said to the other thread, and the room left. */
export type Between = (
  database: DatabaseSync,
  port: { postMessage: (message: unknown) => void },
  room: RoomLeft,
) => void

if (parentPort === null) throw new Error('This file is the main module of a thread.')
const port = parentPort
const { file, maxPages, between } = workerData as WriterThreadData
const database = openDatabaseForWriting(file)
if (maxPages !== null) database.exec(`PRAGMA max_page_count = ${maxPages}`)
const room = roomLeft(dirname(file))
if (between !== null) ((await import(between)) as { readonly between: Between }).between(database, port, room)
const { writeAll, progress } = batchWriter(database, room)
const mark = openMark(dirname(file), progress.database())

port.on('message', (writes: readonly Write[] | null) => {
  if (writes !== null) {
    const answers = writeAll(writes)
    if (answers.some(({ ok }) => ok)) mark.note(progress.transactions())
    return port.postMessage(answers)
  }
  database.close()
  mark.close()
  port.close()
})
