/**
 * The thread that looks through what is stored, once after the start. It rests for several times as long as each piece took,
 * so that it takes little from those who work.
 */
import { setTimeout as rest } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { inspectDatabase } from '../inspectDatabase.ts'
import { openDatabaseForReading } from './openDatabase.ts'

/** How many times as long as a piece took it rests after it. */
const RESTS = 4

if (parentPort === null) throw new Error('This file is the main module of a thread.')
const port = parentPort
const database = openDatabaseForReading((workerData as { readonly file: string }).file)
let began = performance.now()
for (const finding of inspectDatabase(database)) {
  if (finding !== null) port.postMessage({ of: finding.of, name: finding.name, what: finding.what })
  await rest((performance.now() - began) * RESTS)
  began = performance.now()
}
database.close()
