import type { SQLInputValue } from 'node:sqlite'
import { crc32 } from 'node:zlib'

/**
 * The checksum of a row (CRC-32): over the names and values of its columns, whatever their order. The column `sum` itself
 * is left out, and so are those that hold nothing, so that a column added later changes no sum.
 */
export function rowSum(row: Readonly<Record<string, SQLInputValue>>): number {
  let sum = 0
  for (const column of Object.keys(row).sort()) {
    const value = row[column]
    if (column === 'sum' || value === null || value === undefined) continue
    sum = crc32(asBytes(value), crc32(`${column}\n`, sum))
  }
  return sum
}

/** Whether a row is as it was written. */
export function isSound(row: Readonly<Record<string, SQLInputValue>>): boolean {
  return row['sum'] === rowSum(row)
}

/** The same of one update in a draft's log, told apart because it runs at every keystroke. */
export function updateSum(seq: number, roomId: number, at: number, handId: number | null, bytes: Uint8Array): number {
  return crc32(bytes, crc32(`${seq} ${roomId} ${at} ${handId ?? ''}`))
}

function asBytes(value: NonNullable<SQLInputValue>): string | NodeJS.ArrayBufferView {
  return typeof value === 'object' ? value : `${typeof value}:${value}`
}
