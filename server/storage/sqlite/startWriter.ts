import { setImmediate } from 'node:timers'
import { Worker } from 'node:worker_threads'
import { KeyUsed, StorageFailure, VersionConflict } from '../../application/ports.ts'
import { storageLimits } from '../limits.ts'
import type { Write, WriteAnswer, WriteResults } from './Write.ts'
import type { WriterThreadData } from './writerThread.ts'

/** Told of what becomes of writes, for those who watch. */
export interface WritesWatch {
  /** So many writes are on the disk, or were refused, so many milliseconds after they were sent to it. */
  readonly written?: (writes: number, milliseconds: number) => void
  /** The disk has failed: nothing is written any more. */
  readonly failed?: (message: string) => void
}

export interface Writer {
  /** Writes that wait for the disk, those under way among them. */
  waiting(): number
  /** Resolves when the write is on the disk. Writes are carried out strictly in the order of the calls. */
  write<Kind extends Write['kind']>(write: Extract<Write, { kind: Kind }>): Promise<WriteResults[Kind]>
  /** Resolves when everything asked before is written and the database is closed. */
  close(): Promise<void>
}

interface Waiting {
  readonly write: Write
  readonly bytes: number
  readonly settle: (answer: WriteAnswer) => void
}

/**
 * Starts the thread that writes to a database, and queues for it. What arrives in one turn of the event loop, and what
 * arrives while the disk is being synced, is written together with one sync: the slower the disk, the larger the batch.
 */
export function startWriter(data: WriterThreadData, watch: WritesWatch = {}): Writer {
  const thread = new Worker(new URL('./writerThread.ts', import.meta.url), { workerData: data, execArgv: [] })
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let underway: readonly Waiting[] = []
  let planned = false
  let sentAt = 0
  let stopped: string | null = null
  let whenIdle: (() => void) | null = null
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  // A forgotten storage must not keep a program alive; one that is writing must.
  thread.unref()

  thread.on('message', (answers: readonly WriteAnswer[]) => {
    const done = underway
    underway = []
    watch.written?.(done.length, performance.now() - sentAt)
    for (const answer of answers) if (!answer.ok && answer.why === 'storage-failed') fail(answer.message)
    for (const [index, { settle }] of done.entries()) {
      settle(answers[index] ?? { ok: false, why: 'fault', message: 'The writing thread gave no answer.' })
    }
    if (waiting.length > 0) return send()
    thread.unref()
    whenIdle?.()
  })
  thread.on('error', (fault) => {
    const message = `The writing thread failed: ${fault.message}`
    stop(message)
    fail(message)
  })
  thread.on('exit', () => stop('Storage is closed.'))

  let hasFailed = false
  function fail(message: string): void {
    if (hasFailed) return
    hasFailed = true
    watch.failed?.(message)
  }

  function stop(message: string): void {
    stopped ??= message
    for (const { settle } of [...underway, ...waiting]) settle({ ok: false, why: 'storage-failed', message: stopped })
    underway = []
    waiting = []
    waitingBytes = 0
  }

  function send(): void {
    planned = false
    if (underway.length > 0 || waiting.length === 0) return
    underway = waiting.slice(0, storageLimits.writesPerTransaction)
    waiting = waiting.slice(storageLimits.writesPerTransaction)
    for (const { bytes } of underway) waitingBytes -= bytes
    thread.ref()
    sentAt = performance.now()
    thread.postMessage(underway.map(({ write }) => write))
  }

  function enqueue(write: Write, settle: (answer: WriteAnswer) => void): void {
    const bytes = bytesOf(write)
    const isFull = waiting.length >= storageLimits.waitingWrites || waitingBytes + bytes > storageLimits.waitingBytes
    if (stopped !== null || isFull) {
      settle({
        ok: false,
        why: stopped === null ? 'storage-busy' : 'storage-failed',
        message: stopped ?? 'Too much is waiting for the disk.',
      })
      return
    }
    waiting.push({ write, bytes, settle })
    waitingBytes += bytes
    if (planned || underway.length > 0) return
    planned = true
    setImmediate(send)
  }

  return {
    waiting: () => waiting.length + underway.length,
    write: <Kind extends Write['kind']>(write: Extract<Write, { kind: Kind }>) =>
      new Promise<WriteResults[Kind]>((resolve, reject) => {
        enqueue(write, (answer) => {
          if (answer.ok) resolve(answer.value as WriteResults[Kind])
          else reject(faultOf(answer))
        })
      }),
    async close() {
      stopped ??= 'Storage is closed.'
      if (underway.length > 0 || waiting.length > 0) {
        await Promise.race([ended, new Promise<void>((resolve) => (whenIdle = resolve))])
      }
      thread.ref()
      thread.postMessage(null)
      await ended
    },
  }
}

function faultOf({ why, message }: Extract<WriteAnswer, { readonly ok: false }>): Error {
  if (why === 'conflict') return new VersionConflict(message)
  if (why === 'key-used') return new KeyUsed(message)
  return why === 'fault' ? new Error(message) : new StorageFailure(why, message)
}

function bytesOf(write: Write): number {
  switch (write.kind) {
    case 'append':
      return write.update.update.byteLength
    case 'commit':
      return [
        ...write.act.openRooms.map(({ seed }) => seed),
        ...write.act.draftUpdates.map(({ update }) => update),
        ...(write.act.papers ?? []).flatMap((change) =>
          change.kind === 'add' ? (change.enclosures ?? []).map(({ bytes }) => bytes) : [],
        ),
      ].reduce((sum, { byteLength }) => sum + byteLength, 0)
    case 'compact':
      return write.state.byteLength
    case 'run':
    case 'runAll':
    case 'shred':
    case 'publish':
    case 'ping':
      return 0
    default:
      return write satisfies never
  }
}
