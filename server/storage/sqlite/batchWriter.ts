import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { VersionConflict } from '../../handling/ports.ts'
import { actWriter } from './actWriter.ts'
import { inTransaction } from './inTransaction.ts'
import { roomWriter } from './roomWriter.ts'
import type { Write, WriteAnswer, WriteResults } from './Write.ts'

/**
 * Writing over one connection: the answer takes writes in order and gives each its answer, in the same order, when all
 * that succeeded are on the disk. They share one transaction; where one of them fails they are tried again one by one,
 * so that it fails alone. After the disk itself has failed nothing is written any more until the program is started
 * again, for what the system still holds of the file can then no longer be trusted (rule ST8).
 */
export function batchWriter(database: DatabaseSync): (writes: readonly Write[]) => readonly WriteAnswer[] {
  const carryOut = singleWriter(database)
  let broken: string | null = null

  function writeOne(write: Write): WriteAnswer {
    if (broken !== null) return { ok: false, conflict: false, message: broken }
    try {
      return { ok: true, value: inTransaction(database, () => carryOut(write)) }
    } catch (fault) {
      if (isBeyondTrust(fault)) broken = `Storage stopped after a failure of the disk: ${String(fault)}`
      return { ok: false, conflict: fault instanceof VersionConflict, message: messageOf(fault) }
    }
  }

  return (writes) => {
    if (writes.length > 1 && broken === null) {
      try {
        const values = inTransaction(database, () => writes.map(carryOut))
        return values.map((value) => ({ ok: true, value }))
      } catch (fault) {
        if (isBeyondTrust(fault)) broken = `Storage stopped after a failure of the disk: ${String(fault)}`
      }
    }
    return writes.map(writeOne)
  }
}

function singleWriter(database: DatabaseSync): (write: Write) => WriteResults[keyof WriteResults] {
  const rooms = roomWriter(database)
  const commit = actWriter(database, rooms)
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    prepared.set(sql, made)
    return made
  }

  return (write) => {
    switch (write.kind) {
      case 'append':
        return rooms.append(write.update.room, write.update.update, write.update.author, write.at)
      case 'commit':
        commit(write.act)
        return null
      case 'compact':
        rooms.compact(write.room, write.throughSeq, write.state)
        return null
      case 'run': {
        const { changes } = prepare(write.sql).run(...write.values)
        if (write.mustChange && Number(changes) === 0)
          throw write.conflict === undefined
            ? new Error(`Nothing to change: ${write.sql}`)
            : new VersionConflict(write.conflict)
        return null
      }
      case 'ping':
        return null
      default:
        return write satisfies never
    }
  }
}

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB. A full disk (SQLITE_FULL) is none of them: it can be emptied. */
const BEYOND_TRUST = new Set([10, 11, 26])

function isBeyondTrust(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && BEYOND_TRUST.has(Number(fault.errcode) & 0xff)
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
