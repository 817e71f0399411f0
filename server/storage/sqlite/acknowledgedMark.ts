import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Beside the database: how far it had come when something was last acknowledged. */
export const MARK_FILE = 'acknowledged'
const FORMAT = 'tawafuq.acknowledged/1'
/** Private to its owner. */
const PRIVATE = 0o600
const DIGITS = 16

export interface Mark {
  readonly database: string
  readonly transactions: number
}

export interface AcknowledgedMark {
  /** Notes that so many transactions are committed, before anybody is told. */
  readonly note: (transactions: number) => void
  readonly close: () => void
}

/**
 * Opens the mark for writing. It is written after the database is on the disk and is not synced itself, so that it is never
 * ahead of the truth: a database with fewer transactions than its mark has lost some. Its length never changes, so that
 * noting needs no room on the disk; where noting fails, less is noticed, and nothing else is lost.
 */
export function openMark(dataDir: string, database: string): AcknowledgedMark {
  let file: number | null = null
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch {
      // The database is what counts, and it is committed.
    }
  }
  attempt(() => {
    closeSync(openSync(join(dataDir, MARK_FILE), 'a+', PRIVATE))
    file = openSync(join(dataDir, MARK_FILE), 'r+')
  })
  return {
    note: (transactions) =>
      attempt(() => {
        if (file !== null) writeSync(file, lineOf({ database, transactions }), 0)
      }),
    close() {
      attempt(() => {
        if (file === null) return
        fsyncSync(file)
        closeSync(file)
      })
    },
  }
}

/** The mark in a data folder; null where there is none, or none that is whole. */
export function readMark(dataDir: string): Mark | null {
  try {
    const line = readFileSync(join(dataDir, MARK_FILE), 'utf8')
    const [, database = '', transactions = ''] = line.split(' ')
    const mark = { database, transactions: Number(transactions) }
    return line === lineOf(mark) ? mark : null
  } catch {
    return null
  }
}

function lineOf({ database, transactions }: Mark): string {
  const facts = `${FORMAT} ${database} ${String(transactions).padStart(DIGITS, '0')}`
  return `${facts} ${crc32(facts).toString(16).padStart(8, '0')}\n`
}
