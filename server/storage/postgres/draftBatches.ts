import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Kysely } from 'kysely'
import { type Appended, type DraftUpdate, StorageFailure } from '../../application/ports.ts'
import { storageLimits } from '../limits.ts'
import type { HandNumbers } from './handNumbers.ts'
import { keepState } from './keepState.ts'
import { keepNumbers, type LockedRoom, lockRooms } from './lockedRooms.ts'
import { isOlderAlive } from './postgresNodes.ts'
import { problemOfPostgres } from './problemOfPostgres.ts'
import type { Tables } from './tables.ts'

export interface DraftBatches {
  readonly append: (update: DraftUpdate, at: Instant, after?: number) => Promise<Appended>
  /** Updates that wait for the database, those under way among them. */
  readonly waiting: () => number
  /** Resolves when nothing waits any more. */
  readonly idle: () => Promise<void>
}

interface Waiting {
  readonly update: DraftUpdate
  readonly at: Instant
  readonly after: number | undefined
  readonly resolve: (appended: Appended) => void
  readonly reject: (fault: unknown) => void
}

/** The updates of a node, in batches: what comes while one is being written is written together next. */
export function draftBatches(
  database: Kysely<Tables>,
  hands: HandNumbers,
  written: (updates: number, milliseconds: number) => void,
): DraftBatches {
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let underWay = 0
  let planned = false
  let whenIdle: (() => void)[] = []

  async function send(): Promise<void> {
    planned = false
    while (waiting.length > 0) {
      const batch = waiting.slice(0, storageLimits.updatesPerBatch)
      waiting = waiting.slice(storageLimits.updatesPerBatch)
      for (const { update } of batch) waitingBytes -= update.update.byteLength
      underWay = batch.length
      await settle(batch)
      underWay = 0
    }
    for (const resolve of whenIdle) resolve()
    whenIdle = []
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    const begun = performance.now()
    try {
      const answers = await writeAgain(batch)
      written(batch.length, performance.now() - begun)
      for (const [nth, { resolve }] of batch.entries()) resolve(answers[nth] ?? { stored: false, why: 'unknown' })
    } catch (fault) {
      // Where one of several cannot be written it fails alone.
      if (batch.length > 1 && problemOfPostgres(fault) === null) for (const one of batch) await settle([one])
      else for (const { reject } of batch) reject(fault)
    }
  }

  /**
   * A database that restarts is waited for. Whether the last try was written is not known where the connection went: written
   * twice, an update changes nothing the second time.
   */
  async function writeAgain(batch: readonly Waiting[]): Promise<readonly Appended[]> {
    const until = performance.now() + storageLimits.batchRetriedMs
    for (;;) {
      try {
        return await write(batch)
      } catch (fault) {
        if (problemOfPostgres(fault) !== 'storage-busy' || performance.now() > until) throw fault
        await new Promise((next) => setTimeout(next, storageLimits.batchRetryMs))
      }
    }
  }

  async function write(batch: readonly Waiting[]): Promise<readonly Appended[]> {
    const numbers = await Promise.all(batch.map(({ update }) => hands.numberOf(update.author)))
    return database.transaction().execute(async (transaction) => {
      const rooms = await lockRooms(
        transaction,
        batch.map(({ update }) => update.room),
      )
      const isRenewing = batch.some(({ update }) => update.renewed !== undefined)
      const mayRenew = isRenewing && !(await isOlderAlive(transaction))
      const moved = new Set<LockedRoom>()
      const rows: { room_id: number; seq: number; at: number; hand_id: number | null; bytes: Uint8Array }[] = []
      const states: { room_id: number; through_seq: number; state: Uint8Array }[] = []
      const answers = batch.map(({ update, at, after }, nth): Appended => {
        const room = rooms.get(update.room)
        if (room === undefined) return { stored: false, why: 'unknown' }
        if (!room.open) return { stored: false, why: 'closed' }
        if (after !== undefined && room.lastSeq !== after) return { stored: false, why: 'moved' }
        if (update.since !== undefined && room.renewedSeq > update.since) return { stored: false, why: 'moved' }
        if (update.renewed !== undefined && !mayRenew) return { stored: false, why: 'moved' }
        room.lastSeq += 1
        moved.add(room)
        const { id: room_id, lastSeq: seq } = room
        if (update.renewed !== undefined) {
          room.renewedSeq = seq
          states.push({ room_id, through_seq: seq, state: update.renewed })
        }
        rows.push({ room_id, seq, at: Date.parse(at), hand_id: numbers[nth] ?? null, bytes: update.update })
        return { stored: true, seq }
      })
      if (rows.length > 0) await transaction.insertInto('draft_updates').values(rows).execute()
      for (const state of states) await keepState(transaction, state)
      await keepNumbers(transaction, [...moved])
      return answers
    })
  }

  return {
    append(update, at, after) {
      const bytes = update.update.byteLength
      if (waiting.length >= storageLimits.waitingWrites || waitingBytes + bytes > storageLimits.waitingBytes)
        return Promise.reject(new StorageFailure('storage-busy', 'Too much is waiting for the database.'))
      const { promise, resolve, reject } = Promise.withResolvers<Appended>()
      waiting.push({ update: { ...update, update: update.update.slice() }, at, after, resolve, reject })
      waitingBytes += bytes
      if (!planned && underWay === 0) {
        planned = true
        setImmediate(() => void send())
      }
      return promise
    },
    waiting: () => waiting.length + underWay,
    async idle() {
      if (waiting.length + underWay === 0) return
      await new Promise<void>((resolve) => whenIdle.push(resolve))
    },
  }
}
