/**
 * How long storage makes people wait, run by hand: `node test/bench/storage.bench.ts [folder]`, on the disk of the
 * folder. Prints the median and the 99th percentile of what a caller waits, in milliseconds, and how late a timer of
 * the same thread fires meanwhile, for that is what storage takes from everyone else.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts'
import { act, author, freshName, freshStatement, headAfter, noon } from '../storage/acts.ts'

const NANOSECONDS_PER_MS = 1e6
const UPDATE_BYTES = 40

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'tawafuq-bench-'))
const storage = await openSqliteStorage(folder)
const room = freshName('room')
await storage.ledger.commit(act(freshStatement(), { openRooms: [{ room, seed: new Uint8Array(UPDATE_BYTES) }] }))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function measure(name: string, work: () => Promise<readonly number[]>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const waits = (await work()).toSorted((one, other) => one - other)
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  const at = (share: number) => (waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0).toFixed(2)
  const late = ((delay.percentile(99) - NANOSECONDS_PER_MS) / NANOSECONDS_PER_MS).toFixed(2)
  const rate = (waits.length / seconds).toFixed(0)
  console.log(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${rate}/s; timers late by p99 ${late} ms`)
}

const append = () =>
  timed(() => storage.drafts.append({ room, update: new Uint8Array(UPDATE_BYTES).fill(7), author }, noon))

async function oneAfterAnother(count: number, work: () => Promise<number>): Promise<readonly number[]> {
  const waits: number[] = []
  for (let index = 0; index < count; index += 1) waits.push(await work())
  return waits
}

/** Asks at a steady rate, whether the answers come or not. */
async function atRate(perSecond: number, seconds: number, work: () => Promise<number>): Promise<readonly number[]> {
  const asked: Promise<number>[] = []
  const start = performance.now()
  while (asked.length < perSecond * seconds) {
    const due = ((performance.now() - start) / 1000) * perSecond
    while (asked.length < due) asked.push(work())
    await wait(1)
  }
  return Promise.all(asked)
}

const id = freshStatement()
let head = emptyLedger
async function commit(): Promise<number> {
  const made = act(id, {}, head)
  head = headAfter(made)
  return timed(() => storage.ledger.commit(made))
}

await measure('append, one after another', () => oneAfterAnother(2_000, append))
await measure('append, 200 a second', () => atRate(200, 10, append))
await measure('append, 2,000 a second', () => atRate(2_000, 5, append))
await measure('append, 10,000 at once', () => Promise.all(Array.from({ length: 10_000 }, append)))
await measure('commit, one after another', () => oneAfterAnother(1_000, commit))
await measure('commit, during 200 appends a second', async () => {
  const typing = atRate(200, 5, append)
  const waits = await atRate(20, 5, commit)
  await typing
  return waits
})
await measure('load of the room, uncompacted', () => oneAfterAnother(20, () => timed(() => storage.drafts.load(room))))
await measure('read of 1,000 entries, chain checked', () =>
  oneAfterAnother(20, () => timed(() => storage.ledger.read(id, 0, 1_000))),
)
await storage.close()
rmSync(folder, { recursive: true })
