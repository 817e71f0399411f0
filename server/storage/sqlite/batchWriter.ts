import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { KeyUsed, StorageFailure, VersionConflict } from '../../application/ports.ts'
import { actWriter } from './actWriter.ts'
import { draftLog } from './draftLog.ts'
import { handNames } from './handNames.ts'
import { inTransaction } from './inTransaction.ts'
import { isRefusedWrite, problemOf } from './problemOf.ts'
import { type Progress, progressOf } from './progressOf.ts'
import { publicationWriter } from './publicationWriter.ts'
import type { RoomLeft } from './roomLeft.ts'
import { roomWriter } from './roomWriter.ts'
import { sealRows } from './sealRows.ts'
import type { Run, Write, WriteAnswer, WriteFailure, WriteResults } from './Write.ts'

export interface BatchWriter {
  readonly writeAll: (writes: readonly Write[]) => readonly WriteAnswer[]
  readonly progress: Progress
}

/**
 * Writing over one connection: the answer takes writes in order and gives each its answer, in the same order, when all
 * that succeeded are on the disk. They share one transaction; where one of them fails they are tried again one by one,
 * so that it fails alone. After the disk itself has failed nothing is written any more until the program is started
 * again, for what the system still holds of the file can then no longer be trusted (rule ST8). A write that the system
 * refuses because a quota is used up is no such failure: `room` tells them apart.
 */
export function batchWriter(database: DatabaseSync, room: RoomLeft): BatchWriter {
  const progress = progressOf(database)
  const hands = handNames(database)
  const carryOut = singleWriter(database, roomWriter(database, draftLog(database, hands)))
  let broken: string | null = null

  function together<Result>(work: () => Result): Result {
    try {
      return inTransaction(database, () => {
        const result = work()
        progress.advance()
        return result
      })
    } catch (fault) {
      const isQuota = isRefusedWrite(fault) && !room.isLeft()
      if (problemOf(fault) === 'storage-failed' && !isQuota)
        broken = `Storage stopped after a failure of the disk: ${String(fault)}`
      else forgetWhatFailed()
      throw isQuota ? new StorageFailure('storage-full', String(fault)) : fault
    }
  }

  function forgetWhatFailed(): void {
    hands.reset()
    progress.reset()
  }

  function writeOne(write: Write): WriteAnswer {
    if (broken !== null) return { ok: false, why: 'storage-failed', message: broken }
    try {
      if (write.kind === 'shred') {
        // Outside any transaction: what the log still holds goes into the database, where it is overwritten, and the log is
        // emptied. While somebody reads an earlier state it is not, and SQLite says so by a number alone.
        const told = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
        return { ok: true, value: { isEmpty: told?.['busy'] === 0 } }
      }
      return { ok: true, value: together(() => carryOut(write)) }
    } catch (fault) {
      return { ok: false, why: failureOf(fault), message: messageOf(fault) }
    }
  }

  return {
    progress,
    writeAll(writes) {
      if (writes.length > 1 && broken === null && !writes.some(({ kind }) => kind === 'shred')) {
        try {
          const values = together(() => writes.map(carryOut))
          return values.map((value) => ({ ok: true, value }))
        } catch {
          // One by one, then: each learns for itself what is wrong with it.
        }
      }
      return writes.map(writeOne)
    },
  }
}

function singleWriter(
  database: DatabaseSync,
  rooms: ReturnType<typeof roomWriter>,
): (write: Write) => WriteResults[keyof WriteResults] {
  const commit = actWriter(database, rooms)
  const { publish } = publicationWriter(database)
  const seal = sealRows(database)
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    prepared.set(sql, made)
    return made
  }

  function run({ sql, values, mustChange, conflict, seals, shreds }: Run): void {
    if (shreds) database.exec('PRAGMA secure_delete = ON')
    const { changes } = prepare(sql).run(...values)
    if (shreds) database.exec('PRAGMA secure_delete = OFF')
    if (mustChange && Number(changes) === 0)
      throw conflict === undefined ? new Error(`Nothing to change: ${sql}`) : new VersionConflict(conflict)
    if (seals !== undefined) seal(seals.table, seals)
  }

  return (write) => {
    switch (write.kind) {
      case 'append':
        return rooms.append(write.update, write.at, write.after)
      case 'commit':
        return commit(write.act)
      case 'compact':
        rooms.compact(write.room, write.throughSeq, write.state)
        return null
      case 'run':
        run(write)
        return null
      case 'runAll':
        for (const one of write.runs) run(one)
        return null
      case 'publish':
        publish(write.publication)
        return null
      case 'shred':
      case 'ping':
        return null
      default:
        return write satisfies never
    }
  }
}

function failureOf(fault: unknown): WriteFailure {
  if (fault instanceof VersionConflict) return 'conflict'
  if (fault instanceof KeyUsed) return 'key-used'
  if (fault instanceof StorageFailure) return fault.why
  return problemOf(fault) ?? 'fault'
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
